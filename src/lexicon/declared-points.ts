/** `（50分）`, `(30 分)`, `（40）`, `50分` at the end of a level's name; the closing bracket may be lost. */
export const DECLARED_POINTS: RegExp =
  /(?:[（(]\s?([0-9０-９]{1,3}(?:[.．][0-9０-９]{1,2})?(?:\s?[分%％])?)\s?[)）]?|([0-9０-９]{1,3}(?:[.．][0-9０-９]{1,2})?\s?分))$/u;

/** `（20分）` at the end of an indicator's or a goal's name, where a number without 分 or without brackets may be of the name. */
export const POINTS_AT_END: RegExp = /[（(]\s?([0-9０-９]{1,3}(?:[.．][0-9０-９]{1,2})?\s?分)\s?[)）]\s*$/u;

/** `（10分）` of a block's label (预算执行情况（10分）), `20分` of a head that tells how the score is made (得分（20分×执行率）). */
export const POINTS_IN_BRACKETS: RegExp = /[（(]\s?([0-9０-９]{1,3}\s?分)\s?[)）×*x＊]/iu;

/** `比上年增长`, `与上年相比增加`, `较2021年决算数减少`: an amount or a rate behind it is a change against last year. */
export const COMPARED_WITH_LAST_YEAR: RegExp =
  /^[比较与同](?:上年|去年|上一年|上年度|上一年度|(\d{4})年)(?!年初)(?:(?!预算)[^，。；,;]){0,10}?(增加|增长|上升|提高|减少|下降|降低|减少了)[了约为达]{0,2}$/u;

/** A direction alone, behind a change that was just told: `增加9万元，增长0.3%`. */
export const DIRECTION_ALONE: RegExp = /^(?:增幅|降幅|增长|增加|上升|下降|减少|降低)[了约为达]{0,2}$/u;

const FALLING = /减少|下降|降低|降幅/u;

/** Whether a word of direction says that something fell. */
export function isFall(word: string): boolean {
  return FALLING.test(word);
}

/** `占`, `占比`: a share that does not say of what. */
export const SHARE_WITHOUT_BASE: RegExp = /^占比?[约为达]?$/u;

/** `占总支出的`, `占比`, `占`: a share of total expenditure. */
export const SHARE_OF_TOTAL: RegExp =
  /^占(?:比|(?:年度|全年|当年|本年|部门)?(?:总支出|支出总额|支出合计|全部支出))?的?(?:比例|比重)?[约为达]?$/u;

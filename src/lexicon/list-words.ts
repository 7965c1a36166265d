/**
 * A number of things and the list of them: `内设7个科室，分别为办公室、人事股。`, `下设4个股（室）：办公室、法规股`, `直属单位3个，即…`. Group 1 is the
 * number, group 2 what is counted, group 3 the list up to the end of the clause.
 */
export const COUNTED_LIST: RegExp =
  /([0-9０-９]{1,2}|[一二两三四五六七八九十]{1,3})[个家所名]([^，。；：、,;:\s0-9]{0,16}?)(?:[，,]?(?:分别为|分别是|具体为|具体是|即)|[：:])([^。；;，,：:\n]{2,400})/gu;

/** `a、b、c等7个内设机构`: group 1 is the list, group 2 the number. The list need not be complete. */
export const LIST_AND_COUNT: RegExp =
  /(?:^|[，。；：,;:]|设有?|涉及|包括|包含|分别为)([^，。；：,;:\n]{4,300})等\s*([0-9０-９]{1,2}|[一二两三四五六七八九十]{1,3})\s*[个家所名]/gu;

/** The number of things that both have; a text without it counts nothing, which is told faster. */
export const COUNT_OF_THINGS: RegExp = /[0-9０-９一二两三四五六七八九十]\s*[个家所名]/u;

/** Between two items that are told of together. */
export const AND: RegExp = /^\s*[、和及与]/u;

/** Ends a list that goes on: 等, 等等. */
export const OPEN_LIST_END: RegExp = /等等?[^、]{0,8}$/u;

/** What stands in brackets behind an item. */
export const BRACKETED: RegExp = /[（(][^（()）]{0,60}[)）]/gu;

/** Words that join the last two items of a list. */
export const LAST_AND: RegExp = /[和及与]/u;

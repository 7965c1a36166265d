/** Words that make an amount another than that of the whole year and all its purposes. */
const OTHER_EXTENTS: readonly RegExp[] = [
  // 上半年, 一季度, 前三季度, 第四季度
  /[上下]半年|(?:前?[一二三四两]个?|第[一二三四])季度/u,
  // 截至9月, 截止2022年10月, 1-9月, 9月底; the end of December is the end of the year
  /截[至止][^，。；,;]{0,8}(?:(?<!1)[1-9]|1[01])月|1[-—－–至~～](?:[2-9]|1[01])月|(?<!\d)(?:[1-9]|1[01])月[底末]/u,
  // 十四五以来, 近三年累计, 规划期间, 截至2022年底累计, 累计
  /以来|历年|[两三四五]年(?:[来间共]|累计)|期间|截[至止][^。；;]{0,24}累计|^[^年]*累计|累$/u,
  // 人均公用经费, 定额标准; not 严格执行开支标准，
  /[人户平]均|每[人户]|(?:定额|标准)[^，。；,;]{0,24}$/u,
  // 剔除一次性因素后, 不含结转, 除专项外
  /剔除|扣除|不含|不包括|除[^，。；,;]{1,16}外/u,
];

/** Whether the words in front of an amount make it one of a part of the year, of several years, per head, or less something. */
export function saysOtherExtent(words: string): boolean {
  return OTHER_EXTENTS.some((pattern) => pattern.test(words));
}

/** Words that say that an amount is that of a whole year, whatever stood in front of it. */
export const WHOLE_YEAR: RegExp = /全年|本年|当年|年度|\d{4}\s*年/u;

/** Money of one giver: 上级专项资金, 中央财政, 县级配套. */
export const OF_ONE_GIVER: RegExp = /上级|中央|省级|转移支付|配套|自筹/u;

/** Money of the department's own level, beside that of others: 本级专项资金. */
export const OF_OWN_LEVEL: RegExp = /本级|县级|市级|区级|州级/u;

/** `支出总计`: what balances income, carry-over included. */
export const BALANCING_TOTAL: RegExp = /总计$/u;

/** Words of income and of what is carried over. */
export const BALANCE_WORD: RegExp = /收入|结转|结余/u;

/** `（含`, `（包括`: what is told in the brackets belongs to the amount in front of them. */
export const INCLUDES: RegExp = /^\s*[（(](?:其中)?(?:含|包括|包含)[^）)]*$/u;

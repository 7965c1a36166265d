/** A label that is nothing but the word for a total: 合计, 三项共计, 以上合计支出. */
export const LISTED_TOTAL: RegExp = /^(?:以上)?(?:[两二三四五六七八九十\d]+项)?(?:合计|共计|总计|总?共)(?:支出|金额)?[为是]?$/u;

/** Behind the word for a total: 合计为. */
export const LINKING_VERB: RegExp = /[为是]$/u;

/** Labels of amounts that a total is less by. */
export const TAKEN_AWAY: RegExp = /减|扣|结转|结余|退回|收回|核销/u;

/** Names of where money comes from: a list of them and one of what it was spent on are two splits of one amount. */
export const OF_A_SOURCE: RegExp = /财政|中央|省级|市级|县级|区级|州级|上级|本级|拨款|资金|结转|自筹|收入|贷款|债券/u;

/** Between two amounts: they need not be of one list. */
export const OPENS_ANOTHER_SPLIT: RegExp = /其中|包括|包含|[含（(。\n另]|用于/u;

/** Labels that name a stage, a price or a time and no item: 支出决算 behind 基本支出年初预算 is no second item of a list. */
export const OF_A_STAGE: RegExp =
  /预算|决算|执行|完成|安排|下达|到位|到账|拨付|合同|结算|中标|招标|审定|[上下]半年|季度|截至|累计|[每均]|单价|^(?:其中)?(?:已|实际)*(?:支出|发生|使用)/u;

/** Labels of totals within a list: 小计, 合计. */
export const SUM_IN_LIST: RegExp = /小计?$|合计|共计|总计/u;

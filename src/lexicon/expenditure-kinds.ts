/** Kinds of expenditure beside 基本支出 and 项目支出 that a final account may have: they belong to the total too. */
const OTHER_EXPENDITURE = /^(?:经营支出|上缴上级支出|对附属单位补助支出)$/u;

/** Whether a row is 经营支出, 上缴上级支出 or 对附属单位补助支出. */
export function isOtherExpenditure(label: string): boolean {
  return OTHER_EXPENDITURE.test(label.replace(/\s/gu, ""));
}

/** Words that open a list which need not be complete: 其中：, 主要包括. */
const PARTIAL_LIST = /^\s*(?:其中|主要)/u;

/** Whether a row's printed label says that it is only one among others. */
export function opensPartialList(label: string): boolean {
  return PARTIAL_LIST.test(label);
}

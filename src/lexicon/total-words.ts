/** Labels of rows and columns that hold sums: 合计, 总计, 小计, 总额. White space removed. */
export const TOTAL_LABEL: RegExp = /^.{0,6}(?:合计|总计|小计|总额|总数)(?:[（(].{0,8}[)）])?$/u;

/** Labels of rows and columns whose figures do not add up: rates, averages, unit prices, years, ranks. White space removed. */
export const NOT_SUMMED: RegExp =
  /[率%％‰]|占比|比例|比重|百分|增[长减幅]|平均|人均|户均|[均单]价|标准|年[份度]$|序号|编号|排[名序]|名次|代码|电话/u;

/** What a cell holds that is an amount, points or a rate behind its number. NFKC. */
export const MEASURE: RegExp = /^(?:[万亿]?元|[分%％])?$/u;

/** A figure behind its label in one cell: 其中：本级财力：15万元. White space removed. */
export const LABELLED_MONEY: RegExp =
  /(?:预算|执行|决算|支出|资金|拨款|财力)[^，。；：:\d]{0,8}[:：]-?\d[\d,.]*(?:[万亿]?元)?(?:[，；]|$)/u;

/** Labels of entries that are written in digits and measure nothing: 联系电话, 项目编码, 填报日期, 序号. White space removed. */
export const ENTRY_NUMBER: RegExp = /电话|手机|传真|邮编|邮政|编[码号]|代码|序号|账号|年[度份]|日期|时间|期限|[年月日]$/u;

/** 小计, 产出指标小计, 得分小计: a sum among the indicators. White space removed. */
export const SUBTOTAL: RegExp = /^[^，。]{0,8}(?:小计|合计)(?:[（(].{0,8}[)）])?[:：]?$/u;

/** 小计, 合计（万元）: a sum that does not say of what. White space removed. */
export const BARE_TOTAL: RegExp = /^(?:小计|合计|总计|共计|总额)(?:[（(].{0,8}[)）])?[:：]?$/u;

const FULL_MARKS = String.raw`(?:(?:满分|总分值?)[:：为]?([0-9０-９]{2,3})分?[，,、；;]?)?`;
/** 总分 alone may head the points that can be had. */
const SCORE_LABEL = String.raw`(?:(?:自评|评价|综合|最终|实际){0,2}总?得分|(?:自评|评价|综合|最终|实际){1,2}(?:总分|评分))[:：为]?`;
const SCORE = String.raw`([0-9０-９]{1,3}(?:[.．][0-9０-９]{1,2})?)分?`;
const GRADE = String.raw`(?:[（(，,；;、]?(?:自评|评价|绩效|评定){0,2}(?:结果|结论)?(?:等级|等次|级别|档次)?[:：为]?[“"「]?(?:优秀|良好|中等|合格|及格|较差|不合格|[优良中差])[”"」]?[级等]?[)）]?)?[。.]?`;

/**
 * The score in a cell that says its label or the grade too: 99.8（自评等级：优）, 总分100分，自评得分97.5分.
 * White space removed. Group 1: the points that can be had; group 2: the score.
 */
export const SCORE_AND_GRADE: RegExp = new RegExp(`^(?:${FULL_MARKS}${SCORE_LABEL})?${SCORE}${GRADE}$`, "u");

/** A row's one cell with the label and the score of the total: 自评得分：97.5分，自评等级：优. White space removed. */
export const LABELLED_SCORE: RegExp = new RegExp(`^${FULL_MARKS}${SCORE_LABEL}${SCORE}${GRADE}$`, "u");

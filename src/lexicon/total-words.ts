/** Labels of rows and columns that hold sums: 合计, 总计, 小计, 总额. White space removed. */
export const TOTAL_LABEL: RegExp = /^.{0,6}(?:合计|总计|小计|总额|总数)(?:[（(].{0,8}[)）])?$/u;

/** Labels of rows and columns whose figures do not add up: rates, averages, unit prices, years, ranks. White space removed. */
export const NOT_SUMMED: RegExp =
  /[率%％‰]|占比|比例|比重|百分|增[长减幅]|平均|人均|户均|[均单]价|标准|年[份度]$|序号|编号|排[名序]|名次|代码|电话/u;

/** 小计, 产出指标小计, 得分小计: a sum among the indicators. White space removed. */
export const SUBTOTAL: RegExp = /^[^，。]{0,8}(?:小计|合计)(?:[（(].{0,8}[)）])?[:：]?$/u;

/** 小计, 合计（万元）: a sum that does not say of what. White space removed. */
export const BARE_TOTAL: RegExp = /^(?:小计|合计|总计|共计|总额)(?:[（(].{0,8}[)）])?[:：]?$/u;

/** Labels of rows and columns that hold sums: 合计, 总计, 小计, 总额. White space removed. */
export const TOTAL_LABEL: RegExp = /^.{0,6}(?:合计|总计|小计|总额|总数)(?:[（(].{0,8}[)）])?$/u;

/** Words that tell where a line of aligned text may be parted: what a narrow column or the layout tool's blanks leave of a cell. */

/** `2022 年`, `14 项`, `≤737 元`: the measure word behind a number and a blank. */
export const MEASURE_WORD: RegExp =
  /^[年月日时个人名次项件家处座台套辆场条公里米平吨亩户篇批期宗万亿元岁所只类份分天起轮课头本册]/u;

/** `不少于`, `控制在`, `已完成`, `达到`, `2023 年`: a number follows in the same cell. */
export const ANNOUNCES_NUMBER: RegExp = /[于在成到约超近至第每共达降年月过]$/u;

/** `654家次`: a quantity is complete; years and months go on. */
export const QUANTITY_AT_END: RegExp = /\d(?![年月])\p{Script=Han}[\p{Script=Han}/·]{0,4}$/u;

/** The last word of a quantity alone: `人次`, `件`. */
export const LONE_MEASURE: RegExp = /^[人名个项件家处座台套辆条公平亩户篇批宗次]\p{Script=Han}?$/u;

/** What a narrow column leaves of 其他资金 or 财政拨款 for the second line. */
export const FUND_LABEL_TAIL: RegExp = /^[金款额]{1,2}$/u;

/** 按收入性质分, 按支出性质分: the head of the sources or uses of funds. */
export const SOURCES_START: RegExp = /^按(?:收入|资金|支出)/u;

/** The first characters of a source's or a use's label, where a narrow column breaks it. */
export const SOURCE_LABEL_START: RegExp =
  /^(?:其中|一般公共|政府性|国有资本|纳入|财政专户|社会保险|其他|单位资金|上级|基本|项目|按)/u;

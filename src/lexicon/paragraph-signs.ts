/** `2026年6月20日`, `二〇二三年五月`, `2022.6.30`: a date that stands alone. White space removed. */
export const DATE_ALONE: RegExp =
  /^(?:[0-9０-９〇○零一二三四五六七八九]{4}年(?:[0-9０-９一二三四五六七八九十]{1,3}月(?:[0-9０-９一二三四五六七八九十]{1,3}日)?)?|\d{4}[.\-/]\d{1,2}[.\-/]\d{1,2})$/u;

/**
 * `附件1`, `附 件：1.`, `附件一`, `附1`, `附表2` and what stands behind it on the line. White space removed, so the year of a
 * title may be glued to the number: `附件12023年度…` is 附件1.
 */
export const ATTACHMENT_LABEL: RegExp =
  /^(附[件表录]?[:：]?([0-9０-９]{1,2}(?![0-9０-９])|\d{1,2}?(?=(?:19|20)\d{2}年)|[一二三四五六七八九十]{1,2})?(?:[-－]\d{1,2})?)[:：.．、]?(.*)$/u;

/** Words that head a table of contents. White space removed. */
export const CONTENTS_HEAD: RegExp = /^目录$/u;

/** A line of a table of contents: leaders, or a page number glued or set apart at its end. White space kept. */
const LEADERS = /[.．·•…—_]{2}|\t| {2}|PAGEREF/u;
/** What follows the last Chinese character. */
const AFTER_WORDS = /(?<=^|\p{Script=Han})\P{Script=Han}*$/u;
export const GLUED_PAGE_NUMBER: RegExp = /[\p{Script=Han}）)]\s*(?:-\s*)?\d{1,3}\s*-?$/u;

/** `单位：万元`, `金额单位：元`, `单位：人、万元、㎡`: a line above a table. White space removed. */
export const UNIT_LINE: RegExp = /^[（(]?(?:计量|金额|货币)?单位[:：](.{1,20}?)[)）]?$/u;

/** `填报单位：某局 单位：万元`, `（单位：元）`: a unit of money at the end of a line or a title. White space removed. */
export const UNIT_AT_END: RegExp = /单位[:：]((?:百万|千万|[亿万千百])?元)[)）]?$/u;

/** `（2022年度）`, `（ 2024 年度）`: a line under a form's title. White space removed. */
export const YEAR_LINE: RegExp = /^[（(]?(\d{4})年度?[)）]?$/u;

/** The year of such a line, also with a unit behind it: `（2022年度） 单位：万元`. White space removed. */
export const YEAR_IN_LINE: RegExp = /^[（(]?(\d{4})年度?[)）]?(?=$|[（(]?(?:金额|计量|货币)?单位[:：])/u;

/** `一是`, `二是` ...: an enumeration inside a paragraph, no heading. */
export const RUNNING_ENUMERATION: RegExp = /^[一二三四五六七八九十]是/u;

/** Where the leaders of an entry of a table of contents begin; `undefined` in any other line. */
export function contentsLeaders(line: string): number | undefined {
  if (!LEADERS.test(line)) return undefined;
  const end = AFTER_WORDS.exec(line);
  const leaders = LEADERS.exec(end?.[0] ?? "");
  return end === null || leaders === null ? undefined : end.index + leaders.index;
}

/** A number that starts an item or a heading. */
export interface ItemNumber {
  /** How it is written, whatever the number: "一、", "一()", "1.", "①", "一第". */
  readonly form: string;
  readonly ordinal: number;
}

/** 一、 （一） (1) 1) 1. 1． 1、 第一章 第一部分; not 1.5 and not 2022年. */
const NUMBERED =
  /^(?:[（(](?<inner>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[)）]|第(?<part>[一二三四五六七八九十]{1,3})(?=[章节条部])|(?<plain>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?<mark>[、.．)）](?![0-9０-９])))/u;
/** The label of an annex, alone on its line: 附件2 */
const ANNEX = /^附件\s?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[：:]?$/u;
/** The label of an annex before its title: 附件2：绩效自评表 */
const ANNEX_WITH_TITLE = /^附件\s?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[：:]/u;
const CIRCLED = /^[①-⑳]/u;
const WESTERN = /^[0-9０-９]/u;
const CHINESE_DIGITS = "一二三四五六七八九";

/** The number at the start of a line; `undefined` where it has none. */
export function itemNumber(text: string): ItemNumber | undefined {
  if (CIRCLED.test(text)) return { form: "①", ordinal: text.charCodeAt(0) - "①".charCodeAt(0) + 1 };
  const { inner, part, plain, mark = "" } = NUMBERED.exec(text)?.groups ?? {};
  const number = inner ?? part ?? plain;
  if (number === undefined) return undefined;
  const isWestern = WESTERN.test(number);
  const ordinal = isWestern ? Number(number.normalize("NFKC")) : chineseOrdinal(number);
  const form = inner === undefined ? (part === undefined ? mark.normalize("NFKC") : "第") : "()";
  return { form: `${isWestern ? "1" : "一"}${form}`, ordinal };
}

/** Whether a line is nothing but the label of an annex: it ends what stands before it, however full that is. */
export function isAnnexLabel(text: string): boolean {
  return ANNEX.test(text);
}

/** Whether a line begins with the label of an annex and a colon: a title of its own where a sentence ends before it. */
export function startsWithAnnexLabel(text: string): boolean {
  return ANNEX_WITH_TITLE.test(text);
}

/** 1 to 99 from 一 to 九十九. */
function chineseOrdinal(number: string): number {
  const ten = number.indexOf("十");
  const digit = (character: string | undefined): number => (character === undefined ? 0 : CHINESE_DIGITS.indexOf(character) + 1);
  if (ten === -1) return digit(number[0]);
  return (ten === 0 ? 1 : digit(number[0])) * 10 + digit(number[ten + 1]);
}

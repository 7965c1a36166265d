/** A number that starts an item or a heading. */
export interface ItemNumber {
  /** How it is written, with the number left out: "、", "（）", ".", "①". */
  readonly form: string;
  readonly ordinal: number;
}

/** 一、 （一） (1) 1. 1． 1、 第一章; not 1.5 and not 2022年. */
const NUMBERED = /^(?<open>[（(第]?)(?<number>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?<close>[)）、.．章节条])(?![0-9０-９])/u;
const CIRCLED = /^[①-⑳]/u;
const CHINESE_DIGITS = "一二三四五六七八九";

/** The number at the start of a line; `undefined` where it has none. */
export function itemNumber(text: string): ItemNumber | undefined {
  if (CIRCLED.test(text)) return { form: "①", ordinal: text.charCodeAt(0) - "①".charCodeAt(0) + 1 };
  const { open = "", number = "", close = "" } = NUMBERED.exec(text)?.groups ?? {};
  if (number === "" || (open === "") === (close === ")" || close === "）")) return undefined;
  const isChinese = !/[0-9０-９]/u.test(number);
  const ordinal = isChinese ? chineseOrdinal(number) : Number(number.normalize("NFKC"));
  return { form: `${isChinese ? "一" : "1"}${close.normalize("NFKC")}`, ordinal };
}

/** 1 to 99 from 一 to 九十九. */
function chineseOrdinal(number: string): number {
  const ten = number.indexOf("十");
  const digit = (character: string | undefined): number => CHINESE_DIGITS.indexOf(character ?? "") + 1;
  if (ten === -1) return digit(number[0]);
  return (ten === 0 ? 1 : digit(number[0])) * 10 + digit(number[ten + 1]);
}

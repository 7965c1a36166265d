import { CHINESE_DIGITS, PLAIN_DIGITS, SMALL_MULTIPLIERS } from "../lexicon/chinese-digits.js";

/**
 * The number that a Chinese numeral up to 9999 stands for: 十二 is 12, 二十 is 20, 一百零五 is 105, 二〇二二 is 2022.
 * `undefined` when the text is no such numeral.
 */
export function parseChineseNumeral(text: string): number | undefined {
  if (text === "") return undefined;
  const characters = [...text];
  if (characters.every((character) => CHINESE_DIGITS.has(character))) {
    return Number(characters.map((character) => CHINESE_DIGITS.get(character)).join(""));
  }
  let total = 0;
  let pending: number | undefined;
  for (const character of characters) {
    const digit = CHINESE_DIGITS.get(character);
    const multiplier = SMALL_MULTIPLIERS.get(character);
    if (digit !== undefined) pending = digit;
    else if (multiplier !== undefined) {
      total += (pending ?? 1) * Number(multiplier);
      pending = undefined;
    } else return undefined;
  }
  return total + (pending ?? 0);
}

/** The Chinese counting numeral of 1 to 9999, as Word's chineseCounting prints it: 10 is 十, 12 is 十二, 105 is 一百零五. */
export function formatChineseNumeral(value: number): string {
  const units = ["", "十", "百", "千"];
  let text = "";
  let zeroPending = false;
  for (let position = 3; position >= 0; position--) {
    const digit = Math.floor(value / 10 ** position) % 10;
    if (digit === 0) {
      zeroPending = text !== "";
      continue;
    }
    const isLeadingTen = text === "" && position === 1 && digit === 1;
    text += (zeroPending ? "零" : "") + (isLeadingTen ? "" : (PLAIN_DIGITS[digit] ?? "")) + (units[position] ?? "");
    zeroPending = false;
  }
  return text;
}

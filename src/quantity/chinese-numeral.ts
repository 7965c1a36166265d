const DIGITS: ReadonlyMap<string, number> = new Map(
  [..."〇一二三四五六七八九"].map((character, value) => [character, value] as const),
);
const OTHER_DIGITS: ReadonlyMap<string, number> = new Map([
  ["零", 0],
  ["两", 2],
  ["○", 0],
]);
const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

function digitOf(character: string): number | undefined {
  return DIGITS.get(character) ?? OTHER_DIGITS.get(character);
}

/**
 * The number that a Chinese numeral up to 9999 stands for: 十二 is 12, 二十 is 20, 一百零五 is 105, 二〇二二 is 2022.
 * `undefined` when the text is no such numeral.
 */
export function parseChineseNumeral(text: string): number | undefined {
  if (text === "") return undefined;
  const characters = [...text];
  if (characters.every((character) => digitOf(character) !== undefined)) {
    return Number(characters.map((character) => digitOf(character)).join(""));
  }
  let total = 0;
  let pending: number | undefined;
  for (const character of characters) {
    const digit = digitOf(character);
    const multiplier = MULTIPLIERS.get(character);
    if (digit !== undefined) pending = digit;
    else if (multiplier !== undefined) {
      total += (pending ?? 1) * multiplier;
      pending = undefined;
    } else return undefined;
  }
  return total + (pending ?? 0);
}

/** The Chinese counting numeral of 1 to 9999, as Word's chineseCounting prints it: 10 is 十, 12 is 十二, 105 is 一百零五. */
export function formatChineseNumeral(value: number): string {
  const digits = [...DIGITS.keys()];
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
    text += (zeroPending ? "零" : "") + (isLeadingTen ? "" : (digits[digit] ?? "")) + (units[position] ?? "");
    zeroPending = false;
  }
  return text;
}

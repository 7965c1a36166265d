import { allMatches } from "../lists/all-matches.js";
import { remembered, rememberedLast } from "../lexicon/remembered.js";
import { type ExactDecimal, negate, parseDecimal } from "./decimal.js";

/** A printed number that stands in a longer text; offsets are UTF-16 units. */
export interface PrintedNumber {
  readonly value: ExactDecimal;
  readonly start: number;
  readonly end: number;
}

/** Full-width digits and signs of numbers, each with its ASCII form. Lengths stay, so offsets stay. */
const FULL_WIDTH = /[０-９．，＋－（）％]/gu;
const MINUS_SIGNS = /[\u2212\u2013]/gu;
const NARROW: ReadonlyMap<string, string> = new Map(
  Array.from("０１２３４５６７８９．，＋－（）％", (wide) => [wide, wide.normalize("NFKC")]),
);
/** Any of them: most texts have none. */
const TO_NARROW = /[０-９．，＋－（）％\u2212\u2013]/u;

/** Full-width digits, points, separators, signs and brackets as ASCII; the length does not change. */
export function narrowNumerals(text: string): string {
  return TO_NARROW.test(text) ? narrowed(text) : text;
}

const narrowed = rememberedLast((text) =>
  text.replace(FULL_WIDTH, (character) => NARROW.get(character) ?? character).replace(MINUS_SIGNS, "-"),
);

/**
 * A whole printed number: digits in groups of three (`11,122,315.04`) or without separators, a point, an exponent.
 * A separator that does not part groups of three is no separator.
 */
const NUMBER = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:e[+-]?\d{1,2}(?!\d))?|\.\d+/giu;

const DIGIT = /[0-9０-９]/u;
const NO_NUMBERS: readonly PrintedNumber[] = [];

/** Whether any digit stands in a text. */
export function holdsNumber(text: string): boolean {
  return DIGIT.test(text);
}

/** All numbers in a text, in order. Signs are not read: in prose a `-` is a dash. */
export function numbersIn(text: string): readonly PrintedNumber[] {
  return holdsNumber(text) ? readNumbers(text) : NO_NUMBERS;
}

const readNumbers: (text: string) => readonly PrintedNumber[] = remembered((text) => {
  const found: PrintedNumber[] = [];
  for (const match of allMatches(narrowNumerals(text), NUMBER)) {
    const value = parseDecimal(match[0].replaceAll(",", ""));
    if (value !== undefined) found.push({ value, start: match.index, end: match.index + match[0].length });
  }
  return found;
});

/** `-12.5`, `(1.2)`, `+3`, `12.5` and the rest, after narrowing: sign or bracket, number, closing bracket, what follows. */
const SIGNED = /^([+\-(])?((?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d*)?(?:e[+-]?\d{1,2}(?!\d))?|\.\d+)(\))?/iu;

/**
 * The number that a cell's text starts with, and what follows it: `"91%"` gives 91 and `"%"`; `"（1.2）"` gives -1.2.
 * `undefined` when the text does not start with a number. Blanks must have been removed.
 */
export function leadingNumber(compact: string): { readonly value: ExactDecimal; readonly rest: string } | undefined {
  const narrow = narrowNumerals(compact);
  const match = SIGNED.exec(narrow);
  if (match === null) return undefined;
  const [whole, sign, digits = "", closing] = match;
  if ((sign === "(") !== (closing === ")")) return undefined;
  const value = parseDecimal(digits.replaceAll(",", ""));
  if (value === undefined) return undefined;
  const isNegative = sign === "-" || sign === "(";
  return { value: isNegative ? negate(value) : value, rest: narrow.slice(whole.length) };
}

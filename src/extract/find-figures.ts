import {
  AMOUNT_IN_WORDS,
  APPROXIMATELY,
  COUNT_IN_WORDS,
  OVER_BEFORE_UNIT,
  PART_OF_CODE,
  QUOTED,
  TIME_UNITS,
} from "../lexicon/prose-figures.js";
import { PROSE_UNITS, unitName } from "../lexicon/units.js";
import { parseChineseNumeral } from "../quantity/chinese-numeral.js";
import type { ExactDecimal } from "../quantity/decimal.js";
import { numbersIn } from "../quantity/read-number.js";

/** A figure with its unit in one paragraph; offsets are those of the paragraph's text. */
export interface Figure {
  readonly value: ExactDecimal;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  readonly isApproximate: boolean;
}

/** All amounts, counts and rates of a text in order; years, codes and what stands in 《》 or 〔〕 are none. */
export function findFigures(text: string): readonly Figure[] {
  const isQuoted = quotedPlaces(text);
  const inDigits = numbersIn(text).flatMap((number): readonly Figure[] => {
    if (isQuoted(number.start) || PART_OF_CODE.test(text.slice(Math.max(0, number.start - 2), number.start))) return [];
    const unit = unitAfter(text, number.end);
    if (unit === undefined || TIME_UNITS.has(unit.name)) return [];
    const isApproximate = unit.isOver || isAbout(text, number.start);
    return [{ value: number.value, unit: unit.name, start: number.start, end: unit.end, isApproximate }];
  });
  return [...inDigits, ...countsInWords(text, isQuoted), ...amountsInWords(text, isQuoted)].sort((a, b) => a.start - b.start);
}

/** Says of places, asked in any order, whether they stand in a title or a document number. */
function quotedPlaces(text: string): (place: number) => boolean {
  const quoted = [...text.matchAll(QUOTED)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return (place) => {
    let [low, high] = [0, quoted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((quoted[middle]?.end ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return (quoted[low]?.start ?? Number.POSITIVE_INFINITY) <= place;
  };
}

/** 不少于 and a few blanks are the most that may stand in front of a number. */
const ABOUT_REACH = 12;

function isAbout(text: string, start: number): boolean {
  return APPROXIMATELY.test(text.slice(Math.max(0, start - ABOUT_REACH), start));
}

function countsInWords(text: string, isQuoted: (place: number) => boolean): readonly Figure[] {
  return [...text.matchAll(COUNT_IN_WORDS)].flatMap((match) => {
    const [whole, digits = "", over, unit = ""] = match;
    const value = parseChineseNumeral(digits);
    if (value === undefined || value < 2 || isQuoted(match.index)) return [];
    const exact = { coefficient: BigInt(value), scale: 0 };
    return [{ value: exact, unit, start: match.index, end: match.index + whole.length, isApproximate: over !== undefined }];
  });
}

function amountsInWords(text: string, isQuoted: (place: number) => boolean): readonly Figure[] {
  return [...text.matchAll(AMOUNT_IN_WORDS)].flatMap((match) => {
    const [whole, digits = "", unit = ""] = match;
    const value = parseChineseNumeral(digits);
    if (value === undefined || isQuoted(match.index)) return [];
    const exact = { coefficient: BigInt(value), scale: 0 };
    const end = match.index + whole.length;
    return [{ value: exact, unit, start: match.index, end, isApproximate: isAbout(text, match.index) }];
  });
}

/** The unit behind a number; a blank or an 余 may stand between. */
function unitAfter(
  text: string,
  end: number,
): { readonly name: string; readonly end: number; readonly isOver: boolean } | undefined {
  const [gap = "", over = ""] = OVER_BEFORE_UNIT.exec(text.slice(end, end + 4)) ?? [];
  const start = end + gap.length;
  const following = text.slice(start, start + 6).replace(/\s/gu, "");
  const printed = PROSE_UNITS.find((unit) => following.startsWith(unit));
  if (printed === undefined) return undefined;
  return { name: unitName(printed), end: start + printedLength(text, start, printed), isOver: over !== "" };
}

/** How long a unit is as printed, blanks between its characters included (`万 元`). */
function printedLength(text: string, start: number, unit: string): number {
  let length = 0;
  for (const character of unit) {
    while (/\s/u.test(text[start + length] ?? "")) length++;
    length += character.length;
  }
  return length;
}

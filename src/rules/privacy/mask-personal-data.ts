import { PERSONAL_DATA } from "../../lexicon/personal-data.js";
import { narrowNumerals } from "../../quantity/read-number.js";

/** Digits that may be shown at either end of a number. */
export const SHOWN: { readonly head: number; readonly tail: number } = { head: 3, tail: 2 };

const NOTHING: ReadonlySet<string> = new Set();
const SEPARATORS = /[ -]/gu;
const PLACE = /[^ -]/gu;

/**
 * The text with mobile and identity-card numbers masked (138\*\*\*\*\*\*78). Its length does not change, so offsets stay.
 *
 * @param figures amounts that merely look like such a number, as decimal texts: these are left alone
 */
export function maskPersonalData(text: string, figures: ReadonlySet<string> = NOTHING): string {
  return PERSONAL_DATA.reduce((masked, [, pattern]) => {
    let result = "";
    let done = 0;
    for (const { 0: number, index } of narrowNumerals(masked).matchAll(pattern)) {
      if (figures.has(number.replace(SEPARATORS, ""))) continue;
      const end = index + number.length;
      result += masked.slice(done, index) + maskNumber(masked.slice(index, end));
      done = end;
    }
    return result + masked.slice(done);
  }, text);
}

/** A number with all places hidden but those at its ends; separators stay. */
export function maskNumber(number: string): string {
  const places = number.replace(SEPARATORS, "").length;
  let place = 0;
  return number.replace(PLACE, (digit) => {
    place++;
    return place <= SHOWN.head || place > places - SHOWN.tail ? digit : "*";
  });
}

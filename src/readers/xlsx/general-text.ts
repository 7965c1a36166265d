import { parts, plainText, roundTo, trimmed } from "./digits.js";
import type { Digits } from "./digits.js";

/** What a cell without a number format has room for, decimal point included. */
const GENERAL_WIDTH = 11;
/** Amounts are entered with no more decimals than that; what has more is the result of a division. */
const MOST_ENTERED = 4;

/**
 * A number as a cell without a number format shows it: the entered figure; of one that a formula made, with more decimals than
 * anyone enters, as many as the width has room for.
 */
export function generalText(value: Digits): string {
  const { whole, decimals } = parts(value);
  if (decimals.length <= MOST_ENTERED) return whole.length > GENERAL_WIDTH + 4 ? scientific(value, 5) : plainText(value);
  const room = Math.max(0, GENERAL_WIDTH - Math.max(1, whole.length) - 1);
  const leadingZeros = whole === "" ? (LEADING_ZEROS.exec(decimals)?.[0].length ?? 0) : 0;
  if (leadingZeros > 4) return scientific(value, 5);
  return plainText(trimmed(roundTo(value, Math.min(decimals.length, room))));
}

const LEADING_ZEROS = /^0*/u;

/** 1.65E+07: a mantissa with so many decimals at most. */
export function scientific(value: Digits, decimals: number, minimumDecimals = 0): string {
  if (value.digits === "") return plainText({ ...value, scale: minimumDecimals });
  const rounded = roundTo({ ...value, scale: value.digits.length - 1 }, decimals);
  const carried = parts(rounded).whole.length - 1;
  const mantissa = carried === 0 ? rounded : roundTo({ ...rounded, scale: rounded.scale + carried }, decimals);
  const exponent = value.digits.length - 1 - value.scale + carried;
  const shown = minimumDecimals > 0 ? mantissa : trimmed(mantissa);
  return `${plainText(shown)}E${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

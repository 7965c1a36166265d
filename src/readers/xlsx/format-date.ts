import { plainText } from "./digits.js";
import type { Digits } from "./digits.js";
import type { FormatToken } from "./parse-format.js";

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** Whole seconds since the count began, for elapsed times. */
  readonly elapsed: number;
}

const SECONDS_A_DAY = 86_400;
const MILLISECONDS_A_DAY = 86_400_000;
/** 1899-12-30, from which the serial numbers count that come after the 29 February 1900 that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 9999-12-31 */
const LAST_DAY = 2_958_465;
const WEEKDAYS = "日一二三四五六";

/** A serial number of days as a date or a time; one that is none is shown as the number it is. */
export function formatDate(tokens: readonly FormatToken[], value: Digits, is1904: boolean): string {
  const serial = Number(plainText(value));
  if (!(serial >= 0 && serial <= LAST_DAY)) return plainText(value);
  const shown = dateParts(serial, is1904);
  const hasDayHalf = tokens.some((token) => token.kind === "date" && DAY_HALF.test(token.letters));
  return tokens
    .map((token, index) => {
      if (token.kind === "literal") return token.text;
      if (token.kind === "point") return ".";
      if (token.kind === "comma") return ",";
      return token.kind === "date" ? datePart(token.letters, shown, isMinutes(tokens, index), hasDayHalf) : "";
    })
    .join("");
}

const DAY_HALF = /^(?:am\/pm|a\/p|上午)/iu;

function dateParts(serial: number, is1904: boolean): DateParts {
  const elapsed = Math.round(serial * SECONDS_A_DAY);
  const days = Math.floor(elapsed / SECONDS_A_DAY);
  const epoch = is1904 ? EPOCH_1904 : EPOCH_1900;
  // Serials before the day that never was count from one day later.
  const date = new Date(epoch + (days + (!is1904 && days < 60 ? 1 : 0)) * MILLISECONDS_A_DAY);
  const seconds = elapsed % SECONDS_A_DAY;
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
    elapsed,
  };
}

/** An m right after hours, or right before seconds, is minutes. */
function isMinutes(tokens: readonly FormatToken[], index: number): boolean {
  const letters = (token: FormatToken | undefined): string => (token?.kind === "date" ? token.letters : "");
  const isDate = (token: FormatToken): boolean => token.kind === "date";
  const before = letters(tokens.slice(0, index).findLast(isDate));
  const after = letters(tokens.slice(index + 1).find(isDate));
  return /^\[?h/u.test(before) || /^\[?s/u.test(after);
}

function datePart(letters: string, date: DateParts, isMinute: boolean, hasDayHalf: boolean): string {
  const two = (value: number): string => String(value).padStart(Math.min(2, letters.length), "0");
  switch (letters.charAt(0)) {
    case "y":
      return letters.length <= 2 ? String(date.year % 100).padStart(2, "0") : String(date.year);
    case "e":
      return String(date.year);
    case "m":
      return isMinute ? two(date.minutes) : letters.length === 3 ? `${date.month}月` : two(date.month);
    case "d":
      return letters.length > 2 ? weekday(date, letters.length > 3) : two(date.day);
    case "a":
      return DAY_HALF.test(letters) ? dayHalf(letters, date) : weekday(date, letters.length > 3);
    case "h":
      return two(hasDayHalf ? date.hours % 12 || 12 : date.hours);
    case "s":
      return two(date.seconds);
    case "[":
      return elapsedPart(letters, date);
    default:
      return DAY_HALF.test(letters) ? dayHalf(letters, date) : "";
  }
}

function weekday({ weekday: day }: DateParts, isLong: boolean): string {
  return (isLong ? "星期" : "") + WEEKDAYS.charAt(day);
}

function dayHalf(letters: string, { hours }: DateParts): string {
  const [morning = "", afternoon = ""] = letters.split("/");
  return hours < 12 ? morning : afternoon;
}

function elapsedPart(letters: string, { elapsed }: DateParts): string {
  const unit = letters.charAt(1) === "h" ? 3600 : letters.charAt(1) === "m" ? 60 : 1;
  return String(Math.floor(elapsed / unit)).padStart(letters.length - 2, "0");
}

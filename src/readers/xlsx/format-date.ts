import { flatMap } from "../../lists/flat-map.js";
import { numberText } from "../docx/number-text.js";
import { plainText } from "./digits.js";
import type { Digits } from "./digits.js";
import type { FormatSection, FormatToken } from "./parse-format.js";

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
  /** The decimals of the seconds. */
  readonly decimals: string;
}

/** What a part of a date is shown by, other than its own letters. */
interface DateLook {
  readonly isMinute: boolean;
  readonly hasDayHalf: boolean;
  readonly isChinese: boolean;
  readonly hasChineseDigits: boolean;
}

const SECONDS_A_DAY = 86_400;
const MILLISECONDS_A_DAY = 86_400_000;
/** 1899-12-30, from which the serial numbers count that come after the 29 February 1900 that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 9999-12-31 */
const LAST_DAY = 2_958_465;
const WEEKDAYS = "日一二三四五六";
const ENGLISH_WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const ENGLISH_MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];
const SIGNS: Readonly<Record<string, string>> = { point: ".", comma: ",", slash: "/", percent: "%" };
/** What a Chinese system shows for its own date and its own time. */
const SYSTEM_TOKENS: Readonly<Record<"date" | "time", readonly FormatToken[]>> = {
  date: [
    { kind: "date", letters: "yyyy" },
    { kind: "literal", text: "年" },
    { kind: "date", letters: "m" },
    { kind: "literal", text: "月" },
    { kind: "date", letters: "d" },
    { kind: "literal", text: "日" },
  ],
  time: [
    { kind: "date", letters: "h" },
    { kind: "literal", text: ":" },
    { kind: "date", letters: "mm" },
    { kind: "literal", text: ":" },
    { kind: "date", letters: "ss" },
  ],
};

/** Whether a number can be a day; spreadsheet programs show #### for one that cannot. */
export function isDay(value: Digits): boolean {
  const serial = Number(plainText(value));
  return serial >= 0 && serial < LAST_DAY + 1;
}

/**
 * A serial number of days as a date or a time, in the Gregorian calendar.
 *
 * @returns `undefined` for the years of other calendars.
 */
export function formatDate(section: FormatSection, value: Digits, is1904: boolean): string | undefined {
  const tokens = section.system === undefined ? section.tokens : SYSTEM_TOKENS[section.system];
  const letters = flatMap(tokens, (token) => (token.kind === "date" ? [token.letters] : []));
  if (letters.some((part) => OTHER_CALENDAR.test(part))) return undefined;
  const places = tokens.filter(({ kind }) => kind === "digit").length;
  const date = dateParts(Number(plainText(value)), is1904, Math.min(places, MOST_PLACES));
  const look = {
    hasDayHalf: letters.some((part) => DAY_HALF.test(part)),
    isChinese: section.isChinese,
    hasChineseDigits: section.numerals === "chinese",
  };
  let decimals = 0;
  return tokens
    .map((token, index) => {
      if (token.kind === "literal") return token.text;
      if (token.kind === "date") return datePart(token.letters, date, { ...look, isMinute: isMinutes(tokens, index) });
      return token.kind === "digit" ? date.decimals.charAt(decimals++) : (SIGNS[token.kind] ?? "");
    })
    .join("");
}

const DAY_HALF = /^(?:am\/pm|a\/p|上午)/iu;
/** Years of a reign (g) or of the Buddha (b). */
const OTHER_CALENDAR = /^[gb]/u;
/** Spreadsheet programs show no more than thousandths of a second. */
const MOST_PLACES = 3;

function dateParts(serial: number, is1904: boolean, places: number): DateParts {
  const unit = 10 ** places;
  const units = Math.round(serial * SECONDS_A_DAY * unit);
  const elapsed = Math.floor(units / unit);
  const days = Math.floor(elapsed / SECONDS_A_DAY);
  const seconds = elapsed % SECONDS_A_DAY;
  return {
    ...calendarDay(days, is1904),
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
    elapsed,
    decimals: String(units % unit).padStart(places, "0"),
  };
}

/** The serial number of the 29 February 1900 that never was, which spreadsheet programs show all the same. */
const LEAP_DAY_1900 = 60;

/** Day 0 is 0 January 1900; the days of the week of the first two months are one off, as spreadsheet programs have them. */
function calendarDay(serial: number, is1904: boolean): Pick<DateParts, "year" | "month" | "day" | "weekday"> {
  const weekday = is1904 ? (serial + 5) % 7 : (serial + 6) % 7;
  if (!is1904 && serial === 0) return { year: 1900, month: 1, day: 0, weekday };
  if (!is1904 && serial === LEAP_DAY_1900) return { year: 1900, month: 2, day: 29, weekday };
  const day = is1904 ? EPOCH_1904 : serial < LEAP_DAY_1900 ? EPOCH_1900 + MILLISECONDS_A_DAY : EPOCH_1900;
  const date = new Date(day + serial * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday };
}

/** An m right after hours, or right before seconds, is minutes. */
function isMinutes(tokens: readonly FormatToken[], index: number): boolean {
  const letters = (token: FormatToken | undefined): string => (token?.kind === "date" ? token.letters : "");
  const isDate = (token: FormatToken): boolean => token.kind === "date" && !DAY_HALF.test(token.letters);
  const before = letters(tokens.slice(0, index).findLast(isDate));
  const after = letters(tokens.slice(index + 1).find(isDate));
  return /^\[?h/u.test(before) || /^\[?s/u.test(after);
}

function datePart(letters: string, date: DateParts, look: DateLook): string {
  const number = (value: number): string =>
    look.hasChineseDigits ? (numberText(value, COUNTING) ?? "") : String(value).padStart(Math.min(2, letters.length), "0");
  if (DAY_HALF.test(letters)) return dayHalf(letters, date, look.isChinese);
  switch (letters.charAt(0)) {
    case "y":
    case "e":
      return year(letters, date, look.hasChineseDigits);
    case "m":
      return look.isMinute ? number(date.minutes) : letters.length > 2 ? month(letters, date, look) : number(date.month);
    case "d":
      return letters.length > 2 ? weekday(letters, date, look.isChinese) : number(date.day);
    case "a":
      return weekday(letters, date, true);
    case "h":
      return number(look.hasDayHalf ? date.hours % 12 || 12 : date.hours);
    case "s":
      return number(date.seconds);
    default:
      return elapsedPart(letters, date);
  }
}

const COUNTING = "japaneseCounting";

function year(letters: string, date: DateParts, hasChineseDigits: boolean): string {
  const digits = String(date.year).padStart(4, "0");
  const shown = letters.startsWith("y") && letters.length <= 2 ? digits.slice(-2) : digits;
  return hasChineseDigits ? Array.from(shown, (digit) => numberText(Number(digit), COUNTING) ?? "").join("") : shown;
}

function month(letters: string, date: DateParts, { isChinese }: DateLook): string {
  if (isChinese) return letters.length === 3 ? `${date.month}月` : `${numberText(date.month, COUNTING) ?? ""}月`;
  const name = ENGLISH_MONTHS[date.month - 1] ?? "";
  return letters.length === 4 ? name : name.slice(0, letters.length === 3 ? 3 : 1);
}

/** ddd, dddd: Wed, Wednesday, or 周三, 星期三; aaa, aaaa: 三, 星期三 */
function weekday(letters: string, { weekday: day }: DateParts, isChinese: boolean): string {
  const isLong = letters.length > 3;
  const name = ENGLISH_WEEKDAYS[day] ?? "";
  if (!isChinese) return isLong ? name : name.slice(0, 3);
  return (isLong ? "星期" : letters.startsWith("d") ? "周" : "") + WEEKDAYS.charAt(day);
}

function dayHalf(letters: string, { hours }: DateParts, isChinese: boolean): string {
  const [morning = "", afternoon = ""] = (isChinese && letters.length > 3 ? "上午/下午" : letters).split("/");
  return hours < 12 ? morning : afternoon;
}

function elapsedPart(letters: string, { elapsed }: DateParts): string {
  const unit = letters.charAt(1) === "h" ? 3600 : letters.charAt(1) === "m" ? 60 : 1;
  return String(Math.floor(elapsed / unit)).padStart(letters.length - 2, "0");
}

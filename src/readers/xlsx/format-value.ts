import { parts, plainText, readDigits, roundTo, shifted } from "./digits.js";
import { formatDate } from "./format-date.js";
import { generalText, scientific } from "./general-text.js";
import { parseFormat } from "./parse-format.js";
import type { Digits } from "./digits.js";
import type { FormatSection, FormatToken } from "./parse-format.js";

/** How the numbers of a workbook are shown. */
export interface NumberDisplay {
  /** Days are counted from 1904 on, as old Macintosh programs did. */
  readonly is1904: boolean;
}

/** A stored number as its cell shows it. What is no number comes back as it is. */
export function formatNumber(stored: string, code: string, display: NumberDisplay): string {
  const value = readDigits(stored);
  if (value === undefined) return stored;
  const sections = parseFormat(code);
  const { section, isOwnSign } = chooseSection(sections, value);
  const magnitude = isOwnSign ? { ...value, isNegative: false } : value;
  return showNumber(section.tokens, magnitude, display);
}

/** A text as its cell shows it: formats may add words to it. */
export function formatText(text: string, code: string): string {
  const section = parseFormat(code).find(({ tokens }) => tokens.some(({ kind }) => kind === "text"));
  if (section === undefined) return text;
  return section.tokens.map((token) => (token.kind === "text" ? text : token.kind === "literal" ? token.text : "")).join("");
}

/** The section that holds for a number, and whether it shows the sign itself. */
function chooseSection(
  sections: readonly FormatSection[],
  value: Digits,
): { readonly section: FormatSection; readonly isOwnSign: boolean } {
  const [first = { tokens: [], condition: undefined }, second, third] = sections.filter(
    ({ tokens }, index) => index < 3 && !tokens.some(({ kind }) => kind === "text"),
  );
  const conditional = sections.find(({ condition }) => condition !== undefined && holds(condition, value));
  if (conditional !== undefined) return { section: conditional, isOwnSign: false };
  if (first.condition !== undefined) return { section: third ?? second ?? first, isOwnSign: false };
  if (value.isNegative && second !== undefined) return { section: second, isOwnSign: true };
  return { section: value.digits === "" ? (third ?? first) : first, isOwnSign: false };
}

function holds({ operator, value }: NonNullable<FormatSection["condition"]>, digits: Digits): boolean {
  const number = Number(plainText(digits));
  switch (operator) {
    case "<":
      return number < value;
    case "<=":
      return number <= value;
    case ">":
      return number > value;
    case ">=":
      return number >= value;
    case "<>":
      return number !== value;
    default:
      return number === value;
  }
}

function showNumber(tokens: readonly FormatToken[], value: Digits, display: NumberDisplay): string {
  if (tokens.some(({ kind }) => kind === "date")) return formatDate(tokens, value, display.is1904);
  const places = tokens.some(({ kind }) => kind === "digit");
  const sign = value.isNegative ? "-" : "";
  const magnitude = { ...value, isNegative: false };
  if (tokens.some(({ kind }) => kind === "exponent")) return sign + showScientific(tokens, magnitude);
  if (!places) return sign + showLiterals(tokens, magnitude);
  const shown = showPlaces(tokens, magnitude);
  return /[1-9]/u.test(shown) ? sign + shown : shown;
}

function showLiterals(tokens: readonly FormatToken[], value: Digits): string {
  return tokens
    .map((token) => {
      if (token.kind === "general") return generalText(value);
      if (token.kind === "percent") return "%";
      return token.kind === "literal" ? token.text : "";
    })
    .join("");
}

function showScientific(tokens: readonly FormatToken[], value: Digits): string {
  const point = tokens.findIndex(({ kind }) => kind === "point");
  const end = tokens.findIndex(({ kind }) => kind === "exponent");
  const decimals = point < 0 ? 0 : tokens.slice(point, end).filter(({ kind }) => kind === "digit").length;
  return scientific(value, decimals, decimals);
}

/** Fills the places of a format with the digits of a number: 0.00, #,##0.00, 0.0% */
function showPlaces(tokens: readonly FormatToken[], value: Digits): string {
  const last = tokens.findLastIndex(({ kind }) => kind === "digit");
  const point = tokens.findIndex(({ kind }) => kind === "point");
  const wholeEnd = point < 0 ? last + 1 : point;
  const isGrouped = tokens.some(({ kind }, at) => kind === "comma" && at < wholeEnd && tokens[at + 1]?.kind === "digit");
  const percents = tokens.filter(({ kind }) => kind === "percent").length;
  const scaling = scalingCommas(tokens, wholeEnd) + (point < 0 ? 0 : scalingCommas(tokens, last + 1));
  const decimalPlaces = point < 0 ? [] : tokens.slice(point + 1, last + 1).filter((token) => token.kind === "digit");
  const rounded = roundTo(shifted(value, 2 * percents - 3 * scaling), decimalPlaces.length);
  const { whole, decimals } = parts(rounded);
  return showWhole(tokens.slice(0, wholeEnd), whole, isGrouped) + showDecimals(tokens.slice(wholeEnd), decimals);
}

/** Commas right after a run of places divide by a thousand each. */
function scalingCommas(tokens: readonly FormatToken[], end: number): number {
  let count = 0;
  for (let at = end - 1; tokens[at]?.kind === "comma"; at--) count++;
  for (let at = end; tokens[at]?.kind === "comma"; at++) count++;
  return count;
}

/** From the right: each place takes a digit, the first one all that are left. */
function showWhole(tokens: readonly FormatToken[], whole: string, isGrouped: boolean): string {
  const places = tokens.filter(({ kind }) => kind === "digit").length;
  let left = whole;
  let count = 0;
  let placesLeft = places;
  let text = "";
  const put = (digit: string): void => {
    text = digit + (isGrouped && count > 0 && count % 3 === 0 && digit !== "" && digit !== " " ? "," : "") + text;
    count++;
  };
  for (const token of tokens.toReversed()) {
    if (token.kind === "literal") text = token.text + text;
    if (token.kind === "percent") text = `%${text}`;
    if (token.kind !== "digit") continue;
    placesLeft--;
    if (left !== "") {
      put(left.slice(-1));
      left = left.slice(0, -1);
    } else if (token.sign !== "#") {
      put(token.sign === "0" ? "0" : " ");
    }
    while (placesLeft === 0 && left !== "") {
      put(left.slice(-1));
      left = left.slice(0, -1);
    }
  }
  return text;
}

/** Zeros that only fill places marked # fall away. */
function showDecimals(tokens: readonly FormatToken[], decimals: string): string {
  const places = tokens.filter((token) => token.kind === "digit");
  let shown = decimals.length;
  while (shown > 0 && decimals[shown - 1] === "0" && places[shown - 1]?.sign === "#") shown--;
  let at = 0;
  return tokens
    .map((token) => {
      if (token.kind === "digit") return at < shown ? (decimals[at++] ?? "") : "";
      if (token.kind === "literal") return token.text;
      if (token.kind === "percent") return "%";
      return token.kind === "point" ? "." : "";
    })
    .join("");
}

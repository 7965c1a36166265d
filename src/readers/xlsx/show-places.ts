import { parts, roundTo, shifted } from "./digits.js";
import type { Digits } from "./digits.js";
import type { FormatToken } from "./parse-format.js";

type Place = Extract<FormatToken, { kind: "digit" }>;

/** Fills the places of a format with the digits of a number that is not negative: 0.00, #,##0.00, 0.0%, 0.0, */
export function showPlaces(tokens: readonly FormatToken[], value: Digits): string {
  const last = tokens.findLastIndex(({ kind }) => kind === "digit");
  const point = tokens.findIndex(({ kind }) => kind === "point");
  const wholeEnd = point < 0 ? last + 1 : point;
  const isGrouped = tokens.some(({ kind }, at) => kind === "comma" && at < wholeEnd && tokens[at + 1]?.kind === "digit");
  const percents = tokens.filter(({ kind }) => kind === "percent").length;
  const scaling = scalingCommas(tokens, wholeEnd) + (point < 0 ? 0 : scalingCommas(tokens, last + 1));
  const rounded = roundTo(shifted(value, 2 * percents - 3 * scaling), point < 0 ? 0 : countPlaces(tokens.slice(point, last + 1)));
  const { whole, decimals } = parts(rounded);
  return showWhole(tokens.slice(0, wholeEnd), whole, isGrouped) + showDecimals(tokens.slice(wholeEnd), decimals);
}

/**
 * A mantissa that fills the places before the exponent, and the exponent: 1.23E+04. With several places before the point the
 * exponent is a multiple of their number: ##0.0E+0 shows 12.3E+3.
 */
export function showScientific(tokens: readonly FormatToken[], value: Digits): string {
  const end = tokens.findIndex(({ kind }) => kind === "exponent");
  const sign = tokens[end];
  const mantissa = tokens.slice(0, end);
  const point = mantissa.findIndex(({ kind }) => kind === "point");
  const step = Math.max(1, countPlaces(point < 0 ? mantissa : mantissa.slice(0, point)));
  const decimals = point < 0 ? 0 : countPlaces(mantissa.slice(point));
  const exponent = exponentOf(value, step, decimals);
  const shown = showPlaces(mantissa, shifted(value, -exponent));
  const plus = sign?.kind === "exponent" && sign.showsPlus ? "+" : "";
  const magnitude: Digits = { isNegative: false, digits: exponent === 0 ? "" : String(Math.abs(exponent)), scale: 0 };
  return `${shown}E${exponent < 0 ? "-" : plus}${showPlaces(tokens.slice(end + 1), magnitude)}`;
}

function exponentOf(value: Digits, step: number, decimals: number): number {
  if (value.digits === "") return 0;
  const exact = value.digits.length - 1 - value.scale;
  const exponent = Math.floor(exact / step) * step;
  const { whole } = parts(roundTo(shifted(value, -exponent), decimals));
  return whole.length > step ? exponent + step : exponent;
}

function countPlaces(tokens: readonly FormatToken[]): number {
  return tokens.filter(({ kind }) => kind === "digit").length;
}

/** Commas right after a run of places divide by a thousand each. */
function scalingCommas(tokens: readonly FormatToken[], end: number): number {
  let count = 0;
  for (let at = end - 1; tokens[at]?.kind === "comma"; at--) count++;
  for (let at = end; tokens[at]?.kind === "comma"; at++) count++;
  return count;
}

/** From the right: each place takes a digit, the first one all that are left; without places (.00) they stand before the point. */
function showWhole(tokens: readonly FormatToken[], whole: string, isGrouped: boolean): string {
  let left = whole;
  let count = 0;
  let placesLeft = countPlaces(tokens);
  let text = "";
  const put = (digit: string): void => {
    const comma = isGrouped && count > 0 && count % 3 === 0 ? (digit === " " ? " " : ",") : "";
    text = digit + comma + text;
    count++;
  };
  const putNext = (): void => {
    put(left.slice(-1));
    left = left.slice(0, -1);
  };
  while (placesLeft === 0 && left !== "") putNext();
  for (const token of tokens.toReversed()) {
    if (token.kind !== "digit") {
      text = wordOf(token) + text;
      continue;
    }
    placesLeft--;
    if (left !== "") putNext();
    else if (token.sign !== "#") put(blankOf(token));
    while (placesLeft === 0 && left !== "") putNext();
  }
  return text;
}

/** Zeros that only fill places marked # fall away, those marked ? leave a blank. */
function showDecimals(tokens: readonly FormatToken[], decimals: string): string {
  const places = tokens.filter((token): token is Place => token.kind === "digit");
  let shown = decimals.length;
  while (shown > 0 && decimals[shown - 1] === "0" && places[shown - 1]?.sign !== "0") shown--;
  let at = 0;
  return tokens
    .map((token) => {
      if (token.kind !== "digit") return wordOf(token);
      const digit = at < shown ? decimals[at] : token.sign === "#" ? "" : blankOf(token);
      at++;
      return digit ?? "";
    })
    .join("");
}

function blankOf({ sign }: Place): string {
  return sign === "0" ? "0" : " ";
}

/** What stands between the places. */
function wordOf(token: FormatToken): string {
  switch (token.kind) {
    case "literal":
      return token.text;
    case "percent":
      return "%";
    case "slash":
      return "/";
    case "point":
      return ".";
    case "digit":
    case "comma":
    case "text":
    case "general":
    case "exponent":
    case "date":
      return "";
  }
}

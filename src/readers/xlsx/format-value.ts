import { chooseSection, numberSections, textSection } from "./choose-section.js";
import { readDigits } from "./digits.js";
import { formatDate, isDay } from "./format-date.js";
import { generalText } from "./general-text.js";
import { parseFormat } from "./parse-format.js";
import { showPlaces, showScientific } from "./show-places.js";
import type { Digits } from "./digits.js";
import type { FormatSection, FormatToken } from "./parse-format.js";

/** How the numbers of a workbook are shown. */
export interface NumberDisplay {
  /** Days are counted from 1904 on, as old Macintosh programs did. */
  readonly is1904: boolean;
}

/** What a cell shows of its value. */
export interface ShownValue {
  readonly text: string;
  /**
   * What a reader must be told: the format hides the value (`;;;`), or is one that we cannot show (fractions, other
   * numerals and calendars), in whose place stands the plain number.
   */
  readonly doubt?: "hidden" | "unsupported";
}

/** A stored number as its cell shows it. What is no number comes back as it is. */
export function formatNumber(stored: string, code: string, display: NumberDisplay): ShownValue {
  const value = readDigits(stored);
  if (value === undefined) return { text: stored };
  const chosen = chooseSection(numberSections(parseFormat(code)), value);
  const text = chosen === undefined ? undefined : showNumber(chosen.section, value, chosen.addsMinus, display);
  if (text === undefined) return { text: generalText(value), doubt: "unsupported" };
  return text.trim() === "" ? { text: "", doubt: "hidden" } : { text };
}

/** A text as its cell shows it: formats may add words to it, or hide it. */
export function formatText(text: string, code: string): ShownValue {
  const section = textSection(parseFormat(code));
  if (section === undefined) return { text };
  const shown = section.tokens.map((token) => (token.kind === "text" ? text : (plainPart(token) ?? ""))).join("");
  return shown.trim() === "" && text.trim() !== "" ? { text: "", doubt: "hidden" } : { text: shown };
}

/** @returns `undefined` for a format that we cannot show, or a number that it cannot. */
function showNumber(section: FormatSection, value: Digits, addsMinus: boolean, display: NumberDisplay): string | undefined {
  const { tokens, numerals, system } = section;
  const has = (kind: FormatToken["kind"]): boolean => tokens.some((token) => token.kind === kind);
  if (numerals === "unsupported") return undefined;
  if (has("date") || system !== undefined) {
    return isDay(value) ? formatDate(section, value, display.is1904) : undefined;
  }
  if (isFraction(tokens) || (numerals === "chinese" && (has("digit") || has("general")))) return undefined;
  const sign = value.isNegative && addsMinus ? "-" : "";
  const magnitude = { ...value, isNegative: false };
  if (has("exponent")) return sign + showScientific(tokens, magnitude);
  if (!has("digit")) return sign + showWords(tokens, magnitude);
  const shown = showPlaces(tokens, magnitude);
  return /[1-9]/u.test(shown) ? sign + shown : shown;
}

/** `# ?/?`, `0/8`: a stroke with places before and after it. */
function isFraction(tokens: readonly FormatToken[]): boolean {
  const stroke = tokens.findIndex(({ kind }) => kind === "slash");
  const isPlace = ({ kind }: FormatToken): boolean => kind === "digit";
  return stroke >= 0 && tokens.slice(0, stroke).some(isPlace) && tokens[stroke + 1] !== undefined;
}

function showWords(tokens: readonly FormatToken[], value: Digits): string {
  return tokens.map((token) => (token.kind === "general" ? generalText(value) : (plainPart(token) ?? ""))).join("");
}

/** What a piece shows whatever the value is. */
function plainPart(token: FormatToken): string | undefined {
  if (token.kind === "literal") return token.text;
  if (token.kind === "slash") return "/";
  return token.kind === "percent" ? "%" : undefined;
}

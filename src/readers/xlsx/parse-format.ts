import { bracketMeaning } from "./format-bracket.js";
import type { Condition, Numerals } from "./format-bracket.js";

/** A piece of a number format (ECMA-376 part 1, 18.8.31). */
export type FormatToken =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "digit"; readonly sign: "0" | "#" | "?" }
  | { readonly kind: "point" | "comma" | "percent" | "text" | "general" | "slash" }
  /** E+ shows the sign of every exponent, E- that of negative ones alone. */
  | { readonly kind: "exponent"; readonly showsPlus: boolean }
  /** A part of a date or a time: yyyy, m, [h], AM/PM */
  | { readonly kind: "date"; readonly letters: string };

/** One of up to four parts of a format: for positive numbers, negative ones, zero and text. */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  readonly condition: Condition | undefined;
  readonly numerals: Numerals;
  /** Months and days of the week have their Chinese names, whatever the system. */
  readonly isChinese: boolean;
  /** Shows the system's long date or its time; the tokens only tell other systems what to show. */
  readonly system: "date" | "time" | undefined;
}

const QUOTED = /^"([^"]*)"?/u;
const BRACKET = /^\[([^\]]*)\]/u;
const GENERAL = /^(?:General|G\/通用格式|常规)/iu;
const DAY_HALF = /^(?:AM\/PM|A\/P|上午\/下午)/iu;
const DATE = /^(?:y+|m+|d+|h+|s+|e+|a{3,4}|g+|b+[12]?)/iu;
const EXPONENT = /^E([+-])/iu;

/** Parts a format into its sections. */
export function parseFormat(code: string): readonly FormatSection[] {
  const sections = [emptySection()];
  let at = 0;
  while (at < code.length) {
    const section = sections.at(-1) ?? emptySection();
    const rest = code.slice(at);
    const bracket = BRACKET.exec(rest);
    if (rest.startsWith(";")) {
      sections.push(emptySection());
      at++;
    } else if (bracket === null) {
      const { tokens, length } = nextToken(rest);
      section.tokens.push(...tokens);
      at += length;
    } else {
      applyBracket(section, bracket[1] ?? "");
      at += bracket[0].length;
    }
  }
  return sections;
}

type OpenSection = { -readonly [Key in keyof FormatSection]: FormatSection[Key] } & { tokens: FormatToken[] };

function emptySection(): OpenSection {
  return { tokens: [], condition: undefined, numerals: "western", isChinese: false, system: undefined };
}

function applyBracket(section: OpenSection, inner: string): void {
  const meaning = bracketMeaning(inner);
  switch (meaning.kind) {
    case "condition":
      section.condition = meaning.condition;
      return;
    case "numerals":
      section.numerals = meaning.numerals;
      return;
    case "elapsed":
      section.tokens.push({ kind: "date", letters: meaning.letters });
      return;
    case "currency":
      if (meaning.sign !== "") section.tokens.push({ kind: "literal", text: meaning.sign });
      if (meaning.numerals !== undefined) section.numerals = meaning.numerals;
      section.isChinese ||= meaning.isChinese;
      return;
    case "system":
      section.system = meaning.shows;
      return;
    case "look":
      return;
  }
}

function nextToken(rest: string): { readonly tokens: readonly FormatToken[]; readonly length: number } {
  const one = (token: FormatToken, length = 1): { readonly tokens: readonly FormatToken[]; readonly length: number } => ({
    tokens: [token],
    length,
  });
  const quoted = QUOTED.exec(rest);
  if (quoted !== null) return one({ kind: "literal", text: quoted[1] ?? "" }, quoted[0].length);
  const general = GENERAL.exec(rest);
  if (general !== null) return one({ kind: "general" }, general[0].length);
  const half = DAY_HALF.exec(rest);
  if (half !== null) return one({ kind: "date", letters: half[0] }, half[0].length);
  const exponent = EXPONENT.exec(rest);
  if (exponent !== null) return one({ kind: "exponent", showsPlus: exponent[1] === "+" }, 2);
  const date = DATE.exec(rest);
  if (date !== null) return one({ kind: "date", letters: date[0].toLowerCase() }, date[0].length);
  const sign = rest.charAt(0);
  switch (sign) {
    case "0":
    case "#":
    case "?":
      return one({ kind: "digit", sign });
    case ".":
      return one({ kind: "point" });
    case ",":
      return one({ kind: "comma" });
    case "%":
      return one({ kind: "percent" });
    case "@":
      return one({ kind: "text" });
    case "/":
      return one({ kind: "slash" });
    case "\\":
    case "!":
      return one({ kind: "literal", text: rest.charAt(1) }, 2);
    case "_":
      return one({ kind: "literal", text: " " }, 2);
    case "*":
      return { tokens: [], length: 2 };
    default:
      return one({ kind: "literal", text: sign });
  }
}

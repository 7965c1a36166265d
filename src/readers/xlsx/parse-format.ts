/** A piece of a number format (ECMA-376 part 1, 18.8.31). */
export type FormatToken =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "digit"; readonly sign: "0" | "#" | "?" }
  | { readonly kind: "point" | "comma" | "percent" | "text" | "general" | "exponent" }
  /** A part of a date or a time: yyyy, m, [h], AM/PM */
  | { readonly kind: "date"; readonly letters: string };

/** One of up to four parts of a format: for positive numbers, negative ones, zero and text. */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  readonly condition: { readonly operator: string; readonly value: number } | undefined;
}

/** `[Red]`, `[>=100]`, `[$¥-804]`, `[DBNum1]`, `[h]` */
const BRACKET = /^\[([^\]]*)\]/u;
const QUOTED = /^"([^"]*)"?/u;
const CONDITION = /^(<=|>=|<>|[<>=])(-?\d+(?:\.\d+)?)$/u;
const CURRENCY = /^\$([^-]*)(?:-.*)?$/u;
const ELAPSED = /^(?:h+|m+|s+)$/iu;
const GENERAL = /^(?:General|G\/通用格式|常规)/iu;
const DAY_HALF = /^(?:AM\/PM|A\/P|上午\/下午)/iu;
const DATE = /^(?:y+|m+|d+|h+|s+|e+|a{3,4}|g+)/iu;
const EXPONENT = /^E[+-]/iu;

/** Parts a format into its sections. */
export function parseFormat(code: string): readonly FormatSection[] {
  const sections: { tokens: FormatToken[]; condition: FormatSection["condition"] }[] = [{ tokens: [], condition: undefined }];
  let at = 0;
  while (at < code.length) {
    const section = sections.at(-1);
    if (section === undefined) break;
    const rest = code.slice(at);
    if (rest.startsWith(";")) {
      sections.push({ tokens: [], condition: undefined });
      at++;
      continue;
    }
    const bracket = BRACKET.exec(rest);
    const inner = bracket?.[1];
    if (bracket !== null && inner !== undefined) {
      const [, operator, value] = CONDITION.exec(inner) ?? [];
      if (operator !== undefined) section.condition = { operator, value: Number(value) };
      else section.tokens.push(...bracketTokens(inner));
      at += bracket[0].length;
      continue;
    }
    const { tokens, length } = nextToken(rest);
    section.tokens.push(...tokens);
    at += length;
  }
  return sections;
}

function bracketTokens(inner: string): readonly FormatToken[] {
  const currency = CURRENCY.exec(inner)?.[1];
  if (currency !== undefined) return currency === "" ? [] : [{ kind: "literal", text: currency }];
  return ELAPSED.test(inner) ? [{ kind: "date", letters: `[${inner.toLowerCase()}]` }] : [];
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
  if (EXPONENT.test(rest)) return one({ kind: "exponent" }, 2);
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

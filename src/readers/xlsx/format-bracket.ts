/** When a section of a number format holds: `[>=100]` */
export interface Condition {
  readonly operator: string;
  readonly value: number;
}

/** With which digits numbers are written: 2023, 二〇二三, or others that we do not write (贰零贰叁, ２０２３, other calendars). */
export type Numerals = "western" | "chinese" | "unsupported";

/** What brackets in a number format say. */
export type BracketMeaning =
  | { readonly kind: "condition"; readonly condition: Condition }
  | { readonly kind: "numerals"; readonly numerals: Numerals }
  | { readonly kind: "elapsed"; readonly letters: string }
  | { readonly kind: "currency"; readonly sign: string; readonly isChinese: boolean; readonly numerals: Numerals | undefined }
  | { readonly kind: "system"; readonly shows: "date" | "time" }
  /** A colour, which changes no text. */
  | { readonly kind: "look" };

const CONDITION = /^(<=|>=|<>|[<>=])\s*(-?(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?)$/iu;
/** `$¥-804`, `$-804`, `$-x-sysdate`, `$USD`, `$-30804` */
const CURRENCY = /^\$([^-]*)(?:-(.*))?$/u;
const ELAPSED = /^(?:h+|m+|s+)$/iu;
const OWN_NUMERALS = /^DBNum(\d)$/iu;
/** A language, in hexadecimal digits; before it those of the calendar and of the digits: 804, 0804, 1000804, 30411 */
const LOCALE = /^[0-9a-f]{3,8}$/iu;
const CHINESE = 0x0804;
const CHINESE_NAME = /^zh-(?:CN|Hans)/iu;
/** The system's own long date and its time, whatever the rest of the section says. */
const SYSTEM_DATE = /^(?:F800|x-sysdate)$/iu;
const SYSTEM_TIME = /^(?:F400|x-systime)$/iu;

/** Reads what stands between the brackets of a number format (ECMA-376 part 1, 18.8.31). */
export function bracketMeaning(inner: string): BracketMeaning {
  const [, operator, value] = CONDITION.exec(inner) ?? [];
  if (operator !== undefined) return { kind: "condition", condition: { operator, value: Number(value) } };
  const numerals = OWN_NUMERALS.exec(inner)?.[1];
  if (numerals !== undefined) return { kind: "numerals", numerals: numerals === "1" ? "chinese" : "unsupported" };
  if (ELAPSED.test(inner)) return { kind: "elapsed", letters: `[${inner.toLowerCase()}]` };
  const [, sign, locale] = CURRENCY.exec(inner) ?? [];
  return sign === undefined ? { kind: "look" } : currencyMeaning(sign, locale ?? "");
}

function currencyMeaning(sign: string, locale: string): BracketMeaning {
  if (SYSTEM_DATE.test(locale)) return { kind: "system", shows: "date" };
  if (SYSTEM_TIME.test(locale)) return { kind: "system", shows: "time" };
  const code = LOCALE.test(locale) ? Number.parseInt(locale, 16) : 0;
  const hasOwnCalendar = ((code >> 16) & 0xff) > 1 || code >>> 24 > 1;
  return {
    kind: "currency",
    sign,
    isChinese: (code & 0xffff) === CHINESE || CHINESE_NAME.test(locale),
    numerals: hasOwnCalendar ? "unsupported" : undefined,
  };
}

import { listOf } from "../lists/list-of.js";
import { remembered } from "../lexicon/remembered.js";

/** Canonical decimal text, as the JSON shows it: `"5498.15"`, `"-3"`, `"0.5"`; no separators, no exponent, no trailing zeros. */
export type Decimal = string;

/** An exact number: `coefficient` × 10^-`scale`, `scale` ≥ 0. */
export interface ExactDecimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

/** `-0012.50`; an exponent as spreadsheets print it (`1.65E7`) is read too. */
const PLAIN_DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/iu;

/** Reads plain ASCII decimal text, or gives `undefined` when it is none. */
export const parseDecimal: (text: string) => ExactDecimal | undefined = remembered((text) => {
  const match = PLAIN_DECIMAL.exec(text);
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  if (whole === "" && fraction === "") return undefined;
  const magnitude = BigInt(whole + fraction);
  const coefficient = sign === "-" ? -magnitude : magnitude;
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { coefficient, scale } : { coefficient: coefficient * tenTo(-scale), scale: 0 };
});

/** Canonical text of an exact number: no trailing zeros, never `-0`. */
export function formatDecimal({ coefficient, scale }: ExactDecimal): Decimal {
  const negative = coefficient < 0n;
  const digits = (negative ? -coefficient : coefficient).toString().padStart(scale + 1, "0");
  const point = digits.length - scale;
  let end = digits.length;
  while (end > point && digits.endsWith("0", end)) end--;
  const whole = digits.slice(0, point);
  const text = end === point ? whole : `${whole}.${digits.slice(point, end)}`;
  return negative ? `-${text}` : text;
}

/** The same number with the least possible scale. */
export function stripZeros(value: ExactDecimal): ExactDecimal {
  let { coefficient, scale } = value;
  while (scale > 0 && coefficient % 10n === 0n) {
    coefficient /= 10n;
    scale--;
  }
  return { coefficient, scale };
}

/** Powers that amounts need, worked out once: 10^0 to 10^31. */
const POWERS_OF_TEN: readonly bigint[] = listOf(32, (exponent) => 10n ** BigInt(exponent));

function tenTo(exponent: number): bigint {
  return POWERS_OF_TEN[exponent] ?? 10n ** BigInt(exponent);
}

function atScale({ coefficient, scale }: ExactDecimal, wanted: number): bigint {
  return scale === wanted ? coefficient : coefficient * tenTo(wanted - scale);
}

export const ZERO: ExactDecimal = { coefficient: 0n, scale: 0 };

export function add(a: ExactDecimal, b: ExactDecimal): ExactDecimal {
  const scale = Math.max(a.scale, b.scale);
  return { coefficient: atScale(a, scale) + atScale(b, scale), scale };
}

export function negate(value: ExactDecimal): ExactDecimal {
  return { coefficient: -value.coefficient, scale: value.scale };
}

export function subtract(a: ExactDecimal, b: ExactDecimal): ExactDecimal {
  const scale = Math.max(a.scale, b.scale);
  return { coefficient: atScale(a, scale) - atScale(b, scale), scale };
}

export function multiply(a: ExactDecimal, b: ExactDecimal): ExactDecimal {
  return { coefficient: a.coefficient * b.coefficient, scale: a.scale + b.scale };
}

export function absolute(value: ExactDecimal): ExactDecimal {
  return value.coefficient < 0n ? negate(value) : value;
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: ExactDecimal, b: ExactDecimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [atScale(a, scale), atScale(b, scale)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** -1, 0 or 1. */
export function signOf({ coefficient }: ExactDecimal): -1 | 0 | 1 {
  return coefficient < 0n ? -1 : coefficient > 0n ? 1 : 0;
}

export function sum(values: Iterable<ExactDecimal>): ExactDecimal {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

/** `a / b` at `scale` decimals, half up (away from zero at exactly half). `undefined` when `b` is zero. */
export function divide(a: ExactDecimal, b: ExactDecimal, scale: number): ExactDecimal | undefined {
  if (b.coefficient === 0n) return undefined;
  const shift = scale + b.scale - a.scale;
  const numerator = shift >= 0 ? a.coefficient * tenTo(shift) : a.coefficient;
  const denominator = shift >= 0 ? b.coefficient : b.coefficient * tenTo(-shift);
  return { coefficient: divideHalfUp(numerator, denominator), scale };
}

/** The number at `scale` decimals, half up (away from zero at exactly half). */
export function roundTo(value: ExactDecimal, scale: number): ExactDecimal {
  if (scale >= value.scale) return { coefficient: atScale(value, scale), scale };
  return { coefficient: divideHalfUp(value.coefficient, tenTo(value.scale - scale)), scale };
}

function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}

/** `value` × 10^`power`; `power` may be negative. Exact. */
export function shift(value: ExactDecimal, power: number): ExactDecimal {
  if (power >= 0) return { coefficient: value.coefficient * tenTo(power), scale: value.scale };
  return { coefficient: value.coefficient, scale: value.scale - power };
}

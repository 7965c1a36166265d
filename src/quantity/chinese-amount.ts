import { CHINESE_DIGITS, CHINESE_POINT, LARGE_MULTIPLIERS, SMALL_MULTIPLIERS } from "../lexicon/chinese-digits.js";
import type { ExactDecimal } from "./decimal.js";

/** A part of a numeral below 一万, as far as it is read. */
interface Part {
  readonly total: bigint;
  /** The digit that waits for its multiplier. */
  readonly pending: bigint | undefined;
  /** The last multiplier, which the next one must be below. */
  readonly least: bigint;
  /** A 零 stands for the places that are left out. */
  readonly hasZero: boolean;
}

const EMPTY: Part = { total: 0n, pending: undefined, least: 10_000n, hasZero: false };

/**
 * The number that a Chinese numeral of any size stands for, in plain or formal digits: 一百二十万 is 1200000, 伍拾肆万叁仟 is
 * 543000, 三点五万 is 35000. `undefined` for what is no exact numeral: 二三十, 数百, 二〇二二.
 */
export function parseChineseAmount(text: string): ExactDecimal | undefined {
  const [whole = "", fraction, ...more] = text.split(CHINESE_POINT);
  if (more.length > 0) return undefined;
  if (fraction === undefined) {
    const value = parseWhole(whole);
    return value === undefined ? undefined : { coefficient: value, scale: 0 };
  }
  return parseWithPoint(whole, fraction);
}

/** 三点五万: digits behind the point, then what multiplies the whole. */
function parseWithPoint(whole: string, fraction: string): ExactDecimal | undefined {
  const last = LARGE_MULTIPLIERS.get(fraction.at(-1) ?? "");
  const digits = [...(last === undefined ? fraction : fraction.slice(0, -1))].map((character) => CHINESE_DIGITS.get(character));
  const value = parseWhole(whole);
  if (value === undefined || digits.length === 0 || digits.includes(undefined)) return undefined;
  const coefficient = BigInt(`${String(value)}${digits.join("")}`) * (last ?? 1n);
  return { coefficient, scale: digits.length };
}

function parseWhole(text: string): bigint | undefined {
  let total = 0n;
  let part = EMPTY;
  let largest: bigint | undefined;
  for (const character of text) {
    const large = LARGE_MULTIPLIERS.get(character);
    const next = large === undefined ? addToPart(part, character) : EMPTY;
    if (next === undefined || (large !== undefined && isCutShort(part, false))) return undefined;
    if (large !== undefined) {
      const value = closed(part);
      // 一万亿: the larger multiplier is of all in front of it.
      const isOfAll = largest !== undefined && large >= largest;
      if (!isOfAll && value === 0n) return undefined;
      total = isOfAll ? (total + value) * large : total + value * large;
      largest = large;
    }
    part = next;
  }
  return text === "" || isCutShort(part, largest !== undefined) ? undefined : total + closed(part);
}

/** 一百二, 一万三: said for 120 and 13000, and written as often for a slip. */
function isCutShort({ pending, least, hasZero }: Part, hasLarge: boolean): boolean {
  if (pending === undefined || pending === 0n || hasZero) return false;
  return least === EMPTY.least ? hasLarge : least > 10n;
}

function addToPart({ total, pending, least, hasZero }: Part, character: string): Part | undefined {
  const digit = CHINESE_DIGITS.get(character);
  if (digit !== undefined) {
    if (pending !== undefined && pending !== 0n) return undefined;
    return { total, pending: BigInt(digit), least, hasZero: hasZero || digit === 0 };
  }
  const multiplier = SMALL_MULTIPLIERS.get(character);
  if (multiplier === undefined || multiplier >= least) return undefined;
  const times = pending === undefined || pending === 0n ? 1n : pending;
  return { total: total + times * multiplier, pending: undefined, least: multiplier, hasZero: false };
}

function closed({ total, pending }: Part): bigint {
  return total + (pending ?? 0n);
}

import type { Cents } from "./figures.js";
import type { Random } from "./random.js";

export type MoneyUnit = "元" | "万元" | "亿元";

/** How a report prints its numbers. */
export interface PrintStyle {
  readonly trimsZeros: boolean;
  readonly separators: boolean;
  readonly wide: boolean;
  readonly blank: string;
  readonly rateDecimals: 0 | 1 | 2;
}

export function drawPrintStyle(random: Random): PrintStyle {
  return {
    trimsZeros: random.chance(0.5),
    separators: random.chance(0.2),
    wide: random.chance(0.1),
    blank: random.pick(["", "", "0", "0.00", "——", "—", "-", "/", "无", "　"]),
    rateDecimals: random.pick([0, 1, 2, 2]),
  };
}

const CENTS: Readonly<Record<MoneyUnit, number>> = { 元: 100, 万元: 1_000_000, 亿元: 10_000_000_000 };

/** An amount in a unit with two decimals (six for 亿元), half up. */
export function printMoney(cents: Cents, unit: MoneyUnit, style: PrintStyle): string {
  const scale = unit === "亿元" ? 6 : 2;
  return dress(decimals(BigInt(cents), BigInt(CENTS[unit]), scale), style);
}

/** A cell: the blank of the report for zero. */
export function printCell(cents: Cents, style: PrintStyle): string {
  return cents === 0 ? style.blank : printMoney(cents, "万元", style);
}

/** `part` in per cent of `whole`, half up. */
export function printRate(part: number, whole: number, scale: 0 | 1 | 2, trims = false): string {
  const text = decimals(BigInt(part) * 100n, BigInt(whole), scale);
  return `${trims ? trimZeros(text) : text}%`;
}

/** `weight` × part / whole with two decimals, at most the weight, without zeros at the end. */
export function printScore(weight: number, part: number, whole: number): string {
  const score = decimals(BigInt(Math.round(weight * 100)) * BigInt(Math.min(part, whole)), BigInt(whole) * 100n, 2);
  return trimZeros(score);
}

/** A sum of printed scores. */
export function addScores(scores: readonly string[]): string {
  const hundredths = scores.reduce((sum, score) => sum + Math.round(Number(score) * 100), 0);
  return trimZeros(decimals(BigInt(hundredths), 100n, 2));
}

function decimals(numerator: bigint, denominator: bigint, scale: number): string {
  const sign = numerator < 0n ? "-" : "";
  const size = numerator < 0n ? -numerator : numerator;
  const units = (size * 10n ** BigInt(scale) * 2n + denominator) / (denominator * 2n);
  const digits = units.toString().padStart(scale + 1, "0");
  return sign + (scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`);
}

function trimZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/u, "") : text;
}

function dress(text: string, { trimsZeros, separators, wide }: PrintStyle): string {
  const trimmed = trimsZeros ? trimZeros(text) : text;
  const [whole = "", fraction] = trimmed.split(".");
  const grouped = separators ? whole.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ",") : whole;
  const printed = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return wide ? printed.replace(/[0-9.]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) : printed;
}

import { absolute, compare, divide, type ExactDecimal, roundTo, shift, signOf, subtract } from "./decimal.js";
import { lastUnit } from "./interval.js";

/** A figure as printed: its value, the decimals that it is printed with, and the power of ten of its unit (万元 is 4). */
export interface StatedFigure {
  readonly value: ExactDecimal;
  readonly scale: number;
  readonly power: number;
}

/**
 * How two statements of one fact go together. `rounded`: the finer one rounds half up to the coarser one; `truncated`:
 * it only does so by cutting off; `units`: by how many units of the coarser one's last place they differ.
 */
export type StatedComparison =
  | { readonly kind: "equal" }
  | { readonly kind: "rounded" }
  | { readonly kind: "truncated" }
  | { readonly kind: "different"; readonly units: bigint };

/** Compares two statements of the same fact, in whatever units and decimals they are printed. */
export function compareStated(a: StatedFigure, b: StatedFigure): StatedComparison {
  const power = Math.max(a.power, b.power);
  const [left, right] = [inUnit(a, power), inUnit(b, power)];
  if (compare(left.value, right.value) === 0) return { kind: "equal" };
  const [finer, coarser] = left.scale >= right.scale ? [left, right] : [right, left];
  const rounded = roundTo(finer.value, coarser.scale);
  if (compare(rounded, coarser.value) === 0) return { kind: "rounded" };
  const distance = absolute(subtract(rounded, coarser.value));
  if (finer.scale > coarser.scale && isTruncation(finer.value, coarser.value, coarser.scale)) return { kind: "truncated" };
  return { kind: "different", units: divide(distance, lastUnit(coarser.scale), 0)?.coefficient ?? 0n };
}

/** A figure in the unit with the given power of ten; its decimals move along. */
export function inUnit(figure: StatedFigure, power: number): StatedFigure {
  const by = figure.power - power;
  return { value: shift(figure.value, by), scale: figure.scale - by, power };
}

function isTruncation(finer: ExactDecimal, coarser: ExactDecimal, scale: number): boolean {
  const rest = subtract(absolute(finer), absolute(coarser));
  return signOf(rest) >= 0 && compare(rest, lastUnit(scale)) < 0;
}

import { compare, type ExactDecimal } from "../quantity/decimal.js";

/** How many of the sorted values are at most `limit`. */
export function countAtMost(sorted: readonly ExactDecimal[], limit: ExactDecimal): number {
  return firstIndex(sorted, (value) => compare(value, limit) > 0);
}

/** How many of the sorted values are below `limit`. */
export function countBelow(sorted: readonly ExactDecimal[], limit: ExactDecimal): number {
  return firstIndex(sorted, (value) => compare(value, limit) >= 0);
}

/** The first index from which on a test holds, found by halving; the length where it never does. */
function firstIndex(sorted: readonly ExactDecimal[], holds: (value: ExactDecimal) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle];
    if (value !== undefined && !holds(value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

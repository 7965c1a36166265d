import { add, compare, type ExactDecimal, multiply, negate, shift, signOf, subtract, ZERO } from "./decimal.js";

/** All numbers from `low` to `high`, both ends included. */
export interface Interval {
  readonly low: ExactDecimal;
  readonly high: ExactDecimal;
}

/** Half a unit of the last of `scale` decimals: 0.005 for 2. */
export function halfUnit(scale: number): ExactDecimal {
  return shift({ coefficient: 5n, scale: 0 }, -(scale + 1));
}

/** One unit of the last of `scale` decimals: 0.01 for 2. */
export function lastUnit(scale: number): ExactDecimal {
  return shift({ coefficient: 1n, scale: 0 }, -scale);
}

/** The numbers that a figure printed with `scale` decimals may stand for: half a unit on either side. */
export function around(value: ExactDecimal, scale: number): Interval {
  const slack = halfUnit(scale);
  return { low: subtract(value, slack), high: add(value, slack) };
}

/** The interval that holds one number only. */
export function exactly(value: ExactDecimal): Interval {
  return { low: value, high: value };
}

/** All sums of a number of `a` and a number of `b`. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return { low: add(a.low, b.low), high: add(a.high, b.high) };
}

/** All differences of a number of `a` and a number of `b`. */
export function subtractIntervals(a: Interval, b: Interval): Interval {
  return addIntervals(a, { low: negate(b.high), high: negate(b.low) });
}

/** The sum of any number of intervals; `[0, 0]` for none. */
export function sumIntervals(intervals: Iterable<Interval>): Interval {
  let total = exactly(ZERO);
  for (const interval of intervals) total = addIntervals(total, interval);
  return total;
}

/** The interval × 10^`power`. Exact. */
export function shiftInterval(interval: Interval, power: number): Interval {
  return { low: shift(interval.low, power), high: shift(interval.high, power) };
}

/** Whether the two have a number in common; touching ends count. */
export function meets(a: Interval, b: Interval): boolean {
  return compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
}

/** Whether `value` lies in the interval, ends included. */
export function contains(interval: Interval, value: ExactDecimal): boolean {
  return compare(interval.low, value) <= 0 && compare(value, interval.high) <= 0;
}

/**
 * Whether some number of `numerator` divided by some number of `denominator` lies in `quotient`. Decided by cross
 * multiplication, so nothing is rounded. `undefined` when the denominator is not wholly above zero.
 */
export function quotientMeets(numerator: Interval, denominator: Interval, quotient: Interval): boolean | undefined {
  if (signOf(denominator.low) <= 0) return undefined;
  const divisorOfLargest = signOf(numerator.high) >= 0 ? denominator.low : denominator.high;
  const divisorOfSmallest = signOf(numerator.low) >= 0 ? denominator.high : denominator.low;
  const reachesLow = compare(numerator.high, multiply(quotient.low, divisorOfLargest)) >= 0;
  const reachesHigh = compare(numerator.low, multiply(quotient.high, divisorOfSmallest)) <= 0;
  return reachesLow && reachesHigh;
}

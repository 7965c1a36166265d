import { ROLES } from "../../lexicon/evidence-roles.js";
import {
  add,
  compare,
  divide,
  type ExactDecimal,
  formatDecimal,
  multiply,
  roundTo,
  shift,
  signOf,
  subtract,
} from "../../quantity/decimal.js";
import { around, exactly, halfUnit, type Interval, lastUnit, quotientMeets, shiftInterval } from "../../quantity/interval.js";
import type { Clue, LocalText } from "../rule.js";
import type { RelationResult } from "./sum-relation.js";
import { clueOf, inUnitOf, isStated, type StatedTerm, type Term } from "./term.js";

/** Messages of a rate: `{place}` is where the rate stands. */
export const RATE_MESSAGES: Readonly<Record<"rateDiffers" | "rateRounded", LocalText>> = {
  rateDiffers: {
    zh: "{place}：填列 {actual}%，按 {formula} 计算，相差 {difference} 个百分点。",
    en: "{place}: {actual}% is stated, but {formula}; they differ by {difference} percentage points.",
  },
  rateRounded: {
    zh: "{place}：填列 {actual}%，按 {formula} 计算，差额可由取整解释。",
    en: "{place}: {actual}% is stated, but {formula}; rounding explains the difference.",
  },
};

const ABSENT: LocalText = { zh: "没有这一比率或其计算基数", en: "the rate or one of its operands does not exist" };
const MISSING: LocalText = { zh: "比率或其计算基数未填", en: "the rate or one of its operands is blank" };
const DIVISOR_ZERO: LocalText = { zh: "分母为零", en: "the denominator is zero" };

/** Decimals of the recomputed rate that is shown, where the printed one has fewer. */
const SHOWN_SCALE = 2;
const PER_CENT = /[%％]/u;
/** A rate without a sign that is at most this is a share of one (0.91), not per cent. */
const LARGEST_SHARE: ExactDecimal = { coefficient: 2n, scale: 0 };

/** What is divided by what, and the rate that is printed for it. Counts (persons) are exact, measures are not. */
export interface RateInput {
  readonly numerator: Term | undefined;
  readonly denominator: Term | undefined;
  readonly rate: Term | undefined;
  readonly counts?: boolean;
}

/** `rate = numerator / denominator`: the interval of the quotient must meet that of the printed rate. */
export function rateRelation(input: RateInput): RelationResult {
  const { numerator, denominator, rate } = input;
  const evidence = [
    ...(numerator === undefined ? [] : [clueOf(ROLES.numerator, numerator)]),
    ...(denominator === undefined ? [] : [clueOf(ROLES.denominator, denominator)]),
    ...(rate === undefined ? [] : [clueOf(ROLES.rate, rate)]),
  ];
  const code = "rateDiffers";
  if (numerator === undefined || denominator === undefined || rate === undefined) {
    return { state: "notApplicable", code, reason: ABSENT, evidence };
  }
  if (!isStated(numerator) || !isStated(denominator) || !isStated(rate)) {
    return { state: "insufficientData", code, reason: MISSING, evidence };
  }
  const top = inUnitOf(numerator, denominator.unit);
  if (top === undefined) return { state: "insufficientData", code, reason: MISSING, evidence };
  if (signOf(denominator.value) === 0) return { state: "notApplicable", code, reason: DIVISOR_ZERO, evidence };
  return { ...settle(top, denominator, rate, input.counts ?? false), evidence: withBounds(evidence, top, denominator, rate) };
}

/** Evidence that says with which values of each place the rate would hold; as it is where units differ or a figure is not above zero. */
function withBounds(
  [numerator, denominator, rate]: readonly Clue[],
  top: StatedTerm,
  bottom: StatedTerm,
  printed: StatedTerm,
): readonly Clue[] {
  const clues = [numerator, denominator, rate].filter((clue) => clue !== undefined);
  const bounds = top.unit === bottom.unit ? boundsOf(top, bottom, printed) : undefined;
  return bounds === undefined ? clues : clues.map((clue, index) => ({ ...clue, ...boundAs(bounds[index]) }));
}

function boundAs(bound: Interval | undefined): Pick<Clue, "holds"> {
  return bound === undefined ? {} : { holds: { low: formatDecimal(bound.low), high: formatDecimal(bound.high) } };
}

/** For numerator, denominator and rate: the values with which the rate holds, the other two unchanged. A rate may be cut off. */
function boundsOf(top: StatedTerm, bottom: StatedTerm, printed: StatedTerm): readonly Interval[] | undefined {
  const { value, scale } = inPercent(printed);
  const rate = { low: subtract(value, halfUnit(scale)), high: add(value, lastUnit(scale)) };
  const [upper, lower] = [around(top.value, top.scale), around(bottom.value, bottom.scale)];
  if ([rate.low, upper.low, lower.low].some((low) => signOf(low) <= 0)) return undefined;
  const share = shiftInterval(rate, -2);
  const ratio = quotientOf(upper, lower, scale + 2);
  const whole = quotientOf(upper, share, bottom.scale);
  if (ratio === undefined || whole === undefined) return undefined;
  const part = { low: multiply(share.low, lower.low), high: multiply(share.high, lower.high) };
  const isShare = compare(value, printed.value) !== 0;
  return [
    widen(part, halfUnit(top.scale)),
    widen(whole, halfUnit(bottom.scale)),
    widen(isShare ? ratio : shiftInterval(ratio, 2), halfUnit(printed.scale)),
  ];
}

/** All quotients, each end rounded outwards by one unit of its last decimal. */
function quotientOf(numerator: Interval, denominator: Interval, scale: number): Interval | undefined {
  const [low, high] = [divide(numerator.low, denominator.high, scale), divide(numerator.high, denominator.low, scale)];
  return low === undefined || high === undefined ? undefined : widen({ low, high }, lastUnit(scale));
}

function widen({ low, high }: Interval, by: ExactDecimal): Interval {
  return { low: subtract(low, by), high: add(high, by) };
}

/** A printed rate in per cent, with the decimals that it then has. */
export function inPercent(rate: StatedTerm): { readonly value: ExactDecimal; readonly scale: number } {
  const isShare = !PER_CENT.test(rate.text) && compare(rate.value, LARGEST_SHARE) <= 0 && rate.scale > 0;
  return isShare ? { value: shift(rate.value, 2), scale: Math.max(0, rate.scale - 2) } : { value: rate.value, scale: rate.scale };
}

function settle(top: StatedTerm, bottom: StatedTerm, rate: StatedTerm, counts: boolean): Omit<RelationResult, "evidence"> {
  const printed = inPercent(rate);
  const scale = Math.max(printed.scale, SHOWN_SCALE);
  const expected = divide(shift(top.value, 2), bottom.value, scale) ?? top.value;
  const state = stateOf(top, bottom, printed, counts);
  return {
    state,
    code: state === "withinRounding" ? "rateRounded" : "rateDiffers",
    formula: `${top.name} ${formatDecimal(top.value)} ÷ ${bottom.name} ${formatDecimal(bottom.value)} = ${formatDecimal(expected)}%`,
    expected: formatDecimal(expected),
    actual: formatDecimal(printed.value),
    difference: formatDecimal(subtract(printed.value, expected)),
    unit: "%",
  };
}

function stateOf(
  top: StatedTerm,
  bottom: StatedTerm,
  printed: { readonly value: ExactDecimal; readonly scale: number },
  counts: boolean,
): "exact" | "withinRounding" | "violated" {
  const quotient = divide(shift(top.value, 2), bottom.value, printed.scale);
  if (quotient !== undefined && compare(quotient, printed.value) === 0) return "exact";
  const intervalOf = (term: StatedTerm): Interval => (counts ? exactly(term.value) : around(term.value, term.scale));
  const meets = quotientMeets(shiftInterval(intervalOf(top), 2), intervalOf(bottom), around(printed.value, printed.scale));
  return meets === true || isTruncated(top, bottom, printed) ? "withinRounding" : "violated";
}

/** Whether the printed rate is the quotient with its further decimals cut off. */
function isTruncated(
  top: StatedTerm,
  bottom: StatedTerm,
  printed: { readonly value: ExactDecimal; readonly scale: number },
): boolean {
  const fine = divide(shift(top.value, 2), bottom.value, printed.scale + 6);
  if (fine === undefined) return false;
  const rest = subtract(fine, roundTo(printed.value, printed.scale));
  return signOf(rest) >= 0 && compare(rest, lastUnit(printed.scale)) < 0;
}

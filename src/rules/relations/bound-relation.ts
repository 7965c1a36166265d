import { ROLES } from "../../lexicon/evidence-roles.js";
import { compare, formatDecimal, signOf, subtract } from "../../quantity/decimal.js";
import type { LocalText } from "../rule.js";
import { type RelationResult, slackOf } from "./sum-relation.js";
import { clueOf, inUnitOf, isStated, type Term } from "./term.js";

/** Messages of "at most": `{place}` is where the smaller figure stands. */
export const BOUND_MESSAGES: Readonly<Record<"boundExceeded", LocalText>> = {
  boundExceeded: {
    zh: "{place}：{lowerName} {actual}{unit}，大于{upperName} {expected}{unit}，超出 {difference}{differenceUnit}。",
    en: "{place}: {lowerName} {actual} {unit} exceeds {upperName} {expected} {unit} by {difference} {differenceUnit}.",
  },
};

const MISSING: LocalText = { zh: "有一项未填", en: "one of the two is blank" };
const ABSENT: LocalText = { zh: "表中没有这一项", en: "there is no such item" };

/** `lower ≤ upper`, with the slack of both figures' last decimals; none where they count persons or points (`exact`). */
export function boundRelation(
  lower: Term | undefined,
  upper: Term | undefined,
  options: { readonly exact?: boolean } = {},
): RelationResult {
  const evidence = [
    ...(lower === undefined ? [] : [clueOf(ROLES.lower, lower)]),
    ...(upper === undefined ? [] : [clueOf(ROLES.upper, upper)]),
  ];
  const code = "boundExceeded";
  if (lower === undefined || upper === undefined) return { state: "notApplicable", code, reason: ABSENT, evidence };
  if (!isStated(lower) || !isStated(upper)) return { state: "insufficientData", code, reason: MISSING, evidence };
  const converted = inUnitOf(lower, upper.unit);
  if (converted === undefined) return { state: "insufficientData", code, reason: MISSING, evidence };
  const difference = subtract(converted.value, upper.value);
  const exceeds = signOf(difference) > 0;
  const rounded = options.exact !== true && compare(difference, slackOf([converted, upper])) <= 0;
  return {
    state: !exceeds ? "exact" : rounded ? "withinRounding" : "violated",
    code,
    formula: `${lower.name} ${formatDecimal(converted.value)} ≤ ${upper.name} ${formatDecimal(upper.value)}`,
    expected: formatDecimal(upper.value),
    bound: "atMost",
    actual: formatDecimal(converted.value),
    difference: formatDecimal(difference),
    ...(upper.unit === null ? {} : { unit: upper.unit }),
    evidence,
  };
}

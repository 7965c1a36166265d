import { ROLES } from "../../lexicon/evidence-roles.js";
import { moneyPower } from "../../lexicon/units.js";
import { compareStated, inUnit } from "../../quantity/compare-stated.js";
import { type ExactDecimal, formatDecimal, subtract, ZERO } from "../../quantity/decimal.js";
import { halfUnit } from "../../quantity/interval.js";
import type { Severity } from "../finding.js";
import type { LocalText } from "../rule.js";
import type { RelationResult } from "./sum-relation.js";
import { clueOf, isStated, type StatedTerm, type Term } from "./term.js";

/**
 * Messages of one fact stated twice: `{place}` and `{name}` are the place and name of the statement, `{other}` the place of
 * the figure that it should equal; the name is left out where the place tells it.
 */
export const RESTATED_MESSAGES: Readonly<Record<"restatedDiffers" | "restatedTruncated", LocalText>> = {
  restatedDiffers: {
    zh: "{place}{name}为 {actual}{unit}，{other}为 {expected}{unit}，相差 {difference}{differenceUnit}。",
    en: "{place}{name} is {actual} {unit}, {other} is {expected} {unit}; they differ by {difference} {differenceUnit}.",
  },
  restatedTruncated: {
    zh: "{place}{name}为 {actual}{unit}，{other}为 {expected}{unit}，前者舍去了尾数。",
    en: "{place}{name} is {actual} {unit}, {other} is {expected} {unit}; the last digits were cut off.",
  },
};

const ABSENT: LocalText = { zh: "没有可对照的数", en: "there is nothing to compare with" };
const MISSING: LocalText = { zh: "有一处未填", en: "one of the two is blank" };
const UNITS_DIFFER: LocalText = { zh: "两处的单位不能换算", en: "the units cannot be converted" };

/**
 * `statement = reference`, the same fact in two places. Any difference counts; one unit of the last place is a warning only.
 * `role` is what the place of the statement is: prose, where not said.
 * In other units or with fewer decimals the finer figure is rounded half up to the coarser one.
 */
export function restatedRelation(
  statement: Term | undefined,
  reference: Term | undefined,
  role: LocalText = ROLES.stated,
): RelationResult & { readonly severity?: Severity } {
  const unit = isStated(reference) ? reference.unit : null;
  const evidence = [
    ...(statement === undefined ? [] : [clueOf(role, statement, 1, unit)]),
    ...(reference === undefined ? [] : [clueOf(ROLES.table, reference, -1)]),
  ];
  const code = "restatedDiffers";
  if (statement === undefined || reference === undefined) return { state: "notApplicable", code, reason: ABSENT, evidence };
  if (!isStated(statement) || !isStated(reference)) return { state: "insufficientData", code, reason: MISSING, evidence };
  const powers = powersOf(statement, reference);
  if (powers === undefined) return { state: "insufficientData", code, reason: UNITS_DIFFER, evidence };
  const [a, b] = [
    { value: statement.value, scale: statement.scale, power: powers[0] },
    { value: reference.value, scale: reference.scale, power: powers[1] },
  ];
  const outcome = compareStated(a, b);
  const shown = inUnit(a, powers[1]);
  const figures = {
    formula: `${statement.name} ${formatDecimal(shown.value)} = ${reference.name} ${formatDecimal(b.value)}`,
    expected: formatDecimal(b.value),
    actual: formatDecimal(shown.value),
    difference: formatDecimal(subtract(shown.value, b.value)),
    tolerance: formatDecimal(roundingOf(shown.scale, b.scale)),
    ...(reference.unit === null ? {} : { unit: reference.unit }),
    evidence,
  };
  switch (outcome.kind) {
    case "equal":
    case "rounded":
      return { state: "exact", code, ...figures };
    case "truncated":
      return { state: "withinRounding", code: "restatedTruncated", ...figures };
    case "different":
      return { state: "violated", code, ...figures, ...(outcome.units <= 1n ? { severity: "warning" } : {}) };
  }
}

/** What rounding to the coarser of two scales explains; nothing where both have as many decimals. */
function roundingOf(a: number, b: number): ExactDecimal {
  return a === b ? ZERO : halfUnit(Math.min(a, b));
}

/** The powers of ten of both units; 0 and 0 where both are the same, `undefined` where they measure different things. */
function powersOf(a: StatedTerm, b: StatedTerm): readonly [number, number] | undefined {
  if (a.unit === b.unit || a.unit === null || b.unit === null) return [0, 0];
  const [left, right] = [moneyPower(a.unit), moneyPower(b.unit)];
  return left === undefined || right === undefined ? undefined : [left, right];
}

/** The values of a restated fact's message; `name` where the place alone does not tell what is stated. */
export function restatedValues(statement: Term, reference: Term, name?: string): NonNullable<RelationResult["values"]> {
  return {
    place: { place: statement.at },
    other: { place: reference.at },
    name: name === undefined ? "" : { zh: `「${name}」`, en: ` “${name}”` },
  };
}

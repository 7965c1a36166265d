import { ROLES } from "../../lexicon/evidence-roles.js";
import { absolute, add, compare, type ExactDecimal, formatDecimal, signOf, subtract, sum } from "../../quantity/decimal.js";
import { halfUnit } from "../../quantity/interval.js";
import type { LocalText, Verdict } from "../rule.js";
import { clueOf, inUnitOf, isNonZero, isOpen, isStated, type StatedTerm, type Term } from "./term.js";

/** What a relation gives of a verdict; the rule adds what it is about. */
export type RelationResult = Omit<Verdict, "severity" | "path">;

/** Messages of a sum: `{place}` is where the total stands. */
export const SUM_MESSAGES: Readonly<Record<"sumDiffers" | "sumRounded", LocalText>> = {
  sumDiffers: {
    zh: "{place}：{total}为 {actual}{unit}，而 {formula}{unit}，相差 {difference}{unit}。",
    en: "{place}: {total} is {actual} {unit}, but {formula} {unit}; they differ by {difference} {unit}.",
  },
  sumRounded: {
    zh: "{place}：{total}为 {actual}{unit}，而 {formula}{unit}，相差 {difference}{unit}，在四舍五入的尾差之内。",
    en: "{place}: {total} is {actual} {unit}, but {formula} {unit}; the difference of {difference} {unit} is explained by rounding.",
  },
};

const NO_TOTAL: LocalText = { zh: "表中没有合计项或没有分项", en: "there is no total, or there are no parts" };
const TOTAL_BLANK: LocalText = { zh: "合计项未填", en: "the total is blank" };
const PARTS_BLANK: LocalText = { zh: "分项均未填", en: "all parts are blank" };
const UNREADABLE: LocalText = { zh: "有分项不是数字", en: "a part is no number" };
const UNITS_DIFFER: LocalText = { zh: "各数的单位不能换算", en: "the units cannot be converted" };

/**
 * `total = Σ parts`. Blank parts count as nothing. Each figure stands for half a unit of its last decimal on either side, so
 * the sum is violated only beyond the slack of all figures that are not zero: (n + 1) half units.
 */
export function sumRelation(total: Term | undefined, parts: readonly (Term | undefined)[]): RelationResult {
  const present = parts.filter((part) => part !== undefined);
  const unit = isStated(total) ? total.unit : null;
  const evidence = [
    ...(total === undefined ? [] : [clueOf(ROLES.total, total, 1)]),
    ...present.map((part) => clueOf(ROLES.part, part, -1, unit)),
  ];
  const unsettled = (state: "notApplicable" | "insufficientData", reason: LocalText): RelationResult => ({
    state,
    code: "sumDiffers",
    reason,
    evidence,
  });
  if (total === undefined || present.length === 0) return unsettled("notApplicable", NO_TOTAL);
  if (present.some(isOpen)) return unsettled("insufficientData", UNREADABLE);
  const stated = present.filter(isStated);
  if (!isStated(total)) return unsettled(stated.some(isNonZero) ? "insufficientData" : "notApplicable", TOTAL_BLANK);
  if (stated.length === 0) return unsettled(isNonZero(total) ? "insufficientData" : "notApplicable", PARTS_BLANK);
  const converted = stated.map((part) => inUnitOf(part, total.unit)).filter((part) => part !== undefined);
  if (converted.length < stated.length) return unsettled("insufficientData", UNITS_DIFFER);
  return settle(total, converted, evidence);
}

function settle(total: StatedTerm, parts: readonly StatedTerm[], evidence: RelationResult["evidence"]): RelationResult {
  const expected = sum(parts.map((part) => part.value));
  const difference = subtract(total.value, expected);
  const tolerance = sum([total, ...parts].filter(isNonZero).map((term) => halfUnit(term.scale)));
  const state = stateOf(difference, tolerance);
  return {
    state,
    code: state === "withinRounding" ? "sumRounded" : "sumDiffers",
    values: { total: total.name },
    formula: formulaOf(parts, expected),
    expected: formatDecimal(expected),
    actual: formatDecimal(total.value),
    difference: formatDecimal(difference),
    tolerance: formatDecimal(tolerance),
    ...(total.unit === null ? {} : { unit: total.unit }),
    evidence,
  };
}

/** `a 1 + b 2 = 3`; one part alone is its own sum. */
function formulaOf(parts: readonly StatedTerm[], sum: ExactDecimal): string {
  const terms = parts.map((part) => `${part.name} ${formatDecimal(part.value)}`);
  return terms.length === 1 ? terms.join("") : `${terms.join(" + ")} = ${formatDecimal(sum)}`;
}

function stateOf(difference: ExactDecimal, tolerance: ExactDecimal): "exact" | "withinRounding" | "violated" {
  if (signOf(difference) === 0) return "exact";
  return compare(absolute(difference), tolerance) <= 0 ? "withinRounding" : "violated";
}

/** The largest sum of the parts' figures that rounding allows; for "at most" relations. */
export function slackOf(terms: readonly StatedTerm[]): ExactDecimal {
  return terms.reduce((slack, term) => add(slack, halfUnit(term.scale)), { coefficient: 0n, scale: 0 });
}

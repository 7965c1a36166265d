import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { absolute, compare, formatDecimal, parseDecimal, ZERO } from "../../quantity/decimal.js";
import type { LocalText } from "../rule.js";
import { type RelationResult, SUM_MESSAGES, sumRelation } from "./sum-relation.js";
import { clueOf, statedTerms, type Term } from "./term.js";

/** Messages of parts that may split one of several totals; `{place}` is where the first part stands. */
export const SPLIT_MESSAGES: Readonly<Record<keyof typeof SUM_MESSAGES | "splitDiffers", LocalText>> = {
  ...SUM_MESSAGES,
  splitDiffers: {
    zh: "{place}：{formula}{unit}，与{totals}都不相符；与{total}相差 {difference}{unit}。",
    en: "{place}: {formula} {unit}, which is none of {totals}; it differs from {total} by {difference} {unit}.",
  },
};

/**
 * `one of the totals = Σ parts`, where it is open which of them the parts split: the first total that agrees exactly, else
 * one that agrees within rounding, decides. Where none does, the finding is about the one that another split of the same
 * form agrees with (`likely`), else about the nearest, and shows them all.
 */
export function sumToAny(
  totals: readonly (Term | undefined)[],
  parts: readonly (Term | undefined)[],
  likely?: Term,
): RelationResult {
  const results = flatMap(totals, (total) => (total === undefined ? [] : [{ total, relation: sumRelation(total, parts) }]));
  const settled = settledOf(results);
  if (settled !== undefined) return settled.relation;
  const violated = results.filter(({ relation }) => relation.state === "violated");
  const [nearest] = [...violated].sort((a, b) => compare(distance(a.relation), distance(b.relation)));
  const chosen = violated.find(({ total }) => total.at === likely?.at) ?? nearest;
  if (chosen === undefined) return results[0]?.relation ?? sumRelation(undefined, parts);
  return violated.length === 1 ? chosen.relation : told(chosen.relation, totals, parts);
}

/** The total that the parts agree with; `undefined` where there is none. */
export function agreeingTotal(totals: readonly (Term | undefined)[], parts: readonly (Term | undefined)[]): Term | undefined {
  const results = flatMap(totals, (total) => (total === undefined ? [] : [{ total, relation: sumRelation(total, parts) }]));
  return settledOf(results)?.total;
}

interface Trial {
  readonly total: Term;
  readonly relation: RelationResult;
}

function settledOf(trials: readonly Trial[]): Trial | undefined {
  return (
    trials.find(({ relation }) => relation.state === "exact") ??
    trials.find(({ relation }) => relation.state === "withinRounding")
  );
}

/** A violated relation with all the totals that the parts might have added up to. */
function told(
  relation: RelationResult,
  totals: readonly (Term | undefined)[],
  parts: readonly (Term | undefined)[],
): RelationResult {
  const present = totals.filter((total) => total !== undefined);
  const figures = statedTerms(present).map(({ name, value }) => `${name} ${formatDecimal(value)}`);
  const [first] = statedTerms(parts);
  return {
    ...relation,
    code: "splitDiffers",
    values: {
      ...relation.values,
      totals: { zh: figures.join("、"), en: figures.join(", ") },
      ...(first === undefined ? {} : { place: { place: first.at } }),
    },
    evidence: [...relation.evidence, ...present.map((total) => clueOf(ROLES.total, total))],
  };
}

function distance(result: RelationResult): ReturnType<typeof absolute> {
  return absolute(parseDecimal(result.difference ?? "0") ?? ZERO);
}

import { ROLES } from "../../lexicon/evidence-roles.js";
import { absolute, compare, parseDecimal, ZERO } from "../../quantity/decimal.js";
import { type RelationResult, sumRelation } from "./sum-relation.js";
import { clueOf, type Term } from "./term.js";

/**
 * `one of the totals = Σ parts`, where it is open which of them the parts split: the first total that agrees exactly, else
 * one that agrees within rounding, decides. Where none does, the finding is about the nearest one and shows them all.
 */
export function sumToAny(totals: readonly (Term | undefined)[], parts: readonly (Term | undefined)[]): RelationResult {
  const results = totals.filter((total) => total !== undefined).map((total) => sumRelation(total, parts));
  const settled = results.find(({ state }) => state === "exact") ?? results.find(({ state }) => state === "withinRounding");
  if (settled !== undefined) return settled;
  const violated = results.filter(({ state }) => state === "violated").sort((a, b) => compare(distance(a), distance(b)));
  const [nearest] = violated;
  if (nearest === undefined) return results[0] ?? sumRelation(undefined, parts);
  const shown = totals.filter((total) => total !== undefined).map((total) => clueOf(ROLES.total, total));
  return { ...nearest, evidence: [...nearest.evidence, ...shown] };
}

function distance(result: RelationResult): ReturnType<typeof absolute> {
  return absolute(parseDecimal(result.difference ?? "0") ?? ZERO);
}

import {
  absolute,
  add,
  compare,
  type ExactDecimal,
  formatDecimal,
  negate,
  parseDecimal,
  shift,
  subtract,
  ZERO,
} from "../quantity/decimal.js";
import type { CommonCause } from "../rules/finding.js";
import { compareLocations } from "../rules/place/compare-locations.js";
import { describePlace } from "../rules/place/describe-place.js";
import type { Clue, Verdict } from "../rules/rule.js";
import { renderEvidence, type RenderContext } from "./render-verdict.js";
import type { RuledVerdict } from "./run-rules.js";

/** A relation whose difference moves with its values one by one. */
interface LinearRelation {
  readonly source: RuledVerdict;
  readonly difference: ExactDecimal;
  readonly tolerance: ExactDecimal;
  readonly isViolated: boolean;
  readonly clues: readonly Clue[];
}

/** What would follow if one value were changed. */
interface Suspicion {
  readonly clue: Clue;
  readonly value: ExactDecimal;
  /** Violated relations that would hold. */
  readonly fixed: readonly LinearRelation[];
  /** Relations that hold now and would not. */
  readonly broken: number;
}

/** One violated relation alone is its own cause. */
const FEWEST_EXPLAINED = 2;

/**
 * Violated relations that one wrong value explains: a value that, changed alone, makes at least two of them hold and more
 * than it breaks. Each relation belongs to one cause at most, the one that explains most. Where several values would do
 * equally well, the cause says so and suggests none.
 */
export function findCauses(verdicts: readonly RuledVerdict[], context: RenderContext): ReadonlyMap<RuledVerdict, CommonCause> {
  const relations = verdicts.flatMap(toLinear);
  const causes = new Map<RuledVerdict, CommonCause>();
  let open = relations;
  for (let group = 1; ; group++) {
    const best = bestSuspicions(open);
    const [first] = best;
    if (first === undefined) return causes;
    const cause = describeCause(first, best.length, group, context);
    for (const relation of first.fixed) causes.set(relation.source, cause);
    open = open.filter((relation) => !first.fixed.includes(relation));
  }
}

function toLinear(source: RuledVerdict): readonly LinearRelation[] {
  const { verdict } = source;
  const clues = verdict.evidence.filter((clue) => clue.coefficient !== undefined && clue.value !== undefined);
  const difference = verdict.difference === undefined ? undefined : parseDecimal(verdict.difference);
  if (difference === undefined || clues.length === 0 || !isSettled(verdict)) return [];
  const tolerance = parseDecimal(verdict.tolerance ?? "0") ?? ZERO;
  return [{ source, difference, tolerance, isViolated: verdict.state === "violated", clues }];
}

function isSettled({ state, severity }: Verdict): boolean {
  return state === "exact" || state === "withinRounding" || (state === "violated" && severity !== "info");
}

/** The best explanations there are, all of the same strength, in reading order. */
function bestSuspicions(relations: readonly LinearRelation[]): readonly Suspicion[] {
  const violated = relations.filter((relation) => relation.isViolated);
  const suspicions = violated.flatMap((relation) =>
    relation.clues.map((clue) => suspect(clue, correctedValue(relation, clue), relations)),
  );
  const strong = suspicions.filter(({ fixed, broken }) => fixed.length >= FEWEST_EXPLAINED && fixed.length > broken);
  const most = Math.max(0, ...strong.map(strength));
  const best = strong.filter((suspicion) => strength(suspicion) === most);
  return distinctPlaces(best).sort((a, b) => compareLocations(a.clue.at, b.clue.at));
}

function strength({ fixed, broken }: Suspicion): number {
  return fixed.length - broken;
}

/** The value that would make a relation hold exactly. */
function correctedValue(relation: LinearRelation, clue: Clue): ExactDecimal {
  const value = parseDecimal(clue.value ?? "") ?? ZERO;
  const change = shift(relation.difference, -(clue.power ?? 0));
  return clue.coefficient === 1 ? subtract(value, change) : add(value, change);
}

function suspect(clue: Clue, value: ExactDecimal, relations: readonly LinearRelation[]): Suspicion {
  const change = subtract(value, parseDecimal(clue.value ?? "") ?? ZERO);
  const fixed: LinearRelation[] = [];
  let broken = 0;
  for (const relation of relations) {
    const own = relation.clues.find((other) => isSamePlace(other, clue));
    if (own === undefined) continue;
    const moved = shift(change, own.power ?? 0);
    const difference = add(relation.difference, own.coefficient === 1 ? moved : negate(moved));
    const holds = compare(absolute(difference), relation.tolerance) <= 0;
    if (holds && relation.isViolated) fixed.push(relation);
    if (!holds && !relation.isViolated) broken++;
  }
  return { clue, value, fixed, broken };
}

function isSamePlace(a: Clue, b: Clue): boolean {
  return a.path === b.path && compareLocations(a.at, b.at) === 0;
}

function distinctPlaces(suspicions: readonly Suspicion[]): Suspicion[] {
  return suspicions.filter((each, index) => suspicions.findIndex((other) => isSamePlace(other.clue, each.clue)) === index);
}

function describeCause(suspicion: Suspicion, rivals: number, group: number, context: RenderContext): CommonCause {
  const { clue, fixed } = suspicion;
  const [evidence] = renderEvidence([clue], context);
  const explains = fixed.length;
  const suggested = formatDecimal(suspicion.value);
  const place = evidence?.place ?? describePlace(context.report, clue.at, context.lang);
  const certain =
    context.lang === "zh"
      ? `以下 ${explains} 项可能同出一因：若${place}的 ${clue.value ?? ""} 改为 ${suggested}，这 ${explains} 项都相符。`
      : `These ${explains} may have one cause: if ${clue.value ?? ""} at ${place} were ${suggested}, all of them would hold.`;
  const open =
    context.lang === "zh"
      ? `以下 ${explains} 项相差的数相同，可能同出一因；${rivals} 处中任改一处都能使其相符，不能断定是哪一处。`
      : `These ${explains} differ by the same amount and may have one cause; any of ${rivals} values, changed alone, would make them hold.`;
  return {
    group,
    suspect: evidence ?? { role: clue.role[context.lang], place, text: clue.text, at: clue.at },
    ...(rivals === 1 ? { suggested } : {}),
    explains,
    message: rivals === 1 ? certain : open,
  };
}

import { flatMap } from "../lists/flat-map.js";
import { formatDecimal, parseDecimal, ZERO } from "../quantity/decimal.js";
import type { CommonCause, Evidence } from "../rules/finding.js";
import { describePlace } from "../rules/place/describe-place.js";
import { describeUnit } from "../rules/place/describe-unit.js";
import type { Clue, Verdict } from "../rules/rule.js";
import { FEWEST_EXPLAINED, findSuspects, type MovableRelation, type Suspect } from "./find-suspects.js";
import { findOffsettingPairs, type OffsettingPair } from "./offsetting-pairs.js";
import { renderEvidence, type RenderContext } from "./render-verdict.js";
import type { RuledVerdict } from "./run-rules.js";

/**
 * Violated relations that one wrong value explains: a value that, changed alone, makes at least two of them hold and more
 * than it breaks. Each relation belongs to one cause at most, the one that explains most. Where several values would do
 * equally well, the cause says so and suggests none. Besides, pairs of one rule whose differences cancel out.
 */
export function findCauses(verdicts: readonly RuledVerdict[], context: RenderContext): ReadonlyMap<RuledVerdict, CommonCause> {
  const tellers = new Map<RuledVerdict, Teller>();
  for (const suspect of findSuspects(movableRelations(verdicts))) {
    const teller: Teller = (group) => describeSuspect(suspect, group, context);
    for (const { source } of suspect.fixed) tellers.set(source, teller);
  }
  for (const pair of findOffsettingPairs(verdicts.filter((verdict) => !tellers.has(verdict)))) {
    const teller: Teller = (group) => describePair(pair, group, context);
    for (const verdict of pair.verdicts) tellers.set(verdict, teller);
  }
  const told = new Map<Teller, CommonCause>();
  const causes = new Map<RuledVerdict, CommonCause>();
  for (const verdict of verdicts) {
    const teller = tellers.get(verdict);
    if (teller === undefined) continue;
    const cause = told.get(teller) ?? teller(told.size + 1);
    told.set(teller, cause);
    causes.set(verdict, cause);
  }
  return causes;
}

/** Tells one cause, once its place among the others is known. */
type Teller = (group: number) => CommonCause;

/** The relations that a changed value could make hold or break; none where too few are violated to have a cause in common. */
function movableRelations(verdicts: readonly RuledVerdict[]): readonly MovableRelation<RuledVerdict>[] {
  const violated = flatMap(verdicts.filter(isViolated), toMovable);
  return violated.length < FEWEST_EXPLAINED ? [] : flatMap(verdicts, toMovable);
}

function isViolated({ verdict }: RuledVerdict): boolean {
  return verdict.state === "violated";
}

function toMovable(source: RuledVerdict): readonly MovableRelation<RuledVerdict>[] {
  const { verdict } = source;
  const clues = verdict.evidence.filter(
    ({ value, coefficient, holds }) => value !== undefined && (coefficient !== undefined || holds !== undefined),
  );
  const difference = verdict.difference === undefined ? undefined : parseDecimal(verdict.difference);
  if (difference === undefined || clues.length === 0 || !isSettled(verdict)) return [];
  const tolerance = parseDecimal(verdict.tolerance ?? "0") ?? ZERO;
  return [{ source, difference, tolerance, isViolated: verdict.state === "violated", clues }];
}

function isSettled({ state, severity }: Verdict): boolean {
  return state === "exact" || state === "withinRounding" || (state === "violated" && severity !== "info");
}

function describeSuspect(suspect: Suspect<RuledVerdict>, group: number, context: RenderContext): CommonCause {
  const { clue, fixed, rivals } = suspect;
  const evidence = evidenceOf(clue, context);
  const explains = fixed.length;
  const suggested = formatDecimal(suspect.value);
  const certain =
    context.lang === "zh"
      ? `与另外 ${explains - 1} 项可能同出一因：若${evidence.place}的 ${clue.value ?? ""} 改为 ${suggested}，这 ${explains} 项都相符。`
      : `This and ${explains - 1} more may have one cause: if ${clue.value ?? ""} at ${evidence.place} were ${suggested}, all of them would hold.`;
  const open =
    context.lang === "zh"
      ? `与另外 ${explains - 1} 项可能同出一因：${rivals} 处中任改一处都能使这 ${explains} 项相符，不能断定是哪一处。`
      : `This and ${explains - 1} more may have one cause: any of ${rivals} values, changed alone, would make them all hold.`;
  return {
    group,
    suspect: evidence,
    ...(rivals === 1 ? { suggested } : {}),
    explains,
    message: rivals === 1 ? certain : open,
  };
}

function describePair({ verdicts: [{ verdict }], clue }: OffsettingPair, group: number, context: RenderContext): CommonCause {
  const difference = verdict.difference?.replace(/^-/u, "") ?? "";
  const unit = describeUnit(verdict.unit, context.lang, difference);
  const message =
    context.lang === "zh"
      ? `与另一项相差的数相同、方向相反，可能同出一因：如有 ${difference} ${unit}由一项错列到另一项。`
      : `This and one more differ by the same amount in opposite directions and may have one cause: ${difference} ${unit} moved from one to the other.`;
  return { group, suspect: evidenceOf(clue, context), explains: 2, message };
}

function evidenceOf(clue: Clue, context: RenderContext): Evidence {
  const [evidence] = renderEvidence([clue], context);
  const place = evidence?.place ?? describePlace(context.report, clue.at, context.lang);
  return evidence ?? { role: clue.role[context.lang], place, text: clue.text, at: clue.at };
}

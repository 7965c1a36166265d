import { formatDecimal, parseDecimal, ZERO } from "../quantity/decimal.js";
import type { CommonCause } from "../rules/finding.js";
import { describePlace } from "../rules/place/describe-place.js";
import type { Verdict } from "../rules/rule.js";
import { findSuspects, type LinearRelation, type Suspect } from "./find-suspects.js";
import { renderEvidence, type RenderContext } from "./render-verdict.js";
import type { RuledVerdict } from "./run-rules.js";

/**
 * Violated relations that one wrong value explains: a value that, changed alone, makes at least two of them hold and more
 * than it breaks. Each relation belongs to one cause at most, the one that explains most. Where several values would do
 * equally well, the cause says so and suggests none.
 */
export function findCauses(verdicts: readonly RuledVerdict[], context: RenderContext): ReadonlyMap<RuledVerdict, CommonCause> {
  const suspects = new Map<RuledVerdict, Suspect<RuledVerdict>>();
  for (const suspect of findSuspects(verdicts.flatMap(toLinear))) {
    for (const { source } of suspect.fixed) suspects.set(source, suspect);
  }
  const described = new Map<Suspect<RuledVerdict>, CommonCause>();
  const causes = new Map<RuledVerdict, CommonCause>();
  for (const verdict of verdicts) {
    const suspect = suspects.get(verdict);
    if (suspect === undefined) continue;
    const cause = described.get(suspect) ?? describeCause(suspect, described.size + 1, context);
    described.set(suspect, cause);
    causes.set(verdict, cause);
  }
  return causes;
}

function toLinear(source: RuledVerdict): readonly LinearRelation<RuledVerdict>[] {
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

function describeCause(suspect: Suspect<RuledVerdict>, group: number, context: RenderContext): CommonCause {
  const { clue, fixed, rivals } = suspect;
  const [evidence] = renderEvidence([clue], context);
  const explains = fixed.length;
  const suggested = formatDecimal(suspect.value);
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

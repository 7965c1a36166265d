import { flatMap, flat } from "../lists/flat-map.js";
import type { Location } from "../document/location.js";
import type { Report } from "../report/report.js";
import type { Finding, Severity } from "../rules/finding.js";
import { compareLocations } from "../rules/place/compare-locations.js";
import type { Clue, Language, RelationState } from "../rules/rule.js";
import { findCauses } from "./common-cause.js";
import { numberAlike } from "./fingerprint.js";
import type { Relation } from "./relation.js";
import { renderFinding, renderRelation, type RenderContext } from "./render-verdict.js";
import type { RuledVerdict, RuleFailure, RunResult } from "./run-rules.js";

/** Everything that judging one report gives. */
export interface CheckResult {
  /** The file; `null` where the report came from memory. */
  readonly path: string | null;
  /** In reading order, findings of one cause together. */
  readonly findings: readonly Finding[];
  /** Every relation that was evaluated, in reading order, whatever came of it; empty where they were not asked for. */
  readonly relations: readonly Relation[];
  /** How many relations were evaluated; none of those for which there was nothing to check, or a value was missing. */
  readonly evaluated: number;
  /** Rules that could not finish. */
  readonly failures: readonly RuleFailure[];
}

export interface JudgeOptions {
  readonly lang: Language;
  /** The other reports of the folder by path, for evidence that stands in them. */
  readonly others?: ReadonlyMap<string, Report>;
  /** Whether the result tells every relation; telling hundreds of places takes longer than judging them. */
  readonly relations: boolean;
}

/** Turns the verdicts on one report into findings and relations: told once, grouped by cause, in reading order. */
export function judgeReport(report: Report, run: RunResult, { lang, others, relations }: JudgeOptions): CheckResult {
  const context: RenderContext = { report, others: others ?? new Map(), lang };
  const told = relations ? run.verdicts : run.verdicts.filter(({ verdict }) => isSettled(verdict.state));
  const verdicts = inReadingOrder(told);
  const causes = findCauses(verdicts, context);
  const findings = flatMap(verdicts, (each): readonly Finding[] => {
    const severity = severityOf(each);
    if (severity === undefined) return [];
    const cause = causes.get(each);
    const finding = renderFinding(each.selected.rule, each.verdict, severity, context);
    return [cause === undefined ? finding : { ...finding, cause }];
  });
  return {
    path: report.source.path,
    findings: groupByCause(numberAlike(findings)),
    evaluated: verdicts.filter(({ verdict }) => isSettled(verdict.state)).length,
    relations: relations ? verdicts.map(({ selected, verdict }) => renderRelation(selected.rule, verdict, context)) : [],
    failures: run.failures,
  };
}

/** Whether something was compared at all: what else there is makes no finding and explains none. */
function isSettled(state: RelationState): boolean {
  return state === "exact" || state === "withinRounding" || state === "violated";
}

/** The severity of a verdict's finding; `undefined` where it gives none. */
export function severityOf({ selected, verdict }: RuledVerdict): Severity | undefined {
  if (verdict.state === "withinRounding") return "info";
  if (verdict.state !== "violated") return undefined;
  return selected.severity ?? verdict.severity ?? selected.rule.meta.severity;
}

/** A verdict with its first place, on which its place in the order rests, in numbers that every verdict has. */
interface OrderedVerdict {
  readonly each: RuledVerdict;
  readonly block: number;
  readonly row: number;
  readonly col: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Reading order of the first place that takes part; then rule id and content, so that the order of rules never shows. What
 * is said twice stands side by side then, and stays once.
 */
function inReadingOrder(verdicts: readonly RuledVerdict[]): readonly RuledVerdict[] {
  const contents = new Map<RuledVerdict, string>();
  const contentOf = (each: RuledVerdict): string => {
    const content = contents.get(each) ?? JSON.stringify(each.verdict);
    contents.set(each, content);
    return content;
  };
  const compareVerdicts = (a: OrderedVerdict, b: OrderedVerdict): number =>
    a.block - b.block ||
    a.row - b.row ||
    a.col - b.col ||
    a.start - b.start ||
    a.end - b.end ||
    compareTexts(a.each.selected.rule.id, b.each.selected.rule.id) ||
    compareTexts(contentOf(a.each), contentOf(b.each));
  const ordered = verdicts.map(withPlace).sort(compareVerdicts);
  return flatMap(ordered, (verdict, index) => {
    const previous = ordered[index - 1];
    return previous !== undefined && compareVerdicts(previous, verdict) === 0 ? [] : [verdict.each];
  });
}

function withPlace(each: RuledVerdict): OrderedVerdict {
  const { block, cell, span } = firstPlace(each.verdict.evidence);
  return { each, block, row: cell?.row ?? -1, col: cell?.col ?? -1, start: span?.start ?? -1, end: span?.end ?? -1 };
}

/** Verdicts without a place come first. */
const NO_PLACE: Location = { block: -1 };

function firstPlace([first, ...others]: readonly Clue[]): Location {
  let earliest = first?.at ?? NO_PLACE;
  for (const { at } of others) if (compareLocations(at, earliest) < 0) earliest = at;
  return earliest;
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Moves the findings of one cause behind the first of them. */
function groupByCause(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<number | Finding, Finding[]>();
  for (const finding of findings) {
    const key = finding.cause?.group ?? finding;
    const together = groups.get(key);
    if (together === undefined) groups.set(key, [finding]);
    else together.push(finding);
  }
  return flat([...groups.values()]);
}

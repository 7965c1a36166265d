import type { Location } from "../document/location.js";
import type { Report } from "../report/report.js";
import type { Finding, Severity } from "../rules/finding.js";
import { compareLocations } from "../rules/place/compare-locations.js";
import type { Language } from "../rules/rule.js";
import { findCauses } from "./common-cause.js";
import type { Relation } from "./relation.js";
import { renderFinding, renderRelation, type RenderContext } from "./render-verdict.js";
import type { RuledVerdict, RuleFailure, RunResult } from "./run-rules.js";

/** Everything that judging one report gives. */
export interface CheckResult {
  /** The file; `null` where the report came from memory. */
  readonly path: string | null;
  /** In reading order, findings of one cause together. */
  readonly findings: readonly Finding[];
  /** Every relation that was evaluated, in reading order, whatever came of it. */
  readonly relations: readonly Relation[];
  /** Rules that could not finish. */
  readonly failures: readonly RuleFailure[];
}

/** Turns the verdicts on one report into findings and relations: told once, grouped by cause, in reading order. */
export function judgeReport(
  report: Report,
  run: RunResult,
  lang: Language,
  others: ReadonlyMap<string, Report> = new Map(),
): CheckResult {
  const context: RenderContext = { report, others, lang };
  const verdicts = sortVerdicts(withoutRepetition(run.verdicts));
  const causes = findCauses(verdicts, context);
  const findings = verdicts.flatMap((each): readonly Finding[] => {
    const severity = severityOf(each);
    if (severity === undefined) return [];
    const cause = causes.get(each);
    const finding = renderFinding(each.selected.rule, each.verdict, severity, context);
    return [cause === undefined ? finding : { ...finding, cause }];
  });
  return {
    path: report.source.path,
    findings: groupByCause(findings),
    relations: verdicts.map(({ selected, verdict }) => renderRelation(selected.rule, verdict, context)),
    failures: run.failures,
  };
}

/** The severity of a verdict's finding; `undefined` where it gives none. */
export function severityOf({ selected, verdict }: RuledVerdict): Severity | undefined {
  if (verdict.state === "withinRounding") return "info";
  if (verdict.state !== "violated") return undefined;
  return selected.severity ?? verdict.severity ?? selected.rule.meta.severity;
}

function withoutRepetition(verdicts: readonly RuledVerdict[]): readonly RuledVerdict[] {
  const seen = new Set<string>();
  return verdicts.filter(({ selected, verdict }) => {
    const key = JSON.stringify([selected.rule.id, verdict]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Reading order of the first place that takes part; then rule id, so that the order of rules never shows. */
function sortVerdicts(verdicts: readonly RuledVerdict[]): readonly RuledVerdict[] {
  const keyed = verdicts.map((each) => ({ each, places: each.verdict.evidence.map(({ at }) => at).sort(compareLocations) }));
  keyed.sort((a, b) => {
    const [left, right] = [a.places[0], b.places[0]];
    const order = left === undefined || right === undefined ? countOf(left) - countOf(right) : compareLocations(left, right);
    return order || compareVerdicts(a.each, b.each);
  });
  return keyed.map(({ each }) => each);
}

/** Verdicts without a place come first. */
function countOf(place: Location | undefined): 0 | 1 {
  return place === undefined ? 0 : 1;
}

function compareVerdicts(a: RuledVerdict, b: RuledVerdict): number {
  const [left, right] = [a, b].map(({ selected, verdict }) => `${selected.rule.id} ${JSON.stringify(verdict)}`);
  if (left === right) return 0;
  return (left ?? "") < (right ?? "") ? -1 : 1;
}

/** Moves the findings of one cause behind the first of them. */
function groupByCause(findings: readonly Finding[]): readonly Finding[] {
  const placed = new Set<Finding>();
  return findings.flatMap((finding) => {
    if (placed.has(finding)) return [];
    const group = finding.cause?.group;
    const together = group === undefined ? [finding] : findings.filter((other) => other.cause?.group === group);
    for (const each of together) placed.add(each);
    return together;
  });
}

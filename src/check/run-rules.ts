import { absolute, compare, parseDecimal } from "../quantity/decimal.js";
import type { Report } from "../report/report.js";
import type { RuleContext, Verdict } from "../rules/rule.js";
import type { SelectedRule } from "./check-options.js";

/** A verdict with the rule that gave it. */
export interface RuledVerdict {
  readonly selected: SelectedRule;
  readonly verdict: Verdict;
}

/** A rule that could not finish: a defect of the rule, never of the report. */
export interface RuleFailure {
  readonly rule: string;
  readonly message: string;
}

export interface RunResult {
  readonly verdicts: readonly RuledVerdict[];
  readonly failures: readonly RuleFailure[];
}

/** Lets every report rule judge one report. A rule that throws is named in `failures`; the others go on. */
export function runReportRules(report: Report, selected: readonly SelectedRule[], profile?: RuleContext["profile"]): RunResult {
  const contextOf = (options: RuleContext["options"]): RuleContext =>
    profile === undefined ? { report, options } : { report, profile, options };
  return runAll(selected, ({ rule, options }) => (rule.scope === "report" ? rule.check(contextOf(options)) : []));
}

/** Lets every folder rule judge all reports of a folder at once. */
export function runFolderRules(reports: readonly Report[], selected: readonly SelectedRule[]): RunResult {
  return runAll(selected, ({ rule, options }) => (rule.scope === "folder" ? rule.check({ reports, options }) : []));
}

function runAll(selected: readonly SelectedRule[], judge: (each: SelectedRule) => Iterable<Verdict>): RunResult {
  const verdicts: RuledVerdict[] = [];
  const failures: RuleFailure[] = [];
  for (const each of selected) {
    try {
      for (const verdict of judge(each)) verdicts.push({ selected: each, verdict: tolerated(verdict, each) });
    } catch (error) {
      failures.push({ rule: each.rule.id, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { verdicts, failures };
}

/** A violated relation that is off by no more than the configuration allows counts as rounded. */
function tolerated(verdict: Verdict, { tolerance }: SelectedRule): Verdict {
  if (verdict.state !== "violated" || tolerance === undefined) return verdict;
  const difference = parseDecimal(verdict.difference ?? "");
  if (difference === undefined) return verdict;
  return compare(absolute(difference), tolerance) <= 0 ? { ...verdict, state: "withinRounding" } : verdict;
}

import { flatMap } from "./lists/flat-map.js";
import { type CheckOptions, selectRules } from "./check/check-options.js";
import { joinReports, separateComparison, separateResults } from "./check/join-reports.js";
import { type CheckResult, judgeReport } from "./check/judge-report.js";
import { runFolderRules, runReportRules } from "./check/run-rules.js";
import { chooseProfile } from "./profiles/choose-profile.js";
import { PROFILES } from "./profiles/registry.js";
import type { Report } from "./report/report.js";
import { trustedReport } from "./rules/doubt/trusted-report.js";
import type { Finding } from "./rules/finding.js";
import { isReport } from "./rules/doubt/is-report.js";
import { RULES } from "./rules/registry.js";

/**
 * Everything in a report that contradicts itself or its form, in reading order. Pure: no file is touched.
 *
 * @throws ZipingError `INVALID_CONFIG` where the options name an unknown rule or setting.
 * @example
 * const findings = checkReport(await parseReport("2022.docx"), { lang: "en" });
 */
export function checkReport(report: Report, options: CheckOptions = {}): readonly Finding[] {
  return inspectReport(report, { ...options, relations: false }).findings;
}

export interface InspectOptions extends CheckOptions {
  /** Whether every relation that was evaluated is told; yes when not said. */
  readonly relations?: boolean;
}

/**
 * Findings, every relation that was evaluated, and rules that failed.
 *
 * @throws ZipingError `INVALID_CONFIG` where the options name an unknown rule or setting.
 */
export function inspectReport(report: Report, options: InspectOptions = {}): CheckResult {
  const profile = PROFILES.find(({ id }) => id === report.template);
  const selected = selectRules(RULES, options).filter(({ rule }) => rule.meta.group !== STYLE_GROUP || isReport(report));
  const run = runReportRules(trustedReport(report), selected, profile);
  return judgeReport(report, run, { lang: options.lang ?? "zh", relations: options.relations ?? true });
}

/** Rules about how a report is written; a text that is none may be written as it likes. */
const STYLE_GROUP = "style";

/**
 * What the reports of a folder say against each other: the folder rules alone, one result for each report that they judged.
 * Reports are told apart by their path.
 *
 * @throws ZipingError `INVALID_CONFIG` where the options name an unknown rule or setting.
 */
export function inspectTogether(reports: readonly Report[], options: CheckOptions = {}): readonly CheckResult[] {
  const run = runFolderRules(reports, selectRules(RULES, options));
  const byPath = new Map(reports.map((report) => [report.source.path ?? "", report] as const));
  return flatMap(reports, (report): readonly CheckResult[] => {
    const verdicts = run.verdicts.filter(({ verdict }) => verdict.path === report.source.path);
    if (verdicts.length === 0) return [];
    return [
      judgeReport(report, { verdicts, failures: run.failures }, { lang: options.lang ?? "zh", others: byPath, relations: true }),
    ];
  });
}

/** A main report, and the attachments that were published in files of their own. */
export type ReportFiles = readonly [Report, ...(readonly Report[])];

/**
 * A main report and its attachments in files of their own, checked as one: a result for each file. A finding stands with the
 * file of its first place; places in other files name their file.
 *
 * @throws ZipingError `INVALID_CONFIG` where the options name an unknown rule or setting.
 */
export function inspectAsOne(files: ReportFiles, options: InspectOptions = {}): readonly CheckResult[] {
  return separateResults(inspectReport(asOne(files), options), files.map(pathOf));
}

/**
 * What the report of a year says against that of the year before, each of one file or several.
 *
 * @throws ZipingError `INVALID_CONFIG` where the options name an unknown rule or setting.
 */
export function compareYears(earlier: ReportFiles, later: ReportFiles, options: CheckOptions = {}): readonly CheckResult[] {
  const paths = { earlier: earlier.map(pathOf), later: later.map(pathOf) };
  return inspectTogether([asOne(earlier), asOne(later)], options).map((result) => separateComparison(result, paths));
}

function asOne(files: ReportFiles): Report {
  const joined = joinReports(files);
  return files.length === 1 ? joined : { ...joined, template: chooseProfile(joined, PROFILES)?.id ?? null };
}

function pathOf({ source }: Report): string {
  return source.path ?? "";
}

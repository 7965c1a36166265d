import { inspectReport, inspectTogether } from "../../src/check-report.js";
import type { Report } from "../../src/report/report.js";
import { buildReport } from "../../src/rules/example/build-report.js";
import type { ReportSketch } from "../../src/rules/example/report-sketch.js";
import type { Finding } from "../../src/rules/finding.js";

/** What one rule finds in a small report. */
export function findingsOf(rule: string, sketch: ReportSketch): readonly Finding[] {
  const { findings, failures } = inspectReport(buildReport(sketch));
  if (failures.length > 0) throw new Error(failures.map(({ message }) => message).join("; "));
  return findings.filter((finding) => finding.rule === rule);
}

/** Severity and message of what one rule finds: `"warning 标题编号重复：…"`. */
export function toldBy(rule: string, sketch: ReportSketch): readonly string[] {
  return findingsOf(rule, sketch).map(({ severity, message }) => `${severity} ${message}`);
}

/** What one folder rule finds between small reports; their paths are `1.txt`, `2.txt` ... */
export function findingsBetween(rule: string, sketches: readonly ReportSketch[]): readonly Finding[] {
  const reports = sketches.map((sketch, index): Report => {
    const report = buildReport(sketch);
    return { ...report, source: { ...report.source, path: `${index + 1}.txt` } };
  });
  const results = inspectTogether(reports);
  return results.flatMap(({ findings }) => findings).filter((finding) => finding.rule === rule);
}

import type { CheckedFile } from "../../check/checked-file.js";
import type { Report } from "../../report/report.js";

/** Which parts of a report a file holds: what decides whether it belongs to another one. */
export interface ReportParts {
  /** Level-1 sections. */
  readonly sections: number;
  readonly basicData: boolean;
  readonly departmentEvaluation: boolean;
  readonly projectEvaluations: number;
}

/** What is kept of a file that was checked; the whole report is kept beside it. */
export interface StoredResult {
  /** Without the report. */
  readonly file: CheckedFile;
  readonly parts?: ReportParts;
}

export function partsOf(report: Report): ReportParts {
  return {
    sections: report.sections.length,
    basicData: report.basicData !== undefined,
    departmentEvaluation: report.departmentEvaluation !== undefined,
    projectEvaluations: report.projectEvaluations.length,
  };
}

/** The same result for a file of the same content under another path. */
export function underPath(file: CheckedFile, path: string): CheckedFile {
  const { head, report, findings } = file;
  return {
    ...file,
    path,
    ...(head === undefined ? {} : { head: { ...head, source: { ...head.source, path } } }),
    ...(report === undefined ? {} : { report: reportUnderPath(report, path) }),
    findings: findings.map((finding) => ({ ...finding, path })),
  };
}

/** The same report under another path. */
export function reportUnderPath(report: Report, path: string): Report {
  return { ...report, source: { ...report.source, path } };
}

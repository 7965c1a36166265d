import { flatMap } from "../../lists/flat-map.js";
import { sameDepartment } from "../../lexicon/department-names.js";
import type { Report } from "../../report/report.js";

/** Two reports of one department on years that follow each other. */
export interface ReportPair {
  readonly earlier: Report;
  readonly later: Report;
}

/** All pairs of reports of one department and of years that follow each other. */
export function pairReports(reports: readonly Report[]): readonly ReportPair[] {
  return flatMap(reports, (later) =>
    reports
      .filter((earlier) => earlier !== later && isYearBefore(earlier, later) && isSameDepartment(earlier, later))
      .map((earlier) => ({ earlier, later })),
  );
}

function isYearBefore(earlier: Report, later: Report): boolean {
  return earlier.year !== undefined && later.year !== undefined && earlier.year + 1 === later.year && earlier.kind === later.kind;
}

function isSameDepartment(a: Report, b: Report): boolean {
  return a.department !== undefined && b.department !== undefined && sameDepartment(a.department.text, b.department.text);
}

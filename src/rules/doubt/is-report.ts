import type { Report } from "../../report/report.js";

/** Whether a file is a report on performance or holds one of its forms; others (manuals, circulars, budgets) have rules of their own. */
export function isReport({ kind, basicData, departmentEvaluation, projectEvaluations }: Report): boolean {
  return kind !== "unknown" || basicData !== undefined || departmentEvaluation !== undefined || projectEvaluations.length > 0;
}

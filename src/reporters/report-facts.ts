import { PROFILES } from "../profiles/registry.js";
import type { Quantity, Report } from "../report/report.js";
import type { Language, LocalText } from "../rules/rule.js";

/** What a report is about, for a reader. */
export const KIND_NAMES: Readonly<Record<Report["kind"], LocalText>> = {
  department: { zh: "部门整体", en: "department" },
  project: { zh: "项目", en: "project" },
  unknown: { zh: "未识别", en: "not recognised" },
};

/** The name of the template that a report follows; `undefined` where none was recognised. */
export function templateName({ template }: Report, language: Language): string | undefined {
  return PROFILES.find(({ id }) => id === template)?.name[language] ?? template ?? undefined;
}

/** The total that the department (else the first project) scored itself: 总分 得分. */
export function selfScore(report: Report): Quantity | undefined {
  return mainEvaluation(report)?.total?.score;
}

/** How much of the year's funds was spent, as the form states it: 年度资金总额 执行率. */
export function executionRate(report: Report): Quantity | undefined {
  return mainEvaluation(report)?.funds.find(({ key }) => key === "total")?.executionRate;
}

function mainEvaluation(report: Report): Report["departmentEvaluation"] {
  return report.departmentEvaluation ?? report.projectEvaluations[0];
}

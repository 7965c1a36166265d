import type { BasicData, Evaluation, LineColumn, Report } from "../../report/report.js";
import { compare } from "../../quantity/decimal.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { factTerm } from "../prose/fact-terms.js";
import { keyTerm } from "../basic-data/lines.js";
import { restatedRelation, restatedValues } from "../relations/restated-relation.js";
import { isStated, type Term } from "../relations/term.js";
import type { LocalText, Verdict } from "../rule.js";
import { fundTerm, totalFunds } from "../scoring/evaluations.js";

/** The basic data table and the department's scoring table, where the report has both. */
export function bothTables(report: Report): { readonly data: BasicData; readonly evaluation: Evaluation } | undefined {
  const { basicData, departmentEvaluation } = report;
  return basicData === undefined || departmentEvaluation === undefined
    ? undefined
    : { data: basicData, evaluation: departmentEvaluation };
}

const ABSENT: LocalText = { zh: "没有可对照的表", en: "there is no second table to compare with" };

/** The verdict for a report that lacks one of the tables. */
export function nothingToCompare(): Verdict {
  return { state: "notApplicable", code: "restatedDiffers", reason: ABSENT, evidence: [] };
}

/** One figure of the scoring table against the same one of the basic data table. */
export function compareTables(statement: Term | undefined, reference: Term | undefined): Verdict {
  const relation = restatedRelation(statement, reference, ROLES.table);
  if (statement === undefined || reference === undefined) return relation;
  return { ...relation, values: restatedValues(statement, reference) };
}

/** 年度资金总额 of the scoring table in one column. */
export function evaluationTotal(evaluation: Evaluation, column: "initialBudget" | "annualBudget" | "executed"): Term | undefined {
  return fundTerm(evaluation, totalFunds(evaluation), column);
}

/** 支出总额 of the basic data table in one column. */
export function basicTotal(data: BasicData, column: LineColumn): Term | undefined {
  return keyTerm(data, "totalExpenditure", column);
}

const PUBLIC_MONEY_ALONE: LocalText = {
  zh: "自评表只填财政拨款",
  en: "the scoring table is of public money alone",
};

/** Differences that come from a scoring table of 财政拨款 alone are none. */
export function withinScope(report: Report, verdicts: readonly Verdict[]): readonly Verdict[] {
  if (!isPublicMoneyAlone(report)) return verdicts;
  return verdicts.map((verdict) =>
    verdict.state === "violated" ? { ...verdict, state: "notApplicable", reason: PUBLIC_MONEY_ALONE } : verdict,
  );
}

/** Whether the scoring table's total is just what the prose states for 一般公共预算财政拨款, less than all spending. */
function isPublicMoneyAlone(report: Report): boolean {
  const tables = bothTables(report);
  if (tables === undefined) return false;
  const [executed, total] = [evaluationTotal(tables.evaluation, "executed"), basicTotal(tables.data, "actual")];
  if (!isStated(executed) || !isStated(total) || compare(executed.value, total.value) >= 0) return false;
  return report.facts
    .filter(({ metric, year }) => metric === "generalPublicBudget" && (year === null || year === report.year))
    .some((fact) => restatedRelation(factTerm(report, fact), executed).state === "exact");
}

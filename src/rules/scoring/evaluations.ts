import type { Location } from "../../document/location.js";
import type { Evaluation, FundsRow, Indicator, Report, TextField } from "../../report/report.js";
import { quoteLabel } from "../place/quote.js";
import { evaluationScale } from "../relations/table-scale.js";
import { type Term, termOf } from "../relations/term.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import type { Clue } from "../rule.js";

/** The scoring tables of a report: the department's, then the projects'. */
export function evaluationsOf(report: Report): readonly Evaluation[] {
  return [...(report.departmentEvaluation === undefined ? [] : [report.departmentEvaluation]), ...report.projectEvaluations];
}

/** The row 年度资金总额. */
export function totalFunds(evaluation: Evaluation): FundsRow | undefined {
  return evaluation.funds.find((row) => row.key === "total") ?? (evaluation.funds.length === 1 ? evaluation.funds[0] : undefined);
}

export type MoneyColumn = "initialBudget" | "annualBudget" | "executed";

export const MONEY_COLUMN_NAMES: Readonly<Record<MoneyColumn, string>> = {
  initialBudget: "年初预算数",
  annualBudget: "全年预算数",
  executed: "全年执行数",
};

/** An amount of a fund row as a term, at the scale of the table's amounts. */
export function fundTerm(
  evaluation: Evaluation,
  row: FundsRow | undefined,
  column: MoneyColumn,
  name?: string,
): Term | undefined {
  const quantity = row?.[column];
  if (quantity === undefined) return undefined;
  return termOf(name ?? MONEY_COLUMN_NAMES[column], quantity, evaluationScale(evaluation, quantity.unit));
}

/**
 * Whether the form has a column for an indicator's target or result. Where it has none, as in the older score sheet, the
 * text is empty and stands at the indicator's name.
 */
export function hasColumn(indicator: Indicator, column: "target" | "actual"): boolean {
  const { text, at } = indicator[column];
  return text !== "" || at.block !== indicator.at.block || !isSameCell(at, indicator.at);
}

function isSameCell(a: Location, b: Location): boolean {
  return a.cell?.row === b.cell?.row && a.cell?.col === b.cell?.col;
}

/** An indicator's name as it stands in its cell. */
export function indicatorClue(report: Report, indicator: Indicator): Clue {
  return { role: ROLES.indicator, ...quoteLabel(report, indicator.name, indicator.at) };
}

const FIGURE = /[0-9０-９]/u;

/** The target that the result is held against: the adjusted one, but for words (未调整, 同年初) in place of a figure. */
export function validTarget({ target, adjustedTarget }: Indicator): TextField {
  if (adjustedTarget === undefined) return target;
  return FIGURE.test(target.text) && !FIGURE.test(adjustedTarget.text) ? target : adjustedTarget;
}

/** An indicator's target as it stands in its cell: without the sign and the unit that the form prints in columns of their own. */
export function targetClue(report: Report, indicator: Indicator): Clue {
  const target = validTarget(indicator);
  return { role: ROLES.target, ...quoteLabel(report, target.text, target.at) };
}

import { parseDecimal } from "../../quantity/decimal.js";
import { printedScale } from "../../quantity/printed-scale.js";
import type { BasicData, Evaluation, LineColumn, Quantity } from "../../report/report.js";

/** The most decimals that any of the figures in one unit is printed with: producers drop trailing zeros. */
export function commonScale(quantities: Iterable<Quantity | undefined>, unit: string | null): number {
  let scale = 0;
  for (const quantity of quantities) {
    if (quantity === undefined || quantity.value === null || quantity.unit !== unit) continue;
    const value = parseDecimal(quantity.value);
    if (value !== undefined) scale = Math.max(scale, printedScale(quantity.text, value));
  }
  return scale;
}

export const LINE_COLUMNS: readonly LineColumn[] = ["priorYearActual", "budget", "actual"];

/** Decimals of the amounts in one unit of the basic data table. */
export function basicDataScale(data: BasicData, unit: string | null): number {
  return commonScale(
    data.lines.flatMap((line) => LINE_COLUMNS.map((column) => line[column])),
    unit,
  );
}

/** Decimals of the amounts in one unit of a scoring table. */
export function evaluationScale(evaluation: Evaluation, unit: string | null): number {
  const funds = evaluation.funds.flatMap((row) => [row.initialBudget, row.annualBudget, row.executed]);
  const { bySource, byUse } = evaluation;
  return commonScale([...funds, ...Object.values(bySource), ...Object.values(byUse)], unit);
}

import { flatMap } from "../../lists/flat-map.js";
import { parseDecimal } from "../../quantity/decimal.js";
import { printedScaleOf } from "../../quantity/printed-scale.js";
import type { BasicData, Evaluation, LineColumn, Quantity } from "../../report/report.js";

/** The most decimals that any of the figures in one unit is printed with: producers drop trailing zeros. */
export function commonScale(quantities: Iterable<Quantity | undefined>, unit: string | null): number {
  let scale = 0;
  for (const quantity of quantities) {
    if (quantity === undefined || quantity.value === null || quantity.unit !== unit) continue;
    const value = parseDecimal(quantity.value);
    if (value !== undefined) scale = Math.max(scale, printedScaleOf(quantity, value));
  }
  return scale;
}

export const LINE_COLUMNS: readonly LineColumn[] = ["priorYearActual", "budget", "actual"];

/** Scales that were worked out; a table never changes. */
const SCALES = new WeakMap<object, Map<string | null, number>>();

function remembered(table: object, unit: string | null, workOut: () => number): number {
  const scales = SCALES.get(table) ?? new Map<string | null, number>();
  SCALES.set(table, scales);
  const scale = scales.get(unit) ?? workOut();
  scales.set(unit, scale);
  return scale;
}

/** Decimals of the amounts in one unit of the basic data table. */
export function basicDataScale(data: BasicData, unit: string | null): number {
  const amounts = (): readonly (Quantity | undefined)[] =>
    flatMap(data.lines, (line) => LINE_COLUMNS.map((column) => line[column]));
  return remembered(data, unit, () => commonScale(amounts(), unit));
}

/** Decimals of the amounts in one unit of a scoring table. */
export function evaluationScale(evaluation: Evaluation, unit: string | null): number {
  const { funds, bySource, byUse } = evaluation;
  return remembered(evaluation, unit, () => {
    const rows = flatMap(funds, (row) => [row.initialBudget, row.annualBudget, row.executed]);
    return commonScale([...rows, ...Object.values(bySource), ...Object.values(byUse)], unit);
  });
}

import type { Diagnostic } from "../document/diagnostic.js";
import { formLabel } from "../lexicon/form-labels.js";
import type { Evaluation, Quantity } from "../report/report.js";
import { cellUnder, type FormRow, ownCells, type RowCell } from "./form-row.js";
import type { IndicatorHeads } from "./read-indicator-row.js";
import { readQuantity } from "./read-quantity.js";

type Total = NonNullable<Evaluation["total"]>;

/** Whether a row is 总分, 合计 or the like. */
export function isTotalRow(row: FormRow): boolean {
  const first = ownCells(row).find(({ compact }) => compact !== "");
  return first !== undefined && formLabel(first.compact) === "total";
}

/** Reads the row of the total under the heads of the indicators. */
export function readTotal(
  row: FormRow,
  heads: IndicatorHeads,
): { readonly total: Total; readonly diagnostics: readonly Diagnostic[] } {
  const total: { weight?: Quantity; score?: Quantity } = {};
  const diagnostics: Diagnostic[] = [];
  for (const column of ["weight", "score"] as const) {
    const cell = totalCell(row, heads, column);
    if (cell === undefined) continue;
    const reading = readQuantity(row, cell.cell, null);
    diagnostics.push(...reading.diagnostics);
    total[column] = reading.quantity;
  }
  return { total, diagnostics };
}

/** `自评总分(分)` | `97.6` among the names at the head of a form; `undefined` where there is none. */
export function readTotalBeside(row: FormRow): Total | undefined {
  const own = ownCells(row);
  const label = own.findIndex(({ compact }) => formLabel(compact) === "total");
  const value = label < 0 ? undefined : own[label + 1];
  if (value === undefined || !DIGIT.test(value.compact)) return undefined;
  const { quantity } = readQuantity(row, value.cell, null);
  return quantity.value === null ? undefined : { score: quantity };
}

const DIGIT = /[0-9０-９]/u;

/** The cell of the total row that stands under a column; where cells do not line up, the numbers' order decides. */
function totalCell(row: FormRow, heads: IndicatorHeads, column: "weight" | "score"): RowCell | undefined {
  const head = heads.columns.find((each) => each.column === column);
  const hasBoth = (["weight", "score"] as const).every((each) => heads.columns.some((other) => other.column === each));
  const values = ownCells(row).filter(({ compact }) => formLabel(compact) !== "total" && DIGIT.test(compact));
  if (hasBoth && values.length === 2 && isInOrder(heads)) return column === "weight" ? values[0] : values[1];
  const under = head === undefined ? undefined : cellUnder(row, head);
  if (under !== undefined && formLabel(under.compact) !== "total") return under;
  return column === "weight" ? (values.length >= 2 ? values[0] : undefined) : values.at(-1);
}

/** Whether the points that may be had stand before the points that were given. */
function isInOrder({ columns }: IndicatorHeads): boolean {
  const from = (column: "weight" | "score"): number => columns.find((each) => each.column === column)?.from ?? 0;
  return from("weight") < from("score");
}

import { type FormRow, type RowCell } from "./form-row.js";

/** The label of a row: its own rightmost cell with text before the first value column. */
export function labelBefore(row: FormRow, firstColumn: number): RowCell | undefined {
  return row.own.findLast(({ cell, compact }) => cell.col < firstColumn && compact !== "");
}

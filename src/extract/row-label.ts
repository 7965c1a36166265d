import { type FormRow, ownCells, type RowCell } from "./form-row.js";

/** The label of a row: its own rightmost cell with text before the first value column. */
export function labelBefore(row: FormRow, firstColumn: number): RowCell | undefined {
  return ownCells(row).findLast(({ cell, compact }) => cell.col < firstColumn && compact !== "");
}

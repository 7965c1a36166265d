import { isBareEnumeration } from "../lexicon/label.js";
import { type FormRow, type RowCell } from "./form-row.js";

/** The label of a row: its own rightmost cell with words before the first value column. */
export function labelBefore(row: FormRow, firstColumn: number): RowCell | undefined {
  return row.own.findLast(({ cell, compact }) => cell.col < firstColumn && compact !== "" && !isNumber(compact));
}

/** `3`, `（二）` number a row; `12.5` is a figure in a column without a head. */
function isNumber(compact: string): boolean {
  return isBareEnumeration(compact) || FIGURE.test(compact);
}

const FIGURE = /^[-0-9０-９.,，．]+[%％]?$/u;

import type { GridCell } from "../document/document.js";
import { POINTS_AT_END } from "../lexicon/declared-points.js";
import type { Quantity } from "../report/report.js";
import type { FormRow } from "./form-row.js";
import { readQuantity } from "./read-quantity.js";

/** Points that a name declares. */
export interface PointsBehind {
  /** Where their bracket begins in the cell. */
  readonly from: number;
  readonly quantity: Quantity;
}

/** The points in brackets behind a name (演出场次（20分）); `undefined` where it declares none or is nothing else. */
export function pointsBehind(row: FormRow, cell: GridCell): PointsBehind | undefined {
  const match = POINTS_AT_END.exec(cell.text);
  const printed = match?.[1];
  if (match === null || printed === undefined || match.index === 0) return undefined;
  const start = match.index + match[0].indexOf(printed);
  const { quantity } = readQuantity(row, cell, null, { start, end: start + printed.length });
  return { from: match.index, quantity };
}

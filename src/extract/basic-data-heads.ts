import { amountHead, buildingColumn, staffingColumn } from "../lexicon/column-heads.js";
import { declaredUnit } from "../lexicon/label.js";
import type { LineColumn } from "../report/report.js";
import { columnsOf, type FormRow, ownCells } from "./form-row.js";
import { type Head, readHeads } from "./read-heads.js";

/** An amount column of 经费控制情况 and the year that its head prints. */
export interface AmountColumn extends Head<LineColumn> {
  readonly year: number | undefined;
}

/** Whether a row is the head of one of the parts of a basic data table. */
export function isBasicDataHead(row: FormRow): boolean {
  return isStaffingHead(row) || readAmountColumns(row).length >= 2 || readHeads(row, buildingColumn).length >= 3;
}

/** Whether a row heads 编制数, 实际在职人数, 控制率. */
export function isStaffingHead(row: FormRow): boolean {
  const columns = new Set(readHeads(row, staffingColumn).map((head) => head.column));
  return columns.size >= 2 && columns.has("authorized");
}

/**
 * The amount columns of a head row: 上年决算数, 本年预算数, 本年决算数, told by the years they name and, where the years do
 * not tell, by their order.
 */
export function readAmountColumns(row: FormRow): readonly AmountColumn[] {
  const found = ownCells(row).flatMap(({ cell, compact }) => {
    const head = amountHead(compact);
    return head === undefined ? [] : [{ cell, head, unit: declaredUnit(compact), ...columnsOf(cell) }];
  });
  const settled = found.filter(({ head }) => head.stage === "actual");
  const columns = found.map(({ cell, head, unit, from, to }): AmountColumn => {
    const year = typeof head.year === "number" ? head.year : undefined;
    const column: LineColumn = head.stage === "budget" ? "budget" : isPrior(settled, cell) ? "priorYearActual" : "actual";
    return { column, cell, unit, from, to, year };
  });
  const distinct = new Set(columns.map(({ column }) => column));
  return distinct.size === columns.length && distinct.size >= 2 && settled.length > 0 ? columns : [];
}

function isPrior(
  settled: readonly { readonly cell: unknown; readonly head: { readonly year: number | "prior" | "current" | undefined } }[],
  cell: unknown,
): boolean {
  const index = settled.findIndex((each) => each.cell === cell);
  const year = settled[index]?.head.year;
  if (year === "prior") return true;
  if (settled.length < 2 || year === "current") return false;
  return index === 0;
}

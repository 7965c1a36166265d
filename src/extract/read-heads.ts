import type { GridCell } from "../document/document.js";
import { declaredMoney, declaredUnit } from "../lexicon/label.js";
import { columnsOf, type ColumnRange, type FormRow, type RowCell } from "./form-row.js";

/** A recognised column head: which column it names, which grid columns it covers, the unit that it declares. */
export interface Head<Column> extends ColumnRange {
  readonly column: Column;
  readonly cell: GridCell;
  readonly unit: string | undefined;
}

/** The heads among some cells of a row, from left to right; each column once, the first time it occurs. */
export function readHeads<Column extends string>(
  cells: readonly RowCell[],
  columnOf: (text: string) => Column | undefined,
): readonly Head<Column>[] {
  const heads: Head<Column>[] = [];
  for (const { cell, compact } of cells) {
    if (compact === "") continue;
    const column = columnOf(compact);
    if (column === undefined || heads.some((head) => head.column === column)) continue;
    heads.push({ column, cell, unit: headUnit(compact), ...columnsOf(cell) });
  }
  return heads;
}

/** The unit that a head declares: 执行率(%), 预算执行率%, 年初预算数（万元）. */
function headUnit(text: string): string | undefined {
  return declaredUnit(text) ?? (/[%％]$/u.test(text) ? "%" : undefined);
}

/** The first grid column that any head covers; the label columns stand to its left. */
export function firstHeadColumn(heads: readonly ColumnRange[]): number {
  return heads.reduce((least, head) => Math.min(least, head.from), Number.POSITIVE_INFINITY);
}

/** The unit of money that the label cell of a block declares: 经费控制情况（万元）, 项目资金（万元）. */
export function blockUnit(row: FormRow): string | undefined {
  return row.cells.map(({ compact }) => declaredMoney(compact)).find((unit) => unit !== undefined);
}

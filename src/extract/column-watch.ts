import { flatMap } from "../lists/flat-map.js";
import type { Diagnostic } from "../document/diagnostic.js";
import { amountHead } from "../lexicon/column-heads.js";
import { blankMark } from "../lexicon/blank-marks.js";
import { cellLocation, cellsWithin, columnsOf, type ColumnRange, type FormRow, type RowCell } from "./form-row.js";
import { firstHeadColumn } from "./read-heads.js";

/** Looks after the columns of a block that are not read, so that none that says something is left out unsaid. */
export interface ColumnWatch {
  /** A head row comes; `known` are its columns that are read, or whose meaning is known and not asked for. */
  readonly open: (head: FormRow, known: readonly ColumnRange[]) => void;
  /** A row comes; gives a diagnostic for each column that is not read and says something for the first time. */
  readonly meet: (row: FormRow) => readonly Diagnostic[];
}

interface UnreadColumn extends ColumnRange {
  readonly told: Diagnostic;
}

/** Starts without any head. */
export function createColumnWatch(): ColumnWatch {
  let unread: readonly UnreadColumn[] = [];
  const told = new Set<string>();
  return {
    open: (head, known) => {
      unread = unreadColumns(head, known).filter((column) => !told.has(column.told.message));
    },
    meet: (row) => {
      const saying = unread.filter((column) => says(row, column));
      if (saying.length > 0) unread = unread.filter((column) => !saying.includes(column));
      for (const column of saying) told.add(column.told.message);
      return saying.map((column) => column.told);
    },
  };
}

/** The cells of a head row, right of where its columns begin, that head no column that is read. */
function unreadColumns(head: FormRow, known: readonly ColumnRange[]): readonly UnreadColumn[] {
  if (known.length === 0) return [];
  const first = firstHeadColumn([...known, ...head.own.filter(isAmountHead).map(({ cell }) => columnsOf(cell))]);
  return flatMap(head.own, ({ cell, compact }) => {
    const range = columnsOf(cell);
    if (compact === "" || range.from < first || known.some(({ from, to }) => from < range.to && range.from < to)) return [];
    const message = `“${compact}”一列没有对应的字段，其中的内容只在表格中保留`;
    return [{ ...range, told: { code: "column-unknown", message, at: cellLocation(head, cell) } }];
  });
}

/** A year that is not read may stand before those that are. */
function isAmountHead({ compact }: RowCell): boolean {
  return amountHead(compact) !== undefined;
}

function says(row: FormRow, column: ColumnRange): boolean {
  return cellsWithin(row, column).some(({ isOwn, compact }) => isOwn && blankMark(compact) === undefined);
}

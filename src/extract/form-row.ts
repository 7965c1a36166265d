import type { Grid, GridCell } from "../document/document.js";
import { gridPlaces } from "../document/grid.js";
import type { Location, Span } from "../document/location.js";
import { removeBlanks } from "../document/text.js";
import { isColumnHead } from "../lexicon/any-head.js";
import { mayBeLabel } from "../lexicon/label.js";
import { remembered } from "../lexicon/remembered.js";

/** A cell as one row meets it: its own, or one that reaches down from a row above. */
export interface RowCell {
  readonly cell: GridCell;
  /** The cell begins in this row. */
  readonly isOwn: boolean;
  /** The cell's text without white space. */
  readonly compact: string;
}

/** One row of a table with everything that a form needs to know of it. */
export interface FormRow {
  /** Index of the table among the document's tables. */
  readonly table: number;
  /** Index of the table among the document's blocks. */
  readonly block: number;
  readonly row: number;
  /** All cells that cover the row, from left to right. */
  readonly cells: readonly RowCell[];
  /** Those of them that begin in the row. */
  readonly own: readonly RowCell[];
  /** Those of its own cells that can be column heads: most rows have none or few. */
  readonly labels: readonly RowCell[];
  /** How many of its own cells can each head a column of some form. */
  readonly heads: number;
}

/** The same string for the same label wherever it stands: what is remembered of it is found at once. */
const compactText: (text: string) => string = remembered(removeBlanks);

/** The rows of a table in order. */
export function formRows(grid: Grid, table: number, block: number): readonly FormRow[] {
  return gridPlaces(grid).map((places, row) => {
    const printed = places.filter((cell, col) => cell !== places[col - 1] && cell.isAbsent !== true);
    const cells = printed.map((cell) => ({ cell, isOwn: cell.row === row, compact: compactText(cell.text) }));
    return withCells({ table, block, row }, cells);
  });
}

/** The row with these cells, from left to right. */
export function withCells({ table, block, row }: Pick<FormRow, "table" | "block" | "row">, cells: readonly RowCell[]): FormRow {
  const own = cells.filter(({ isOwn }) => isOwn);
  const labels = own.filter(({ compact }) => mayBeLabel(compact));
  const heads = own.filter(({ compact }) => isColumnHead(compact)).length;
  return { table, block, row, cells, own, labels, heads };
}

/** Where a cell, or a part of its text, stands. */
export function cellLocation(row: FormRow, cell: GridCell, span?: Span): Location {
  return {
    block: row.block,
    cell: { row: cell.row, col: cell.col },
    ...(span === undefined ? {} : { span }),
    ...(cell.page === undefined ? {} : { page: cell.page }),
    ...(cell.box === undefined ? {} : { box: cell.box }),
  };
}

/** A half-open range of columns. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

/** The columns that a cell covers. */
export function columnsOf(cell: GridCell): ColumnRange {
  return { from: cell.col, to: cell.col + cell.colSpan };
}

/** The cells of a row that lie wholly in a range of columns. */
export function cellsWithin(row: FormRow, range: ColumnRange): readonly RowCell[] {
  return row.cells.filter(({ cell }) => cell.col >= range.from && cell.col + cell.colSpan <= range.to);
}

/**
 * The cell of a row that stands under a column head: the one that shares most columns with it, the narrower of two that
 * share as many. Where the head is wider than its cells, one with text counts before blank ones.
 */
export function cellUnder(row: FormRow, head: ColumnRange): RowCell | undefined {
  const best = widestUnder(row, head);
  return best?.compact === "" ? (cellsWithin(row, head).find(({ compact }) => compact !== "") ?? best) : best;
}

function widestUnder(row: FormRow, head: ColumnRange): RowCell | undefined {
  let best: RowCell | undefined;
  let bestScore = 0;
  for (const candidate of row.cells) {
    const { from, to } = columnsOf(candidate.cell);
    const shared = Math.min(to, head.to) - Math.max(from, head.from);
    const score = shared <= 0 ? 0 : shared - (to - from) / 1000;
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

import { listOf } from "../../lists/list-of.js";
import { blankMark } from "../../lexicon/blank-marks.js";
import { remembered, rememberedOf } from "../../lexicon/remembered.js";
import { leadingNumber } from "../../quantity/read-number.js";
import type { Cell, Table } from "../../report/report.js";

/** Longer texts are prose, not the head of a column. */
const LONGEST_HEAD = 30;

interface CellLabels {
  /** The nearest label to the left in the same row; `""` where there is none. */
  readonly row: string;
  /** The nearest label above in the same column; `""` where there is none. */
  readonly column: string;
}

/** What a cell of a table stands under and beside. */
export function cellLabels(table: Table, cell: Cell): CellLabels {
  return labelCells(table).get(cell) ?? { row: "", column: "" };
}

/** The labels of a table's cells, in one walk over them. */
const labelCells = rememberedOf((table: Table): ReadonlyMap<Cell, CellLabels> => {
  const heads = new Array<string>(table.cols).fill("");
  const found = new Map<Cell, CellLabels>();
  let present: readonly Cell[] = [];
  for (const [row, own] of cellsByRow(table).entries()) {
    present = [...present.filter((cell) => cell.row + cell.rowSpan > row), ...own].sort((a, b) => a.col - b.col);
    let label = "";
    for (const cell of present) {
      if (cell.row === row) found.set(cell, { row: label, column: heads[cell.col] ?? "" });
      if (!isValue(cell.text)) label = cell.text;
    }
    for (const cell of present) if (cell.row + cell.rowSpan - 1 === row) setHeads(heads, cell);
  }
  return found;
});

function cellsByRow(table: Table): readonly (readonly Cell[])[] {
  const byRow: Cell[][] = listOf(table.rows, () => []);
  for (const cell of table.cells) byRow[cell.row]?.push(cell);
  return byRow;
}

function setHeads(heads: string[], cell: Cell): void {
  if (isValue(cell.text) || cell.text.length > LONGEST_HEAD) return;
  heads.fill(cell.text, cell.col, cell.col + cell.colSpan);
}

/** Blank, or a number with at most a unit behind it: no label. */
export const isValue: (text: string) => boolean = remembered((text) => {
  const compact = text.replace(/\s/gu, "");
  if (blankMark(compact) !== undefined) return true;
  const number = leadingNumber(compact);
  return number !== undefined && number.rest.length <= 3 && !/[年、.]/u.test(number.rest);
});

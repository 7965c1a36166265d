import type { Diagnostic } from "../document/diagnostic.js";
import { blankMark } from "../lexicon/blank-marks.js";
import { cellLocation, cellUnder, type ColumnRange, type FormRow, type RowCell } from "./form-row.js";

/** A head and the cell of a row that counts for it. */
export interface HeadedCell<Head> {
  readonly head: Head;
  readonly cell: RowCell;
}

/** The cells of a row under the heads of its table. */
export interface CellsUnderHeads<Head> {
  readonly cells: readonly HeadedCell<Head>[];
  /** Says of each figure in a merged cell that it counts elsewhere. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the cell under each head. A figure whose cell is merged over several rows or heads counts once: in the first row and
 * under the first head. What says nothing (blank, ——) says it for every row and head.
 */
export function cellsUnder<Head extends ColumnRange>(
  row: FormRow,
  heads: readonly Head[],
  isLabel: (cell: RowCell) => boolean,
): CellsUnderHeads<Head> {
  const cells: HeadedCell<Head>[] = [];
  const shared = new Set<RowCell>();
  for (const head of heads) {
    const cell = cellUnder(row, head);
    if (cell === undefined || isLabel(cell)) continue;
    const isTaken = !cell.isOwn || cells.some((each) => each.cell === cell);
    if (isTaken && blankMark(cell.compact) === undefined) shared.add(cell);
    else cells.push({ head, cell });
  }
  return { cells, diagnostics: [...shared].map((cell) => sharedFigure(row, cell)) };
}

function sharedFigure(row: FormRow, { cell, compact }: RowCell): Diagnostic {
  const message = `“${compact}”所在的单元格为几行或几列共有，只计入第一处`;
  return { code: "amount-ambiguous", message, at: cellLocation(row, cell) };
}

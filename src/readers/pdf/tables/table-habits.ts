import { flatMap } from "../../../lists/flat-map.js";
import { isEmptyCell, roomIn } from "./table-piece.js";
import type { PieceCell, TablePiece } from "./table-piece.js";

/** What the rest of a table says about its columns: what is usual there is expected at the page break, too. */
export interface TableHabits {
  /** Distance in points that the table keeps between ruling and text. */
  readonly padding: number;
  /** Whether the other rows always have something in the columns of a cell. */
  readonly isAlwaysFilled: (cell: PieceCell) => boolean;
  /** Whether other cells in the columns of a cell are merged over rows. */
  readonly isMergedElsewhere: (cell: PieceCell) => boolean;
  /** Usual room below a merged label, in ems, over that above it; `undefined` where labels do not stand in the middle. */
  readonly offset: number | undefined;
}

/** So many filled cells, and none without text, show that a column is always filled. */
const ENOUGH_FILLED = 3;
/** Part of the room in a cell that lies below its text where texts stand at the cells' tops. */
const AT_TOP = 0.7;
/** Least room in ems around a text that shows where in its cell it stands. */
const SOME_ROOM = 2;

/** What two pieces of a table, the rows at the page break between them left out, show about its columns. */
export function tableHabits(first: TablePiece, second: TablePiece): TableHabits {
  const lastRow = first.heights.length - 1;
  const cells = [
    ...first.cells.filter(({ row, rowSpan }) => row + rowSpan <= lastRow),
    ...second.cells.filter(({ row }) => row > 0),
  ];
  const inColumnsOf = (cell: PieceCell): PieceCell[] =>
    cells.filter(({ col, colSpan }) => col === cell.col && colSpan === cell.colSpan);
  return {
    padding: Math.min(first.padding, second.padding),
    isAlwaysFilled: (cell) => {
      const others = inColumnsOf(cell);
      return others.length >= ENOUGH_FILLED && !others.some(isEmptyCell);
    },
    isMergedElsewhere: (cell) => inColumnsOf(cell).some(({ rowSpan }) => rowSpan > 1),
    offset: labelOffset(cells),
  };
}

function labelOffset(cells: readonly PieceCell[]): number | undefined {
  const rooms = flatMap(
    cells.filter(({ rowSpan }) => rowSpan > 1),
    ({ parts }) => (parts.length === 1 ? parts : []),
  )
    .filter(({ lines }) => lines.length > 0)
    .map(roomIn)
    .filter(({ top, bottom }) => top + bottom >= SOME_ROOM);
  const isAtTop = rooms.filter(({ top, bottom }) => bottom > AT_TOP * (top + bottom)).length * 2 > rooms.length;
  if (isAtTop) return undefined;
  const offsets = rooms.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
  return offsets[offsets.length >> 1] ?? 0;
}

import { flatMap } from "../../../lists/flat-map.js";
import { isEmptyCell } from "../tables/table-piece.js";
import type { PieceCell, TablePiece } from "../tables/table-piece.js";

/**
 * Closes the notches that browsers leave where a merged cell goes on from the page before: its lower ruling is then drawn
 * above the row's, in the middle of a row, over an empty remainder. That becomes part of the cell and its row disappears.
 */
export function closeNotches(piece: TablePiece): TablePiece {
  const seams = new Set(piece.cells.filter(isContinued).map(({ rowSpan }) => rowSpan));
  for (const seam of seams) {
    const notches = findNotches(piece, seam);
    if (notches !== undefined) return closeNotches(closeSeam(piece, seam, notches));
  }
  return piece;
}

/** Whether a cell goes on from the page before. */
function isContinued({ row, parts }: PieceCell): boolean {
  return row === 0 && parts[0]?.isOpenAbove === true;
}

/** The empty cells below a seam, by the continued cell above; `undefined` where the seam is a true edge of other cells. */
function findNotches(piece: TablePiece, seam: number): ReadonlyMap<PieceCell, PieceCell> | undefined {
  const above = piece.cells.filter(({ row, rowSpan }) => row + rowSpan === seam);
  const below = piece.cells.filter(({ row }) => row === seam);
  const pairs = flatMap(above, (upper): [PieceCell, PieceCell][] => {
    const lower = below.find(({ col, colSpan }) => col === upper.col && colSpan === upper.colSpan);
    return lower !== undefined && isContinued(upper) && isEmptyCell(lower) ? [[upper, lower]] : [];
  });
  return pairs.length > 0 && pairs.length === above.length && pairs.length === below.length ? new Map(pairs) : undefined;
}

function closeSeam(piece: TablePiece, seam: number, notches: ReadonlyMap<PieceCell, PieceCell>): TablePiece {
  const lowers = new Set(notches.values());
  const cells = piece.cells
    .filter((cell) => !lowers.has(cell))
    .map((cell) => {
      const rowSpan = cell.rowSpan + (notches.get(cell)?.rowSpan ?? 0);
      const isCrossing = cell.row < seam && cell.row + rowSpan > seam;
      return { ...cell, row: cell.row > seam ? cell.row - 1 : cell.row, rowSpan: rowSpan - (isCrossing ? 1 : 0) };
    });
  const heights = piece.heights.map((height, row) => (row === seam - 1 ? height + (piece.heights[seam] ?? 0) : height));
  return { ...piece, heights: heights.filter((_, row) => row !== seam), cells };
}

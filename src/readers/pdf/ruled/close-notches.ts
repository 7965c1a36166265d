import { isEmptyCell } from "../tables/table-piece.js";
import type { PieceCell, TablePiece } from "../tables/table-piece.js";

/** Greatest height of a notch in points: about two lines. */
const HIGHEST_NOTCH = 26;

/**
 * Closes the notches that browsers leave where a merged cell goes on from the page before: its lower ruling is then drawn
 * a little above the row's, over an empty sliver. The sliver becomes part of the cell and its row disappears.
 */
export function closeNotches(piece: TablePiece): TablePiece {
  for (const upper of piece.cells) {
    if (upper.row !== 0 || upper.parts[0]?.isOpenAbove !== true) continue;
    const seam = upper.row + upper.rowSpan;
    const sliver = piece.cells.find(({ row, col, colSpan }) => row === seam && col === upper.col && colSpan === upper.colSpan);
    if (sliver === undefined || !isNotch(piece, seam, sliver)) continue;
    return closeNotches(withoutSliver(piece, upper, sliver));
  }
  return piece;
}

/** Whether a cell is an empty sliver whose upper edge is no other cell's edge, save that of other notches. */
function isNotch(piece: TablePiece, seam: number, sliver: PieceCell): boolean {
  const height = piece.heights.slice(seam, seam + sliver.rowSpan).reduce((sum, part) => sum + part, 0);
  if (!isEmptyCell(sliver) || height > HIGHEST_NOTCH) return false;
  return piece.cells.every(
    (cell) =>
      (cell.row !== seam || isEmptyCell(cell)) && (cell.row + cell.rowSpan !== seam || cell.parts[0]?.isOpenAbove === true),
  );
}

function withoutSliver(piece: TablePiece, upper: PieceCell, sliver: PieceCell): TablePiece {
  const seam = sliver.row;
  const cells = piece.cells
    .filter((cell) => cell !== sliver)
    .map((cell) => {
      const whole = cell === upper ? { ...cell, rowSpan: cell.rowSpan + sliver.rowSpan } : cell;
      const crosses = whole.row < seam && whole.row + whole.rowSpan > seam;
      return { ...whole, row: whole.row > seam ? whole.row - 1 : whole.row, rowSpan: whole.rowSpan - (crosses ? 1 : 0) };
    });
  const heights = piece.heights.map((height, row) => (row === seam - 1 ? height + (piece.heights[seam] ?? 0) : height));
  return { ...piece, heights: heights.filter((_, row) => row !== seam), cells };
}

import { smallest } from "../extremes.js";
import { cellsOfRow, isEmptyCell } from "../tables/table-piece.js";
import type { PieceCell, TablePiece } from "../tables/table-piece.js";

/**
 * Drops columns and rows that are narrower than `least` points and show nothing of their own: the space between the lines
 * of a doubled ruling, or between the borders of neighbouring cells.
 */
export function dropSlivers(piece: TablePiece, least: number): TablePiece {
  let whole = piece;
  for (let col = piece.xs.length - 2; col >= 0; col--) {
    const width = (whole.xs[col + 1] ?? 0) - (whole.xs[col] ?? 0);
    if (whole.xs.length > 2 && width < least) whole = withoutColumn(whole, col);
  }
  for (let row = piece.heights.length - 1; row >= 0; row--) {
    if (whole.heights.length > 1 && (whole.heights[row] ?? least) < least) whole = withoutRow(whole, row);
  }
  return whole;
}

/** Height of a line with its spacing over the size of its type. */
const LEADING = 1.35;
/** Part of the lowest row with text below which a row is too low for a row of its table. */
const STRIP = 0.6;

/**
 * Drops the strips that a printer leaves behind a page break where it draws the rulings of a row a second time: rows without
 * text of their own, lower than a line and than any other row, whose text-bearing cells reach into the next row.
 *
 * @param textSize size of the table's type in points
 */
export function dropStrips(piece: TablePiece, textSize: number): TablePiece {
  const lowest = smallest(piece.heights.filter((_, row) => hasOwnText(piece, row)));
  const least = Math.min(LEADING * textSize, STRIP * lowest);
  let whole = piece;
  for (let row = piece.heights.length - 2; row >= 0; row--) {
    if ((whole.heights[row] ?? least) < least && reachesOn(whole, row)) whole = withoutRow(whole, row);
  }
  return whole;
}

function hasOwnText({ cells }: TablePiece, row: number): boolean {
  return cells.some((cell) => cell.row === row && cell.rowSpan === 1 && !isEmptyCell(cell));
}

/** Whether a cell with text takes up a row and the next one. */
function reachesOn({ cells }: TablePiece, row: number): boolean {
  return cellsOfRow(cells, row).some((cell) => cell.row + cell.rowSpan === row + 2 && !isEmptyCell(cell));
}

function withoutColumn(piece: TablePiece, col: number): TablePiece {
  const isOwn = (cell: PieceCell): boolean => cell.col === col && cell.colSpan === 1;
  if (!piece.cells.filter(isOwn).every(isEmptyCell)) return piece;
  const cells = piece.cells
    .filter((cell) => !isOwn(cell))
    .map((cell) => {
      const covers = cell.col <= col && col < cell.col + cell.colSpan;
      return { ...cell, col: cell.col > col ? cell.col - 1 : cell.col, colSpan: cell.colSpan - (covers ? 1 : 0) };
    });
  // The outer edge stays; of an inner sliver's two edges the left one goes.
  const edge = col === piece.xs.length - 2 ? col : Math.max(col, 1);
  return { ...piece, cells, xs: piece.xs.filter((_, index) => index !== edge) };
}

function withoutRow(piece: TablePiece, row: number): TablePiece {
  const isOwn = (cell: PieceCell): boolean => cell.row === row && cell.rowSpan === 1;
  if (!piece.cells.filter(isOwn).every(isEmptyCell)) return piece;
  const cells = piece.cells
    .filter((cell) => !isOwn(cell))
    .map((cell) => {
      const covers = cell.row <= row && row < cell.row + cell.rowSpan;
      return { ...cell, row: cell.row > row ? cell.row - 1 : cell.row, rowSpan: cell.rowSpan - (covers ? 1 : 0) };
    });
  return { ...piece, cells, heights: piece.heights.filter((_, index) => index !== row) };
}

import { cellsOfRow } from "./table-piece.js";
import type { PieceCell, TablePiece } from "./table-piece.js";

/** Distance in points within which two pieces' edges are the same edge. */
const SAME_EDGE = 3;

/** Width in points of a column that is too narrow to be one. */
const SLIVER = 8;

/**
 * Brings two pieces to common column edges, so that their column numbers mean the same. `undefined` where their outer
 * edges differ: they are no parts of one table. The second may be shifted as a whole, as facing pages are.
 */
export function alignColumns(
  first: TablePiece,
  second: TablePiece,
): { readonly first: TablePiece; readonly second: TablePiece } | undefined {
  const shift = (first.xs[0] ?? 0) - (second.xs[0] ?? 0);
  const shifted = second.xs.map((x) => x + shift);
  if (Math.abs((first.xs.at(-1) ?? 0) - (shifted.at(-1) ?? 0)) > SAME_EDGE) return undefined;
  const xs = [...first.xs, ...shifted.filter((x) => !hasCounterpart(x, first.xs, shifted))].sort((a, b) => a - b);
  return { first: withEdges(first, first.xs, xs), second: withEdges(second, shifted, xs) };
}

/**
 * Whether an edge of one piece is an edge of the other: the nearest one by far. Of edges that stand so near to each other
 * that nothing fits between them, a piece may show the one and the next piece the other.
 */
function hasCounterpart(x: number, others: readonly number[], own: readonly number[]): boolean {
  const other = others[nearest(others, x)] ?? Infinity;
  const distance = Math.abs(other - x);
  return distance <= SAME_EDGE || (distance <= SLIVER && Math.abs((own[nearest(own, other)] ?? Infinity) - other) === distance);
}

/** The piece with its cells numbered by the edges `xs`, of which its own are a part. */
function withEdges(piece: TablePiece, own: readonly number[], xs: readonly number[]): TablePiece {
  const index = own.map((x) => nearest(xs, x));
  const cells = piece.cells.map((cell) => {
    const col = index[cell.col] ?? 0;
    return { ...cell, col, colSpan: Math.max(1, (index[cell.col + cell.colSpan] ?? xs.length - 1) - col) };
  });
  return { ...piece, xs, cells };
}

function nearest(xs: readonly number[], x: number): number {
  let best = 0;
  for (const [index, other] of xs.entries()) {
    if (Math.abs(other - x) < Math.abs((xs[best] ?? Infinity) - x)) best = index;
  }
  return best;
}

/** Columns that two pieces must have in common for one of them to have lost columns at its left; edges that are the same. */
const ENOUGH_COLUMNS = 5;
const SAME_PLACE = 1;

/**
 * Gives a piece back the columns at its left that its page does not show: browsers leave out a merged label cell that goes
 * on over several pages. All of the piece's edges must stand where the first piece has its last ones, or those of its first row where
 * the first piece's last row has them; else it stays as it is.
 */
export function withLostColumns(first: TablePiece, second: TablePiece): TablePiece {
  const lost = lostEdges(first, second);
  if (lost.length === 0) return second;
  const xs = [...lost, ...second.xs];
  const rows = second.heights.length;
  const [, top, , bottom] = second.box;
  const labels = lost.map((left, col): PieceCell => {
    const box = [left, top, xs[col + 1] ?? 0, bottom] as const;
    const part = { page: second.pages[0] ?? 0, box, lines: [], isOpenAbove: true, isOpenBelow: true };
    return { row: 0, col, rowSpan: rows, colSpan: 1, parts: [part] };
  });
  const cells = [...labels, ...second.cells.map((cell) => ({ ...cell, col: cell.col + lost.length }))];
  return { ...second, xs, cells: cells.sort((a, b) => a.row - b.row || a.col - b.col) };
}

/** Left edges of the columns that only the first piece has: over all its rows, or at the break; none where the others differ. */
function lostEdges(first: TablePiece, second: TablePiece): readonly number[] {
  const ofTable = lostAtLeft(first.xs, second.xs);
  if (ofTable.length > 0) return ofTable;
  return lostAtLeft(edgesOfRow(first, first.heights.length - 1), edgesOfRow(second, 0));
}

function lostAtLeft(uppers: readonly number[], lowers: readonly number[]): readonly number[] {
  const lost = uppers.length - lowers.length;
  const isSame = lowers.every((x, index) => Math.abs(x - (uppers[index + lost] ?? Infinity)) <= SAME_PLACE);
  return lost >= 1 && lowers.length > ENOUGH_COLUMNS && isSame ? uppers.slice(0, lost) : [];
}

/** The edges of the cells that cover a row, from left to right. */
function edgesOfRow({ xs, cells }: TablePiece, row: number): number[] {
  const starts = cellsOfRow(cells, row).map(({ col }) => xs[col] ?? 0);
  return [...starts, xs.at(-1) ?? 0].sort((a, b) => a - b);
}

import type { TablePiece } from "./table-piece.js";

/** Distance in points within which two pieces' edges are the same edge. */
const SAME_EDGE = 3;

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
  const xs = [...first.xs];
  for (const x of shifted) {
    if (!xs.some((other) => Math.abs(other - x) <= SAME_EDGE)) xs.push(x);
  }
  xs.sort((a, b) => a - b);
  return { first: withEdges(first, first.xs, xs), second: withEdges(second, shifted, xs) };
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

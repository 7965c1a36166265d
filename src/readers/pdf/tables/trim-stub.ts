import { isEmptyCell } from "./table-piece.js";
import type { PieceCell, TablePiece } from "./table-piece.js";

/**
 * Takes off the empty beginning or end of a row that a page break cuts, where all of the row's text went to the other
 * page: an outermost row that is open to the break and whose own cells show nothing. Merged cells that reach into it
 * end, or begin, one row earlier.
 */
export function trimStub(piece: TablePiece, side: "above" | "below"): TablePiece {
  const rows = piece.heights.length;
  const stub = side === "above" ? 0 : rows - 1;
  const isOwn = ({ row, rowSpan }: PieceCell): boolean => row === stub && rowSpan === 1;
  const own = piece.cells.filter(isOwn);
  const isOpen = own.some(({ parts }) => (side === "above" ? parts[0]?.isOpenAbove : parts.at(-1)?.isOpenBelow));
  if (rows < 2 || !isOpen || !own.every(isEmptyCell)) return piece;
  const kept = piece.cells.filter((cell) => !isOwn(cell));
  const cells = kept.map((cell) => {
    const reaches = cell.row <= stub && stub < cell.row + cell.rowSpan;
    const rowSpan = cell.rowSpan - (reaches ? 1 : 0);
    return { ...cell, row: side === "above" ? Math.max(0, cell.row - 1) : cell.row, rowSpan };
  });
  return { ...piece, heights: side === "above" ? piece.heights.slice(1) : piece.heights.slice(0, -1), cells };
}

import { alignColumns } from "./align-columns.js";
import { countRepeatedRows } from "./repeated-header.js";
import { cellGoesOn, isRowCut } from "./cut-row.js";
import { cellsOfRow } from "./table-piece.js";
import type { PieceCell, TablePiece } from "./table-piece.js";

/** Room around two pieces that follow each other, in points: what decides whether the page's end parted them. */
export interface PageBreakRoom {
  /** Between the first piece's bottom and the end of its page's text area. */
  readonly below: number;
  /** Between the top of the second piece's page's text area and the piece. */
  readonly above: number;
}

/** Distance in points within which a piece stands at the edge of the text area. */
const AT_EDGE = 4;

/**
 * Joins the pieces of a table that a page break parts: repeated header rows are dropped, a row that the break cuts is made
 * whole, and merged cells go on. `undefined` where the pieces are two tables.
 *
 * @param second the first table on the page after `first`'s last page; nothing but page furniture stands between them.
 */
export function joinPieces(first: TablePiece, second: TablePiece, room: PageBreakRoom): TablePiece | undefined {
  const aligned = alignColumns(first, second);
  if (aligned === undefined) return undefined;
  const header = countRepeatedRows(aligned.first, aligned.second);
  const isOpen = first.isOpenBelow || second.isOpenAbove;
  if (header === 0 && !isOpen && !isPartedByPage(second, room)) return undefined;
  return stitch(aligned.first, dropRows(aligned.second, header), isOpen);
}

/** Whether the second piece's first row did not fit under the first piece and so went to the next page. */
function isPartedByPage(second: TablePiece, room: PageBreakRoom): boolean {
  return room.above <= AT_EDGE && room.below < (second.heights[0] ?? 0) + AT_EDGE;
}

/** The piece without its first rows; cells that reach below them are kept from there on. */
function dropRows(piece: TablePiece, count: number): TablePiece {
  if (count === 0) return piece;
  const cells = piece.cells
    .filter(({ row, rowSpan }) => row + rowSpan > count)
    .map((cell) => ({ ...cell, row: Math.max(0, cell.row - count), rowSpan: cell.rowSpan - Math.max(0, count - cell.row) }));
  return { ...piece, heights: piece.heights.slice(count), cells };
}

/** Puts two pieces with the same columns together. */
function stitch(first: TablePiece, second: TablePiece, isOpen: boolean): TablePiece {
  const lastRow = first.heights.length - 1;
  const pairs = pairCells(cellsOfRow(first.cells, lastRow), cellsOfRow(second.cells, 0));
  const isCut = isRowCut(pairs, isOpen);
  const joined = new Map<PieceCell, PieceCell>();
  const leading = countLeadingBlanks(second);
  for (const [upper, lower] of pairs) {
    if (isCut || cellGoesOn(upper, lower, isOpen, lower.col < leading)) joined.set(lower, upper);
  }
  const shift = first.heights.length - (isCut ? 1 : 0);
  const heights = isCut
    ? [...first.heights.slice(0, -1), (first.heights[lastRow] ?? 0) + (second.heights[0] ?? 0), ...second.heights.slice(1)]
    : [...first.heights, ...second.heights];
  const uppers = new Map([...joined].map(([lower, upper]) => [upper, lower]));
  const cells = [
    ...first.cells.map((upper) => {
      const lower = uppers.get(upper);
      if (lower === undefined) return upper;
      return { ...upper, rowSpan: upper.rowSpan + lower.rowSpan - (isCut ? 1 : 0), parts: [...upper.parts, ...lower.parts] };
    }),
    ...second.cells.filter((cell) => !joined.has(cell)).map((cell) => ({ ...cell, row: cell.row + shift })),
  ];
  return { ...first, heights, cells, pages: [...first.pages, ...second.pages], isOpenBelow: second.isOpenBelow };
}

/** Pairs of a cell above and a cell below the break that take up the same columns. */
function pairCells(uppers: readonly PieceCell[], lowers: readonly PieceCell[]): [PieceCell, PieceCell][] {
  return lowers.flatMap((lower): [PieceCell, PieceCell][] => {
    const upper = uppers.find(({ col, colSpan }) => col === lower.col && colSpan === lower.colSpan);
    return upper === undefined ? [] : [[upper, lower]];
  });
}

/** Number of columns before the first cell of the first row that shows something. */
function countLeadingBlanks(piece: TablePiece): number {
  const row = cellsOfRow(piece.cells, 0).sort((a, b) => a.col - b.col);
  return row.find(({ parts }) => parts.some(({ lines }) => lines.length > 0))?.col ?? 0;
}

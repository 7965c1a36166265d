import { flatMap } from "../../../lists/flat-map.js";
import { alignColumns, withLostColumns } from "./align-columns.js";
import { countRepeatedRows, isFormAgain, startsLike } from "./repeated-header.js";
import type { CellPair } from "./break-evidence.js";
import { isRowCut } from "./cut-row.js";
import { goingOn } from "./merged-over-break.js";
import { tableHabits } from "./table-habits.js";
import { cellsOfRow } from "./table-piece.js";
import { largest } from "../extremes.js";
import { trimStub } from "./trim-stub.js";
import type { PieceCell, TablePiece } from "./table-piece.js";

/** Room around two pieces that follow each other, in points: what decides whether the page's end parted them. */
export interface PageBreakRoom {
  /** Between the first piece's bottom and the end of its page's text area. */
  readonly below: number;
  /** Between the top of the second piece's page's text area and the piece. */
  readonly above: number;
}

/** Distance in points within which a piece stands at the edge of the text area: no line fits in. */
const AT_EDGE = 8;

/**
 * Joins the pieces of a table that a page break parts: repeated header rows are dropped, a row that the break cuts is made
 * whole, and merged cells go on. `undefined` where the pieces are two tables.
 *
 * @param next the first table on the page after `first`'s last page; nothing but page furniture stands between them.
 */
export function joinPieces(first: TablePiece, next: TablePiece, room: PageBreakRoom): TablePiece | undefined {
  const second = room.above <= AT_EDGE ? withLostColumns(first, next) : next;
  const aligned = alignColumns(first, second);
  if (aligned === undefined) return undefined;
  const header = countRepeatedRows(aligned.first, aligned.second);
  const hasSameColumns = aligned.first.xs.length === first.xs.length && aligned.first.xs.length === second.xs.length;
  const goesOn = hasSameColumns || isOpenBetween(first, second) || isPartedByPage(second, room);
  if (header === 0 && (!goesOn || startsLike(aligned.first, aligned.second))) return undefined;
  if (header > 0 && isFormAgain(aligned.first, aligned.second, header)) return undefined;
  const upper = trimStub(aligned.first, "below");
  const lower = dropRows(trimStub(aligned.second, "above"), header);
  return stitch(upper, lower);
}

/** Whether a ruling is missing at the first piece's foot or at the second one's top. */
function isOpenBetween(first: TablePiece, second: TablePiece): boolean {
  const lastRow = first.heights.length - 1;
  return (
    cellsOfRow(first.cells, lastRow).some(({ parts }) => parts.at(-1)?.isOpenBelow) ||
    cellsOfRow(second.cells, 0).some(({ parts }) => parts[0]?.isOpenAbove)
  );
}

/** Whether the second piece's first rows did not fit under the first piece and so went to the next page. */
function isPartedByPage(second: TablePiece, room: PageBreakRoom): boolean {
  return room.above <= AT_EDGE && room.below < keptTogether(second) + AT_EDGE;
}

/** Height of the rows at a piece's top that a merged cell holds together: browsers move them to the next page as one. */
function keptTogether({ cells, heights }: TablePiece): number {
  const rows = largest(cells.filter(({ row }) => row === 0).map(({ rowSpan }) => rowSpan));
  return heights.slice(0, rows).reduce((sum, height) => sum + height, 0);
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
function stitch(first: TablePiece, second: TablePiece): TablePiece {
  const lastRow = first.heights.length - 1;
  const [uppers, lowers] = [cellsOfRow(first.cells, lastRow), cellsOfRow(second.cells, 0)];
  const pairs = pairCells(uppers, lowers);
  const habits = tableHabits(first, second);
  // A row has the same cells on both of its pages.
  const isCut = pairs.length === uppers.length && pairs.length === lowers.length && isRowCut(pairs, habits);
  const seam = isCut ? pairs : goingOn(pairs, habits);
  const lowerOf = new Map(seam);
  const joined = new Set(seam.map(([, lower]) => lower));
  const shift = first.heights.length - (isCut ? 1 : 0);
  const heights = isCut
    ? [...first.heights.slice(0, -1), (first.heights[lastRow] ?? 0) + (second.heights[0] ?? 0), ...second.heights.slice(1)]
    : [...first.heights, ...second.heights];
  const cells = [
    ...first.cells.map((upper) => {
      const lower = lowerOf.get(upper);
      if (lower === undefined) return upper;
      return { ...upper, rowSpan: upper.rowSpan + lower.rowSpan - (isCut ? 1 : 0), parts: [...upper.parts, ...lower.parts] };
    }),
    ...second.cells.filter((cell) => !joined.has(cell)).map((cell) => ({ ...cell, row: cell.row + shift })),
  ];
  return { ...first, heights, cells, pages: [...first.pages, ...second.pages], padding: habits.padding };
}

/** Pairs of a cell above and a cell below the break that take up the same columns, from left to right. */
function pairCells(uppers: readonly PieceCell[], lowers: readonly PieceCell[]): CellPair[] {
  return flatMap(lowers, (lower): CellPair[] => {
    const upper = uppers.find(({ col, colSpan }) => col === lower.col && colSpan === lower.colSpan);
    return upper === undefined ? [] : [[upper, lower]];
  }).sort(([, a], [, b]) => a.col - b.col);
}

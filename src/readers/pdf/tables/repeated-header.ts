import { cellsOfRow } from "./table-piece.js";
import type { TablePiece } from "./table-piece.js";

/**
 * Number of rows at the second piece's top that repeat the first piece's top rows: same columns, same texts. Never all of
 * the second piece's rows.
 */
export function countRepeatedRows(first: TablePiece, second: TablePiece): number {
  const most = Math.min(first.heights.length, second.heights.length - 1);
  let count = 0;
  while (count < most && rowKey(first, count) === rowKey(second, count)) count++;
  while (count > 0 && (isCutBelow(second, count) || !hasText(second, count))) count--;
  return count;
}

/**
 * Whether the second table begins with the same label as the first: where its first rows are not all the same, it is a
 * further form of the same kind and no continuation.
 */
export function startsLike(first: TablePiece, second: TablePiece): boolean {
  const label = firstText(first);
  return label !== "" && label === firstText(second);
}

function firstText({ cells }: TablePiece): string {
  const corner = cells.find(({ row, col }) => row === 0 && col === 0);
  return (corner?.parts ?? []).flatMap(({ lines }) => lines.map(({ text }) => text)).join("");
}

/** What a row shows: the place and the text of each cell. */
function rowKey(piece: TablePiece, row: number): string {
  return cellsOfRow(piece.cells, row)
    .map(({ row: top, col, colSpan, parts }) => {
      const text = parts.flatMap(({ lines }) => lines.map((line) => line.text)).join("");
      return `${row - top}:${col}:${colSpan}:${text}`;
    })
    .join("|");
}

/** Whether a cell reaches from the first `count` rows into the next: a header ends between cells. */
function isCutBelow({ cells }: TablePiece, count: number): boolean {
  return cells.some(({ row, rowSpan }) => row < count && row + rowSpan > count);
}

function hasText({ cells }: TablePiece, count: number): boolean {
  return cells.some(({ row, parts }) => row < count && parts.some(({ lines }) => lines.length > 0));
}

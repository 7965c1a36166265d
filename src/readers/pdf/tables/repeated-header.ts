import { flatMap } from "../../../lists/flat-map.js";
import { cellsOfRow } from "./table-piece.js";
import type { PieceCell, TablePiece } from "./table-piece.js";

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

/** Labels that two forms have in common below their common first rows, and no table with its continuation has. */
const LABELS_OF_A_FORM = 2;
/** A word of Chinese, as labels are; figures and serial numbers come again in any table. */
const LABEL = /\p{Script=Han}{2}/u;

/**
 * Whether the second table repeats not only the first one's `count` top rows, but the labels in its first column too: a
 * form that is filled in again, and no continuation, whose labels go on with others. Labels that come several times in the
 * first table are none of a form.
 */
export function isFormAgain(first: TablePiece, second: TablePiece, count: number): boolean {
  const [labels, others] = [labelsBelow(first, count), labelsBelow(second, count)];
  const differs = labels.findIndex((label, index) => label !== others[index]);
  const common = labels.slice(0, differs === -1 ? labels.length : differs);
  const isOnce = (label: string): boolean => labels.indexOf(label) === labels.lastIndexOf(label);
  return common.filter((label) => LABEL.test(label) && isOnce(label)).length >= LABELS_OF_A_FORM;
}

/** The texts of the first column's cells from a row on. */
function labelsBelow({ cells }: TablePiece, count: number): string[] {
  return cells.filter(({ row, col }) => row >= count && col === 0).map(cellText);
}

function firstText({ cells }: TablePiece): string {
  const corner = cells.find(({ row, col }) => row === 0 && col === 0);
  return corner === undefined ? "" : cellText(corner);
}

function cellText({ parts }: PieceCell): string {
  return flatMap(parts, ({ lines }) => lines.map(({ text }) => text)).join("");
}

/** What a row shows: the place and the text of each cell. */
function rowKey(piece: TablePiece, row: number): string {
  return cellsOfRow(piece.cells, row)
    .map((cell) => `${row - cell.row}:${cell.col}:${cell.colSpan}:${cellText(cell)}`)
    .join("|");
}

/** Whether a cell reaches from the first `count` rows into the next: a header ends between cells. */
function isCutBelow({ cells }: TablePiece, count: number): boolean {
  return cells.some(({ row, rowSpan }) => row < count && row + rowSpan > count);
}

function hasText({ cells }: TablePiece, count: number): boolean {
  return cells.some(({ row, parts }) => row < count && parts.some(({ lines }) => lines.length > 0));
}

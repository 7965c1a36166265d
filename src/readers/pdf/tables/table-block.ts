import { flatMap } from "../../../lists/flat-map.js";
import type { GridCell, TableBlock } from "../../../document/document.js";
import { createGrid } from "../../../document/grid.js";
import { foldCellText } from "../../../document/text.js";
import { readableText } from "../text/readable-text.js";
import type { CellPart, PieceCell, TablePiece } from "./table-piece.js";
import { unwrapLines } from "../text/unwrap-lines.js";

/** The neutral table block of a table whose pieces are joined. */
export function toTableBlock(piece: TablePiece): TableBlock {
  const grid = createGrid({
    rows: piece.heights.length,
    cols: piece.xs.length - 1,
    cells: piece.cells.map((cell) => toGridCell(cell, piece.padding)),
    spans: piece.spans,
  });
  return { kind: "table", grid, pages: piece.pages, box: piece.box };
}

function toGridCell({ row, col, rowSpan, colSpan, parts }: PieceCell, padding: number): GridCell {
  const [first] = parts;
  const shown = parts.find((part) => part.lines.length > 0) ?? first;
  const indent = shown === undefined ? 0 : indentOf(shown, padding);
  return {
    row,
    col,
    rowSpan,
    colSpan,
    text: cellText(parts, padding),
    ...(indent > 0 ? { indent } : {}),
    ...(first === undefined ? {} : { page: first.page, box: first.box }),
  };
}

function cellText(parts: readonly CellPart[], padding: number): string {
  const [first] = parts;
  const lines = flatMap(parts, (part) => part.lines);
  const width = first === undefined ? 0 : first.box[2] - first.box[0] - 2 * padding;
  return foldCellText(unwrapLines(lines, width).map(readableText));
}

/** Room in ems within which text stands at a side, or as far from one side as from the other. */
const AT_SIDE = 0.3;

/** First-line indent in characters, to half a character; none for text that is centred or stands at the right. */
function indentOf({ box, lines }: CellPart, padding: number): number {
  const [first] = lines;
  if (first === undefined) return 0;
  const left = (first.x0 - box[0] - padding) / first.size;
  const right = (box[2] - padding - first.x1) / first.size;
  const isSetOff = lines.length === 1 && (right < AT_SIDE || Math.abs(left - right) < AT_SIDE);
  return isSetOff ? 0 : Math.max(0, Math.round(left * 2) / 2);
}

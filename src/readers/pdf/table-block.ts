import type { GridCell, TableBlock } from "../../document/document.js";
import { createGrid } from "../../document/grid.js";
import { foldCellText } from "../../document/text.js";
import { cellPadding } from "./cell-padding.js";
import { readableText } from "./readable-text.js";
import type { PieceCell, TablePiece } from "./table-piece.js";
import { unwrapLines } from "./unwrap-lines.js";

/** The neutral table block of a table whose pieces are joined. */
export function toTableBlock(piece: TablePiece): TableBlock {
  const padding = cellPadding(piece);
  const grid = createGrid({
    rows: piece.heights.length,
    cols: piece.xs.length - 1,
    cells: piece.cells.map((cell) => toGridCell(cell, padding)),
    spans: piece.spans,
  });
  return { kind: "table", grid, pages: piece.pages, box: piece.box };
}

function toGridCell({ row, col, rowSpan, colSpan, parts }: PieceCell, padding: number): GridCell {
  const lines = parts.flatMap((part) => part.lines);
  const [first] = parts;
  const width = first === undefined ? 0 : first.box[2] - first.box[0] - 2 * padding;
  const text = foldCellText(unwrapLines(lines, width).map(readableText));
  const shown = parts.find((part) => part.lines.length > 0) ?? first;
  const indent = indentOf(shown, padding);
  return {
    row,
    col,
    rowSpan,
    colSpan,
    text,
    ...(indent > 0 ? { indent } : {}),
    ...(first === undefined ? {} : { page: first.page, box: first.box }),
  };
}

/** First-line indent in characters, to half a character. */
function indentOf(part: PieceCell["parts"][number] | undefined, padding: number): number {
  const line = part?.lines[0];
  if (part === undefined || line === undefined) return 0;
  return Math.max(0, Math.round(((line.x0 - part.box[0] - padding) / line.size) * 2) / 2);
}

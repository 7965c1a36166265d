import type { Block, SourceDocument } from "../../src/document/document.js";

/** Blocks as lines: a paragraph as its text, a table as rows of cells, a cell with its place where it spans or is not next. */
export function outline(document: SourceDocument): readonly (string | readonly string[])[] {
  return document.blocks.map((block) => (block.kind === "paragraph" ? block.text : rowsOf(block)));
}

function rowsOf(table: Extract<Block, { kind: "table" }>): readonly string[] {
  const { rows, cells } = table.grid;
  return Array.from({ length: rows }, (_unused, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map((cell) => (cell.rowSpan * cell.colSpan === 1 ? cell.text : `${cell.text}[${cell.rowSpan}x${cell.colSpan}]`))
      .join("|"),
  );
}

import { foldCellText, ordinaryCharacters } from "../../document/text.js";
import type { GridCell } from "../../document/document.js";
import { cellBox } from "./find-cells.js";
import type { RuledCell, RuledTable } from "./find-cells.js";
import type { Direction, Glyph } from "./page-content.js";
import { groupLines, isBlankGlyph } from "./text-line.js";
import type { TextLine } from "./text-line.js";
import { unwrapLines } from "./unwrap-lines.js";

/** A ruled cell with the lines that are printed in it. */
export interface FilledCell extends RuledCell {
  readonly lines: readonly TextLine[];
}

/** A table of one page with its text. */
export interface PageTable {
  readonly page: number;
  readonly ruled: RuledTable;
  readonly cells: readonly FilledCell[];
}

/** Puts the glyphs whose middle lies in a cell into that cell. */
export function fillTable(ruled: RuledTable, page: number, glyphs: readonly Glyph[]): PageTable {
  const byUnit = new Map<number, number>();
  const cols = ruled.xs.length - 1;
  for (const [index, { row, col, rowSpan, colSpan }] of ruled.cells.entries()) {
    for (let r = row; r < row + rowSpan; r++) {
      for (let c = col; c < col + colSpan; c++) byUnit.set(r * cols + c, index);
    }
  }
  const members: Glyph[][] = ruled.cells.map(() => []);
  for (const glyph of glyphs) {
    const col = stretchOf(ruled.xs, (glyph.x0 + glyph.x1) / 2);
    const row = stretchOf(ruled.ys, (glyph.y0 + glyph.y1) / 2);
    members[byUnit.get(row * cols + col) ?? -1]?.push(glyph);
  }
  const cells = ruled.cells.map((cell, index) => ({ ...cell, lines: linesInReadingOrder(members[index] ?? []) }));
  return { page, ruled, cells };
}

/** Index of the stretch between neighbouring places in which a value lies; values outside count to the outermost stretch. */
function stretchOf(places: readonly number[], value: number): number {
  let low = 0;
  let high = places.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Lines of a cell whose text may run in any direction: turned so that it runs to the right, then from top to bottom. */
export function linesInReadingOrder(glyphs: readonly Glyph[]): TextLine[] {
  const visible = glyphs.filter((glyph) => !isBlankGlyph(glyph));
  const directions = [...new Set(visible.map(({ direction }) => direction))];
  return directions.flatMap((direction) =>
    groupLines(glyphs.filter((glyph) => glyph.direction === direction).map((glyph) => turnToRight(glyph, direction))),
  );
}

/** The glyph's box as it would stand if its text ran to the right. */
export function turnToRight(glyph: Glyph, direction: Direction): Glyph {
  const { x0, x1, y0, y1 } = glyph;
  switch (direction) {
    case "right":
      return glyph;
    case "left":
      return { ...glyph, x0: -x1, x1: -x0, y0: -y1, y1: -y0 };
    case "down":
      return { ...glyph, x0: y0, x1: y1, y0: -x1, y1: -x0 };
    case "up":
      return { ...glyph, x0: -y1, x1: -y0, y0: x0, y1: x1 };
  }
}

/** The cells of a table as the grid wants them. */
export function toGridCells({ page, ruled, cells }: PageTable): GridCell[] {
  return cells.map((cell) => {
    const { row, col, rowSpan, colSpan, lines } = cell;
    const box = cellBox(ruled, cell);
    const text = foldCellText(unwrapLines(lines, box[2] - box[0] - 4).map(ordinaryCharacters));
    return { row, col, rowSpan, colSpan, text, page, box };
  });
}

import { flatMap } from "../../../lists/flat-map.js";
import { closeNotches } from "./close-notches.js";
import { dropSlivers, dropStrips } from "./drop-slivers.js";
import { cellBox, tableBox } from "./find-cells.js";
import { mostCommon } from "./glyph-piece.js";
import type { RuledTable } from "./find-cells.js";
import { groupLines } from "../text/text-line.js";
import type { TextLine } from "../text/text-line.js";
import type { Direction, Glyph } from "../content/page-content.js";
import { cellPadding } from "../tables/cell-padding.js";
import type { TablePiece } from "../tables/table-piece.js";

/** Part of the text's size below which a column or row is too narrow for text. */
const SLIVER = 0.65;

/** Puts the pieces of text whose glyphs mostly lie in a cell into that cell, in lines. `textSize` is that of most of the page's text. */
export function fillTable(ruled: RuledTable, page: number, pieces: readonly (readonly Glyph[])[], textSize: number): TablePiece {
  const cols = ruled.xs.length - 1;
  const cellByUnit = new Map<number, number>();
  for (const [index, { row, col, rowSpan, colSpan }] of ruled.cells.entries()) {
    for (let r = row; r < row + rowSpan; r++) {
      for (let c = col; c < col + colSpan; c++) cellByUnit.set(r * cols + c, index);
    }
  }
  const members: Glyph[][] = ruled.cells.map(() => []);
  const cellOf = (glyph: Glyph): number => {
    const col = stretchOf(ruled.xs, (glyph.x0 + glyph.x1) / 2);
    const row = stretchOf(ruled.ys, (glyph.y0 + glyph.y1) / 2);
    return cellByUnit.get(row * cols + col) ?? -1;
  };
  for (const piece of pieces) {
    const cell = members[mostCommon(piece, cellOf) ?? -1];
    for (const glyph of piece) cell?.push(glyph);
  }
  const cells = ruled.cells.map(({ isOpenAbove, isOpenBelow, ...cell }, index) => ({
    ...cell,
    parts: [{ page, box: cellBox(ruled, cell), lines: linesInReadingOrder(members[index] ?? []), isOpenAbove, isOpenBelow }],
  }));
  const table: TablePiece = {
    xs: ruled.xs,
    heights: ruled.ys.slice(1).map((y, index) => y - (ruled.ys[index] ?? 0)),
    cells,
    pages: [page],
    box: tableBox(ruled),
    spans: "declared",
    padding: cellPadding(cells),
  };
  return closeNotches(dropStrips(dropSlivers(table, SLIVER * textSize), typeSize(table) ?? textSize));
}

/** The median size of a table's lines. */
function typeSize({ cells }: TablePiece): number | undefined {
  const sizes = flatMap(cells, ({ parts }) => flatMap(parts, ({ lines }) => lines.map(({ size }) => size)));
  return sizes.sort((a, b) => a - b)[sizes.length >> 1];
}

/** Index of the stretch between neighbouring places in which a value lies; values outside count to the outermost stretch. */
export function stretchOf(places: readonly number[], value: number): number {
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
  const directions = new Set(glyphs.filter(({ isBlank }) => !isBlank).map(({ direction }) => direction));
  return flatMap([...directions], (direction) =>
    groupLines(glyphs.filter((glyph) => glyph.direction === direction).map((glyph) => turnToRight(glyph, direction))),
  );
}

/** The glyph as it would stand if its text ran to the right. */
function turnToRight(glyph: Glyph, direction: Direction): Glyph {
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

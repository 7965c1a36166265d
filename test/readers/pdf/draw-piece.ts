import type { PieceCell, TablePiece } from "../../../src/readers/pdf/tables/table-piece.js";
import { lineOf } from "./draw-glyphs.js";

/** A cell of a drawn piece: its text, "/" between lines, its spans, and whether it lacks its ruling above or below. */
export interface DrawnCell {
  readonly t: string;
  readonly r?: number;
  readonly c?: number;
  readonly openAbove?: boolean;
  readonly openBelow?: boolean;
}

export interface DrawnPlace {
  readonly page?: number;
  readonly widths?: readonly number[];
  readonly left?: number;
  readonly height?: number;
}

const PADDING = 3;
const SIZE = 10;
const LEADING = 12;

/** The part of a table that stands on one page: rows of texts or cells; columns are 60 points wide, rows 20 points high. */
export function pieceOf(
  rows: readonly (readonly (string | DrawnCell)[])[],
  { page = 1, widths = [], left = 50, height = 20 }: DrawnPlace = {},
): TablePiece {
  const taken = new Set<string>();
  const placed = rows.flatMap((line, row) => {
    let col = 0;
    return line.map((item) => {
      while (taken.has(`${row}:${col}`)) col++;
      const { t, r = 1, c = 1, openAbove = false, openBelow = false } = typeof item === "string" ? { t: item } : item;
      for (let dr = 0; dr < r; dr++) for (let dc = 0; dc < c; dc++) taken.add(`${row + dr}:${col + dc}`);
      const cell = { row, col, rowSpan: r, colSpan: c, text: t, openAbove, openBelow };
      col += c;
      return cell;
    });
  });
  const cols = Math.max(...placed.map(({ col, colSpan }) => col + colSpan));
  const xs = Array.from({ length: cols }, (_, col) => widths[col] ?? 60).reduce(
    (edges, width) => [...edges, (edges.at(-1) ?? 0) + width],
    [left],
  );
  const top = 100;
  const cells = placed.map(({ text, openAbove, openBelow, ...place }): PieceCell => {
    const box = [
      xs[place.col] ?? 0,
      top + place.row * height,
      xs[place.col + place.colSpan] ?? 0,
      top + (place.row + place.rowSpan) * height,
    ] as const;
    const texts = text === "" ? [] : text.split("/");
    const first = (box[1] + box[3] - (texts.length - 1) * LEADING - SIZE) / 2;
    const lines = texts.map((line, index) => lineOf(line, box[0] + PADDING, first + index * LEADING));
    return { ...place, parts: [{ page, box, lines, isOpenAbove: openAbove, isOpenBelow: openBelow }] };
  });
  return {
    xs,
    heights: rows.map(() => height),
    cells,
    pages: [page],
    box: [left, top, xs.at(-1) ?? 0, top + rows.length * height],
    spans: "declared",
    padding: PADDING,
  };
}

/** The texts of a piece's cells by row, with their spans where they have any: "甲 2×1" for two rows and one column. */
export function textsOf({ heights, cells }: TablePiece): string[][] {
  return heights.map((_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .toSorted((a, b) => a.col - b.col)
      .map(({ parts, rowSpan, colSpan }) => {
        const text = parts.flatMap(({ lines }) => lines.map((line) => line.text)).join("");
        return rowSpan * colSpan === 1 ? text : `${text} ${rowSpan}×${colSpan}`;
      }),
  );
}

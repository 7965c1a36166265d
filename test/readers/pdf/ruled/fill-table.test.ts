import { describe, expect, it } from "vitest";
import { fillTable, linesInReadingOrder, stretchOf } from "../../../../src/readers/pdf/ruled/fill-table.js";
import { cutPieces } from "../../../../src/readers/pdf/ruled/glyph-piece.js";
import type { RuledTable } from "../../../../src/readers/pdf/ruled/find-cells.js";
import type { Glyph } from "../../../../src/readers/pdf/content/page-content.js";
import { glyphsOf } from "../draw-glyphs.js";

const ruled = (xs: readonly number[], ys: readonly number[]): RuledTable => ({
  xs,
  ys,
  cells: ys
    .slice(1)
    .flatMap((_, row) =>
      xs.slice(1).map((__, col) => ({ row, col, rowSpan: 1, colSpan: 1, isOpenAbove: false, isOpenBelow: false })),
    ),
});
const textsIn = (table: RuledTable, glyphs: readonly Glyph[]): string[] =>
  fillTable(table, 1, cutPieces(glyphs), 10).cells.map(({ parts }) => (parts[0]?.lines ?? []).map(({ text }) => text).join("/"));

describe("text to cells", () => {
  const table = ruled([0, 50, 100], [0, 40, 80]);

  it("goes by position, whatever the order of painting", () => {
    const glyphs = [
      ...glyphsOf("丁", 55, 50, { run: 1 }),
      ...glyphsOf("下", 5, 20, { run: 2 }),
      ...glyphsOf("上", 5, 5, { run: 3 }),
      ...glyphsOf("12.5", 55, 5, { run: 4 }),
    ];
    expect(textsIn(table, glyphs)).toEqual(["上/下", "12.5", "", "丁"]);
  });

  it("keeps a figure whole that sticks out of its cell", () => {
    expect(textsIn(table, glyphsOf("1234567.89", 5, 5))).toEqual(["1234567.89", "", "", ""]);
  });

  it("keeps a figure whole that sticks out of its cell where each glyph is shown by an operator of its own", () => {
    const glyphs = ["123456.78", "95"].flatMap((text, place) =>
      glyphsOf(text, 20 + place * 50, 5).map((glyph, index) => ({ ...glyph, run: place * 20 + index })),
    );
    expect(textsIn(table, glyphs)).toEqual(["123456.78", "95", "", ""]);
  });

  it.each([
    { of: "letter by letter", spacing: 0.8, texts: ["1234.78", "95.5"] },
    { of: "with two glyphs only", spacing: 0, texts: ["12345678", "95"] },
  ])("keeps figures whole that are set $of and lie over each other", ({ spacing, texts: [first = "", second = ""] }) => {
    const spaced = (text: string, x: number, run: number): Glyph[] =>
      glyphsOf(text, x, 5).map((glyph, index) => ({
        ...glyph,
        x0: glyph.x0 + index * spacing,
        x1: glyph.x1 + index * spacing,
        run: run + index,
      }));
    expect(textsIn(table, [...spaced(first, 24, 0), ...spaced(second, 52, 20)])).toEqual([first, second, "", ""]);
  });

  it("parts digits in cells of their own that happen to stand near each other", () => {
    const narrow = ruled([0, 7, 14, 21], [0, 40]);
    const glyphs = ["1", "2", "3"].flatMap((digit, index) => glyphsOf(digit, [1, 8.2, 15][index] ?? 0, 5, { run: index }));
    expect(textsIn(narrow, glyphs)).toEqual(["1", "2", "3"]);
  });

  it("parts what one operator shows in two cells with a gap between", () => {
    expect(textsIn(table, [...glyphsOf("甲乙", 5, 5), ...glyphsOf("丙", 60, 5)])).toEqual(["甲乙", "丙", "", ""]);
  });

  it.each([
    [-5, 0],
    [0, 0],
    [49, 0],
    [50, 1],
    [500, 1],
  ])("place %d lies in stretch %d", (value, stretch) => {
    expect(stretchOf([0, 50, 100], value)).toBe(stretch);
  });

  it("reads upright columns from their top, and turned lines along their run", () => {
    const down = glyphsOf("绩效", 0, 0).map((glyph, index) => ({
      ...glyph,
      x0: 0,
      x1: 10,
      y0: index * 10,
      y1: index * 10 + 10,
      direction: "down" as const,
    }));
    expect(linesInReadingOrder(down).map(({ text }) => text)).toEqual(["绩效"]);
    const up = down.map((glyph) => ({ ...glyph, y0: -glyph.y1, y1: -glyph.y0, direction: "up" as const }));
    expect(linesInReadingOrder(up).map(({ text }) => text)).toEqual(["绩效"]);
  });

  it("drops the empty column and row between the lines of doubled rulings", () => {
    const doubled = ruled([0, 50, 53, 100], [0, 40, 43, 80]);
    const piece = fillTable(doubled, 1, cutPieces([...glyphsOf("甲", 5, 5), ...glyphsOf("丁", 60, 50, { run: 1 })]), 10);
    expect(piece.xs).toHaveLength(3);
    expect(piece.heights).toHaveLength(2);
    expect(piece.cells.map(({ row, col, parts }) => [row, col, parts[0]?.lines[0]?.text])).toEqual([
      [0, 0, "甲"],
      [0, 1, undefined],
      [1, 0, undefined],
      [1, 1, "丁"],
    ]);
  });
});

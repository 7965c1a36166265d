import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGrid, gridPlaces } from "../../src/document/grid.js";
import { foldCellText, ordinaryCharacters } from "../../src/document/text.js";

describe("foldCellText", () => {
  const cases: readonly (readonly [readonly string[], string])[] = [
    [["年初", "", "预算数"], "年初预算数"],
    [["经济效", "", "益指标"], "经济效益指标"],
    [["　46　"], "46"],
    [["95.", "10%"], "95.10%"],
    [["100", "200"], "100\n200"],
    [["其中：一般公共预算：38.5", "政府性基金拨款："], "其中：一般公共预算：38.5\n政府性基金拨款："],
    [["1.保障运转；", "2.改善民生。"], "1.保障运转；\n2.改善民生。"],
    [["产出指标", "(50分)"], "产出指标(50分)"],
    [["", " "], ""],
  ];
  it.each(cases)("%j", (lines, expected) => {
    expect(foldCellText(lines)).toBe(expected);
  });
});

it("makes the forms of a producer's font ordinary and leaves the rest as printed", () => {
  expect(ordinaryCharacters("⾏⻋⺠⼾（万元）㎡①")).toBe("行车民户（万元）㎡①");
});

it("tiles the rectangle with exactly one cell for every place, whatever cells come in", () => {
  const cell = fc.record({
    row: fc.integer({ min: -1, max: 6 }),
    col: fc.integer({ min: -1, max: 6 }),
    rowSpan: fc.integer({ min: 1, max: 4 }),
    colSpan: fc.integer({ min: 1, max: 4 }),
    text: fc.string(),
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 6 }),
      fc.array(cell, { maxLength: 20 }),
      (rows, cols, cells) => {
        const grid = createGrid({ rows, cols, cells, spans: "declared" });
        const covered = grid.cells.reduce((sum, { rowSpan, colSpan }) => sum + rowSpan * colSpan, 0);
        expect(covered).toBe(rows * cols);
        for (const [row, places] of gridPlaces(grid).entries()) {
          expect(places).toHaveLength(cols);
          for (const [col, place] of places.entries()) {
            expect(
              row >= place.row && row < place.row + place.rowSpan && col >= place.col && col < place.col + place.colSpan,
            ).toBe(true);
          }
        }
      },
    ),
  );
});

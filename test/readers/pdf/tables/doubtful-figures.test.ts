import { describe, expect, it } from "vitest";
import { doubtfulFigures } from "../../../../src/readers/pdf/tables/doubtful-figures.js";
import { joinPieces } from "../../../../src/readers/pdf/tables/join-pieces.js";
import { pieceOf } from "../draw-piece.js";

const place = { widths: [120, 40, 26] };
const figuresOf = (last: readonly string[], next: readonly string[]): unknown[] => {
  const first = pieceOf([["指标", "分值", "得分"], ["数量指标", "50", "49"], ["质量指标", "50", "48"], last], place);
  const whole = joinPieces(first, pieceOf([next], { ...place, page: 2 }), { below: 0, above: 0 });
  return whole === undefined ? ["two tables"] : doubtfulFigures(whole);
};

describe("figures at a page break", () => {
  it("are told of where they were put together", () => {
    expect(figuresOf(["合计", "100", "97.1"], ["", "", "8"])).toEqual([
      { row: 3, col: 2, page: 1, above: "97.1", below: "8", isJoined: true },
    ]);
  });

  it("are told of where they were left apart in a row without a label", () => {
    expect(figuresOf(["合计", "100", "97.1"], ["", "20", "8"])).toEqual([
      { row: 3, col: 2, page: 1, above: "97.1", below: "8", isJoined: false },
    ]);
  });

  it.each([
    ["below a label of their own", ["合计", "100", "97.1"], ["审减", "20", "8"]],
    ["that had room in their column", ["合计", "100", "97"], ["", "2", ""]],
    ["that make no number together", ["合计", "100", "97.1"], ["", "20", "3.2"]],
  ])("%s are no matter of doubt", (_, last, next) => {
    expect(figuresOf(last, next)).toEqual([]);
  });
});

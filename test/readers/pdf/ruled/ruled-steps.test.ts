import { describe, expect, it } from "vitest";
import { dropSlivers, dropStrips } from "../../../../src/readers/pdf/ruled/drop-slivers.js";
import { edgeTolerance, rulesToEdges } from "../../../../src/readers/pdf/ruled/edge.js";
import type { Edge } from "../../../../src/readers/pdf/ruled/edge.js";
import { findIntersections } from "../../../../src/readers/pdf/ruled/find-intersections.js";
import { groupEdges } from "../../../../src/readers/pdf/ruled/group-edges.js";
import { joinEdges } from "../../../../src/readers/pdf/ruled/join-edges.js";
import { snapEdges } from "../../../../src/readers/pdf/ruled/snap-edges.js";
import type { TablePiece } from "../../../../src/readers/pdf/tables/table-piece.js";
import { pieceOf, textsOf } from "../draw-piece.js";

const h = (at: number, from: number, to: number): Edge => ({ orientation: "horizontal", at, from, to });
const v = (at: number, from: number, to: number): Edge => ({ orientation: "vertical", at, from, to });

describe("edges", () => {
  it("come from rules that are longer than thick; dots are none", () => {
    const rules = [
      { ...h(10, 0, 50), thickness: 1 },
      { ...h(20, 0, 0.4), thickness: 0.1 },
      { ...v(5, 0, 2), thickness: 2 },
    ];
    expect(rulesToEdges(rules)).toEqual([h(10, 0, 50)]);
  });

  it.each([
    [undefined, 3],
    [1, 0.6],
    [5, 1.6],
    [20, 3],
  ])("of text of %s points count as one up to %d points apart", (size, tolerance) => {
    expect(edgeTolerance(size)).toBeCloseTo(tolerance);
  });
});

describe("snap", () => {
  it("puts the lines of a doubled ruling in one place, where the longer one has more say", () => {
    expect(snapEdges([h(10, 0, 30), h(11, 0, 10), h(20, 0, 10)], 2).map(({ at }) => at)).toEqual([10.25, 10.25, 20]);
  });

  it("keeps the two orientations apart", () => {
    expect(snapEdges([v(10, 0, 30), h(11, 0, 10)], 2)).toEqual([h(11, 0, 10), v(10, 0, 30)]);
  });

  it("does not creep over a row of lines that stand close", () => {
    expect(new Set(snapEdges([h(0, 0, 9), h(2, 0, 9), h(4, 0, 9), h(6, 0, 9)], 3).map(({ at }) => at))).toEqual(new Set([1, 5]));
  });
});

describe("join", () => {
  const cases: readonly (readonly [string, Edge[], Edge[]])[] = [
    ["pieces that touch", [h(5, 0, 20), h(5, 20, 50)], [h(5, 0, 50)]],
    ["pieces that overlap, the second within the first", [h(5, 0, 60), h(5, 20, 30)], [h(5, 0, 60)]],
    ["pieces with a small gap", [h(5, 0, 20), h(5, 22, 50)], [h(5, 0, 50)]],
    ["not over a wide gap", [h(5, 0, 20), h(5, 30, 50)], [h(5, 0, 20), h(5, 30, 50)]],
    ["dashes with gaps as long as they are", [h(5, 0, 6), h(5, 12, 18), h(5, 24, 30)], [h(5, 0, 30)]],
    ["not in two places", [h(5, 0, 20), h(6, 20, 50)], [h(5, 0, 20), h(6, 20, 50)]],
    ["not of two orientations", [h(5, 0, 20), v(5, 20, 50)], [h(5, 0, 20), v(5, 20, 50)]],
  ];
  it.each(cases)("%s", (_, given, expected) => {
    expect(joinEdges(given, 3)).toEqual(expected);
    expect(joinEdges([...given].reverse(), 3)).toEqual(expected);
  });
});

describe("intersections", () => {
  const cases: readonly (readonly [string, Edge, Edge, boolean])[] = [
    ["cross", h(10, 0, 50), v(20, 0, 50), true],
    ["meet in a corner", h(10, 0, 50), v(50, 10, 40), true],
    ["nearly meet", h(10, 0, 48), v(50, 12, 40), true],
    ["end before the other horizontally", h(10, 0, 45), v(50, 0, 40), false],
    ["end before the other vertically", h(10, 0, 50), v(20, 15, 40), false],
  ];
  it.each(cases)("edges that %s", (_, horizontal, vertical, doMeet) => {
    expect(findIntersections([horizontal, vertical], 3)).toEqual(doMeet ? [{ horizontal: 0, vertical: 1 }] : []);
  });
});

describe("groups", () => {
  const frame = (x: number): Edge[] => [h(0, x, x + 50), h(40, x, x + 50), v(x, 0, 40), v(x + 50, 0, 40)];
  const group = (edges: readonly Edge[]): ReturnType<typeof groupEdges> => groupEdges(edges, findIntersections(edges, 3));

  it("are what hangs together: two frames are two", () => {
    const groups = group([...frame(0), ...frame(100)]);
    expect(groups.map(({ horizontal, vertical }) => [horizontal.length, vertical.length])).toEqual([
      [2, 2],
      [2, 2],
    ]);
  });

  it("have no underline, but a side that runs along all of them", () => {
    const [only, ...others] = group([...frame(0), h(80, 0, 50), v(90, 0, 40), v(95, 0, 10)]);
    expect(others).toEqual([]);
    expect(only?.horizontal).toHaveLength(2);
    expect(only?.vertical.map(({ at }) => at)).toEqual([0, 50, 90]);
  });
});

describe("slivers and strips", () => {
  const withHeights = (piece: TablePiece, ...heights: readonly number[]): TablePiece => ({ ...piece, heights });
  const drawnTwice = pieceOf([["支出总额", "10"], [{ t: "基本支出", r: 2 }, ""], ["7"], ["项目支出", "3"]]);

  it("drops a row that is too narrow for text", () => {
    expect(
      textsOf(
        dropSlivers(
          withHeights(
            pieceOf([
              ["甲", "1"],
              ["", ""],
              ["乙", "2"],
            ]),
            20,
            3,
            20,
          ),
          6.5,
        ),
      ),
    ).toEqual([
      ["甲", "1"],
      ["乙", "2"],
    ]);
  });

  it("drops the strip that a ruling drawn twice cuts off a row, and keeps the row's figures", () => {
    expect(textsOf(dropStrips(withHeights(drawnTwice, 20, 8, 20, 20), 10))).toEqual([
      ["支出总额", "10"],
      ["基本支出", "7"],
      ["项目支出", "3"],
    ]);
  });

  it.each([
    ["as high as a line of text and its spacing", drawnTwice, [24, 14, 24, 24]],
    ["not much lower than the table's other rows", drawnTwice, [14, 12, 14, 14]],
    [
      "that no cell with text takes up",
      pieceOf([
        ["甲", "1"],
        ["", ""],
        ["乙", "2"],
      ]),
      [20, 8, 20],
    ],
  ])("keeps an empty row %s", (_, piece, heights) => {
    expect(textsOf(dropStrips(withHeights(piece, ...heights), 10))).toEqual(textsOf(piece));
  });
});

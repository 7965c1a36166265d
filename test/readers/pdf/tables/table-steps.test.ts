import { describe, expect, it } from "vitest";
import { alignColumns } from "../../../../src/readers/pdf/tables/align-columns.js";
import { cellPadding } from "../../../../src/readers/pdf/tables/cell-padding.js";
import { countRepeatedRows, isFormAgain, startsLike } from "../../../../src/readers/pdf/tables/repeated-header.js";
import { tableHabits } from "../../../../src/readers/pdf/tables/table-habits.js";
import { trimStub } from "../../../../src/readers/pdf/tables/trim-stub.js";
import { pieceOf, textsOf } from "../draw-piece.js";

describe("columns of two pieces", () => {
  it("are numbered by the edges of both", () => {
    const aligned = alignColumns(
      pieceOf([["甲", "乙"]], { widths: [60, 120] }),
      pieceOf([["丙", "丁", "戊"]], { widths: [60, 60, 60] }),
    );
    expect(aligned?.first.cells.map(({ col, colSpan }) => [col, colSpan])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(aligned?.second.cells.map(({ col, colSpan }) => [col, colSpan])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
  });

  it("are the same where their edges differ by a hair, or the whole piece is shifted", () => {
    const aligned = alignColumns(pieceOf([["甲", "乙"]]), pieceOf([["丙", "丁"]], { left: 71, widths: [61.5, 58.5] }));
    expect(aligned?.first.xs).toHaveLength(3);
  });

  it("have nothing in common where the pieces are not as wide", () => {
    expect(alignColumns(pieceOf([["甲", "乙"]]), pieceOf([["丙", "丁"]], { widths: [60, 70] }))).toBeUndefined();
  });
});

describe("repeated rows", () => {
  const HEAD = ["指标", "分值"];

  it.each([
    ["none", [["甲", "1"]], [["乙", "2"]], 0],
    ["one", [HEAD, ["甲", "1"]], [HEAD, ["乙", "2"]], 1],
    ["never all of the second piece", [HEAD, ["甲", "1"]], [HEAD], 0],
    [
      "none without text",
      [
        ["", ""],
        ["甲", "1"],
      ],
      [
        ["", ""],
        ["乙", "2"],
      ],
      0,
    ],
  ] as const)("%s", (_, first, second, expected) => {
    expect(countRepeatedRows(pieceOf(first), pieceOf(second))).toBe(expected);
  });

  it("end between cells", () => {
    const merged = (label: string) => [[{ t: "指标", r: 2 }, "分值"], [label], ["甲", "1"]];
    expect(countRepeatedRows(pieceOf(merged("甲")), pieceOf(merged("乙")))).toBe(0);
    expect(countRepeatedRows(pieceOf(merged("甲")), pieceOf(merged("甲")))).toBe(2);
  });

  it("a form begins with the label of the one before", () => {
    expect(startsLike(pieceOf([["项目名称", "甲"]]), pieceOf([["项目名称", "乙"]]))).toBe(true);
    expect(startsLike(pieceOf([["", "甲"]]), pieceOf([["", "乙"]]))).toBe(false);
  });

  it("a form comes again where its labels do", () => {
    const form = (...labels: string[]) => pieceOf([["目标表", ""], ...labels.map((label) => [label, ""])]);
    expect(isFormAgain(form("项目名称", "主管部门"), form("项目名称", "主管部门"), 1)).toBe(true);
    expect(isFormAgain(form("项目名称", "主管部门"), form("项目名称", "年度目标"), 1)).toBe(false);
    expect(isFormAgain(form("产出指标", "产出指标"), form("产出指标", "产出指标"), 1)).toBe(false);
    expect(isFormAgain(form("1", "2"), form("1", "2"), 1)).toBe(false);
  });
});

describe("a stub at the page's end", () => {
  const open = { openAbove: true, openBelow: true };

  it("without text goes, and merged cells end a row earlier", () => {
    const piece = pieceOf([[{ t: "绩效", r: 2, ...open }, "渠道"], [{ t: "", ...open }]]);
    expect(textsOf(trimStub(piece, "below"))).toEqual([["绩效", "渠道"]]);
  });

  it("at the top goes as well", () => {
    expect(
      textsOf(
        trimStub(
          pieceOf([
            [
              { t: "", ...open },
              { t: "", ...open },
            ],
            ["甲", "1"],
          ]),
          "above",
        ),
      ),
    ).toEqual([["甲", "1"]]);
  });

  it.each([
    [
      "with text",
      [
        ["甲", "1"],
        [
          { t: "乙", ...open },
          { t: "", ...open },
        ],
      ],
    ],
    [
      "that is ruled",
      [
        ["甲", "1"],
        ["", ""],
      ],
    ],
    [
      "that is the only row",
      [
        [
          { t: "", ...open },
          { t: "", ...open },
        ],
      ],
    ],
  ] as const)("%s stays", (_, rows) => {
    const piece = pieceOf(rows);
    expect(trimStub(piece, "below")).toEqual(piece);
  });
});

describe("habits", () => {
  it("tell which columns are always filled, and where cells are merged", () => {
    const first = pieceOf([
      [{ t: "产出", r: 3 }, "渠道", "5"],
      ["泵站", ""],
      ["水闸", "4"],
      ["效益", "堤防", "3"],
    ]);
    const second = pieceOf([
      ["满意", "公众", "2"],
      ["满意", "村民", "2"],
    ]);
    const habits = tableHabits(first, second);
    const [label, name, score] = second.cells;
    expect(label && habits.isMergedElsewhere(label)).toBe(true);
    expect(name && habits.isAlwaysFilled(name)).toBe(true);
    expect(score && habits.isAlwaysFilled(score)).toBe(false);
  });

  it("the padding is the least distance at which several lines begin", () => {
    expect(
      cellPadding(
        pieceOf([
          ["甲", "乙"],
          ["丙", "丁"],
        ]).cells,
      ),
    ).toBeCloseTo(3);
    expect(cellPadding([])).toBeCloseTo(5.4);
  });
});

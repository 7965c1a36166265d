import { describe, expect, it } from "vitest";
import type { Rule } from "../../../../src/readers/pdf/content/page-content.js";
import { groupRows, rowMiddle } from "../../../../src/readers/pdf/unruled/block-row.js";
import { buildUnruledTable } from "../../../../src/readers/pdf/unruled/build-unruled-table.js";
import { findColumnEdges } from "../../../../src/readers/pdf/unruled/column-edges.js";
import { findUnruledTables } from "../../../../src/readers/pdf/unruled/find-unruled-tables.js";
import { healRows } from "../../../../src/readers/pdf/unruled/heal-rows.js";
import { joinRows } from "../../../../src/readers/pdf/unruled/join-rows.js";
import { findRowBands } from "../../../../src/readers/pdf/unruled/row-bands.js";
import { spanColumns } from "../../../../src/readers/pdf/unruled/span-columns.js";
import { groupBlocks, linePitch } from "../../../../src/readers/pdf/unruled/text-block.js";
import { boundingBox, cutFragments } from "../../../../src/readers/pdf/unruled/text-fragment.js";
import { textsOf } from "../draw-piece.js";
import { blocksOf, blockText, gridOf, paint } from "./draw-rows.js";
import type { Painted } from "./draw-rows.js";

describe("fragments", () => {
  const cases: readonly (readonly [string, Painted, string[]])[] = [
    [
      "are parted by a gap",
      [
        ["农林水", 50, 10],
        ["12", 100, 10],
      ],
      ["农林水", "12"],
    ],
    [
      "go on over a change of font",
      [
        ["共", 50, 10],
        ["12", 61, 10],
        ["处", 72, 10],
      ],
      ["共12处"],
    ],
    [
      "are put in order within a line",
      [
        ["“", 80, 10],
        ["三公", 90, 10],
        ["压减", 60, 10],
      ],
      ["压减“三公"],
    ],
    [
      "do not go on in another line",
      [
        ["上", 50, 10],
        ["下", 60, 30],
      ],
      ["上", "下"],
    ],
  ];
  it.each(cases)("%s", (_, painted, expected) => {
    expect(cutFragments(paint(painted)).map(({ glyphs }) => glyphs.map(({ text }) => text).join(""))).toEqual(expected);
  });

  it("of blanks alone are none", () => {
    expect(cutFragments(paint([["  ", 50, 10]]))).toEqual([]);
  });

  it("have a box around all of them", () => {
    expect(
      boundingBox([
        [10, 20, 30, 40],
        [5, 25, 20, 60],
      ]),
    ).toEqual([5, 20, 30, 60]);
  });
});

describe("blocks", () => {
  const pitches = { row: 30, line: 12 };
  const textBlocks = (painted: Painted, rules: readonly Rule[] = []): string[] =>
    groupBlocks(cutFragments(paint(painted)), rules, pitches).map(blockText);
  const ruling: Rule = { orientation: "horizontal", at: 21, from: 0, to: 200, thickness: 1 };

  const cases: readonly (readonly [string, Painted, readonly Rule[], string[]])[] = [
    [
      "are lines below each other",
      [
        ["服务对象", 50, 10],
        ["满意度", 50, 22],
      ],
      [],
      ["服务对象/满意度"],
    ],
    [
      "are centred lines",
      [
        ["服务对象满意", 50, 10],
        ["指标", 70, 22],
      ],
      [],
      ["服务对象满意/指标"],
    ],
    [
      "end at the step of a row",
      [
        ["甲类", 50, 10],
        ["乙类", 50, 40],
      ],
      [],
      ["甲类", "乙类"],
    ],
    [
      "end at a ruling",
      [
        ["甲类", 50, 10],
        ["乙类", 50, 22],
      ],
      [ruling],
      ["甲类", "乙类"],
    ],
    [
      "end where the next line stands beside",
      [
        ["甲类", 50, 10],
        ["12.5", 150, 22],
      ],
      [],
      ["甲类", "12.5"],
    ],
  ];
  it.each(cases)("%s", (_, painted, rules, expected) => {
    expect(textBlocks(painted, rules)).toEqual(expected);
  });

  it("show the pitch of their lines", () => {
    const fragments = cutFragments(
      paint([
        ["甲乙", 50, 10],
        ["丙丁", 50, 22],
        ["戊己", 50, 34],
      ]),
    );
    expect(linePitch(fragments)).toBe(12);
    expect(linePitch([])).toBe(Infinity);
  });
});

describe("rows", () => {
  const rowsOf = (painted: Painted): string[][] => groupRows(blocksOf(painted), 1).map(({ blocks }) => blocks.map(blockText));

  const cases: readonly (readonly [string, Painted, string[][]])[] = [
    [
      "end where the painting goes back to the left",
      gridOf([
        ["甲", "1"],
        ["乙", "2"],
      ]),
      [
        ["甲", "1"],
        ["乙", "2"],
      ],
    ],
    [
      "have gaps",
      [
        ["甲", 50, 10],
        ["3", 250, 10],
        ["乙", 50, 30],
      ],
      [["甲", "3"], ["乙"]],
    ],
    [
      "end where the painting goes on far below",
      [
        ["甲", 50, 10],
        ["丙", 150, 90],
      ],
      [["甲"], ["丙"]],
    ],
  ];
  it.each(cases)("%s", (_, painted, expected) => {
    expect(rowsOf(painted)).toEqual(expected);
  });

  it("have the middle of most of their blocks", () => {
    expect(
      groupRows(
        blocksOf([
          ["甲", 50, 10],
          ["1", 150, 12],
          ["2", 250, 12],
        ]),
        1,
      ).map(rowMiddle),
    ).toEqual([17]);
  });

  it("that were parted inside a cell are healed where the cells beside stand in its middle", () => {
    const painted: Painted = [
      ["甲类", 50, 16],
      ["服务对象", 150, 10],
      ["满意度", 150, 22],
      ["5", 250, 16],
    ];
    const rows = groupRows(blocksOf(painted), 1);
    expect(rows.length).toBeGreaterThan(1);
    expect(healRows(rows).map(({ blocks }) => blocks.map(blockText))).toEqual([["甲类", "服务对象/满意度", "5"]]);
  });

  it("of their own are left apart", () => {
    const rows = groupRows(
      blocksOf(
        gridOf([
          ["甲", "1"],
          ["乙", "2"],
        ]),
      ),
      1,
    );
    expect(healRows(rows)).toEqual(rows);
  });

  it("part in the middle between their blocks", () => {
    const bands = findRowBands(
      groupRows(
        blocksOf(
          gridOf([
            ["甲", "1"],
            ["乙", "2"],
          ]),
        ),
        3,
      ),
    );
    expect(bands).toEqual([
      { page: 3, top: 100, bottom: 115 },
      { page: 3, top: 115, bottom: 130 },
    ]);
  });
});

describe("columns", () => {
  const edgesOf = (painted: Painted): number[] => findColumnEdges(groupRows(blocksOf(painted), 1));

  it("part what stands beside each other, with the fewest edges", () => {
    const edges = edgesOf(
      gridOf([
        ["科目", "预算", "决算"],
        ["农林水支出", "12", "11"],
      ]),
    );
    expect(edges).toHaveLength(2);
    expect(edges[0]).toBeGreaterThan(100);
    expect(edges[0]).toBeLessThan(150);
  });

  it("of rows of one block are none", () => {
    expect(
      edgesOf([
        ["一段文字", 50, 10],
        ["又一段", 50, 30],
      ]),
    ).toEqual([]);
  });

  const XS = [40, 140, 240, 340];
  const cases: readonly (readonly [string, Painted, (readonly [number, number])[]])[] = [
    [
      "a block takes up the column that it stands in",
      [
        ["科目", 50, 10],
        ["12", 150, 10],
      ],
      [
        [0, 1],
        [1, 1],
      ],
    ],
    ["a block that reaches over columns takes them up", [["甲".repeat(18), 50, 10]], [[0, 3]]],
    [
      "a block in the middle of several takes them all up",
      [
        ["小计", 50, 10],
        ["金额", 230, 10],
      ],
      [
        [0, 1],
        [1, 2],
      ],
    ],
  ];
  it.each(cases)("%s", (_, painted, expected) => {
    expect(spanColumns(blocksOf(painted), XS, () => true).map(({ col, colSpan }) => [col, colSpan])).toEqual(expected);
  });

  it("that a cell from above takes up are not taken again", () => {
    const placed = (isFree: (col: number) => boolean): number[][] =>
      spanColumns(blocksOf([["金额", 230, 10]]), [40, 140, 300, 340], isFree).map(({ col, colSpan }) => [col, colSpan]);
    expect(placed(() => true)).toEqual([[1, 2]]);
    expect(placed((col) => col !== 2)).toEqual([[1, 1]]);
  });
});

describe("tables without rulings", () => {
  const tablesIn = (painted: Painted): string[][][] =>
    findUnruledTables(paint(painted), [], 1).map(({ rows }) => textsOf(buildUnruledTable(rows)));
  const BUDGET = [
    ["科目", "预算数", "决算数"],
    ["农林水", "12.50", "11.80"],
    ["住房", "5.00", "4.90"],
    ["合计", "17.50", "16.70"],
  ];

  it("have every text in its place, and cells without text", () => {
    expect(tablesIn(gridOf(BUDGET))).toEqual([BUDGET]);
    const lacking = [...BUDGET.slice(0, 2), ["住房", "", "4.90"], ...BUDGET.slice(3)];
    const painted = gridOf(lacking).filter(([text]) => text !== "");
    expect(tablesIn(painted)).toEqual([lacking]);
  });

  const none: readonly (readonly [string, Painted])[] = [
    ["prose", Array.from({ length: 8 }, (_, k) => ["门".repeat(30), 50, 100 + k * 16] as const)],
    ["two rows", gridOf(BUDGET.slice(0, 2))],
    ["a line of signatures", gridOf([["填表人：甲", "填报日期：五月", "联系电话：八"]])],
    ["contents", gridOf(Array.from({ length: 8 }, (_, k) => [`第${k + 1}章`, String(k * 3 + 1)]))],
  ];
  it.each(none)("are not made of %s", (_, painted) => {
    expect(tablesIn(painted)).toEqual([]);
  });

  it("go on overleaf in the same columns, and not in others", () => {
    const found = (rows: readonly (readonly string[])[], page: number): Parameters<typeof joinRows>[0] => {
      const [table] = findUnruledTables(paint(gridOf(rows)), [], page);
      if (table === undefined) throw new Error("no table");
      return table;
    };
    const first = found(BUDGET, 1);
    expect(joinRows(first, found(BUDGET, 2))).toMatchObject({ columns: 3 });
    const others = Array.from({ length: 4 }, (_, k) => ["甲", "乙", "丙", "丁"].map((t) => `${t}${k}`));
    const aside = others.flatMap((row, index) => row.map((t, col) => [t, 300 + col * 80, 100 + index * 20] as const));
    const [other] = findUnruledTables(paint(aside), [], 2);
    expect(other).toBeDefined();
    if (other !== undefined) expect(joinRows(first, other)).toBeUndefined();
  });
});

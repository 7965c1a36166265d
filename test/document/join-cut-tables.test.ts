import { describe, expect, it } from "vitest";
import type { TableBlock } from "../../src/document/document.js";
import { createGrid } from "../../src/document/grid.js";
import { joinCutTables } from "../../src/document/join-cut-tables.js";
import type { FlowItem, TablePiece } from "../../src/document/join-cut-tables.js";

const HEADER = ["项目", "预算数", "决算数"];
const BLANK: FlowItem = { kind: "blank" };
const PAGE: FlowItem = { kind: "page-break" };
const CAPTION: FlowItem = { kind: "block", block: { kind: "paragraph", text: "表二" } };

function piece(rows: readonly (readonly string[])[], more: Partial<TablePiece> = {}, pages?: readonly number[]): TablePiece {
  const cells = rows.flatMap((texts, row) => texts.map((text, col) => ({ row, col, rowSpan: 1, colSpan: 1, text })));
  const grid = createGrid({ rows: rows.length, cols: rows[0]?.length ?? 0, cells, spans: "declared" });
  const table: TableBlock = { kind: "table", grid, ...(pages === undefined ? {} : { pages }) };
  return { kind: "table", table, ...more };
}

const rowsOf = (items: readonly FlowItem[]): readonly number[] =>
  joinCutTables(items).flatMap((block) => (block.kind === "table" ? [block.grid.rows] : []));

const first = piece([HEADER, ["公用经费", "1.00", "2.00"], ["人员经费", "3.00", "4.00"]]);
const headed = piece([HEADER, ["项目支出", "5.00", "6.00"]]);
const headless = piece([["项目支出", "5.00", "6.00"]]);

describe("two tables one after another", () => {
  it.each([
    ["a repeated header on a new page", [first, PAGE, headed], [4]],
    ["a repeated header and a figure row like the last", [first, BLANK, headed], [4]],
    ["no header, figures go on", [first, BLANK, headless], [4]],
    ["nothing at all between", [first, headless], [4]],
    ["three pieces", [first, PAGE, headed, PAGE, piece([HEADER, ["三公经费", "7", "8"]])], [5]],
    [
      "pages tell of the break",
      [piece([HEADER, ["甲", "乙", "丙"]], {}, [1]), piece([HEADER, ["丁", "戊", "己"]], {}, [2])],
      [3],
    ],
    [
      "columns a hair apart",
      [
        { ...first, edges: [0, 100, 200, 300] },
        { ...headed, edges: [5, 106, 204, 305] },
      ],
      [4],
    ],
  ] as const)("join: %s", (_case, items, rows) => {
    expect(rowsOf(items)).toEqual(rows);
  });

  it.each([
    ["a caption between", [first, CAPTION, headless], [3, 1]],
    ["other columns", [first, BLANK, piece([["项目支出", "5.00"]])], [3, 1]],
    [
      "borders elsewhere",
      [
        { ...first, edges: [0, 100, 200, 300] },
        { ...headless, edges: [0, 150, 200, 300] },
      ],
      [3, 1],
    ],
    [
      "a header of its own",
      [
        first,
        PAGE,
        piece([
          ["资产", "2022", "2023"],
          ["车辆", "3", "4"],
        ]),
      ],
      [3, 2],
    ],
    [
      "a header repeated without a page or figures",
      [piece([HEADER, ["甲", "乙", "丙"]]), BLANK, piece([HEADER, ["丁", "戊", "己"]])],
      [2, 2],
    ],
    ["the same form filled in again", [first, PAGE, piece([HEADER, ["公用经费", "9", "9"], ["人员经费", "9", "9"]])], [3, 3]],
    [
      "a form's first row with a place to fill in",
      [
        piece([
          ["项目名称", ""],
          ["金额", "1"],
        ]),
        PAGE,
        piece([
          ["项目名称", ""],
          ["单价", "2"],
        ]),
      ],
      [2, 2],
    ],
    ["a single column", [piece([["1.00"]]), BLANK, piece([["2.00"]])], [1, 1]],
  ] as const)("stay two: %s", (_case, items, rows) => {
    expect(rowsOf(items)).toEqual(rows);
  });

  it("keep their cells in place, the repeated header left out, pages together", () => {
    const blocks = joinCutTables([
      piece([HEADER, ["公用经费", "1.00", "2.00"]], {}, [2, 3]),
      BLANK,
      piece([HEADER, ["项目支出", "5.00", "6.00"]], {}, [3, 4]),
    ]);
    const [table] = blocks;
    expect(blocks).toHaveLength(1);
    expect(table?.kind === "table" && table.pages).toEqual([2, 3, 4]);
    expect(table?.kind === "table" && table.grid.cells.map(({ row, text }) => `${row}:${text}`)).toEqual([
      "0:项目",
      "0:预算数",
      "0:决算数",
      "1:公用经费",
      "1:1.00",
      "1:2.00",
      "2:项目支出",
      "2:5.00",
      "2:6.00",
    ]);
  });
});

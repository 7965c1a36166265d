import { describe, expect, it } from "vitest";
import type { StoryItem, StoryTable } from "../../../src/readers/docx/story.js";
import type { CellLayout, RowLayout } from "../../../src/readers/doc/read-row-layout.js";
import { tableFromRows } from "../../../src/readers/doc/table-from-rows.js";

const line = (text: string): readonly StoryItem[] => [
  {
    kind: "line",
    text,
    marker: "",
    separator: "",
    isBold: false,
    isCentered: false,
    headingLevel: undefined,
    indent: 0,
    page: 1,
    endsPage: false,
  },
];
const row = (texts: readonly string[], layout: RowLayout | undefined): Parameters<typeof tableFromRows>[0][number] => ({
  cells: texts.map(line),
  layout,
});
const PLAIN: CellLayout = { joinsLeft: false, vertical: "none" };
const layout = (edges: readonly number[], changes: Readonly<Record<number, Partial<CellLayout>>> = {}): RowLayout => ({
  edges,
  cells: edges.slice(1).map((_, index) => ({ ...PLAIN, ...changes[index] })),
});
const shapeOf = (table: StoryTable): string =>
  table.cells
    .map(
      ({ row: at, col, rowSpan, colSpan, items }) =>
        `${at},${col},${rowSpan}x${colSpan}:${items.map((item) => (item.kind === "line" ? item.text : "?")).join("/")}`,
    )
    .join(" ");

describe("tableFromRows", () => {
  it.each([
    [
      "columns from the edges of all rows",
      [row(["a", "b"], layout([0, 1000, 3000])), row(["c", "d"], layout([0, 2000, 3000]))],
      "0,0,1x1:a 0,1,1x2:b 1,0,1x2:c 1,2,1x1:d",
    ],
    [
      "edges a hair apart as one",
      [row(["a", "b"], layout([0, 1000, 3000])), row(["c", "d"], layout([-20, 1015, 3010]))],
      "0,0,1x1:a 0,1,1x1:b 1,0,1x1:c 1,1,1x1:d",
    ],
    ["cells narrower than the tolerance", [row(["a", "b", "c"], layout([0, 1000, 1020, 3000]))], "0,0,1x1:a 0,1,1x1:b 0,2,1x1:c"],
    [
      "cells merged to the right",
      [
        row(
          ["a", "", "c"],
          layout(
            [0, 1, 2, 3].map((edge) => edge * 900),
            { 1: { joinsLeft: true } },
          ),
        ),
        row(["d", "e", "f"], layout([0, 900, 1800, 2700])),
      ],
      "0,0,1x2:a 0,2,1x1:c 1,0,1x1:d 1,1,1x1:e 1,2,1x1:f",
    ],
    [
      "cells merged downwards",
      [
        row(["a", "b"], layout([0, 900, 1800], { 0: { vertical: "starts" } })),
        row(["", "d"], layout([0, 900, 1800], { 0: { vertical: "continues" } })),
      ],
      "0,0,2x1:a 0,1,1x1:b 1,1,1x1:d",
    ],
    [
      "a continuation with nothing above it as a cell",
      [row(["a", "b"], layout([0, 900, 1800], { 0: { vertical: "continues" } }))],
      "0,0,1x1:a 0,1,1x1:b",
    ],
    [
      "a row that lost its layout like the row above",
      [row(["a", "b"], layout([0, 1000, 3000])), row(["c", "d"], undefined)],
      "0,0,1x1:a 0,1,1x1:b 1,0,1x1:c 1,1,1x1:d",
    ],
    ["text beyond the layout in the last cell", [row(["a", "b", "c"], layout([0, 1000, 3000]))], "0,0,1x1:a 0,1,1x1:b/c"],
  ])("gives %s", (_, rows, expected) => {
    expect(shapeOf(tableFromRows(rows))).toBe(expected);
  });
});

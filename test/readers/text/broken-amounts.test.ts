import { expect, it } from "vitest";
import { centredNumbers } from "../../../src/readers/text/layout/centred-numbers.js";
import { joinCutNumbers } from "../../../src/readers/text/layout/join-cut-numbers.js";
import { layoutLine } from "../../../src/readers/text/layout/layout-line.js";
import type { Piece } from "../../../src/readers/text/layout/place-pieces.js";

function piece(line: number, text: string): Piece {
  return { line, page: 1, text };
}

const textsOf = (columns: readonly (readonly Piece[])[]): readonly (readonly string[])[] =>
  columns.map((pieces) => pieces.map(({ line, text }) => `${line} ${text}`));

/** Columns of figures, the lines of the labels, and the columns as they are read. */
const CENTRED: readonly [what: string, columns: readonly (readonly Piece[])[], labels: readonly number[], read: string[][]][] = [
  [
    "label and figures between",
    [[piece(1, "９５１"), piece(3, "９．４１")], [piece(2, "7370.22")]],
    [2],
    [["2 ９５１９．４１"], ["2 7370.22"]],
  ],
  [
    "label on both lines around",
    [[piece(1, "630"), piece(3, "1.99")], [piece(2, "4199.4")]],
    [1, 3],
    [["2 6301.99"], ["2 4199.4"]],
  ],
  [
    "two cells of a row broken",
    [[piece(1, "588"), piece(3, "2.41")], [piece(1, "6301."), piece(3, "99")], [piece(2, "4199.4")]],
    [2],
    [["2 5882.41"], ["2 6301.99"], ["2 4199.4"]],
  ],
  ["last decimal", [[piece(1, "21.8"), piece(3, "3")], [piece(2, "22.36")]], [2], [["2 21.83"], ["2 22.36"]]],
  [
    "three rows with a label each",
    [[piece(1, "630"), piece(3, "1.99")], [piece(2, "4199.4")]],
    [1, 2, 3],
    [["1 630", "3 1.99"], ["2 4199.4"]],
  ],
  ["nothing between", [[piece(1, "630"), piece(3, "1.99")], []], [2], [["1 630", "3 1.99"], []]],
  ["two whole numbers", [[piece(1, "63.5"), piece(3, "1.99")], [piece(2, "4199.4")]], [2], [["1 63.5", "3 1.99"], ["2 4199.4"]]],
  [
    "other figures around",
    [
      [piece(1, "630"), piece(3, "1.99")],
      [piece(1, "12"), piece(2, "4199.4")],
    ],
    [2],
    [
      ["1 630", "3 1.99"],
      ["1 12", "2 4199.4"],
    ],
  ],
];

it.each(CENTRED)("numbers broken around the middle of their row: %s", (_what, columns, labels, read) => {
  expect(
    textsOf(
      centredNumbers(
        columns,
        labels.map((line) => piece(line, "支出总额")),
      ),
    ),
  ).toEqual(read);
});

/** Lines of a fund block, and as they are read. */
const CUT: readonly [what: string, lines: readonly string[], read: readonly string[]][] = [
  [
    "the whole amount stands elsewhere",
    ["总额    3,632.43   3,551.37   10", "其中：            3,551.3", "      3,632.43               /", "财政                7"],
    ["总额    3,632.43   3,551.37   10", "其中：            3,551.37", "      3,632.43               /", "财政"],
  ],
  [
    "the whole amount stands nowhere",
    ["总额    3,632.43   3,551.47", "其中：            3,551.3", "", "财政                7"],
    [],
  ],
  [
    "the digit stands beside it",
    ["总额    3,632.43   3,551.37", "其中：            3,551.3", "", "财政                          7"],
    [],
  ],
  [
    "another figure between",
    ["总额    3,632.43   3,551.37", "其中：            3,551.3", "                  12.50", "财政                7"],
    [],
  ],
];

it.each(CUT)("amounts cut by a narrow cell: %s", (_what, texts, read) => {
  const lines = texts.map((text, index) => layoutLine({ text, page: 1, isBlank: text === "" }, index));
  const joined = joinCutNumbers(lines);
  expect(joined.map(({ text }) => text.trimEnd())).toEqual(read.length === 0 ? texts : read);
  expect(joined.map(({ runs }) => runs.map(({ text }) => text).join(" "))).toEqual(
    joined.map(({ text }) => text.trim().replace(/\s+/gu, " ")),
  );
});

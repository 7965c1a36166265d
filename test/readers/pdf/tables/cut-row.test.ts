import { describe, expect, it } from "vitest";
import type { CellPair } from "../../../../src/readers/pdf/tables/break-evidence.js";
import { isRowCut } from "../../../../src/readers/pdf/tables/cut-row.js";
import { goingOn } from "../../../../src/readers/pdf/tables/merged-over-break.js";
import type { TableHabits } from "../../../../src/readers/pdf/tables/table-habits.js";
import type { PieceCell } from "../../../../src/readers/pdf/tables/table-piece.js";
import { lineOf } from "../draw-glyphs.js";

const HABITS: TableHabits = { padding: 3, isAlwaysFilled: () => true, isMergedElsewhere: () => false, offset: 0 };

interface Drawn {
  readonly text: string;
  readonly width?: number;
  readonly rowSpan?: number;
  readonly open?: boolean;
  /** Free room above and below in points. */
  readonly above?: number;
  readonly below?: number;
}

function cell(col: number, { text, width = 56, rowSpan = 1, open = false, above = 3, below = 3 }: Drawn): PieceCell {
  const lines = text === "" ? [] : text.split("/").map((line, index) => lineOf(line, 3, above + index * 12));
  const height = above + Math.max(1, lines.length) * 12 - 2 + below;
  const part = { page: 1, box: [0, 0, width, height] as const, lines, isOpenAbove: open, isOpenBelow: open };
  return { row: 0, col, rowSpan, colSpan: 1, parts: [part] };
}

const pairs = (...drawn: readonly (readonly [Drawn, Drawn])[]): CellPair[] =>
  drawn.map(([upper, lower], col) => [cell(col, upper), cell(col, lower)]);
const t = (text: string, rest: Omit<Drawn, "text"> = {}): Drawn => ({ text, ...rest });

describe("a row cut by the page", () => {
  const cases: readonly (readonly [string, boolean, CellPair[]])[] = [
    ["two rows with figures of their own", false, pairs([t("数量指标达标"), t("质量指标")], [t("5"), t("6")])],
    ["a text that goes on beside cells that are complete", true, pairs([t("不发生冲击"), t("道德底线")], [t("5"), t("")])],
    [
      "a line that had room left, beside one that goes on and a column always filled",
      true,
      pairs([t("社会"), t("益指标")], [t("不发生冲击"), t("道德底线")], [t("3"), t("")]),
    ],
    [
      "a label alone whose line above had room",
      false,
      pairs([t("公务接待", { width: 100 }), t("政府采购金额", { width: 100 })], [t("5"), t("")], [t("6"), t("")]),
    ],
    [
      "a bracket that is closed below, beside a line that had room below it",
      true,
      pairs([t("产出指标（50"), t("分）")], [t("完成项目"), t("数量")], [t("投资额", { below: 30 }), t("万元")], [t("5"), t("")]),
    ],
    [
      "a bracket that is closed below, beside figures of two rows",
      false,
      pairs([t("产出指标（50"), t("分）")], [t("投资额", { below: 30 }), t("万元")], [t("5"), t("6")], [t("5"), t("")]),
    ],
    ["units in brackets below labels", true, pairs([t("批复规模"), t("（㎡）")], [t("投资"), t("（万元）")])],
    ["cells without ruling at the break", true, pairs([t("部分", { open: true }), t("", { open: true })])],
    [
      "a rest that stands in the middle of its part",
      true,
      pairs([t("专家检查费"), t("标准", { above: 25, below: 25 })], [t("5"), t("")]),
    ],
    [
      "a text that stands at the foot of its part",
      false,
      pairs([t("专家检查费"), t("标准", { above: 40, below: 3 })], [t("5"), t("")]),
    ],
    [
      "rests of full lines, whatever room is around them, beside two columns that are always filled",
      true,
      pairs([t("服务对象满", { below: 30 }), t("意度指标", { above: 40 })], [t("5"), t("")], [t("5"), t("")]),
    ],
    [
      "a rest of a full line, beside a text below a line that had room left, and two columns always filled",
      false,
      pairs(
        [t("服务对象满", { below: 30 }), t("意度指标")],
        [t("社会", { below: 30 }), t("公众")],
        [t("5"), t("")],
        [t("5"), t("")],
      ),
    ],
    [
      "a rest of a full line, beside a text that has nothing above it, and two columns always filled",
      false,
      pairs([t("服务对象满", { below: 30 }), t("意度指标")], [t(""), t("公众")], [t("5"), t("")], [t("5"), t("")]),
    ],
    [
      "an item below a full line, beside two columns that are always filled",
      false,
      pairs([t("运行维护费", { below: 30 }), t("2.专项资金")], [t("5"), t("")], [t("6"), t("")]),
    ],
    [
      "figures below the titles of their columns, one of which fills its line",
      false,
      pairs(
        [t("人员情况"), t("")],
        [t("编制数"), t("122")],
        [t("年末实际在职人员总数", { width: 106 }), t("107", { width: 106 })],
      ),
    ],
    [
      "a line in a very wide column that is full, beside the rest of a merged label at the foot of its part",
      true,
      pairs(
        [t("年度总体目标完成", { rowSpan: 2 }), t("情况", { above: 40 })],
        [t("压减一般性支出推行无纸化办公并且加强水电", { width: 206 }), t("节约管理。", { width: 206 })],
      ),
    ],
    [
      "a line in a very wide column that is full and ends no sentence",
      true,
      pairs(
        [t("厉行节约"), t("保障措施")],
        [t("压减一般性支出推行无纸化办公并且加强水电", { width: 206 }), t("节约管理。", { width: 206 })],
      ),
    ],
    [
      "a header whose last label fills its column, beside a merged label that goes on over the break",
      false,
      pairs(
        [t("绩效指标", { rowSpan: 2, open: true }), t("", { rowSpan: 3, open: true })],
        [t("二级指标"), t("质量指标")],
        [t("偏差原因分析及改进措施", { width: 116 }), t("因采购周期较长而延期。", { width: 116 })],
      ),
    ],
    [
      "merged labels that go on over the break, which sees only one of their rows on each page",
      false,
      pairs(
        [t("效益指标", { open: true }), t("", { open: true })],
        [t("社会指标名"), t("可持续指标")],
        [t("房屋安全保障"), t("小区长效管理")],
        [t("15"), t("15")],
      ),
    ],
    ["an item that starts below", false, pairs([t("运行维护费"), t("2.专项资金")], [t("5"), t("")])],
  ];
  it.each(cases)("%s: %s", (_, expected, given) => {
    expect(isRowCut(given, HABITS)).toBe(expected);
  });

  it("is one whose rest below is empty, in a column that is always filled", () => {
    const given = pairs([t("5"), t("")], [t("6"), t("")]);
    expect(isRowCut(given, HABITS)).toBe(true);
    expect(isRowCut(given, { ...HABITS, isAlwaysFilled: () => false })).toBe(false);
  });
});

describe("labels that go on over the break between two rows", () => {
  const columnsOf = (given: CellPair[], habits = HABITS): number[] => goingOn(given, habits).map(([, { col }]) => col);
  const figures = [t("5"), t("6")] as const;

  it("a label repeated in every row does not", () => {
    const label = t("产出指标啊", { rowSpan: 2 });
    expect(columnsOf(pairs([label, label], figures))).toEqual([]);
  });

  it("a merged label that stands low above the break does, one in the middle does not", () => {
    const low = t("服务对象满", { rowSpan: 2, above: 40 });
    const middle = t("服务对象满", { rowSpan: 2, above: 20, below: 20 });
    expect(columnsOf(pairs([low, t("意度指标", { rowSpan: 2 })], figures))).toEqual([0]);
    expect(columnsOf(pairs([middle, t("意度指标", { rowSpan: 2, above: 20, below: 20 })], figures))).toEqual([]);
  });

  it("a cell of its own row does not, where nothing else in its columns is merged", () => {
    const given = pairs([t("服务对象满", { above: 40 }), t("意度指标")], figures);
    expect(columnsOf(given)).toEqual([]);
  });

  it.each([
    ["产出指标（50分）", "效益指标（30分）"],
    ["经费控制情况（万元）", "三公经费"],
  ])("a label that ends with its points or its unit is complete: %s", (upper, lower) => {
    const width = 86;
    const given = pairs([t(upper, { rowSpan: 4, width }), t(lower, { rowSpan: 4, width })], figures);
    expect(columnsOf(given, { ...HABITS, isMergedElsewhere: () => true })).toEqual([]);
  });

  it.each([
    ["the last character of a label", "标", [0]],
    ["an answer", "无", []],
  ])(
    "a merged label that fills its column does where one character stands below, if it is no answer: %s",
    (_, below, columns) => {
      const given = pairs([t("服务对象满", { rowSpan: 2 }), t(below, { rowSpan: 5, above: 40, below: 40 })], figures);
      expect(columnsOf(given)).toEqual(columns);
    },
  );

  it("a merged cell without text below does", () => {
    expect(columnsOf(pairs([t("绩效指标", { rowSpan: 4 }), t("", { rowSpan: 3 })], figures))).toEqual([0]);
  });
});

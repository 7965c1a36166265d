import { describe, expect, it } from "vitest";
import type { Quantity, Report } from "../../src/report/report.js";
import { madeReport, table } from "../support/made-document.js";

function formReport(...rows: readonly (readonly string[])[]): Report {
  return madeReport("2022年度项目支出绩效自评表", table(["项目名称", "场馆保洁"], ...rows));
}

function printed(quantity: Quantity | undefined): string {
  return quantity === undefined ? "-" : (quantity.value ?? "∅");
}

/** `演出场次: ≥20场 -> 22场, 50 of 60`. */
function indicators(report: Report): readonly string[] {
  const found = report.projectEvaluations[0]?.indicators ?? [];
  return found.map(
    ({ name, target, actual, weight, score }) =>
      `${name}: ${target.text} -> ${actual.text}, ${printed(score)} of ${printed(weight)}`,
  );
}

function doubts(report: Report): readonly string[] {
  return report.diagnostics.map(({ code }) => code).filter((code) => code === "row-ambiguous" || code === "amount-ambiguous");
}

describe("cells below one head", () => {
  const SPLIT = ["一级指标", "二级指标", "三级指标", "年度指标值 >3", "实际完成值 >2", "分值", "得分"];
  /** Rows of a form, its indicators, and the doubts that are told. */
  const cases: Readonly<
    Record<string, readonly [rows: readonly (readonly string[])[], expected: readonly string[], doubts?: readonly string[]]>
  > = {
    "operator, value and unit": [
      [
        SPLIT,
        ["产出指标 v2", "数量指标", "演出场次", "≥", "20", "场", "22", "场", "50", "50"],
        ["质量指标", "合格率", "＝", "100", "%", "98", "%", "50", "49"],
      ],
      ["演出场次: ≥20场 -> 22场, 50 of 50", "合格率: ＝100% -> 98%, 49 of 50"],
    ],
    "words for the operator": [
      [SPLIT, ["产出指标", "数量指标", "演出场次", "大于等于", "20", "场次", "22", "场次", "50", "50"]],
      ["演出场次: 大于等于20场次 -> 22场次, 50 of 50"],
    ],
    "a nature in place of the operator, a dash in place of the unit": [
      [SPLIT, ["产出指标", "时效指标", "完成时间", "定性", "年底前", "/", "12月", "", "50", "50"]],
      ["完成时间: 年底前 -> 12月, 50 of 50"],
    ],
    "heads of two rows": [
      [
        ["一级指标 v2", "二级指标 v2", "三级指标 v2", "年度指标值 >3", "实际完成值 >2", "分值 v2", "得分 v2"],
        ["符号", "值", "单位", "值", "单位"],
        ["产出指标", "数量指标", "演出场次", "≥", "20", "场", "22", "场", "50", "50"],
      ],
      ["演出场次: ≥20场 -> 22场, 50 of 50"],
    ],
    "an operator by words in a column of its own": [
      [
        ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "完成值", "分值", "得分"],
        ["产出指标", "数量指标", "演出场次", "不低于", "20", "场", "22", "50", "50"],
      ],
      ["演出场次: 不低于20场 -> 22, 50 of 50"],
    ],
    "a value in two texts": [
      [SPLIT, ["产出指标", "质量指标", "验收", "一次", "通过", "", "已验收", "合格", "50", "50"]],
      ["验收: 一次 通过 -> 已验收 合格, 50 of 50"],
    ],
    "a figure behind a blank": [
      [SPLIT, ["产出指标", "数量指标", "演出场次", "", "20场", "", "", "22场", "50", "50"]],
      ["演出场次: 20场 -> 22场, 50 of 50"],
    ],
    "a name behind its number": [
      [
        ["一级指标", "二级指标", "三级指标 >2", "年度指标值", "实际完成值", "分值", "得分"],
        ["产出指标 v3", "数量指标", "1", "演出场次", "20场", "22场", "50", "50"],
        ["质量指标", "指标1：", "合格率", "100%", "98%", "30", "29"],
        ["时效指标", "完成时间", "验收", "12月", "12月", "20", "20"],
      ],
      ["演出场次: 20场 -> 22场, 50 of 50", "合格率: 100% -> 98%, 29 of 30", "完成时间: 12月 -> 12月, 20 of 20"],
      ["row-ambiguous"],
    ],
    "points and result in one cell": [
      [
        ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
        ["产出指标", "数量指标", "演出场次", "20场", "22场", "50 >2"],
      ],
      ["演出场次: 20场 -> 22场, 50 of -"],
      ["amount-ambiguous"],
    ],
  };
  it.each(Object.entries(cases))("%s", (_, [rows, expected, told = []]) => {
    const report = formReport(...rows);
    expect(indicators(report)).toEqual(expected);
    expect(doubts(report)).toEqual(told);
  });
});

describe("amounts of funds in merged cells", () => {
  it("count once and are told, points over all rows are not", () => {
    const report = formReport(
      ["项目资金（万元） v4", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["年度资金总额", "100", "120 >2", "10 v3", "98.33% v3", "9.8 v3"],
      ["其中：当年财政拨款", "100", "120 v2", "118"],
      ["上年结转资金", "0", "0"],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
      ["产出指标", "数量指标", "演出场次", "20场", "22场", "90", "90"],
    );
    const rows = report.projectEvaluations[0]?.funds ?? [];
    expect(rows.map((row) => [row.initialBudget, row.annualBudget, row.executed, row.weight].map(printed).join(" "))).toEqual([
      "100 120 - 10",
      "100 120 118 -",
      "0 - 0 -",
    ]);
    expect(doubts(report)).toEqual(["amount-ambiguous", "amount-ambiguous"]);
  });
});

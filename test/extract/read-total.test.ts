import { describe, expect, it } from "vitest";
import type { Quantity } from "../../src/report/report.js";
import { madeReport, table } from "../support/made-document.js";

function printed(quantity: Quantity | undefined): string {
  return quantity === undefined ? "-" : (quantity.value ?? "∅");
}

const LEVELS = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值"];
const ROW = ["产出指标", "数量指标", "演出场次", "≥20场", "22场"];

/** The heads and cells behind 实际完成值, the row of the total, and its weight and score. */
const cases: Readonly<
  Record<
    string,
    readonly [heads: readonly string[], values: readonly string[], total: readonly string[], weight: string, score: string]
  >
> = {
  "no column of scores": [["分值", "备注"], ["100", ""], ["总分 >5", "100", ""], "100", "-"],
  "no column of scores, a remark with a number": [["分值", "备注"], ["100", ""], ["总分 >5", "100", "附3件"], "100", "-"],
  "no column of weights": [["得分", "备注"], ["98", ""], ["总分 >5", "98", ""], "-", "98"],
  "no column of points, a number beside the label": [["备注", "数据来源"], ["", ""], ["总分", "98 >6"], "-", "98"],
  "the score left blank": [["分值", "得分"], ["100", ""], ["总分 >5", "100", ""], "100", "∅"],
  "the score left blank, a number in another column": [
    ["分值", "得分", "备注"],
    ["100", "", ""],
    ["总分 >5", "100", "", "98"],
    "100",
    "∅",
  ],
  "the score before the weight": [["得分", "分值"], ["98", "100"], ["总分 >5", "98", "100"], "100", "98"],
  "a column of reasons between": [["分值", "得分", "偏差原因"], ["100", "98", ""], ["总分 >5", "100", "98", "见附"], "100", "98"],
  "one cell over both columns": [["分值", "得分"], ["100", "98"], ["总分 >5", "98 >2"], "-", "98"],
  "a row shifted by one cell": [["分值", "得分"], ["100", "98"], ["总分 >4", "100", "98", ""], "100", "98"],
  "a row with fewer cells than the head": [["分值", "得分"], ["100", "98"], ["总分 >3", "100", "98"], "100", "98"],
};

describe("the row of the total", () => {
  it.each(Object.entries(cases))("%s", (_, [heads, values, total, weight, score]) => {
    const report = madeReport(
      "项目支出绩效自评表",
      table(
        ["项目名称", `场馆保洁 >${String(LEVELS.length + heads.length - 1)}`],
        [...LEVELS, ...heads],
        [...ROW, ...values],
        total,
      ),
    );
    const found = report.projectEvaluations[0]?.total;
    expect([printed(found?.weight), printed(found?.score)]).toEqual([weight, score]);
  });

  it.each<readonly [readonly string[], string, string]>([
    [["总分 >5", "100", "99.8（自评等级：优）"], "100", "99.8"],
    [["总分 >5", "100", "９９.8 分（良好）"], "100", "99.8"],
    [["总分 >5", "100", "得分：98"], "100", "98"],
    [["总分 >5", "100", "97.5 优"], "100", "97.5"],
    [["总分 >5", "100", "97.5分，自评结果为“优”级。"], "100", "97.5"],
    [["总分", "总分100分，自评得分100分 >6"], "100", "100"],
    [["总分：100分，自评得分：97.5分 >7"], "100", "97.5"],
    [["自评得分：97.5分　　自评等级：优 >7"], "-", "97.5"],
    [["总分 >5", "100", "总分100分"], "100", "∅"],
    [["总分 >5", "100", "满分100分"], "100", "∅"],
    [["总分 >5", "100", "总分120分"], "100", "∅"],
    [["总分 >5", "100", "约97"], "100", "∅"],
    [["总分 >5", "100", "97或98"], "100", "∅"],
    [["总分 >5", "100", "97.5（上年98）"], "100", "∅"],
  ])("%j", (total, weight, score) => {
    const report = madeReport(
      "项目支出绩效自评表",
      table(["项目名称", "场馆保洁 >6"], [...LEVELS, "分值", "得分"], [...ROW, "100", "98"], total),
    );
    const found = report.projectEvaluations[0]?.total;
    expect([printed(found?.weight), printed(found?.score)]).toEqual([weight, score]);
  });

  it("says so where a number stands under another column while the score's is blank", () => {
    const report = madeReport(
      "项目支出绩效自评表",
      table(
        ["项目名称", "场馆保洁 >7"],
        [...LEVELS, "分值", "得分", "备注"],
        [...ROW, "100", "98", ""],
        ["总分 >5", "100", "", "98"],
      ),
    );
    expect(report.diagnostics.map(({ code }) => code)).toContain("row-ambiguous");
  });

  it("says that of several scores none is the form's", () => {
    const report = madeReport(
      "项目支出绩效自评表",
      table(
        ["项目名称", "场馆保洁 >6"],
        [...LEVELS, "分值", "得分"],
        [...ROW, "50", "48"],
        ["自评得分：48分 >7"],
        [...ROW, "50", "49"],
        ["自评得分：49分 >7"],
      ),
    );
    expect(report.projectEvaluations[0]?.total).toBeUndefined();
    const [doubt, ...further] = report.diagnostics.filter(({ code }) => code === "row-ambiguous");
    expect([doubt?.message, further]).toEqual(["自评表中有2处自评得分（48、49），没有一处说明是总分；总分没有读出", []]);
  });

  const labels: readonly string[] = [
    "合计",
    "总 分",
    "总分（100分）",
    "自评得分",
    "综合得分：",
    "自评总分",
    "绩效自评总得分",
    "指标得分合计",
    "合计得分",
    "最终得分",
    "评价总得分",
    "总计",
  ];
  it.each(labels)("knows a row called %s", (label) => {
    const report = madeReport(
      "项目支出绩效自评表",
      table(["项目名称", "场馆保洁 >6"], [...LEVELS, "分值", "得分"], [...ROW, "100", "98"], [`${label} >5`, "100", "98"]),
    );
    const [evaluation] = report.projectEvaluations;
    expect(evaluation?.indicators.length).toBe(1);
    expect([printed(evaluation?.total?.weight), printed(evaluation?.total?.score)]).toEqual(["100", "98"]);
  });
});

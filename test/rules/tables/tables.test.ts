import { describe, expect, it } from "vitest";
import { indicatorSketches, totalFundsSketch } from "../../../src/rules/example/evaluation-example.js";
import type { EvaluationSketch, ReportSketch } from "../../../src/rules/example/report-sketch.js";
import { twoTablesExample } from "../../../src/rules/example/two-tables-example.js";
import { findingsOf } from "../../support/findings-of.js";

function told(rule: string, sketch: ReportSketch): readonly string[] {
  return findingsOf(`tables/${rule}`, sketch).map(({ severity, difference }) => `${severity} ${difference ?? ""}`);
}

describe("totals of two tables", () => {
  it.each<readonly [string, EvaluationSketch, readonly string[]]>([
    ["executed-total", {}, []],
    ["executed-total", { funds: [totalFundsSketch({ executed: "6638.05" })] }, ["error -45"]],
    ["executed-total", { funds: [totalFundsSketch({ executed: "6683.06" })] }, ["warning 0.01"]],
    ["executed-total", { unit: "元", funds: [totalFundsSketch({ executed: "66830500" })] }, []],
    ["executed-total", { funds: [totalFundsSketch({ executed: "" })] }, []],
    ["budget-total", { funds: [totalFundsSketch({ initialBudget: "980.63" })] }, ["error 72"]],
    ["budget-total", { funds: [totalFundsSketch({ initialBudget: "980.63", annualBudget: "908.63" })] }, []],
    ["use-agrees", { byUse: { basicExpenditure: "1148.91", projectExpenditure: "5498.14" } }, ["error -36"]],
    ["use-agrees", { byUse: { basicExpenditure: "1184.91", projectExpenditure: "5498.15" } }, ["warning 0.01"]],
    ["use-agrees", { byUse: { basicExpenditure: "1200.00", projectExpenditure: "5500.00" } }, []],
  ])("%s %j", (rule, evaluation, expected) => {
    expect(told(rule, twoTablesExample(evaluation))).toEqual(expected);
  });

  it("are not compared where a table is not there", () => {
    expect(told("executed-total", { ...twoTablesExample(), basicData: undefined })).toEqual([]);
  });
});

describe("projects-within", () => {
  const project = (name: string, executed: string, initialBudget = ""): EvaluationSketch => ({
    name,
    funds: [totalFundsSketch({ initialBudget, annualBudget: executed, executed, executionRate: "100%", score: "10" })],
  });
  it.each<readonly [string, readonly EvaluationSketch[], readonly string[]]>([
    ["the item's amount", [project("数据平台运维专项", "4000.00")], []],
    ["another amount than the item", [project("数据平台运维项目", "4400.00")], ["warning 400"]],
    ["a project that no item names", [project("其他项目", "12.00")], []],
    ["two projects of one item", [project("数据平台运维", "1500.00"), project("数据平台运维", "2500.00")], []],
    ["more than all projects may cost", [project("甲项目", "3000.00"), project("乙项目", "2600.00")], ["warning 101.86"]],
  ])("%s", (_, projects, expected) => {
    expect(told("projects-within", { ...twoTablesExample(), projects })).toEqual(expected);
  });

  it("compares the item's budget with either budget of the project", () => {
    const { basicData } = twoTablesExample();
    const lines = basicData?.lines?.map((line) =>
      line.label === "数据平台运维" ? { ...line, values: ["2000.00", "28.95", "4000.00"] as const } : line,
    );
    const sketch = { ...twoTablesExample(), basicData: { ...basicData, lines: lines ?? [] } };
    expect(told("projects-within", { ...sketch, projects: [project("数据平台运维", "4000.00", "82.95")] })).toEqual([
      "warning 54",
    ]);
    expect(told("projects-within", { ...sketch, projects: [project("数据平台运维", "4000.00", "28.95")] })).toEqual([]);
  });
});

describe("claim-against-figures", () => {
  const claim = (name: string, actual: string, problem: string): ReportSketch => ({
    ...twoTablesExample({ indicators: indicatorSketches({ 营商环境改善: { name, target: "100%", actual } }) }),
    sections: [{ heading: "七、存在的问题及原因分析", kind: "problems", text: [problem] }],
  });
  it.each([
    ["支出总额控制在预算总额以内", "100%", "实际经费支出高于年初预算。", 1],
    ["支出总额控制在预算总额以内", "100%", "支出进度偏慢。", 0],
    ["支出总额控制在预算总额以内", "未达到", "实际经费支出高于年初预算。", 0],
    ["编制内在职人员控制在编制以内", "100%", "支出进度偏慢。", 0],
    ["食品抽检成本控制在预算以内", "在预算以内", "实际经费支出高于年初预算。", 0],
  ])("%s, %s; the text: %s", (name, actual, problem, count) => {
    expect(told("claim-against-figures", claim(name, actual, problem))).toHaveLength(count);
  });

  it.each<readonly [string, Partial<Record<"initialBudget" | "annualBudget" | "executed", string>>, string, number]>([
    ["the text tells of deviations", {}, "预算执行存在一定偏差。", 1],
    ["the text tells of none", {}, "支出进度偏慢。", 0],
    ["the annual budget is the initial one", { initialBudget: "6683.05" }, "预算执行存在一定偏差。", 0],
    ["the spending differs", { executed: "6683.04" }, "预算执行存在一定偏差。", 0],
  ])("an annual budget that equals the spending: %s", (_, cells, problem, count) => {
    const figures = { initialBudget: "908.63", annualBudget: "6683.05", executed: "6683.05" };
    const sketch = twoTablesExample({ funds: [totalFundsSketch({ ...figures, ...cells })] });
    const sections = [{ heading: "七、存在的问题及原因分析", kind: "problems", text: [problem] }] as const;
    expect(told("claim-against-figures", { ...sketch, sections })).toHaveLength(count);
  });
});

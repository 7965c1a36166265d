import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inspectReport } from "../../../src/check-report.js";
import { parseReport } from "../../../src/parse-report.js";
import { evaluationExample, indicatorSketches } from "../../../src/rules/example/evaluation-example.js";
import type { IndicatorSketch } from "../../../src/rules/example/report-sketch.js";
import { findingsOf } from "../../support/findings-of.js";

function told(rule: string, name: string, change: Partial<IndicatorSketch>): readonly string[] {
  const sketch = evaluationExample({ indicators: indicatorSketches({ [name]: change }) });
  return findingsOf(`scoring/${rule}`, sketch).map(({ severity }) => severity);
}

describe("score-against-completion", () => {
  it.each<readonly [string, string, string, readonly string[]]>([
    ["≥1700项", "1756项", "20", []],
    ["≥1700项", "1656项", "20", ["warning"]],
    ["≥1700项", "1656项", "19.48", []],
    ["不少于1700项", "实际完成1699项", "20", ["warning"]],
    ["1700项", "已完成1756项", "20", []],
    ["1700项以上", "1650项", "20", ["warning"]],
    ["控制在12元/件以内", "13元/件", "20", ["warning"]],
    ["≤12元/件", "11元/件", "20", []],
    ["12月底前完成", "2022年11月完成", "20", []],
    ["2022年11月底前", "2023年2月", "20", []],
    ["≥98%", "97.5%", "20", ["warning"]],
    ["≥98%", "受理5件，办结率97%", "20", []],
    ["≥98%", "97人", "20", []],
    ["明显提高", "97%", "20", []],
    ["≥1700项", "1756项", "18", ["warning"]],
    ["98%", "一审97.2%，二审99.1%", "20", ["info"]],
    ["98%", "一审98.2%，二审99.1%", "20", []],
    ["98%", "一审97.2%，二审96.1%", "20", []],
    ["98%", "一审97.2%，二审99.1%", "19", []],
  ])("target %s, result %s, score %s of 20", (target, actual, score, expected) => {
    expect(told("score-against-completion", "办理事项", { target, actual, score })).toEqual(expected);
  });

  it("takes points off a reached target for a stated reason as a hint", () => {
    const change = { target: "≥1700项", actual: "1756项", score: "18", deviation: "年中任务调整。" };
    expect(told("score-against-completion", "办理事项", change)).toEqual(["info"]);
  });

  it("does not guess whether less or more is better for a plain cost", () => {
    expect(told("score-against-completion", "单件办理成本", { target: "12元/件", actual: "13元/件" })).toEqual([]);
  });
});

describe("score-against-completion in a form with a column for units", () => {
  it.each([
    ["%", "72.74", ["warning"]],
    ["%", "100", []],
    ["%", "0.7274", []],
    ["%", "1", []],
    ["家", "72", ["warning"]],
    ["", "72", ["warning"]],
    ["%", "72人", []],
    ["天", "72", []],
  ])("unit %j, result %s", async (unit, actual, expected) => {
    const page = readFileSync("fixtures/figures/full-score-not-reached.html", "utf8");
    const changed = page.replace("<td>政府采购执行率</td><td>%</td>", `<td>政府采购执行率</td><td>${unit}</td>`);
    const report = await parseReport(Buffer.from(changed.replace("<td>72.74</td>", `<td>${actual}</td>`)));
    const { findings } = inspectReport(report);
    const found = findings.filter(({ rule }) => rule === "scoring/score-against-completion");
    expect(found.map(({ severity }) => severity)).toEqual(expected);
  });
});

describe("score-against-completion in a form with adjusted targets", () => {
  it.each([
    ["70", "70%", []],
    ["80", "80%", ["warning"]],
    ["未调整", "100%", ["warning"]],
    ["≥70", "70%", []],
    ["", "100%", ["warning"]],
    ["—", "100%", ["warning"]],
  ])("initial target 100, adjusted %j", async (adjusted, valid, expected) => {
    const page = readFileSync("fixtures/figures/full-score-not-reached.html", "utf8");
    const changed = page.replace("<td>100</td><td>100</td><td>72.74</td>", `<td>100</td><td>${adjusted}</td><td>72.74</td>`);
    const { findings } = inspectReport(await parseReport(Buffer.from(changed)));
    const found = findings.filter(({ rule }) => rule === "scoring/score-against-completion");
    expect(found.map(({ severity }) => severity)).toEqual(expected);
    for (const { message } of found) expect(message).toContain(`“≥${valid}”`);
  });
});

describe("deviation-reason", () => {
  it.each<readonly [string | undefined, string, readonly string[]]>([
    ["窗口高峰期等候较长", "9.89", []],
    ["无", "9.89", ["warning"]],
    ["——", "9.89", ["warning"]],
    ["", "9.89", ["warning"]],
    ["0", "9.89", ["warning"]],
    ["无", "10", []],
    [undefined, "9.89", []],
  ])("reason %j at a score of %s of 10", (deviation, score, expected) => {
    expect(told("deviation-reason", "办事群众满意度", { deviation, score })).toEqual(expected);
  });
});

describe("targets and results", () => {
  it.each<readonly [string, string, Partial<IndicatorSketch>, readonly string[]]>([
    ["target-missing", "办理事项", { target: "" }, ["warning"]],
    ["target-missing", "办理事项", { target: "建设完成时间", actual: "2年" }, ["warning"]],
    ["target-missing", "办理事项", { target: "按期完成", actual: "按期完成" }, []],
    ["target-missing", "办理事项", { target: "提高办结率", actual: "98%" }, []],
    ["target-missing", "按时办结率", { target: "100%", actual: "受理的三十六件都在窗口办理" }, ["info"]],
    ["target-missing", "按时办结率", { target: "100%", actual: "已全部办结完成" }, []],
    ["target-missing", "按时办结率", { target: "100%", actual: "99.2" }, []],
    ["target-missing", "按时办结率", { target: "100%", actual: "办结99.2％" }, []],
    ["target-missing", "办事群众满意度", { target: "98%", actual: "群众普遍满意" }, []],
    [
      "level-missing",
      "营商环境改善",
      { level2: "经济效益指标", name: "在职人员控制在编制以内", target: "是", actual: "是" },
      ["info"],
    ],
    [
      "level-missing",
      "营商环境改善",
      { level2: "经济效益指标", name: "项目预算以内完成，节约资金", target: "是", actual: "是" },
      [],
    ],
    ["level-missing", "营商环境改善", { level2: "社会效益指标", name: "在职人员控制在编制以内", target: "是", actual: "是" }, []],
    ["satisfaction-unmeasured", "办事群众满意度", { actual: "群众普遍满意", score: "10" }, ["warning"]],
    ["satisfaction-unmeasured", "办事群众满意度", { actual: "群众普遍满意" }, []],
    ["satisfaction-unmeasured", "办事群众满意度", { target: "无投诉", actual: "无投诉", score: "10" }, []],
    ["level-missing", "办事群众满意度", { level1: "效益指标" }, ["info"]],
    ["cost-without-cost", "单件办理成本", { name: "完成平台升级", target: "完成", actual: "已完成" }, ["info"]],
    ["cost-without-cost", "单件办理成本", { name: "平台升级", target: "控制在预算以内", actual: "在预算以内" }, []],
    ["duplicate-indicator", "按时办结率", { name: "办理 事项" }, ["info"]],
    ["duplicate-indicator", "按时办结率", { target: "本项目按时完成" }, ["info"]],
    ["all-full-marks", "办事群众满意度", { score: "10" }, ["info"]],
  ])("%s: %s %j", (rule, name, change, expected) => {
    expect(told(rule, name, change)).toEqual(expected);
  });
});

import { describe, expect, it } from "vitest";
import { checkReport } from "../../../src/check-report.js";
import type { Report } from "../../../src/report/report.js";
import { buildReport } from "../../../src/rules/example/build-report.js";
import { evaluationExample, indicatorSketches } from "../../../src/rules/example/evaluation-example.js";
import { findingsOf } from "../../support/findings-of.js";

const RULE = "structure/placeholder";

function foundIn(text: string): readonly string[] {
  return findingsOf(RULE, { sections: [{ heading: "一、部门（单位）基本情况", text: [text] }] }).map(
    ({ evidence }) => evidence[0]?.text ?? "",
  );
}

describe("left-overs of the template in text", () => {
  it.each<readonly [string, readonly string[]]>([
    ["XX局2022年度总支出820.4万元。", ["XX"]],
    ["总支出××万元。", ["××"]],
    ["20XX年，我局严格执行预算。", ["20XX"]],
    ["主要职能（200字以内）：负责全县水利工作。", ["（200字以内）"]],
    ["自评得分____分。", ["____"]],
    ["单位负责人签字：____", []],
    ["填报日期：____年____月____日", []],
    ["我局2022年度总支出820.4万元。", []],
    ["更新了XXL号防护服和X光机。", []],
    ["灌区渠道断面2×3米。", []],
    ["推进项目建设……取得成效。", []],
  ])("%s", (text, expected) => {
    expect(foundIn(text)).toEqual(expected);
  });
});

describe("left-overs of the template in cells", () => {
  it.each([
    ["指标1：", 1],
    ["……", 1],
    ["指标完成率100%", 0],
  ])("%s", (actual, count) => {
    const indicators = indicatorSketches({ 按时办结率: { actual } });
    expect(findingsOf(RULE, evaluationExample({ indicators }))).toHaveLength(count);
  });
});

describe("left-overs of one kind", () => {
  const names = ["指标1：", "指标2：", "……"];
  const blank = evaluationExample({
    indicators: ["办理事项", "按时办结率", "单件办理成本"].flatMap((key, index) =>
      indicatorSketches({ [key]: { actual: names[index] ?? "" } }).filter(({ actual }) => actual === names[index]),
    ),
  });

  it("are one finding with all their places", () => {
    const findings = findingsOf(RULE, blank);
    expect(findings.map(({ evidence }) => evidence.map(({ text }) => text))).toEqual([["指标1：", "指标2："], ["……"]]);
    expect(findings[0]?.message).toContain("等 2 处：留有模板内容“指标1：”");
  });

  it("are a hint in a file that is no report", () => {
    const report = buildReport({ sections: [{ heading: "一、流程新建", text: ["申请人填写XX局。"] }] });
    const severities = (kind: Report["kind"]): readonly string[] =>
      checkReport({ ...report, kind })
        .filter(({ rule }) => rule === RULE)
        .map(({ severity }) => severity);
    expect(severities("department")).toEqual(["warning"]);
    expect(severities("unknown")).toEqual(["info"]);
  });
});

import { describe, expect, it } from "vitest";
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

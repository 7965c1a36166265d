import { describe, expect, it } from "vitest";
import { declaredUnit, headName, partLabel } from "../../src/lexicon/label.js";

describe("partLabel", () => {
  const cases: readonly (readonly [string, string, string | undefined, boolean])[] = [
    ["　　其中：1、运行维护经费", "运行维护经费", "1、", true],
    ["（2）节水宣传", "节水宣传", "（2）", false],
    ["① 河道保洁", "河道保洁", "①", false],
    ["12.水源保护", "水源保护", "12.", false],
    ["2.0版平台", "2.0版平台", undefined, false],
    ["120急救中心", "120急救中心", undefined, false],
    ["年度资金总额：", "年度资金总额", undefined, false],
    ["十二、档案整理", "档案整理", "十二、", false],
  ];
  it.each(cases)("%s", (text, name, marker, isAmong) => {
    const parts = partLabel(text);
    expect([parts.name, parts.enumeration?.marker, parts.isAmong]).toEqual([name, marker, isAmong]);
  });

  it("counts Chinese numbers", () => {
    expect(
      ["（一）甲", "（十）甲", "（十二）甲", "（二十）甲", "（二十一）甲"].map((text) => partLabel(text).enumeration?.ordinal),
    ).toEqual([1, 10, 12, 20, 21]);
  });
});

it("takes brackets from column heads and keeps those inside", () => {
  expect(
    ["全年执行数（B）", "执行率(B/A)", "批复规模（㎡", "全年(调整)预算数", "得分（20分×执行率）", "执行率%"].map(headName),
  ).toEqual(["全年执行数", "执行率", "批复规模", "全年(调整)预算数", "得分", "执行率"]);
});

it("reads the unit that a label declares", () => {
  expect(
    ["经费控制情况（万元）", "批复规模（㎡", "财政供养人员情况（人）", "执行率(%)", "年度资金总额"].map(declaredUnit),
  ).toEqual(["万元", "㎡", "人", "%", undefined]);
});

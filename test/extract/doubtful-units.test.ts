import { describe, expect, it } from "vitest";
import { madeReport, table } from "../support/made-document.js";

function doubts(unit: string, total: string, prose: string): readonly string[] {
  const report = madeReport(
    "2022年度溪口县文化馆整体支出绩效自评报告",
    "一、一般公共预算支出情况",
    prose,
    "附件1",
    "部门整体支出绩效评价基础数据表",
    table(
      ["编制数", "实际在职人数", "控制率", ""],
      ["46", "42", "91.3%", ""],
      [`经费控制情况（${unit}）`, "2021年决算数", "2022年预算数", "2022年决算数"],
      ["支出总额", "700", "810", total],
      ["基本支出", "300", "310", "320"],
    ),
  );
  return report.diagnostics.filter(({ code }) => code === "amount-ambiguous").map(({ message }) => message);
}

describe("元 for 万元", () => {
  it("tells an amount of the prose that is ten thousand times that of the table, with both readings", () => {
    expect(doubts("元", "820.45", "2022年度总支出820.45万元。")).toEqual([
      "“820.45万元”按万元读，基础数据表的“820.45”按元读，恰好相差一万倍：前者可能是元，或后者可能是万元",
    ]);
    expect(doubts("万元", "820.45", "2022年度总支出820.45元。").length).toBe(1);
  });

  const quiet: readonly (readonly [unit: string, total: string, prose: string])[] = [
    ["万元", "820.45", "2022年度总支出820.45万元。"],
    ["万元", "820.45", "2022年度总支出8204500元。"],
    ["元", "8204500", "2022年度总支出820.45万元。"],
    ["万元", "820.45", "2022年度总支出820.46万元。"],
    ["万元", "820.45", "培训费820.45元。"],
    ["万元", "0", "2022年度总支出0元。"],
  ];
  it.each(quiet)("says nothing of %s %s beside %s", (unit, total, prose) => {
    expect(doubts(unit, total, prose)).toEqual([]);
  });
});

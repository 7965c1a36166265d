import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/report/report.js";
import { madeReport } from "../support/made-document.js";

function factsOf(text: string): readonly Fact[] {
  return madeReport("2022年度溪口县文化馆整体支出绩效自评报告", "一、一般公共预算支出情况", text).facts;
}

function short(facts: readonly Fact[]): readonly (readonly (string | number | null)[])[] {
  return facts.map(({ metric, label, year, value, unit, partOf }) => [metric, label, year, value, unit, partOf]);
}

describe("amounts in the budget sections", () => {
  it("binds each amount to the noun phrase in front of it and to the amount that it splits", () => {
    const facts = factsOf(
      "2022年度总支出820.4万元，其中：基本支出300.4万元（人员经费200万元，日常公用经费100.4万元）；项目支出520万元，其中运行维护经费20万元，专项资金为500万元。",
    );
    expect(short(facts)).toEqual([
      ["totalExpenditure", "2022年度总支出", 2022, "820.4", "万元", null],
      ["basicExpenditure", "基本支出", 2022, "300.4", "万元", 0],
      ["personnelExpenditure", "人员经费", 2022, "200", "万元", 1],
      ["publicExpenditure", "日常公用经费", 2022, "100.4", "万元", 1],
      ["projectExpenditure", "项目支出", 2022, "520", "万元", 0],
      ["operationMaintenance", "运行维护经费", 2022, "20", "万元", 4],
      ["specialFunds", "专项资金", 2022, "500", "万元", 4],
    ]);
  });

  it("parts the second of two amounts that a 和 joins", () => {
    const facts = factsOf("基本支出由人员经费20万元和公用经费10万元组成。");
    expect(facts.map(({ metric, label }) => [metric, label])).toEqual([
      ["personnelExpenditure", "人员经费"],
      ["publicExpenditure", "公用经费"],
    ]);
  });

  it("does not bind a number to the subject of another sentence, nor an item's amount to 专项资金", () => {
    const facts = factsOf("专项资金主要用于：河道保洁70.7万元，水源保护129.42万元。全年安排会议3次。");
    expect(short(facts)).toEqual([
      [null, "河道保洁", 2022, "70.7", "万元", null],
      [null, "水源保护", 2022, "129.42", "万元", null],
      [null, "全年安排会议", 2022, "3", "次", null],
    ]);
  });

  it("keeps changes apart from amounts and reads the year that the sentence names", () => {
    const facts = factsOf("2021年基本支出98万元，2022年基本支出100万元，比2021年增加2万元，增长2.04%。");
    expect(short(facts)).toEqual([
      ["basicExpenditure", "2021年基本支出", 2021, "98", "万元", null],
      ["basicExpenditure", "2022年基本支出", 2022, "100", "万元", null],
      [null, "比2021年增加", 2022, "2", "万元", null],
      [null, "增长", 2022, "2.04", "%", null],
    ]);
  });

  const names: readonly (readonly [string, string])[] = [
    ["“三公”经费支出4.49万元", "threePublic"],
    ["因公出国（境）费1.2万元", "overseasTravel"],
    ["公务用车购置及运行维护费1.2万元", "officialVehicles"],
    ["公务用车运行维护费1.2万元", "vehicleOperation"],
    ["公务接待费1.2万元", "officialReception"],
    ["年初预算安排2100.01万元", "initialBudget"],
    ["全年预算数2665.15万元", "annualBudget"],
    ["政府性基金预算支出106.13万元", "governmentFund"],
  ];
  it.each(names)("%s names %s", (text, metric) => {
    expect(factsOf(`${text}。`).map((fact) => fact.metric)).toEqual([metric]);
  });

  const printed: readonly (readonly [string, string, string, string])[] = [
    ["全年支出合计11,137,851.14元。", "11137851.14", "元", "11,137,851.14元"],
    ["全年支出合计１２．５万元。", "12.5", "万元", "１２．５万元"],
    ["全年支出合计1.23 亿元。", "1.23", "亿元", "1.23 亿元"],
  ];
  it.each(printed)("reads %s", (text, value, unit, verbatim) => {
    const [fact] = factsOf(text);
    expect([fact?.value, fact?.unit, fact?.text]).toEqual([value, unit, verbatim]);
  });

  it("reads counts in words and says what is only about right", () => {
    const facts = factsOf("推出七大举措，建立20余个制度，取得两项成果，接待约1200人，服务3—5次，一个项目第三次获奖。");
    expect(facts.map(({ value, unit, approximate }) => [value, unit, approximate ?? false])).toEqual([
      ["7", "大", false],
      ["20", "个", true],
      ["2", "项", false],
      ["1200", "人", true],
      ["5", "次", true],
    ]);
  });

  const none: readonly string[] = [
    "根据《2022年重点任务100项》和〔2020〕30号文件要求。",
    "群众可拨打12345热线或0700-8812345反映。",
    "截至2022年12月31日。",
    "一是2022年以来，三位一体推进。",
  ];
  it.each(none)("finds no fact in %s", (text) => {
    expect(factsOf(text)).toEqual([]);
  });
});

it("names no metric outside the budget sections", () => {
  const report = madeReport("2022年度溪口县文化馆整体支出绩效自评报告", "六、部门整体支出绩效情况", "争取专项资金300万元。");
  expect(report.facts.map(({ metric, value }) => [metric, value])).toEqual([[null, "300"]]);
});

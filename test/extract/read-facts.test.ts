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

  /** A sentence and the metric (or label) with value that each of its figures gets. */
  const bindings: readonly (readonly [text: string, facts: readonly string[]])[] = [
    ["基本支出：1184.91万元；项目支出：5498.14万元。", ["basicExpenditure 1184.91万元", "projectExpenditure 5498.14万元"]],
    [
      "其中基本支出占17.7%，为1184.91万元；项目支出占82.3%，为5498.14万元。",
      ["基本支出占 17.7%", "basicExpenditure 1184.91万元", "项目支出占 82.3%", "projectExpenditure 5498.14万元"],
    ],
    [
      "年初批复985万元，调整后861.46万元，到位334.67万元。",
      ["initialBudget 985万元", "annualBudget 861.46万元", "到位 334.67万元"],
    ],
    ["全年预算数1000万元，执行数980万元。", ["annualBudget 1000万元", "executed 980万元"]],
    ["“三公”经费预算数27.66万元，决算数8.8万元。", ["“三公”经费预算数 27.66万元", "决算数 8.8万元"]],
    ["公务接待费年初预算0.6万元，支出决算0.52万元。", ["公务接待费年初预算 0.6万元", "支出决算 0.52万元"]],
    [
      "公务接待费实际支出0.52万元，会议费支出合计2万元，项目支出总额300万元。",
      ["officialReception 0.52万元", "会议费支出合计 2万元", "projectExpenditure 300万元"],
    ],
    ["较上年减少公用经费5万元，主要是追加了专项资金40万元。", ["较上年减少公用经费 5万元", "主要是追加了专项资金 40万元"]],
    ["争取资金两千三百万元，化解债务一亿元，投资数百万元。", ["争取资金 2300万元", "化解债务 1亿元"]],
    ["支出合计1200万元，节约30万元，签约5.5万人。", ["totalExpenditure 1200万元", "节约 30万元", "签约 5.5万人"]],
    ["第1次会议讨论3件事项。", ["第1次会议讨论 3件"]],
  ];
  it.each(bindings)("binds the figures of %s", (text, expected) => {
    expect(factsOf(text).map(({ metric, label, value, unit }) => `${metric ?? label} ${value}${unit}`)).toEqual(expected);
  });

  it("dates by 上年 only the figure behind it", () => {
    const facts = factsOf("群众满意度由上年的92%提升到95%。与上年11.1万元相比减少2.3万元。");
    expect(facts.map(({ year, value }) => [year, value])).toEqual([
      [2021, "92"],
      [2022, "95"],
      [2021, "11.1"],
      [2022, "2.3"],
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

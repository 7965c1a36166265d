import { describe, expect, it } from "vitest";
import type { FactSketch, ReportSketch } from "../../../src/rules/example/report-sketch.js";
import { twoTablesExample } from "../../../src/rules/example/two-tables-example.js";
import { findingsOf } from "../../support/findings-of.js";

const GENERAL_ONLY = { bySource: { generalPublicBudget: "6683.05", governmentFund: "" } };

function budget(text: string, facts: readonly FactSketch[]): ReportSketch {
  return twoTablesExample(GENERAL_ONLY, {
    sections: [
      { heading: "一、部门（单位）基本情况", kind: "overview", text: [] },
      { heading: "二、一般公共预算支出情况", kind: "generalPublicBudget", text: [text], facts },
    ],
  });
}

function told(rule: string, sketch: ReportSketch): readonly string[] {
  return findingsOf(`prose/${rule}`, sketch).map(({ severity, difference }) => `${severity} ${difference ?? ""}`.trim());
}

describe("restated amounts", () => {
  it.each<readonly [string, FactSketch, readonly string[]]>([
    ["项目支出5498.14万元。", { metric: "projectExpenditure", label: "项目支出", text: "5498.14万元" }, []],
    ["项目支出5498.15万元。", { metric: "projectExpenditure", label: "项目支出", text: "5498.15万元" }, ["warning 0.01"]],
    ["项目支出5489.14万元。", { metric: "projectExpenditure", label: "项目支出", text: "5489.14万元" }, ["error -9"]],
    ["项目支出54981386.21元。", { metric: "projectExpenditure", label: "项目支出", text: "54981386.21元" }, []],
    ["项目支出0.55亿元。", { metric: "projectExpenditure", label: "项目支出", text: "0.55亿元" }, []],
    ["项目支出0.54亿元。", { metric: "projectExpenditure", label: "项目支出", text: "0.54亿元" }, ["info -98.14"]],
    ["项目支出约5500万元。", { metric: "projectExpenditure", label: "项目支出", text: "5500万元", approximate: true }, []],
    ["2021年项目支出2682.50万元。", { metric: "projectExpenditure", label: "项目支出", text: "2682.50万元", year: 2021 }, []],
    [
      "2021年项目支出2628.50万元。",
      { metric: "projectExpenditure", label: "项目支出", text: "2628.50万元", year: 2021 },
      ["error -54"],
    ],
    ["2020年项目支出12万元。", { metric: "projectExpenditure", label: "项目支出", text: "12万元", year: 2020 }, []],
    ["年初预算安排项目支出43.80万元。", { metric: "projectExpenditure", label: "年初预算安排项目支出", text: "43.80万元" }, []],
    ["数据平台运维4100.00万元。", { metric: null, label: "数据平台运维", text: "4100.00万元" }, ["error 100"]],
    ["争取上级资金1977.67万元。", { metric: null, label: "争取上级资金", text: "1977.67万元" }, []],
    ["年初预算980.63万元。", { metric: "initialBudget", label: "年初预算", text: "980.63万元" }, ["error 72"]],
    ["全年预算数6700.00万元。", { metric: "annualBudget", label: "全年预算数", text: "6700.00万元" }, []],
  ])("%s", (text, fact, expected) => {
    expect(told("restated", budget(text, [fact]))).toEqual(expected);
  });

  it("count dropped zeros where other amounts of the paragraph have decimals", () => {
    const facts = [
      { metric: "basicExpenditure", label: "基本支出", text: "1184.91万元" },
      { metric: "publicExpenditure", label: "公用经费", text: "533.3万元" },
    ] as const;
    expect(told("restated", budget("基本支出1184.91万元，公用经费533.3万元。", facts))).toEqual(["error 0.02"]);
  });
});

describe("restated staff", () => {
  const staff = (text: string, facts: readonly FactSketch[]): readonly string[] =>
    told(
      "restated",
      twoTablesExample(GENERAL_ONLY, {
        sections: [{ heading: "一、部门（单位）基本情况", kind: "overview", text: [text], facts }],
      }),
    );
  const fact = (label: string, text: string): FactSketch => ({ metric: null, label, text });

  it.each<readonly [string, readonly FactSketch[], readonly string[]]>([
    ["核定编制数46人，实际在职人数42人。", [fact("核定编制数", "46人"), fact("实际在职人数", "42人")], []],
    ["共有编制46名，年末实有在职人员44人。", [fact("共有编制", "46名"), fact("年末实有在职人员", "44人")], ["error 2"]],
    ["行政编制20名，事业编制26名。", [fact("行政编制", "20名"), fact("事业编制", "26名")], []],
    ["局机关编制30名，下属单位编制16名。", [fact("局机关编制", "30名"), fact("下属单位编制", "16名")], []],
    ["在职人员43人，离退休人员9人。", [fact("在职人员", "43人"), fact("离退休人员", "9人")], ["error 1"]],
  ])("%s", (text, facts, expected) => {
    expect(staff(text, facts)).toEqual(expected);
  });
});

describe("sums", () => {
  const three = (text: string, facts: readonly (readonly [FactSketch["metric"], string])[]): readonly string[] =>
    told(
      "sum",
      budget(
        text,
        facts.map(([metric, amount]) => ({ metric, label: metric ?? "", text: amount })),
      ),
    );

  it.each<readonly [string, readonly (readonly [FactSketch["metric"], string])[], readonly string[]]>([
    [
      "总支出10.00万元，其中基本支出4.00万元，项目支出6.00万元。",
      [
        ["totalExpenditure", "10.00万元"],
        ["basicExpenditure", "4.00万元"],
        ["projectExpenditure", "6.00万元"],
      ],
      [],
    ],
    [
      "总支出10.00万元，其中基本支出4.00万元，项目支出6.01万元。",
      [
        ["totalExpenditure", "10.00万元"],
        ["basicExpenditure", "4.00万元"],
        ["projectExpenditure", "6.01万元"],
      ],
      ["info -0.01"],
    ],
    [
      "总支出10.00万元，其中基本支出4.00万元，项目支出6.60万元。",
      [
        ["totalExpenditure", "10.00万元"],
        ["basicExpenditure", "4.00万元"],
        ["projectExpenditure", "6.60万元"],
      ],
      ["error -0.6"],
    ],
    [
      "总支出10.00万元，其中基本支出40000元，项目支出60000元。",
      [
        ["totalExpenditure", "10.00万元"],
        ["basicExpenditure", "40000元"],
        ["projectExpenditure", "60000元"],
      ],
      [],
    ],
    [
      "总支出10.00万元，其中基本支出4.00万元。",
      [
        ["totalExpenditure", "10.00万元"],
        ["basicExpenditure", "4.00万元"],
      ],
      [],
    ],
    [
      "三公经费3.00万元，公务用车运行维护费1.00万元，公务接待费1.00万元，未发生因公出国（境）费用。",
      [
        ["threePublic", "3.00万元"],
        ["vehicleOperation", "1.00万元"],
        ["officialReception", "1.00万元"],
      ],
      ["error 1"],
    ],
    [
      "三公经费3.00万元，公务用车运行维护费1.00万元，公务接待费1.00万元。",
      [
        ["threePublic", "3.00万元"],
        ["vehicleOperation", "1.00万元"],
        ["officialReception", "1.00万元"],
      ],
      [],
    ],
  ])("%s", (text, facts, expected) => {
    expect(three(text, facts)).toEqual(expected);
  });
});

describe("changes and shares", () => {
  const total: FactSketch = { metric: "totalExpenditure", label: "总支出", text: "6683.05万元" };
  const share = (label: string, text: string): FactSketch => ({ metric: null, label, text });
  const change = (label: string, text: string): FactSketch => ({
    ...share(label, text),
    change: label.includes("下降") ? "fall" : "rise",
  });

  it.each<readonly [string, readonly FactSketch[], readonly string[], readonly string[]]>([
    ["总支出6683.05万元，比上年增长68.75%。", [total, change("比上年增长", "68.75%")], [], []],
    ["总支出6683.05万元，比上年增长69%。", [total, change("比上年增长", "69%")], [], []],
    ["总支出6683.05万元，比上年增长86.75%。", [total, change("比上年增长", "86.75%")], ["warning 18"], []],
    ["总支出6683.05万元，比上年下降68.75%。", [total, change("比上年下降", "68.75%")], [], ["warning"]],
    [
      "总支出6683.05万元，较上年增加2722.84万元，增长68.75%。",
      [total, change("较上年增加", "2722.84万元"), change("增长", "68.75%")],
      [],
      [],
    ],
    [
      "总支出6683.05万元，较上年增加2772.84万元，增长68.75%。",
      [total, change("较上年增加", "2772.84万元"), change("增长", "68.75%")],
      ["warning 50"],
      [],
    ],
    ["总支出6683.05万元。用电量比上年下降5%。", [total, share("用电量比上年下降", "5%")], [], []],
    [
      "基本支出1184.91万元，占总支出的17.73%。",
      [{ metric: "basicExpenditure", label: "基本支出", text: "1184.91万元" }, share("占总支出的", "17.73%")],
      [],
      [],
    ],
    [
      "基本支出1184.91万元，占总支出的71.73%。",
      [{ metric: "basicExpenditure", label: "基本支出", text: "1184.91万元" }, share("占总支出的", "71.73%")],
      ["warning 54"],
      [],
    ],
  ])("%s", (text, facts, rates, directions) => {
    expect(told("change-rate", budget(text, facts))).toEqual(rates);
    expect(told("direction", budget(text, facts))).toEqual(directions);
  });
});

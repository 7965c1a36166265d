import { describe, expect, it } from "vitest";
import type { Quantity, Report } from "../../src/report/report.js";
import { checkReport } from "../../src/check-report.js";
import { madeReport, table } from "../support/made-document.js";

const HEAD = ["经费控制情况（万元） >2", "2021年决算数", "2022年预算数", "2022年决算数"];

/** `row("三公经费 v4", "小计", 9)`: labels, then one figure for all three columns. */
function row(...parts: readonly (string | number)[]): readonly string[] {
  const figure = String(parts.at(-1));
  return [...parts.slice(0, -1).map(String), figure, figure, figure];
}

function basicDataReport(...rows: readonly (readonly string[])[]): Report {
  return madeReport("2022年度溪口县文化馆部门整体支出绩效自评报告", "基础数据表", table(HEAD, ...rows));
}

/** `1 公务接待 officialReception < 三公经费`: depth, label, key, parent. */
function tree({ basicData }: Report): readonly string[] {
  const lines = basicData?.lines ?? [];
  return lines.map(
    ({ depth, label, key, parent }) =>
      `${String(depth)} ${label} ${key ?? "-"} < ${parent === null ? "-" : (lines[parent]?.label ?? "?")}`,
  );
}

function told(report: Report): readonly string[] {
  return report.diagnostics.filter(({ code }) => code !== "template-unknown").map(({ code, message }) => `${code} ${message}`);
}

function violated(report: Report): readonly string[] {
  return checkReport(report)
    .filter(({ rule }) => rule.startsWith("basic-data/"))
    .map(({ rule }) => rule);
}

describe("labels that are merged beside their rows", () => {
  /** Rows, the tree that they make, and the doubts that are told. Each table adds up, so that nothing may be found in it. */
  const cases: Readonly<
    Record<string, readonly [rows: readonly (readonly string[])[], expected: readonly string[], doubts?: readonly string[]]>
  > = {
    "the sum first": [
      [
        row("支出总额 >2", 10),
        row("基本支出 v3", "小计", 6),
        row("人员经费", 4),
        row("公用经费", 2),
        row("项目支出 v5", "合计", 4),
        row("运行维护经费", 1),
        row("专项资金", 3),
        row("戏曲下乡", 1),
        row("馆舍维修", 2),
        row("三公\n经费 v3", "小 计", 2),
        row("公务用车购置及运行维护费", 1),
        row("公务接待", 1),
        row("政府采购金额 >2", 1),
      ],
      [
        "0 支出总额 totalExpenditure < -",
        "0 基本支出 basicExpenditure < -",
        "1 人员经费 personnelExpenditure < 基本支出",
        "1 公用经费 publicExpenditure < 基本支出",
        "0 项目支出 projectExpenditure < -",
        "1 运行维护经费 operationMaintenance < 项目支出",
        "1 专项资金 specialFunds < 项目支出",
        "2 戏曲下乡 - < 专项资金",
        "2 馆舍维修 - < 专项资金",
        "0 三公经费 threePublic < -",
        "1 公务用车购置及运行维护费 officialVehicles < 三公经费",
        "1 公务接待 officialReception < 三公经费",
        "0 政府采购金额 governmentProcurement < -",
      ],
    ],
    "the sum last, items before it": [
      [
        row("运行维护经费 >2", 1),
        row("专项资金 v3", "戏曲下乡", 1),
        row("馆舍维修", 2),
        row("小计", 3),
        row("三公经费 v3", "公务用车运行维护费", 1),
        row("公务接待", 1),
        row("合计", 2),
      ],
      [
        "0 运行维护经费 operationMaintenance < -",
        "1 戏曲下乡 - < 专项资金",
        "1 馆舍维修 - < 专项资金",
        "0 专项资金 specialFunds < -",
        "1 公务用车运行维护费 vehicleOperation < 三公经费",
        "1 公务接待 officialReception < 三公经费",
        "0 三公经费 threePublic < -",
      ],
    ],
    "blank cells below the group's name": [
      [
        row("三公经费", "公务用车购置", 1),
        row("", "运行维护费", 1),
        row("", "公务接待", 1),
        row("", "小计", 3),
        row("政府采购金额 >2", 1),
      ],
      [
        "1 公务用车购置 vehiclePurchase < 三公经费",
        "1 运行维护费 vehicleOperation < 三公经费",
        "1 公务接待 officialReception < 三公经费",
        "0 三公经费 threePublic < -",
        "0 政府采购金额 governmentProcurement < -",
      ],
    ],
    "a group that the form does not name": [
      [row("专项资金 >2", 3), row("业务专项 v3", "小计", 3), row("戏曲下乡", 1), row("馆舍维修", 2)],
      ["0 专项资金 specialFunds < -", "1 业务专项 - < 专项资金", "2 戏曲下乡 - < 业务专项", "2 馆舍维修 - < 业务专项"],
    ],
    "a group without a sum": [
      [row("运行维护经费 >2", 1), row("三公经费 v2", "公务接待", 1), row("其他接待", 2)],
      ["0 运行维护经费 operationMaintenance < -", "0 公务接待 officialReception < -", "1 其他接待 - < 公务接待"],
    ],
    "an item of a group without a sum": [
      [row("运行维护经费 >2", 1), row("专项资金 v2", "戏曲下乡", 1), row("馆舍维修", 2)],
      ["0 运行维护经费 operationMaintenance < -", "0 戏曲下乡 - < -", "0 馆舍维修 - < -"],
    ],
    "numbers of rows beside the labels": [
      [row("1", "支出总额", 10), row("（二）", "基本支出", 6), row("项目支出", "3", 4)],
      ["0 支出总额 totalExpenditure < -", "0 基本支出 basicExpenditure < -", "0 项目支出 projectExpenditure < -"],
    ],
    "其中 beside the parts": [
      [row("支出总额 >2", 10), row("其中 v2", "基本支出", 6), row("项目支出", 4)],
      ["0 支出总额 totalExpenditure < -", "0 基本支出 basicExpenditure < -", "0 项目支出 projectExpenditure < -"],
    ],
    "合计 in the first row": [
      [row("合计 >2", 10), row("基本支出 >2", 6), row("项目支出 >2", 4)],
      ["0 合计 totalExpenditure < -", "0 基本支出 basicExpenditure < -", "0 项目支出 projectExpenditure < -"],
    ],
    "小计 of nothing that is named": [
      [row("专项资金 >2", 3), row("小计 >2", 3), row("戏曲下乡 >2", 3)],
      ["0 专项资金 specialFunds < -", "0 小计 - < -", "1 戏曲下乡 - < 专项资金"],
      ["row-ambiguous “小计”一行没有写明是哪一项的合计，未归入任何一项"],
    ],
  };
  it.each(Object.entries(cases))("%s", (_, [rows, expected, doubts = []]) => {
    const report = basicDataReport(...rows);
    expect(tree(report)).toEqual(expected);
    expect(told(report)).toEqual(doubts);
    expect(violated(report)).toEqual([]);
  });

  it("quotes the group's name where it stands", () => {
    const report = basicDataReport(row("三公经费 v3", "公务接待", 1), row("公务用车", 1), row("小计", 3));
    expect(report.basicData?.lines[2]?.at.cell).toEqual({ row: 1, col: 0 });
    expect(new Set(violated(report))).toEqual(new Set(["basic-data/three-public-sum"]));
  });
});

describe("parts of 公务用车 that leave the words off", () => {
  it.each(["公务用车购置及运行维护费", "公务用车"])("reads them below %s", (vehicles) => {
    const report = basicDataReport(
      row("项目支出 >2", 3),
      row("运行维护经费 >2", 3),
      row(`${vehicles} >2`, 2),
      row("其中：购置费 >2", 1),
      row("运行维护费 >2", 1),
    );
    expect(tree(report).slice(2)).toEqual([
      `0 ${vehicles} officialVehicles < -`,
      `2 购置费 vehiclePurchase < ${vehicles}`,
      `2 运行维护费 vehicleOperation < ${vehicles}`,
    ]);
    expect(violated(report)).toEqual([]);
  });
});

describe("figures in merged cells", () => {
  function printed(quantity: Quantity | undefined): string {
    return quantity === undefined ? "-" : (quantity.value ?? "∅");
  }

  /** Rows below 支出总额, and what each column of them gives. */
  const cases: Readonly<
    Record<string, readonly [rows: readonly (readonly string[])[], expected: readonly string[], doubts: number]>
  > = {
    "over two rows": [
      [
        ["基本支出 >2", "1", "2", "3 v2"],
        ["公用经费 >2", "1", "2"],
      ],
      ["1 2 3", "1 2 -"],
      1,
    ],
    "over three rows": [
      [
        ["专项资金 >2", "1", "2", "3 v3"],
        ["戏曲下乡 >2", "1", "2"],
        ["馆舍维修 >2", "1", "2"],
      ],
      ["1 2 3", "1 2 -", "1 2 -"],
      1,
    ],
    "over two columns": [[["基本支出 >2", "1", "2 >2"]], ["1 2 -"], 1],
    "a dash over all columns": [[["基本支出 >2", "—— >3"]], ["∅ ∅ ∅"], 0],
    "a blank over two rows": [
      [
        ["基本支出 >2", "1", "2", " v2"],
        ["公用经费 >2", "1", "2"],
      ],
      ["1 2 ∅", "1 2 ∅"],
      0,
    ],
  };
  it.each(Object.entries(cases))("%s", (_, [rows, expected, doubts]) => {
    const report = basicDataReport(row("支出总额 >2", 9), ...rows);
    const lines = report.basicData?.lines.slice(1) ?? [];
    expect(lines.map((line) => [line.priorYearActual, line.budget, line.actual].map(printed).join(" "))).toEqual(expected);
    expect(report.diagnostics.filter(({ code }) => code === "amount-ambiguous").length).toBe(doubts);
  });

  it("counts staff and areas once", () => {
    const report = madeReport(
      "基础数据表",
      table(
        ["编制数", "实际在职人数", "控制率", ""],
        ["46 >2", "100%", ""],
        ["楼堂馆所控制情况", "批复规模（㎡)", "实际规模（㎡）", "规模控制率"],
        ["甲楼", "100 >2", "100%"],
      ),
    );
    const { staffing, buildings } = report.basicData ?? {};
    expect([printed(staffing?.authorized), printed(staffing?.actual)]).toEqual(["46", "-"]);
    expect([printed(buildings?.[0]?.approvedArea), printed(buildings?.[0]?.actualArea)]).toEqual(["100", "-"]);
    expect(report.diagnostics.filter(({ code }) => code === "amount-ambiguous").length).toBe(2);
  });

  it("tells a row of figures that has no label", () => {
    const report = basicDataReport(row("支出总额 >2", 9), ["", "7", "1", "2", "3"]);
    expect(report.basicData?.lines.length).toBe(1);
    expect(told(report)).toEqual(["row-ambiguous “1”所在的一行没有项目名称，未取数"]);
  });
});

import { describe, expect, it } from "vitest";
import { parseReport } from "../../src/parse-report.js";
import type { Quantity, Report } from "../../src/report/report.js";
import { madeReport, table } from "../support/made-document.js";

function printed(quantity: Quantity | undefined): string {
  return quantity === undefined ? "-" : (quantity.value ?? "∅");
}

function untoldColumns(report: Report): readonly string[] {
  return report.diagnostics.flatMap(({ code, message }) =>
    code === "column-unknown" ? [/“(.*)”一列/u.exec(message)?.[1] ?? message] : [],
  );
}

describe("columns that are not read", () => {
  const STAFF = [
    ["财政供养人员情况（人） v2", "编制数", "2022年实际在职人数", "控制率"],
    ["46", "42", "91.3%"],
  ];
  const HEAD = ["经费控制情况（万元）", "2020年决算数", "2021年决算数", "2022年预算数", "2022年决算数", "备注"];

  it("are told once in the basic data table, where they say something", () => {
    const rows = [
      ["支出总额", "800", "900", "1000", "1010", "/"],
      ["基本支出", "400", "500", "550", "560", ""],
    ];
    const report = madeReport("基础数据表", table(...STAFF, HEAD, ...rows));
    expect(untoldColumns(report)).toEqual(["2020年决算数"]);
    const noted = madeReport("基础数据表", table(...STAFF, HEAD, ...rows, ["项目支出", "400", "400", "450", "450", "含追加"]));
    expect(untoldColumns(noted)).toEqual(["2020年决算数", "备注"]);
    expect(noted.basicData?.lines.map(({ label }) => label)).toEqual(["支出总额", "基本支出", "项目支出"]);
  });

  it("are told in a scoring table, those of the older form are not", () => {
    const report = madeReport(
      "2022年度部门整体支出绩效自评表",
      table(
        ["预算部门", "溪口县文化馆 >9"],
        ["年度预算申请（万元） v2", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", "结余数", "备注"],
        ["年度资金总额", "100", "120", "118", "10", "98.33%", "9.8", "2", "无"],
        ["一级指标", "二级指标", "三级指标", "评分标准", "年度指标值", "实际完成值", "分值", "得分", "复核分", "备注"],
        ["产出指标", "数量指标", "演出场次", "按比例", "20场", "22场", "90", "90", "89", "现场核对"],
      ),
    );
    expect(untoldColumns(report)).toEqual(["结余数", "复核分", "备注"]);
  });
});

describe("cells that a row does not have", () => {
  it("are no blank ones", async () => {
    const row = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
    const rows = [
      row("财政供养人员情况（人）", "编制数", "2022年实际在职人数", "控制率"),
      row("", "46", "42"),
      row("经费控制情况（万元）", "2021年决算数", "2022年预算数", "2022年决算数"),
      row("支出总额", "900", "", "1010"),
      row("基本支出", "500", "550"),
      row("三公经费"),
    ];
    const html = `<html><body><p>2022年度部门整体支出绩效评价基础数据表</p><table border="1">${rows.join("")}</table></body></html>`;
    const { basicData } = await parseReport(new TextEncoder().encode(html));
    expect(basicData?.staffing.controlRate).toBeUndefined();
    expect(basicData?.lines.map((line) => [line.priorYearActual, line.budget, line.actual].map(printed).join(" "))).toEqual([
      "900 ∅ 1010",
      "500 550 -",
      "- - -",
    ]);
  });
});

describe("staff beside their labels", () => {
  const LINES = [
    ["经费控制情况（万元）", "2021年决算数 >2", "2022年预算数 >2", "2022年决算数 >2"],
    ["支出总额", "900 >2", "1000 >2", "1010 >2"],
  ];
  const cases: Readonly<Record<string, readonly [rows: readonly (readonly string[])[], expected: string]>> = {
    "in one row": [[["财政供养人员情况（人）", "编制人数", "25", "实有人数", "23", "控制率", "92%"]], "25人 23人 92%"],
    "each in a row": [
      [
        ["财政供养人员情况 v3", "编制数（人） >3", "25 >3"],
        ["2022年实际在职人数 >3", "23人 >3"],
        ["控制率（%） >3", "92 >3"],
      ],
      "25人 23人 92%",
    ],
    "behind the department's name": [[["单位名称", "溪口县文化馆 >2", "编制人数", "25", "实有人数", "23"]], "25人 23人 -"],
  };
  it.each(Object.entries(cases))("%s", (_, [rows, expected]) => {
    const report = madeReport("2022年度部门整体支出绩效评价基础数据表", table(...rows, ...LINES));
    const { authorized, actual, controlRate } = report.basicData?.staffing ?? {};
    expect([authorized, actual, controlRate].map((each) => printed(each) + (each?.unit ?? "")).join(" ")).toBe(expected);
    expect(report.basicData?.lines.length).toBe(1);
    expect(report.departmentEvaluation).toBeUndefined();
  });

  it("make no basic data table of a cover", () => {
    const report = madeReport("2022年度部门整体支出绩效自评报告", table(["人员编制", "25", "实有人数", "23"]));
    expect(report.basicData).toBeUndefined();
  });

  it("name the department in the table's first row", () => {
    const report = madeReport(
      "2022年度部门整体支出绩效评价基础数据表",
      table(
        ["填报单位", "溪口县文化馆 >6"],
        ["财政供养人员情况（人）", "编制人数", "25", "实有人数", "23", "控制率", "92%"],
        ...LINES,
      ),
    );
    expect([report.department?.text, report.basicData?.lines.length]).toEqual(["溪口县文化馆", 1]);
  });
});

describe("a second basic data table without a title", () => {
  const form = (year: number, staff: string): readonly (readonly string[])[] => [
    ["财政供养人员情况（人）", "编制数", `${String(year)}年实际在职人数`, "控制率"],
    ["", "46", staff, "91.3%"],
    ["经费控制情况（万元）", `${String(year - 1)}年决算数`, `${String(year)}年预算数`, `${String(year)}年决算数`],
    ["支出总额", "900", "1000", "1010"],
  ];

  it("is told, and no part of the first", () => {
    const report = madeReport(
      "2022年度溪口县文化馆部门整体支出绩效自评报告",
      table(...form(2021, "42")),
      "另附上年情况。",
      table(...form(2022, "41")),
    );
    expect([report.basicData?.staffing.actual?.value, report.basicData?.lines.length]).toEqual(["41", 1]);
    expect(report.diagnostics.map(({ code }) => code)).toEqual(["form-repeated"]);
  });
});

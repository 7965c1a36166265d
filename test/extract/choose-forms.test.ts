import { describe, expect, it } from "vitest";
import type { TableBlock } from "../../src/document/document.js";
import type { Report } from "../../src/report/report.js";
import { madeReport, table } from "../support/made-document.js";

const TITLE = "2022年度溪口县文化馆整体支出绩效自评报告";
const BASIC = "部门整体支出绩效评价基础数据表";
const SCORES = "部门整体支出绩效自评表";

function basic(year: number, actual: string, staff = "10"): TableBlock {
  return table(
    ["财政供养人员情况（人） v2", "编制数", `${String(year)}年实际在职人数`, "控制率"],
    [staff, staff, staff === "" ? "" : "100%"],
    ["经费控制情况（万元）", `${String(year - 1)}年决算数`, `${String(year)}年预算数`, `${String(year)}年决算数`],
    ["支出总额", actual, actual, actual],
    ["基本支出", actual, actual, actual],
    ["项目支出", "", "", ""],
  );
}

function scores(name: string, executed: string, actual: string): TableBlock {
  return table(
    ["预算部门", `${name} >6`],
    ["年度预算申请（万元） v2", "", "年初预算数", "全年预算数", "全年执行数", "分值", "得分"],
    ["年度资金总额", "5", executed, executed, "10", actual === "" ? "" : "10"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "数量指标", "演出场次", "20场", actual, "90", actual === "" ? "" : "90"],
  );
}

function repeated(report: Report): readonly string[] {
  return report.diagnostics
    .filter(({ code }) => code === "form-repeated")
    .map(({ message, at }) => `${String(at?.block)} ${message}`);
}

describe("several forms of a department", () => {
  it("takes the filled basic data table behind a blank one", () => {
    const report = madeReport(TITLE, BASIC, basic(2022, "", ""), BASIC, basic(2022, "8"));
    expect(report.basicData?.table).toBe(1);
    expect(report.basicData?.lines[0]?.actual?.value).toBe("8");
    expect(repeated(report)).toEqual([`2 文件中有多张${BASIC}，这一张没有填写：已取填写较全的一张`]);
  });

  it("takes the one of the report's year, wherever it stands", () => {
    const report = madeReport(TITLE, BASIC, basic(2021, "7"), BASIC, basic(2022, "8"), BASIC, basic(2020, "6"));
    expect(report.basicData?.lines[0]?.actual?.value).toBe("8");
    expect(repeated(report)).toEqual([
      `2 文件中有多张${BASIC}，这一张未取数：已取2022年度的一张`,
      `6 文件中有多张${BASIC}，这一张未取数：已取2022年度的一张`,
    ]);
  });

  it("takes the first of two alike", () => {
    const report = madeReport(TITLE, SCORES, scores("甲局", "9", "22场"), SCORES, scores("乙站", "3", "21场"));
    expect(report.departmentEvaluation?.name?.text).toBe("甲局");
    expect(repeated(report)).toEqual([`4 文件中有多张${SCORES}，这一张未取数：已取在前的一张`]);
  });

  it("takes the filled scoring table behind one that only has the budget", () => {
    const report = madeReport(TITLE, SCORES, scores("甲局", "", ""), SCORES, scores("甲局", "9", "22场"));
    expect(report.departmentEvaluation?.funds[0]?.executed?.value).toBe("9");
    expect(repeated(report).length).toBe(1);
  });

  it("leaves out what was doubtful in a form that is not taken", () => {
    const report = madeReport(TITLE, BASIC, basic(2022, "8"), BASIC, basic(2022, "约7"));
    expect(report.basicData?.lines[0]?.actual?.value).toBe("8");
    expect(report.diagnostics.some(({ code }) => code === "amount-unreadable")).toBe(false);
  });

  it("goes on with a form whose title is repeated as continued", () => {
    const report = madeReport(
      TITLE,
      SCORES,
      table(
        ["预算部门", "甲局 >6"],
        ["年度预算申请（万元） v2", "", "年初预算数", "全年预算数", "全年执行数", "分值", "得分"],
        ["年度资金总额", "5", "9", "9", "10", "10"],
      ),
      `${SCORES}（续）`,
      table(
        ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
        ["产出指标", "数量指标", "演出场次", "20场", "22场", "90", "90"],
      ),
    );
    expect(report.departmentEvaluation?.indicators.length).toBe(1);
    expect(repeated(report)).toEqual([]);
  });
});

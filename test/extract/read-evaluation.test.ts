import { describe, expect, it } from "vitest";
import type { Evaluation, Quantity } from "../../src/report/report.js";
import { madeReport, table } from "../support/made-document.js";

const INDICATORS = ["绩效指标 v4", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"];

function only(report: { readonly projectEvaluations: readonly Evaluation[] }): Evaluation {
  const [evaluation] = report.projectEvaluations;
  if (evaluation === undefined) throw new Error("no project evaluation");
  return evaluation;
}

function printed(quantity: Quantity | undefined): string | undefined {
  return quantity === undefined ? undefined : `${quantity.value ?? "∅"}${quantity.unit ?? ""}`;
}

function money(evaluation: Evaluation): readonly (readonly (string | null | undefined)[])[] {
  return evaluation.funds.map((row) => [
    row.key,
    printed(row.initialBudget),
    printed(row.annualBudget),
    printed(row.executed),
    printed(row.weight),
    printed(row.executionRate),
    printed(row.score),
  ]);
}

describe("the fund block of other provinces' forms", () => {
  it("reads a rate above 100 % whose score is blank", () => {
    const report = madeReport(
      "2023年度部门整体支出绩效自评表",
      table(
        ["部门", "溪口县文化馆 >6"],
        ["预算资金（万元） v2", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["年度资金总额", "329.77", "329.77", "338.31", "10", "102.59%", ""],
      ),
    );
    expect(money(report.departmentEvaluation ?? only(report))).toEqual([
      ["total", "329.77万元", "329.77万元", "338.31万元", "10", "102.59%", "∅"],
    ]);
  });

  it("keeps a total of zero above a part that holds the money", () => {
    const report = madeReport(
      "项目支出绩效自评表",
      table(
        ["项目名称", "村道维护 >6"],
        ["项目资金（万元） v3", "", "年初预算数", "全年预算数(A)", "全年执行数(B)", "分值", "执行率(B/A)", "得分"],
        ["年度资金总额", "0", "0", "0", "10", "0", "0"],
        ["其中：当年财政拨款", "90", "89.974", "89.974", "—", "", "—"],
      ),
    );
    expect(money(only(report))).toEqual([
      ["total", "0万元", "0万元", "0万元", "10", "0", "0"],
      ["currentYearFiscal", "90万元", "89.974万元", "89.974万元", "∅", "∅", "∅"],
    ]);
  });

  it("reads amounts in 元 with and without separators", () => {
    const report = madeReport(
      "财政项目支出绩效自评表",
      "单位：元",
      table(
        ["项目名称", "场馆保洁 >6"],
        ["项目资金 v2", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["年度资金总额", "250000.00", "250000.00", "215,457.6", "10", "86.19%", "8.62"],
      ),
    );
    expect(money(only(report))).toEqual([["total", "250000元", "250000元", "215457.6元", "10", "86.19%", "8.62"]]);
  });

  it("reads budget after adjustment, weight before score and the reason of Sichuan's form", () => {
    const report = madeReport(
      "部门预算项目支出绩效自评表",
      table(
        ["项目名称", "51000021R000-文化惠民 >8"],
        ["主管部门", "219-溪口县 >3", "实施单位", "219001-溪口镇 >4"],
        ["预算执行情况(10分) v3", "", "年初预算", "调整后预算数", "预算执行数", "预算执行率", "权重", "得分", "原因"],
        ["总额", "12.5", "12.5", "12.5", "100.00%", "10", "10", "/"],
        ["其中：财政资金", "12.5", "12.5", "12.5", "100.00%", "/", "/", ""],
        ["绩效指标(90分) v3", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "完成值", "权重", "得分"],
        ["产出指标", "数量指标", "演出场次", "≥", "20", "场", "22", "45", "45"],
        ["效益指标", "社会效益指标", "观众人次", "≥", "3000", "人次", "3100", "45", "45"],
        ["合计 >8", "100", "100"],
      ),
    );
    const evaluation = only(report);
    expect(evaluation.name?.text).toBe("51000021R000-文化惠民");
    expect(evaluation.implementer?.text).toBe("溪口镇");
    expect(money(evaluation)).toEqual([
      ["total", "12.5万元", "12.5万元", "12.5万元", "10", "100%", "10"],
      ["currentYearFiscal", "12.5万元", "12.5万元", "12.5万元", "∅", "100%", "∅"],
    ]);
    expect(
      evaluation.indicators.map(({ name, target, actual, weight }) => [name, target.text, actual.text, weight?.value]),
    ).toEqual([
      ["演出场次", "≥20场", "22", "45"],
      ["观众人次", "≥3000人次", "3100", "45"],
    ]);
    expect([printed(evaluation.total?.weight), printed(evaluation.total?.score)]).toEqual(["100", "100"]);
  });

  it("reads a block without a points column and several goal blocks (Hubei)", () => {
    const report = madeReport(
      "项目支出绩效自评表",
      table(
        ["项目名称", "水土保持 >5"],
        ["预算执行情况（万元）（20分） v2", "", "预算数（A）", "执行数（B）", "执行率（B/A）", "得分（20分×执行率）"],
        ["年度财政资金总额", "980", "980", "100%", "20"],
        ["年度绩效目标1（40分） v2", "一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分"],
        ["产出指标", "数量指标", "治理面积", "12平方公里", "12平方公里", "19.6"],
      ),
    );
    const evaluation = only(report);
    expect(money(evaluation)).toEqual([["total", undefined, "980万元", "980万元", "20分", "100%", "20"]]);
    expect(
      evaluation.indicators.map(({ target, actual, score, weight }) => [target.text, actual.text, score?.value, weight]),
    ).toEqual([["12平方公里", "12平方公里", "19.6", undefined]]);
  });
});

describe("indicators", () => {
  it("carries merged and blank level cells down and parts the declared points from the name", () => {
    const report = madeReport(
      "项目支出绩效自评表",
      table(
        ["项目名称", "堤坝加固 >8"],
        INDICATORS,
        ["产出指标\n（50分） v2", "数量指标", "加固长度", "≥3公里", "3.2公里", "30", "30", ""],
        ["", "质量指标", "验收合格率", "100%", "100%", "20", "20", ""].slice(1),
        ["效益指标（40）", "社会效益指标", "受益人口", "≥2万人", "2.1万人", "40", "38", "数据滞后"],
      ),
    );
    const rows = only(report).indicators.map(({ level1, level2, name, deviation }) => [
      level1.name,
      printed(level1.weight),
      level2.name,
      name,
      deviation?.text,
    ]);
    expect(rows).toEqual([
      ["产出指标", "50分", "数量指标", "加固长度", ""],
      ["产出指标", "50分", "质量指标", "验收合格率", ""],
      ["效益指标", "40", "社会效益指标", "受益人口", "数据滞后"],
    ]);
  });

  it("takes the points behind a level for the level's own (older score sheet)", () => {
    const report = madeReport(
      "部门整体支出绩效评价指标表",
      table(
        ["一级指标", "分值", "二级指标", "分值", "三级指标", "分值", "实际完成值", "得分"],
        ["投入", "16", "预算配置", "16", "在职人员控制率", "8", "95.10%", "8"],
      ),
    );
    const indicator = report.departmentEvaluation?.indicators[0];
    expect([
      printed(indicator?.level1.weight),
      printed(indicator?.level2.weight),
      printed(indicator?.weight),
      printed(indicator?.score),
    ]).toEqual(["16", "16", "8", "8"]);
  });

  it("does not take a left-over of the blank form for an indicator", () => {
    const report = madeReport(
      "项目支出绩效自评表",
      table(
        ["项目名称", "堤坝加固 >8"],
        INDICATORS,
        ["产出指标", "数量指标", "指标1：", "", "", "", "", ""],
        ["质量指标", "", "……", "", "", "", "", ""],
        ["效益指标", "社会效益指标", "受益人口", "≥2万人", "2.1万人", "40", "38", ""],
      ),
    );
    expect(only(report).indicators.map(({ name }) => name)).toEqual(["受益人口"]);
  });

  it("gives no evaluation for a blank form", () => {
    const report = madeReport(
      "项目支出绩效自评表",
      table(
        ["项目名称", " >8"],
        ["项目资金（万元） v2", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", ""],
        ["年度资金总额", "", "", "", "10", "", "", ""],
        INDICATORS,
        ["产出指标", "数量指标", "指标1：", "", "", "", "", ""],
      ),
    );
    expect(report.projectEvaluations).toEqual([]);
    expect(report.kind).toBe("unknown");
  });
});

describe("several forms", () => {
  it("reads two forms in one table and one form in two tables", () => {
    const name = (text: string): readonly string[] => ["项目名称", `${text} >7`];
    const funds = [
      ["项目资金（万元） v2", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["年度资金总额", "5", "5", "5", "10", "100%", "10"],
    ];
    const heads = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"];
    const indicator = ["产出指标", "数量指标", "场次", "3", "3", "90", "90", ""];
    const report = madeReport(
      "项目支出绩效自评表",
      table(name("甲"), ...funds, heads, indicator, name("乙"), ...funds),
      table(heads, indicator),
    );
    expect(report.projectEvaluations.map((each) => [each.name?.text, each.indicators.length, each.tables])).toEqual([
      ["甲", 1, [0]],
      ["乙", 1, [0, 1]],
    ]);
  });
});

describe("by source and by use", () => {
  const funds = [
    ["年度预算申请（万元） v4", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", "30", "40", "40", "10", "100%", "10"],
  ];
  const cases: readonly (readonly [string, readonly (readonly string[])[]])[] = [
    [
      "label and number in one cell",
      [
        ["按收入性质分： >4", "按支出性质分： >3"],
        ["其中：一般公共预算：38.5 >4", "其中：基本支出：12 >3"],
      ],
    ],
    [
      "the number in the cell beside",
      [
        ["按收入性质分 >4", "按支出性质分 >3"],
        ["其中：一般公共预算 >2", "38.5 >2", "基本支出 >2", "12"],
      ],
    ],
    [
      "an empty cell between",
      [
        ["按收入性质分 >4", "按支出性质分 >3"],
        ["其中：一般公共预算 >2", "38.5 >2", "基本支出", "", "12"],
      ],
    ],
    [
      "several lines in one cell",
      [
        ["按收入性质分： >4", "按支出性质分： >3"],
        ["其中：一般公共预算：38.5\n政府性基金拨款： >4", "其中：基本支出：12 >3"],
      ],
    ],
  ];
  it.each(cases)("reads %s", (_, rows) => {
    const report = madeReport("2022年度部门整体支出绩效自评表", table(["预算部门", "溪口县文化馆 >7"], ...funds, ...rows));
    const evaluation = report.departmentEvaluation;
    expect(printed(evaluation?.bySource.generalPublicBudget)).toBe("38.5万元");
    expect(printed(evaluation?.byUse.basicExpenditure)).toBe("12万元");
  });
});

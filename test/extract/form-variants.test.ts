import { describe, expect, it } from "vitest";
import type { Evaluation, Quantity, Report } from "../../src/report/report.js";
import { madeReport, table } from "../support/made-document.js";

function printed(quantity: Quantity | undefined): string {
  return quantity === undefined ? "-" : `${quantity.value ?? "∅"}${quantity.unit ?? ""}`;
}

function evaluationOf(report: Report): Evaluation {
  const evaluation = report.departmentEvaluation ?? report.projectEvaluations[0];
  if (evaluation === undefined) throw new Error("no evaluation");
  return evaluation;
}

const INDICATORS = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];
const ROW = ["产出指标", "数量指标", "演出场次", "≥20场", "22场", "90", "90"];

describe("amount columns of the basic data table", () => {
  const STAFF = [
    ["财政供养人员情况（人） v2", "编制数", "2022年实际在职人数", "控制率 >2"],
    ["46", "42", "91% >2"],
  ];
  /** The heads of the columns, and in which of them the prior year, the budget and the actual stand. */
  const cases: readonly (readonly [heads: readonly string[], expected: string])[] = [
    [["2021年决算数", "2022年预算数", "2022年决算数", "增减"], "1 2 3"],
    [["2022年决算数", "2022年预算数", "2021年决算数", "增减"], "3 2 1"],
    [["2021年决算数", "2022年年初预算数", "2022年调整预算数", "2022年决算数"], "1 2 4"],
    [["2020年决算数", "2021年决算数", "2022年预算数", "2022年决算数"], "2 3 4"],
    [["2021年决算数", "2022年预算数", "项目", "备注"], "1 2 -"],
    [["上年实际", "本年预算", "本年实际", "备注"], "1 2 3"],
    [["2O21年决算数", "2O22年预算数", "2O22年决算数", "备注"], "1 2 3"],
    [["2022年决算数", "2022年预算数", "2022年决算数", "备注"], "1 2 3"],
  ];
  it.each(cases)("%j", (heads, expected) => {
    const report = madeReport("基础数据表", table(...STAFF, ["经费控制情况（元）", ...heads], ["支出总额", "1", "2", "3", "4"]));
    const [line] = report.basicData?.lines ?? [];
    const values = [line?.priorYearActual, line?.budget, line?.actual].map((quantity) => quantity?.value ?? "-");
    expect(values.join(" ")).toBe(expected);
  });
});

describe("other parts of the basic data table", () => {
  it("takes the total of several rows of staff", () => {
    const report = madeReport(
      "基础数据表",
      table(
        ["财政供养人员情况（人） v4", "类别", "编制数", "2022年实际在职人数", "控制率"],
        ["行政", "20", "18", "90%"],
        ["事业", "26", "24", "92.31%"],
        ["合计", "46", "42", "91.3%"],
      ),
    );
    expect(printed(report.basicData?.staffing.authorized)).toBe("46人");
  });

  it("says so where several rows of staff have no total", () => {
    const report = madeReport(
      "基础数据表",
      table(["类别", "编制数", "实际在职人数", "控制率"], ["行政", "20", "18", "90%"], ["事业", "26", "24", "92.31%"]),
    );
    expect(printed(report.basicData?.staffing.authorized)).toBe("20人");
    expect(report.diagnostics.map(({ code }) => code)).toContain("row-ambiguous");
  });

  it("says so where the total of the staff is blank and its rows are not", () => {
    const report = madeReport(
      "基础数据表",
      table(
        ["类别", "编制数", "实际在职人数", "控制率"],
        ["行政", "20", "18", "90%"],
        ["事业", "26", "24", "92.31%"],
        ["合计", "", "", ""],
      ),
    );
    expect(report.basicData?.staffing.authorized?.value).toBeNull();
    expect(report.diagnostics.map(({ code }) => code)).toContain("row-ambiguous");
  });

  it("joins areas and investments that have a head row each", () => {
    const report = madeReport(
      "基础数据表",
      table(
        ["编制数", "实际在职人数", "控制率", ""],
        ["46", "42", "91.3%", ""],
        ["楼堂馆所控制情况", "批复规模（㎡)", "实际规模（㎡）", "规模控制率"],
        ["档案楼", "100", "99", "99%"],
        ["", "预算投资（万元）", "实际投资（万元）", "投资概算控制率"],
        ["", "30", "29", "96.67%"],
      ),
    );
    const [building, ...more] = report.basicData?.buildings ?? [];
    expect(more).toEqual([]);
    expect([building?.name?.text, printed(building?.actualArea), printed(building?.actualInvestment)]).toEqual([
      "档案楼",
      "99㎡",
      "29万元",
    ]);
  });

  /** Rows under areas, rows under investments, and the buildings that come out; the doubt that is told. */
  const halves: readonly (readonly [
    areas: readonly string[],
    investments: readonly string[],
    buildings: readonly string[],
    doubts: number,
  ])[] = [
    [["甲楼 100", "乙楼 200"], ["甲楼 30", "乙楼 40"], ["甲楼 100 30", "乙楼 200 40"], 0],
    [["甲楼 100", "乙楼 200"], ["乙楼 40", "甲楼 30"], ["甲楼 100 30", "乙楼 200 40"], 0],
    [["甲楼 100", "乙楼 200"], ["乙楼 40", "丙楼 50"], ["甲楼 100 -", "乙楼 200 40", "丙楼 - 50"], 1],
    [["甲楼 100", "乙楼 200"], [" 30", " 40"], ["甲楼 100 30", "乙楼 200 40"], 1],
    [["甲楼 100"], [" 30"], ["甲楼 100 30"], 0],
  ];
  it.each(halves)("puts %j and %j together by their names", (areas, investments, expected, doubts) => {
    const rows = (all: readonly string[]): readonly (readonly string[])[] => all.map((each) => [...each.split(" "), "1", "1%"]);
    const report = madeReport(
      "基础数据表",
      table(
        ["编制数", "实际在职人数", "控制率", ""],
        ["46", "42", "91.3%", ""],
        ["楼堂馆所控制情况", "批复规模（㎡)", "实际规模（㎡）", "规模控制率"],
        ...rows(areas),
        ["", "预算投资（万元）", "实际投资（万元）", "投资概算控制率"],
        ...rows(investments),
      ),
    );
    const found = report.basicData?.buildings.map(
      ({ name, approvedArea, budgetInvestment }) =>
        `${name?.text ?? ""} ${approvedArea?.value ?? "-"} ${budgetInvestment?.value ?? "-"}`,
    );
    expect(found).toEqual(expected);
    expect(report.diagnostics.filter(({ code }) => code === "row-ambiguous").length).toBe(doubts);
  });

  it("takes a text under the heads of the buildings for no building", () => {
    const report = madeReport(
      "基础数据表",
      table(
        ["编制数", "实际在职人数", "控制率", ""],
        ["46", "42", "91.3%", ""],
        ["楼堂馆所控制情况", "批复规模（㎡)", "实际规模（㎡）", "规模控制率"],
        ["楼堂馆所情况", "本年没有完工项目。 >3"],
      ),
    );
    expect(report.basicData?.buildings).toEqual([]);
    expect(report.diagnostics.filter(({ code }) => code.startsWith("amount-"))).toEqual([]);
  });

  it("reads a line with the signatures inside the table", () => {
    const report = madeReport(
      "基础数据表",
      table(
        ["编制数", "实际在职人数", "控制率", ""],
        ["46", "42", "91.3%", ""],
        ["经费控制情况（万元）", "2021年决算数", "2022年预算数", "2022年决算数"],
        ["支出总额", "1", "2", "3"],
        ["填表人：某甲 >2", "填报日期：2023.3.1", "联系电话：0731-8881"],
      ),
    );
    expect(report.basicData?.lines.length).toBe(1);
    expect(report.basicData?.signOff.preparedBy?.text).toBe("某甲");
  });

  const units: readonly (readonly [title: string, line: string])[] = [
    ["部门整体支出绩效评价基础数据表（单位：元）", ""],
    ["部门整体支出绩效评价基础数据表（元）", ""],
    ["部门整体支出绩效评价基础数据表", "填报单位：溪口县文化馆 单位：元"],
    ["部门整体支出绩效评价基础数据表", "单位：元、人、㎡"],
  ];
  it.each(units)("takes the unit from %s %s", (title, line) => {
    const head = ["经费控制情况", "2021年决算数", "2022年预算数", "2022年决算数"];
    const report = madeReport(title, line, table(head, ["支出总额", "1", "2", "3"]));
    expect(printed(report.basicData?.lines[0]?.actual)).toBe("3元");
  });
});

describe("units that nothing tells", () => {
  const STAFF = [
    ["编制数", "实际在职人数", "控制率", ""],
    ["46", "42", "91.3%", ""],
  ];
  const NAME = ["预算部门", "溪口县文化馆 >6"];
  /** The blocks of a document, and whether an amount's unit had to be assumed. */
  const cases: Readonly<Record<string, readonly [blocks: readonly (readonly (readonly string[])[])[], isAssumed: boolean]>> = {
    "amounts by source alone": [
      [[NAME, ["按收入性质分 >4", "按支出性质分 >3"], ["其中：一般公共预算：38.5 >4", "基本支出：12 >3"], INDICATORS, ROW]],
      true,
    ],
    "amounts by source with their unit": [
      [[NAME, ["按收入性质分 >4", "按支出性质分 >3"], ["其中：一般公共预算：38.5万元 >4", "基本支出： >3"], INDICATORS, ROW]],
      false,
    ],
    "buildings alone": [
      [[...STAFF, ["楼堂馆所控制情况", "预算投资", "实际投资", "投资概算控制率"], ["甲楼", "30", "29", "96.67%"]]],
      true,
    ],
    "buildings with the unit in their heads": [
      [
        [
          ...STAFF,
          ["楼堂馆所控制情况", "预算投资（万元）", "实际投资（万元）", "投资概算控制率"],
          ["甲楼", "30", "29", "96.67%"],
        ],
      ],
      false,
    ],
    "a blank form": [
      [[...STAFF, ["经费控制情况", "2021年决算数", "2022年预算数", "2022年决算数"], ["支出总额", "", "", ""]]],
      false,
    ],
    "a unit in one head of three": [
      [[...STAFF, ["经费控制情况", "2021年决算数", "2022年预算数", "2022年决算数（万元）"], ["支出总额", "1", "2", "3"]]],
      false,
    ],
  };
  it.each(Object.entries(cases))("%s", (_, [tables, isAssumed]) => {
    const report = madeReport(...tables.map((rows) => table(...rows)));
    expect(report.diagnostics.filter(({ code }) => code === "unit-assumed").length).toBe(isAssumed ? 1 : 0);
  });
});

describe("fund blocks", () => {
  /** Rows of the block, and the funds that come out: key, initial, annual, executed, weight, rate, score. */
  const cases: Readonly<Record<string, readonly [rows: readonly (readonly string[])[], expected: string]>> = {
    "letters alone": [
      [
        ["项目资金（万元） v2", "", "A", "B", "B/A", "分值", "得分"],
        ["年度资金总额", "12", "11", "91.67%", "10", "9.17"],
      ],
      "total - 12万元 11万元 10 91.67% 9.17",
    ],
    "letters below the heads": [
      [
        ["项目资金（万元） v3", "", "全年预算数", "全年执行数", "执行率", "分值", "得分"],
        ["", "A", "B", "B/A", "", ""],
        ["年度资金总额", "12", "11", "91.67%", "10", "9.17"],
      ],
      "total - 12万元 11万元 10 91.67% 9.17",
    ],
    "a budget and what was spent of it": [
      [
        ["预算执行情况（元） v2", "", "预算数", "执行数 >4"],
        ["资金总额", "12", "11 >4"],
      ],
      "total - 12元 11元 - - -",
    ],
    "年初, 调整后, 执行 and points in the label": [
      [
        ["预算执行情况（万元）（10分） v2", "", "年初", "调整后", "执行", "执行率(%)", "得分"],
        ["总额", "1", "2", "1.9", "95", "9.5"],
      ],
      "total 1万元 2万元 1.9万元 10分 95% 9.5",
    ],
    "a label that looks like a column": [
      [
        ["预算执行情况 v2", "年度预算数（万元）", "年初预算", "调整后预算数", "预算执行数", "权重", "得分"],
        ["总额", "12.5", "13", "12", "10", "9.2"],
      ],
      "total 12.5万元 13万元 12万元 10 - 9.2",
    ],
    "amounts with separators, full width and exponents": [
      [
        ["项目资金（元） v2", "", "年初预算数", "全年预算数", "全年执行数", "分值", "得分"],
        ["年度资金总额", "11,122,315.04", "１６５０００００", "1.65E7", "10", "10"],
      ],
      "total 11122315.04元 16500000元 16500000元 10 - 10",
    ],
  };
  it.each(Object.entries(cases))("%s", (_, [rows, expected]) => {
    const report = madeReport("项目支出绩效自评表", table(["项目名称", "场馆保洁 >6"], ...rows, INDICATORS, ROW));
    const [funds] = evaluationOf(report).funds;
    const quantities = [
      funds?.initialBudget,
      funds?.annualBudget,
      funds?.executed,
      funds?.weight,
      funds?.executionRate,
      funds?.score,
    ];
    expect([funds?.key, ...quantities.map(printed)].join(" ")).toBe(expected);
  });
});

describe("fund blocks of two years", () => {
  const AMOUNTS = ["预算数", "执行数", "全年预算数", "全年执行数"];
  const YEARS = ["2022年", "2022年", "2023年", "2023年"];
  const POINTS = ["分值", "执行率", "得分"];
  const VALUES = ["500", "490", "600", "588"];
  const REST = ["10", "98%", "9.8"];
  const twoRows = (earlier: string, later: string, points: readonly string[] = POINTS): readonly (readonly string[])[] => [
    ["年度资金（万元） v3", " v2", `${earlier} >2`, `${later} >2`, ...points.map((each) => `${each} v2`)],
    AMOUNTS,
    ["年度资金总额", ...VALUES, ...REST.slice(0, points.length)],
  ];
  const oneRow = (heads: readonly string[], values = [...VALUES, ...REST]): readonly (readonly string[])[] => [
    ["年度资金（万元） v2", "", ...heads],
    ["年度资金总额", ...values],
  ];
  const dated = AMOUNTS.map((each, index) => `${YEARS[index] ?? ""}${each}`);
  const LATER = "total 年度资金总额 600万元 588万元 10 98% 9.8";
  const EARLIER = "total 年度资金总额 500万元 490万元 10 98% 9.8";
  const NONE = "total 年度资金总额 - - 10 98% 9.8";
  const [FIRST, SECOND] = [
    ["2022年预算数", "2022年执行数"],
    ["2023年全年预算数", "2023年全年执行数"],
  ];

  /** The title's year, the rows, the total that comes out (key, label, annual, executed, weight, rate, score), what is told. */
  const cases: Readonly<
    Record<string, readonly [year: string, rows: readonly (readonly string[])[], expected: string, told: readonly string[]]>
  > = {
    "over two rows": ["2023年度", twoRows("2022年", "2023年"), LATER, FIRST],
    "over two rows, the report of the earlier": ["2022年度", twoRows("2022年", "2023年"), EARLIER, SECOND],
    "over two rows, no year asked": ["", twoRows("2022年度", "2023年度"), LATER, ["2022年度预算数", "2022年度执行数"]],
    "over two rows, words behind the year": ["2023年度", twoRows("2022年情况", "2023年情况"), LATER, FIRST],
    "over two rows, 上年 and 本年": ["2023年度", twoRows("上年", "本年"), LATER, ["上年预算数", "上年执行数"]],
    "over two rows, without points": [
      "2023年度",
      twoRows("2022年", "2023年", []),
      "total 年度资金总额 600万元 588万元 - - -",
      FIRST,
    ],
    "in one row": ["2023年度", oneRow([...dated, ...POINTS]), LATER, FIRST],
    "in one row, no year asked": ["", oneRow([...dated, ...POINTS]), LATER, FIRST],
    "in one row, a rate for each": [
      "2023年度",
      oneRow(
        [...dated.slice(0, 2), "执行率", ...dated.slice(2), "执行率", "得分"],
        ["500", "490", "98%", "600", "594", "99%", "9.9"],
      ),
      "total 年度资金总额 600万元 594万元 - - 9.9",
      ["2022年预算数", "2022年执行数", "执行率", "执行率"],
    ],
    "neither of the report's year": ["2024年度", twoRows("2022年", "2023年"), NONE, ["2024年"]],
    "no years at all": ["2023年度", oneRow([...AMOUNTS, ...POINTS]), NONE, ["2023年"]],
    "one year alone": ["2023年度", oneRow([...dated.slice(2), ...POINTS], [...VALUES.slice(2), ...REST]), LATER, []],
    "one year alone that is another": [
      "2024年度",
      oneRow([...dated.slice(2), ...POINTS], [...VALUES.slice(2), ...REST]),
      LATER,
      ["2023年"],
    ],
    "a label that looks like a column": [
      "2023年度",
      [
        ["年度资金 v2", "年度预算数（万元）", ...dated, ...POINTS],
        ["年度资金总额", ...VALUES, ...REST],
      ],
      LATER,
      FIRST,
    ],
  };
  it.each(Object.entries(cases))("%s", (_, [year, rows, expected, told]) => {
    const report = madeReport(
      `${year}项目支出绩效自评表`,
      table(["项目名称", "场馆保洁 >8"], ...rows, [...INDICATORS, "备注 >2"], [...ROW, " >2"]),
    );
    const { funds } = evaluationOf(report);
    const [total] = funds;
    const quantities = [total?.annualBudget, total?.executed, total?.weight, total?.executionRate, total?.score];
    expect([funds.length, [total?.key, total?.label, ...quantities.map(printed)].join(" ")]).toEqual([1, expected]);
    const messages = report.diagnostics.filter(({ code }) => code === "column-unknown" || code === "row-ambiguous");
    expect(messages.map(({ message }) => /“(.*)”一列|(\d{4}年)的/u.exec(message)?.slice(1).join("") ?? message)).toEqual(told);
  });

  it("leaves years in a basic data table to it", () => {
    const report = madeReport(
      "2023年度部门整体支出绩效评价基础数据表",
      table(
        ["财政供养人员情况（人）", "编制数 >2", "2023年实际在职人数", "控制率 >2"],
        ["", "46 >2", "42", "91.3% >2"],
        ["经费控制情况（万元）", "2022年决算数", "2023年年初预算数", "2023年调整预算数", "2023年决算数", "执行率"],
        ["支出总额", "1", "2", "3", "4", "98%"],
      ),
    );
    const [first] = report.basicData?.lines ?? [];
    expect([first?.priorYearActual, first?.budget, first?.actual].map(printed)).toEqual(["1万元", "2万元", "4万元"]);
    expect(report.projectEvaluations).toEqual([]);
  });
});

describe("blocks in other places", () => {
  it("reads goals that stand above the money in one form", () => {
    const report = madeReport(
      "项目支出绩效自评表",
      table(
        ["项目名称", "场馆保洁 >6"],
        ["项目基本情况 v2", "项目年度目标 >3", "年度目标完成情况 >3"],
        ["保洁 >3", "已保洁 >3"],
        ["预算执行情况（万元） v2", "", "年初预算数", "全年预算数", "全年执行数", "执行率", "得分"],
        ["总额", "1", "2", "2", "100%", "10"],
        INDICATORS,
        ROW,
      ),
    );
    expect(report.projectEvaluations.length).toBe(1);
    const { name, goals, funds } = evaluationOf(report);
    expect([name?.text, goals[0]?.expected.text, goals[0]?.actual.text, funds.length]).toEqual(["场馆保洁", "保洁", "已保洁", 1]);
  });

  it("reads blocks of indicators side by side, the left one first", () => {
    const heads = ["一级指标", "二级指标", "三级指标", "指标值", "完成值"];
    const report = madeReport(
      "项目支出绩效自评表",
      table(
        ["项目名称", "场馆保洁 >9"],
        [...heads, ...heads],
        ["产出指标", "数量指标", "面积", "5", "6", "效益指标", "社会效益指标", "观众", "7", "8"],
        ["", "质量指标", "合格率", "90%", "95%", "满意度指标", "服务对象满意度", "满意度", "90%", "96%"],
      ),
    );
    const rows = evaluationOf(report).indicators.map(({ level1, name, actual }) => `${level1.name} ${name} ${actual.text}`);
    expect(rows).toEqual(["产出指标 面积 6", "产出指标 合格率 95%", "效益指标 观众 8", "满意度指标 满意度 96%"]);
  });

  it("keeps rows of goal blocks and of conclusions apart from the indicators", () => {
    const report = madeReport(
      "部门整体支出绩效自评表",
      table(
        ["单位名称", "溪口市文化馆 >6"],
        ["年度目标1：（40分） >7"],
        INDICATORS,
        ROW,
        ["年度目标2：（40分） >7"],
        ["产出指标", "质量指标", "合格率", "90%", "95%", "10", "10"],
        ["评价结论", "完成较好 >6"],
        ["存在问题", "无 >6"],
        ["项目负责人：某甲 >4", "财务负责人：某乙 >3"],
      ),
    );
    expect(evaluationOf(report).indicators.map(({ name }) => name)).toEqual(["演出场次", "合格率"]);
  });

  it.each<readonly [readonly string[], string | undefined]>([
    [["年度目标", "整理卷宗", "整理完毕 >5"], "年度目标｜整理卷宗｜整理完毕"],
    [["可用指标", "1,200.50", "已下达", "1,100 >4"], "可用指标｜1,200.50｜已下达｜1,100"],
    [["结转情况说明的标题很长，超出十六个字", "5% >6"], "结转情况说明的标题很长，超出十六…｜5%"],
    [["联系电话", "07371234567", "项目编码", "4309001 >4"], undefined],
    [["总体目标", "年度目标 >6"], undefined],
    [["备注", "详见附件3 >6"], undefined],
  ])("says which row of figures or goals it could not read: %j", (row, told) => {
    const report = madeReport(
      "部门整体支出绩效自评表",
      table(["单位名称", "溪口市文化馆 >6"], row, INDICATORS, ROW, ["总分 >5", "100", "98"]),
    );
    const doubts = report.diagnostics.filter(({ code }) => code === "row-ambiguous").map(({ message }) => message);
    expect(doubts).toEqual(told === undefined ? [] : [`自评表的这一行不属于认得的任何一部分，没有读出：${told}`]);
  });

  it("keeps an indicator that is declared not to apply where it has points, and drops one that is left blank", () => {
    const report = madeReport(
      "部门整体支出绩效自评表",
      table(
        ["单位名称", "溪口市文化馆 >6"],
        INDICATORS,
        ROW,
        ["产出指标", "社会成本指标", "无", "无", "无", "10", "10"],
        ["产出指标", "生态成本指标", "无", "无", "无", "0", "0"],
        ["产出指标", "环境成本指标", "……", "", "", "", ""],
        ["总分 >5", "100", "98"],
      ),
    );
    expect(evaluationOf(report).indicators.map(({ name, weight }) => `${name} ${printed(weight)}`)).toEqual([
      expect.stringMatching(/^演出场次/u),
      "无 10",
    ]);
  });

  it("reads short heads beside the levels, and the total by the order of its numbers", () => {
    const report = madeReport(
      "项目支出绩效自评表",
      table(
        ["项目名称", "场馆保洁 >7"],
        ["一级指标", "二级指标", "三级指标", "性质", "指标值", "单位", "完成值", "分值", "得分"],
        ["产出指标", "数量指标", "面积", "≥", "5000", "平方米", "5200", "90", "88"],
        ["总分 >5", "100", "98"],
      ),
    );
    const { indicators, total } = evaluationOf(report);
    expect(indicators[0]?.target.text).toBe("≥5000平方米");
    expect([printed(total?.weight), printed(total?.score)]).toEqual(["100", "98"]);
  });

  it("does not take labels with their numbers beside them for the head of a table", () => {
    const report = madeReport(
      "溪口市2018年度部门整体支出绩效评价自评报告",
      "一、部门（单位）基本概况",
      table(["联系人", "某甲", "联络电话", "8880000"], ["人员编制", "120", "实有人数", "118"], ["职能职责概述", "管理市容 >3"]),
    );
    expect(report.basicData).toBeUndefined();
    expect(report.diagnostics.filter(({ code }) => code.startsWith("amount-"))).toEqual([]);
  });
});

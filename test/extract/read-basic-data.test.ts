import { describe, expect, it } from "vitest";
import type { BasicData, Quantity, Report } from "../../src/report/report.js";
import { line, madeReport, table } from "../support/made-document.js";

const STAFF = [
  ["财政供养人员情况（人 v2", "编制数", "2022年实际在职人数", "控制率"],
  ["50", "46", "92%"],
];
const HEAD = ["经费控制情况（万元）", "2021年决算数", "2022年预算数", "2022年决算数"];

function printed(quantity: Quantity | undefined): string | undefined {
  return quantity === undefined ? undefined : `${quantity.value ?? "∅"}${quantity.unit ?? ""}`;
}

function basicData(report: Report): BasicData {
  if (report.basicData === undefined) throw new Error("no basic data table");
  return report.basicData;
}

function tree(report: Report): readonly string[] {
  const { lines } = basicData(report);
  return lines.map(
    ({ key, label, depth, parent }) =>
      `${depth} ${label} ${key ?? "-"} < ${parent === null ? "-" : (lines[parent]?.label ?? "?")}`,
  );
}

describe("rows of 经费控制情况", () => {
  it("gives the rows of the present form their keys, depths and parents", () => {
    const row = (label: string): readonly string[] => [label, "1", "2", "3"];
    const labels = [
      "支出总额",
      "基本支出",
      "　　其中：公用经费",
      "项目支出",
      "　　其中：1、运行维护经费",
      "　2、专项资金",
      "水利普查",
      "（2）节水宣传",
      "“三公” 经费：",
      "1、公务用车购置及运行维护费",
      "其中：公务用车购置",
      "公车运行维护",
      "2、因公出国（境）费用",
      "3、公务招待费",
      "政府采购金额",
    ];
    const report = madeReport("部门整体支出绩效评价基础数据表", table(...STAFF, HEAD, ...labels.map(row)));
    expect(tree(report)).toEqual([
      "0 支出总额 totalExpenditure < -",
      "0 基本支出 basicExpenditure < -",
      "1 公用经费 publicExpenditure < 基本支出",
      "0 项目支出 projectExpenditure < -",
      "1 运行维护经费 operationMaintenance < 项目支出",
      "1 专项资金 specialFunds < 项目支出",
      "2 水利普查 - < 专项资金",
      "2 节水宣传 - < 专项资金",
      "0 “三公”经费 threePublic < -",
      "1 公务用车购置及运行维护费 officialVehicles < “三公”经费",
      "2 公务用车购置 vehiclePurchase < 公务用车购置及运行维护费",
      "2 公车运行维护 vehicleOperation < 公务用车购置及运行维护费",
      "1 因公出国（境）费用 overseasTravel < “三公”经费",
      "1 公务招待费 officialReception < “三公”经费",
      "0 政府采购金额 governmentProcurement < -",
    ]);
  });

  it("hangs a third numbered child under 项目支出, numbered items under 专项资金", () => {
    const row = (label: string): readonly string[] => [label, "1", "2", "3"];
    const labels = ["项目支出", "其中：1、运行维护经费", "2、专项资金", "1、水利普查", "2、节水宣传", "3、其他项目"];
    const report = madeReport("基础数据表", table(...STAFF, HEAD, ...labels.map(row)));
    expect(tree(report).slice(3)).toEqual(["2 水利普查 - < 专项资金", "2 节水宣传 - < 专项资金", "2 其他项目 - < 专项资金"]);
    const sibling = madeReport(
      "基础数据表",
      table(...STAFF, HEAD, ...["项目支出", "1、运行维护经费", "2、专项资金", "3、基建支出"].map(row)),
    );
    expect(tree(sibling).at(-1)).toBe("1 基建支出 - < 项目支出");
  });

  it("keeps what kind of blank a cell is, and never makes it zero", () => {
    const report = madeReport(
      "基础数据表",
      table(...STAFF, HEAD, ["支出总额", "——", "无", ""], ["基本支出", "/", "0", "0.00"], ["项目支出", "1.2", "—", "-3"]),
    );
    expect(
      basicData(report).lines.map((each) => [printed(each.priorYearActual), printed(each.budget), printed(each.actual)]),
    ).toEqual([
      ["∅", "∅", "∅"],
      ["∅", "0万元", "0万元"],
      ["1.2万元", "∅", "-3万元"],
    ]);
    expect(basicData(report).lines[0]?.priorYearActual?.text).toBe("——");
  });

  const amounts: readonly (readonly [string, string])[] = [
    ["１２３４．５０", "1234.5万元"],
    ["11,122,315.04", "11122315.04万元"],
    ["1.65E7", "16500000万元"],
    ["（1.2）", "-1.2万元"],
    ["12.5元", "12.5元"],
    ["95.\n10", "95.1万元"],
    ["1200\n35", "∅"],
    ["约12", "∅"],
  ];
  it.each(amounts)("reads %j as %s", (text, expected) => {
    const report = madeReport("基础数据表", table(...STAFF, HEAD, ["支出总额", text, "1", "1"]));
    expect(printed(basicData(report).lines[0]?.priorYearActual)).toBe(expected);
    expect(report.diagnostics.some(({ code }) => code.startsWith("amount-"))).toBe(expected === "∅");
  });

  it("takes the unit from the head, from a line above, and says so when it had to assume it", () => {
    const rows = [["支出总额", "1", "2", "3"]];
    const bare = ["经费控制情况", ...HEAD.slice(1)];
    const inHead = madeReport("基础数据表", table(...STAFF, ["经费控制情况（元）", ...HEAD.slice(1)], ...rows));
    const above = madeReport("基础数据表", "金额单位：人、元、㎡", table(...STAFF, bare, ...rows));
    const assumed = madeReport("基础数据表", table(...STAFF, bare, ...rows));
    expect([inHead, above, assumed].map((report) => basicData(report).lines[0]?.actual?.unit)).toEqual(["元", "元", "万元"]);
    expect([inHead, above, assumed].map((report) => report.diagnostics.some(({ code }) => code === "unit-assumed"))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("tells the columns by their heads, wherever they stand", () => {
    const report = madeReport(
      "基础数据表",
      table(...STAFF, ["经费控制情况", "本年预算数", "本年决算数", "上年决算数"], ["支出总额", "2", "3", "1"]),
    );
    const [total] = basicData(report).lines;
    expect([printed(total?.priorYearActual), printed(total?.budget), printed(total?.actual)]).toEqual([
      "1万元",
      "2万元",
      "3万元",
    ]);
  });
});

describe("the other parts", () => {
  it("reads buildings under damaged heads, thrift measures, notes and the line with the signatures", () => {
    const report = madeReport(
      "部门整体支出绩效评价基础数据表",
      table(
        ["财政供养人员情况（人） v2", "编制数 >2", "年末实际在职人数 >2", "控制率 >2"],
        ["0", " ", "0.91"].map((text) => `${text} >2`),
        [
          "楼堂馆所控制情况\n（2022年完工项目）",
          "批复规模（㎡",
          "实际规（㎡）",
          "规模控制",
          "预算投资（万元）",
          "实际投资（万元）",
          "投资概算控制率",
        ],
        ["档案楼", "1200", "1180.5", "98.38%", "300", "295.4", "98.47%"],
        ["厉行节约保障措施", "会议从简，\n用纸双面。 >6"],
      ),
      "说明：金额保留两位小数。",
      "填 表 人：林一    填报日期：2023年3月1日",
      line("联系电话：  0731-8800000 单位负责人（签字）："),
    );
    const data = basicData(report);
    expect([printed(data.staffing.authorized), printed(data.staffing.actual), printed(data.staffing.controlRate)]).toEqual([
      "0人",
      "∅",
      "0.91",
    ]);
    const [building] = data.buildings;
    expect([
      building?.name?.text,
      printed(building?.approvedArea),
      printed(building?.actualArea),
      printed(building?.areaControlRate),
      printed(building?.actualInvestment),
    ]).toEqual(["档案楼", "1200㎡", "1180.5㎡", "98.38%", "295.4万元"]);
    expect(data.thriftMeasures?.text).toBe("会议从简，\n用纸双面。");
    expect(data.notes?.text).toBe("说明：金额保留两位小数。");
    expect(Object.entries(data.signOff).map(([field, value]) => [field, value.text])).toEqual([
      ["phone", "0731-8800000"],
      ["head", ""],
      ["preparedBy", "林一"],
      ["date", "2023年3月1日"],
    ]);
  });

  it("does not take a table of a final account for the basic data", () => {
    const report = madeReport(
      "财政拨款“三公”经费支出决算表",
      table(
        ["项目", "预算数", "决算数"],
        ["“三公”经费", "3", "2"],
        ["公务接待费", "1", "1"],
        ["公务用车运行维护费", "2", "1"],
        ["因公出国（境）费", "0", "0"],
      ),
    );
    expect(report.basicData).toBeUndefined();
  });
});

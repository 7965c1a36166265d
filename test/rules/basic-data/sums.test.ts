import { describe, expect, it } from "vitest";
import { basicDataExample } from "../../../src/rules/example/basic-data-example.js";
import type { CellSketch } from "../../../src/rules/example/report-sketch.js";
import { findingsOf, toldBy } from "../../support/findings-of.js";

type Row = readonly [CellSketch, CellSketch, CellSketch];

function told(rule: string, changes: Readonly<Record<string, Row>>): readonly string[] {
  return findingsOf(`basic-data/${rule}`, basicDataExample(changes)).map(
    ({ severity, difference }) => `${severity} ${difference ?? ""}`,
  );
}

describe("a total and its parts", () => {
  it.each<readonly [string, string, Row, readonly string[]]>([
    ["total-sum", "totalExpenditure", ["3960.21", "908.63", "6683.05"], []],
    ["total-sum", "totalExpenditure", ["3960.32", "908.63", "6683.05"], ["error 0.11"]],
    ["total-sum", "totalExpenditure", ["3960.22", "908.63", "6683.05"], ["info 0.01"]],
    ["total-sum", "totalExpenditure", ["3960.23", "908.63", "6683.05"], ["error 0.02"]],
    ["total-sum", "totalExpenditure", ["", "908.63", "6683.05"], []],
    ["basic-sum", "personnelExpenditure", ["609.24", "372.78", "651.63"], ["error 0.09"]],
    ["basic-sum", "personnelExpenditure", [undefined, undefined, undefined], []],
    ["three-public-sum", "officialReception", ["2.10", "13.66", "6.30"], ["error -2.7"]],
    ["three-public-sum", "officialReception", ["2.1", "13.66", "3.6"], []],
    ["vehicles-sum", "vehicleOperation", ["9", "14", "2.5"], ["error 2.7"]],
    ["public-within-basic", "publicExpenditure", ["1277.72", "491.96", "533.28"], ["info 0.01"]],
    ["public-within-basic", "publicExpenditure", ["1277.73", "491.96", "533.28"], ["error 0.02"]],
  ])("%s with %s %j", (rule, key, values, expected) => {
    expect(told(rule, { [key]: values })).toEqual(expected);
  });

  it("count as decimals of the table, not of the cell", () => {
    const changes = {
      projectExpenditure: ["2682.5", "43.8", "5498.14"],
      operationMaintenance: ["196.4", "43.8", "503.49"],
    } as const;
    expect(told("project-sum", changes)).toEqual(["error -0.07"]);
  });

  it("forgive as many half units as there are figures other than zero", () => {
    const items = { 大厅设备更新: ["486.17", "", "994.64"], 数据平台运维: ["2000.00", "", "4000.02"] } as const;
    expect(told("special-funds-sum", items)).toEqual(["info -0.01"]);
    expect(told("special-funds-sum", { ...items, 大厅设备更新: ["486.17", "", "994.65"] })).toEqual(["error -0.02"]);
  });

  it("only warn where a blank part may have been forgotten", () => {
    expect(
      told("project-sum", {
        specialFunds: ["2486.17", "", ""],
        大厅设备更新: ["486.17", "", ""],
        数据平台运维: ["2000.00", "", ""],
      }),
    ).toEqual(["warning 4994.65"]);
    expect(told("project-sum", { operationMaintenance: ["196.33", "50.00", "503.49"] })).toEqual(["error -6.2"]);
  });

  it("take the parts of a blank part in its place", () => {
    expect(told("three-public-sum", { officialVehicles: ["", "", ""] })).toEqual([]);
    expect(told("project-sum", { specialFunds: ["", "", ""] })).toEqual([]);
  });

  it("say nothing about a cell that is no number", () => {
    expect(told("project-sum", { operationMaintenance: ["见附表", "43.80", "503.49"] })).toEqual([]);
  });
});

describe("a blank total over stated parts", () => {
  it("is one finding for all columns of its row", () => {
    expect(toldBy("basic-data/parent-blank", basicDataExample({ threePublic: ["", "　", "——"] }))).toEqual([
      "error 附件1 基础数据表 · 三公经费 · 2021年决算数：「三公经费」未填，而其分项有数，合计应为：2021年决算数 11.1万元、2022年预算数 27.66万元、2022年决算数 8.8万元。",
    ]);
  });

  it.each<readonly [string, Row]>([
    ["totalExpenditure", ["", "", ""]],
    ["projectExpenditure", ["", "", ""]],
    ["specialFunds", ["", "", ""]],
    ["officialVehicles", ["", "", ""]],
  ])("is found for %s", (key, values) => {
    expect(findingsOf("basic-data/parent-blank", basicDataExample({ [key]: values }))).toHaveLength(1);
  });
});

describe("rates", () => {
  it.each([
    ["46", "42", "91%", []],
    ["46", "42", "91.30%", []],
    ["46", "42", "0.913", []],
    ["46", "42", "91.3", []],
    ["46", "50", "108.70%", []],
    ["34", "30", "88.23%", ["info"]],
    ["46", "42", "92%", ["error"]],
    ["0", "5", "100%", []],
    ["46", "42", "", []],
  ])("%s posts, %s staff, %s", (authorized, actual, rate, expected) => {
    const sketch = basicDataExample({}, { staffing: [authorized, actual, rate] });
    expect(findingsOf("basic-data/control-rate", sketch).map(({ severity }) => severity)).toEqual(expected);
  });

  it("of buildings follow from area and from investment", () => {
    const buildings = [["综合楼改造", "1412", "1306", "92%", "114.51", "104.32", "94.1%"]];
    expect(findingsOf("basic-data/building-rates", basicDataExample({}, { buildings })).map(({ expected }) => expected)).toEqual([
      "91.1",
    ]);
    expect(
      findingsOf(
        "basic-data/building-rates",
        basicDataExample({}, { buildings: [[undefined, "无", "无", "无", "无", "无", "无"]] }),
      ),
    ).toEqual([]);
  });
});

describe("hints on single rows", () => {
  it.each<readonly [string, string, Row, readonly string[]]>([
    ["procurement-within-total", "governmentProcurement", ["——", "5558.30", "1443.79"], ["warning"]],
    ["procurement-over-budget", "governmentProcurement", ["——", "20.00", "28.50"], ["info"]],
    ["three-public-over-budget", "threePublic", ["11.10", "7.66", "8.80"], ["warning"]],
    ["negative-amount", "governmentProcurement", ["——", "20.00", "-18.50"], ["warning"]],
    ["magnitude", "governmentProcurement", ["——", "123.40", "1.234"], ["info"]],
    ["magnitude", "governmentProcurement", ["——", "20.00", "200.00"], []],
    ["spent-without-budget", "governmentProcurement", ["——", "", "18.50"], ["info", "info"]],
  ])("%s with %s %j", (rule, key, values, expected) => {
    expect(findingsOf(`basic-data/${rule}`, basicDataExample({ [key]: values })).map(({ severity }) => severity)).toEqual(
      expected,
    );
  });

  it("compare staff and posts exactly", () => {
    expect(
      findingsOf("basic-data/staff-over-authorized", basicDataExample({}, { staffing: ["46", "47", "102.17%"] })),
    ).toHaveLength(1);
    expect(findingsOf("basic-data/staff-over-authorized", basicDataExample({}, { staffing: ["46", "46", "100%"] }))).toEqual([]);
  });
});

describe("column-years", () => {
  it.each<readonly [string, readonly [string, string, string], readonly string[]]>([
    ["the right years", ["2021年决算数", "2022年预算数", "2022年决算数"], []],
    ["no years", ["上年决算数", "本年预算数", "本年决算数"], []],
    ["last year's table", ["2020年决算数", "2021年预算数", "2021年决算数"], ["2020", "2021", "2021"]],
    ["one wrong head", ["2021年决算数", "2022年预算数", "2021年决算数"], ["2021"]],
  ])("%s", (_, heads, wrong) => {
    const findings = findingsOf("basic-data/column-years", basicDataExample({}, { heads }));
    expect(findings.flatMap(({ evidence }) => evidence.map(({ value }) => value))).toEqual(wrong);
    expect(findings.length).toBeLessThanOrEqual(1);
  });
});

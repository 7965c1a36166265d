import { describe, expect, it } from "vitest";
import { basicDataExample } from "../../../src/rules/example/basic-data-example.js";
import type { ReportSketch } from "../../../src/rules/example/report-sketch.js";
import { findingsBetween } from "../../support/findings-of.js";

const RULE = "years/prior-year-restated";
const DEPARTMENT = "清河县水利局";

function reportOf(year: number, row: readonly [string, string, string], department = DEPARTMENT): ReportSketch {
  const { basicData } = basicDataExample({});
  const line = { key: "basicExpenditure", label: "基本支出", depth: 0, parent: null, values: row } as const;
  const item = { key: null, label: "大厅设备更新", depth: 2, parent: null, values: ["7.00", "", "8.00"] } as const;
  return {
    department,
    year,
    basicData: { ...basicData, lines: [line, ...(year === 2021 ? [{ ...item, values: ["", "", "7.00"] } as const] : [item])] },
  };
}

describe("last year's column", () => {
  it("differs from last year's report", () => {
    const [finding, ...others] = findingsBetween(RULE, [
      reportOf(2021, ["1", "2", "100.00"]),
      reportOf(2022, ["120.00", "5", "6"]),
    ]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "warning", actual: "120", expected: "100", difference: "20", path: "2.txt" });
    expect(finding?.message).toContain("上年报告（1.txt）的「基本支出」本年决算数为 100万元");
    expect(finding?.evidence.map(({ text, path }) => [text, path])).toEqual([
      ["120.00", undefined],
      ["100.00", "1.txt"],
    ]);
  });

  it.each<readonly [string, readonly ReportSketch[]]>([
    ["agrees", [reportOf(2021, ["1", "2", "120.00"]), reportOf(2022, ["120.00", "5", "6"])]],
    ["is blank", [reportOf(2021, ["1", "2", "120.00"]), reportOf(2022, ["", "5", "6"])]],
    [
      "belongs to another department",
      [reportOf(2021, ["1", "2", "100.00"], "清河县教育局"), reportOf(2022, ["120.00", "5", "6"])],
    ],
    ["belongs to two years before", [reportOf(2020, ["1", "2", "100.00"]), reportOf(2022, ["120.00", "5", "6"])]],
    ["has no report to compare with", [reportOf(2022, ["120.00", "5", "6"])]],
  ])("%s", (_, reports) => {
    expect(findingsBetween(RULE, reports)).toEqual([]);
  });

  it("does not mind the order of the files", () => {
    const [a, b] = [reportOf(2021, ["1", "2", "100.00"]), reportOf(2022, ["120.00", "5", "6"])];
    expect(findingsBetween(RULE, [b, a])).toHaveLength(1);
  });
});

import { describe, expect, it } from "vitest";
import { evaluationSketch } from "../../../src/rules/example/evaluation-example.js";
import type { FactSketch } from "../../../src/rules/example/report-sketch.js";
import { findingsOf, toldBy } from "../../support/findings-of.js";

const RULE = "identity/year";

function withTotals(...facts: readonly FactSketch[]): readonly string[] {
  const text = [`${facts.map((fact) => fact.text).join("，")}。`];
  return toldBy(RULE, {
    year: 2022,
    sections: [{ heading: "二、一般公共预算支出情况", kind: "generalPublicBudget", text, facts }],
  });
}

describe("the year of a form", () => {
  it("is that of the title", () => {
    const [finding, ...others] = findingsOf(RULE, { year: 2022, evaluation: evaluationSketch({ year: 2021 }) });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "error", expected: "2022", actual: "2021" });
    expect(findingsOf(RULE, { year: 2022, evaluation: evaluationSketch({ year: 2022 }) })).toEqual([]);
  });

  it("is not asked for where the form prints none", () => {
    expect(
      findingsOf(RULE, {
        year: 2022,
        tables: [
          [
            ["项目", "金额"],
            ["办公费", "3.20"],
          ],
        ],
      }),
    ).toEqual([]);
  });
});

describe("the year of the total in the text", () => {
  const total = (text: string, year: number | null): FactSketch => ({ metric: "totalExpenditure", label: "总支出", text, year });

  it.each<readonly [string, readonly FactSketch[], number]>([
    ["another year alone", [total("820.4万元", 2021)], 1],
    ["the report's own", [total("820.4万元", 2022)], 0],
    ["another year to compare with", [total("790.1万元", 2021), total("820.4万元", 2022)], 0],
    ["no year", [total("820.4万元", null)], 0],
  ])("%s", (_, facts, count) => {
    expect(withTotals(...facts)).toHaveLength(count);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inspectReport, inspectTogether } from "../../src/check-report.js";
import { selectRules } from "../../src/check/check-options.js";
import { judgeReport } from "../../src/check/judge-report.js";
import { runReportRules } from "../../src/check/run-rules.js";
import type { Report } from "../../src/report/report.js";
import { basicDataExample } from "../../src/rules/example/basic-data-example.js";
import { buildReport } from "../../src/rules/example/build-report.js";
import { evaluationSketch, indicatorSketches, totalFundsSketch } from "../../src/rules/example/evaluation-example.js";
import type { ReportSketch } from "../../src/rules/example/report-sketch.js";
import { twoTablesExample } from "../../src/rules/example/two-tables-example.js";
import type { Finding } from "../../src/rules/finding.js";
import { compareLocations } from "../../src/rules/place/compare-locations.js";
import { RULES } from "../../src/rules/registry.js";

const GENERAL_ONLY = { bySource: { generalPublicBudget: "6683.05", governmentFund: "" } };

function wrongProse(project: string): ReportSketch {
  return twoTablesExample(GENERAL_ONLY, {
    sections: [
      {
        heading: "二、一般公共预算支出情况",
        kind: "generalPublicBudget",
        text: [`总支出6683.05万元，其中基本支出1184.91万元，项目支出${project}。`],
        facts: [
          { metric: "totalExpenditure", label: "总支出", text: "6683.05万元" },
          { metric: "basicExpenditure", label: "基本支出", text: "1184.91万元" },
          { metric: "projectExpenditure", label: "项目支出", text: project },
        ],
      },
    ],
  });
}

/** A report in which much is wrong at once. */
const MUCH_WRONG: ReportSketch = {
  ...wrongProse("5489.14万元"),
  ...basicDataExample({ totalExpenditure: ["3960.32", "908.63", "6683.05"], threePublic: ["", "", ""] }),
  evaluation: evaluationSketch({ ...GENERAL_ONLY, indicators: indicatorSketches({ 办理事项: { weight: "18" } }) }),
};

function loud(report: Report): readonly Finding[] {
  return inspectReport(report).findings.filter(({ severity }) => severity !== "info");
}

describe("the result", () => {
  it("does not depend on the order of the rules", () => {
    const report = buildReport(MUCH_WRONG);
    const usual = inspectReport(report);
    fc.assert(
      fc.property(fc.shuffledSubarray([...RULES], { minLength: RULES.length }), (rules) => {
        expect(judgeReport(report, runReportRules(report, selectRules(rules, {})), { lang: "zh", relations: true })).toEqual(
          usual,
        );
      }),
      { numRuns: 5 },
    );
  });

  it("is the same each time, and leaves the report alone", () => {
    const report = buildReport(MUCH_WRONG);
    const before = JSON.stringify(report);
    expect(inspectReport(report)).toEqual(inspectReport(report));
    expect(JSON.stringify(report)).toBe(before);
  });

  it("has the evidence of every finding in reading order, each place once", () => {
    for (const { evidence } of inspectReport(buildReport(MUCH_WRONG)).findings) {
      const places = evidence.map(({ at }) => at);
      expect([...places].sort(compareLocations)).toEqual(places);
      expect(new Set(evidence.map((each) => JSON.stringify([each.at, each.text]))).size).toBe(evidence.length);
    }
  });

  it("says the same in both languages", () => {
    const report = buildReport(MUCH_WRONG);
    const [zh, en] = [inspectReport(report), inspectReport(report, { lang: "en" })];
    expect(en.findings.map(({ rule, actual }) => [rule, actual])).toEqual(zh.findings.map(({ rule, actual }) => [rule, actual]));
    expect(en.findings.map(({ message }) => message)).not.toEqual(zh.findings.map(({ message }) => message));
  });

  it("keeps every relation with its state and, where nothing could be checked, why", () => {
    const { relations } = inspectReport(buildReport(basicDataExample({ totalExpenditure: ["3960.32", "908.63", ""] })));
    const states = relations.filter(({ rule }) => rule === "basic-data/total-sum").map(({ state, reason }) => [state, reason]);
    expect(states.sort()).toEqual([
      ["exact", undefined],
      ["insufficientData", "合计项未填"],
      ["violated", undefined],
    ]);
  });
});

describe("findings of one cause", () => {
  it("stand together and name the value that explains them", () => {
    const findings = loud(buildReport(wrongProse("5489.14万元")));
    expect(findings.map(({ rule }) => rule).sort()).toEqual(["prose/restated", "prose/sum"]);
    const [first, second] = findings;
    expect(first?.cause).toEqual(second?.cause);
    expect(first?.cause).toMatchObject({ group: 1, suggested: "5498.14", explains: 2, suspect: { text: "5489.14万元" } });
  });

  it("may be a sum and a rate of one wrong figure", () => {
    const sketch = evaluationSketch({ ...GENERAL_ONLY, funds: [totalFundsSketch({ executed: "6690.05" })] });
    const findings = loud(buildReport({ evaluation: sketch }));
    const rules = ["scoring/execution-rate", "scoring/source-sum", "scoring/use-sum"];
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules));
    const causes = findings.filter(({ rule }) => rules.includes(rule)).map(({ cause }) => cause);
    expect(causes[0]).toMatchObject({ suggested: "6683.05", explains: 3, suspect: { text: "6690.05" } });
    expect(causes.map((cause) => cause?.group)).toEqual([1, 1, 1]);
  });

  it("suggest nothing where several values would do", () => {
    const indicators = indicatorSketches({ 办理事项: { weight: "18", score: "18" } });
    const total = { weight: "100", score: "97.86" };
    const findings = loud(buildReport({ evaluation: evaluationSketch({ ...GENERAL_ONLY, indicators, total }) }));
    expect(findings.map(({ rule }) => rule).sort()).toEqual(["scoring/level-weight", "scoring/total-weight"]);
    expect(findings[0]?.cause).toMatchObject({ explains: 2, message: expect.stringContaining("3 处中任改一处") as string });
    expect(findings[0]?.cause?.suggested).toBeUndefined();
  });

  it("are not made up: two errors that no single value explains stay apart", () => {
    const changes = {
      totalExpenditure: ["3960.32", "908.63", "6683.05"],
      operationMaintenance: ["196.40", "43.80", "503.49"],
    } as const;
    const findings = loud(buildReport(basicDataExample(changes)));
    expect(findings.map(({ rule }) => rule).sort()).toEqual(["basic-data/project-sum", "basic-data/total-sum"]);
    expect(findings.every(({ cause }) => cause === undefined)).toBe(true);
  });
});

describe("a table that was misread", () => {
  it("is not judged", () => {
    const indicators = indicatorSketches({ 办理事项: { weight: "20", score: "办理较慢" }, 按时办结率: { score: "窗口不足" } });
    expect(loud(buildReport({ evaluation: evaluationSketch({ ...GENERAL_ONLY, indicators }) }))).toEqual([]);
  });

  it("shows in one cell that holds what two should", () => {
    const report = buildReport({ evaluation: evaluationSketch({ ...GENERAL_ONLY, total: { weight: "100", score: "90" } }) });
    expect(loud(report)).not.toEqual([]);
    const { departmentEvaluation } = report;
    const funds =
      departmentEvaluation?.funds.map((row) => ({ ...row, score: { value: null, unit: null, text: "9.97——", at: row.at } })) ??
      [];
    expect(loud({ ...report, departmentEvaluation: departmentEvaluation && { ...departmentEvaluation, funds } })).toEqual([]);
  });
});

describe("inspectTogether", () => {
  const reports = [2021, 2022].map((year): Report => {
    const report = buildReport({ ...basicDataExample({}), year, department: "清河县水利局" });
    return { ...report, source: { ...report.source, path: `${year}.txt` } };
  });

  it("tells what the later report states of the earlier year", () => {
    const [result, ...others] = inspectTogether(reports);
    expect(others).toEqual([]);
    expect(result?.path).toBe("2022.txt");
    const total = result?.findings.find(({ expected }) => expected === "6683.05");
    expect(total).toMatchObject({ rule: "years/prior-year-restated", actual: "3960.21", path: "2022.txt" });
    expect(total?.evidence.map(({ path }) => path)).toEqual([undefined, "2021.txt"]);
  });

  it("does not depend on the order of the files", () => {
    expect(inspectTogether([...reports].reverse())).toEqual(inspectTogether(reports));
  });
});

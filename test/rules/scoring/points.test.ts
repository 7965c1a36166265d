import { describe, expect, it } from "vitest";
import { evaluationExample, indicatorSketches, totalFundsSketch } from "../../../src/rules/example/evaluation-example.js";
import type { EvaluationSketch, FundsSketch, IndicatorSketch } from "../../../src/rules/example/report-sketch.js";
import { findingsOf } from "../../support/findings-of.js";

function severities(rule: string, parts: EvaluationSketch): readonly string[] {
  return findingsOf(`scoring/${rule}`, evaluationExample(parts)).map(({ severity }) => severity);
}

function funds(cells: Partial<FundsSketch>): EvaluationSketch {
  return { funds: [totalFundsSketch(cells)] };
}

describe("execution-rate", () => {
  it.each<readonly [string, Partial<FundsSketch>, readonly string[]]>([
    ["as printed", {}, []],
    ["as a whole per cent", { executionRate: "100%" }, []],
    ["cut off", { executionRate: "99.74%" }, ["info"]],
    ["wrong", { executionRate: "97.75%" }, ["error"]],
    ["of the initial budget", { initialBudget: "6690.00", executionRate: "99.90%" }, ["info"]],
    ["of a zero budget", { annualBudget: "0", executionRate: "0%" }, []],
    ["blank", { executionRate: "/" }, []],
    ["above 100%", { annualBudget: "6500.00", executionRate: "102.82%" }, []],
  ])("%s", (_, cells, expected) => {
    expect(severities("execution-rate", funds(cells))).toEqual(expected);
  });
});

describe("execution-score", () => {
  const eighty = { annualBudget: "8353.81", executionRate: "80%" };
  it.each<readonly [string, Partial<FundsSketch>, readonly string[]]>([
    ["in proportion", { ...eighty, score: "8" }, []],
    ["from the printed rate", { annualBudget: "6734.63", executionRate: "99%", score: "9.9" }, []],
    ["from the recomputed rate", { executionRate: "96.75%", score: "9.97" }, []],
    ["rounded to whole points", { score: "10" }, ["info"]],
    ["full marks at a high rate", { annualBudget: "6961.51", executionRate: "96%", score: "10" }, ["info"]],
    ["full marks at a low rate", { ...eighty, score: "10" }, ["error"]],
    ["too low", { ...eighty, score: "7" }, ["error"]],
    ["full above 100%", { annualBudget: "6500.00", executionRate: "102.82%", score: "10" }, []],
    ["not scored", { weight: "——", score: "——" }, []],
  ])("%s", (_, cells, expected) => {
    expect(severities("execution-score", funds(cells))).toEqual(expected);
  });
});

describe("fund-rows-sum", () => {
  const rows = (fiscal: string, carried: string): EvaluationSketch => ({
    funds: [
      totalFundsSketch({ executed: "6683.05", annualBudget: "6683.05", initialBudget: "6683.05" }),
      { key: "currentYearFiscal", label: "当年财政拨款", initialBudget: fiscal, annualBudget: fiscal, executed: fiscal },
      { key: "carriedOver", label: "上年结转资金", initialBudget: carried, annualBudget: carried, executed: carried },
    ],
  });
  it.each([
    ["6683.05", "", []],
    ["6230.76", "452.29", []],
    ["6230.76", "452.30", ["info", "info", "info"]],
    ["6230.76", "425.29", ["error", "error", "error"]],
    ["", "", []],
  ])("%s and %s", (fiscal, carried, expected) => {
    expect(severities("fund-rows-sum", rows(fiscal, carried))).toEqual(expected);
  });
});

describe("points of funds beside no row of the total", () => {
  const half = { label: "任务一", key: null, weight: "5", score: "4.98" } as const;
  const parts: EvaluationSketch = { funds: [half, { ...half, label: "任务二", score: "5" }] };
  it("count for the totals", () => {
    expect([severities("total-weight", parts), severities("total-score", parts)]).toEqual([[], ["error"]]);
    const whole = { ...parts, total: { weight: "100", score: "99.87" } };
    expect(severities("total-score", whole)).toEqual([]);
  });
});

describe("without points of funds", () => {
  const unscored: EvaluationSketch = { funds: [totalFundsSketch({ weight: "10", score: "" })] };
  const unweighted: EvaluationSketch = { funds: [totalFundsSketch({ weight: "", score: "" })] };
  it.each<readonly [string, string, EvaluationSketch, readonly string[]]>([
    ["a score that is not printed", "total-score", { ...unscored, total: { weight: "100", score: "99.86" } }, []],
    ["a rate that is scored elsewhere", "total-weight", { ...unweighted, total: { weight: "", score: "89.89" } }, []],
    ["a total that is printed", "total-weight", { ...unweighted, total: { weight: "100", score: "89.89" } }, ["error"]],
  ])("%s", (_, rule, parts, expected) => {
    expect(severities(rule, parts)).toEqual(expected);
  });
});

describe("a weight above 100", () => {
  it.each<readonly [string, Readonly<Record<string, Partial<IndicatorSketch>>>, readonly string[]]>([
    ["of one row is a slip", { 单件办理成本: { weight: "1000" } }, ["error"]],
    ["of several rows is misread", { 单件办理成本: { weight: "1000" }, 办理事项: { weight: "2000" } }, []],
    ["with a score above 100 too is misread", { 单件办理成本: { weight: "1010", score: "1010" } }, []],
    ["without a score is misread", { 单件办理成本: { weight: "1010", score: "" } }, []],
    ["beside a blank weight is misread", { 单件办理成本: { weight: "1000" }, 办理事项: { weight: "" } }, []],
    ["beside others that make 100 is misread", { 单件办理成本: { weight: "1000" }, 办理事项: { weight: "30" } }, []],
  ])("%s", (_, changes, expected) => {
    expect(severities("total-weight", { indicators: indicatorSketches(changes) })).toEqual(expected);
    expect(severities("level-weight", { indicators: indicatorSketches(changes) })).toEqual(expected);
  });
});

describe("fund-rows-sum with a single part", () => {
  it.each<readonly [string, string, readonly string[]]>([
    ["0", "90", ["error"]],
    ["0", "0", []],
    ["90", "", []],
    ["90", "90", []],
    ["90", "85.5", []],
    ["88.5", "90", ["error"]],
    ["89.97", "89.974", []],
  ])("total %s over %s", (executed, part, expected) => {
    const parts = {
      key: "currentYearFiscal",
      label: "当年财政拨款",
      initialBudget: "",
      annualBudget: "",
      executed: part,
    } as const;
    expect(severities("fund-rows-sum", { funds: [totalFundsSketch({ executed }), parts] })).toEqual(expected);
  });
});

describe("splits of the total", () => {
  it.each<readonly [string, string, readonly string[]]>([
    ["executed", "6230.76", []],
    ["the annual budget", "6247.71", []],
    ["the initial budget", "456.34", []],
    ["none of the totals", "6320.76", ["error"]],
  ])("by source are of %s", (_, generalPublicBudget, expected) => {
    expect(severities("source-sum", { bySource: { generalPublicBudget, governmentFund: "", other: "452.29" } })).toEqual(
      expected,
    );
  });

  it("by use need both parts", () => {
    expect(severities("use-sum", { byUse: { basicExpenditure: "1184.91", projectExpenditure: "5498.15" } })).toEqual(["info"]);
    expect(severities("use-sum", { byUse: { basicExpenditure: "1184.91", projectExpenditure: "5489.14" } })).toEqual(["error"]);
    expect(severities("use-sum", { byUse: { basicExpenditure: "1184.91" } })).toEqual([]);
  });
});

describe("weights", () => {
  it("of a level add up to its declared points", () => {
    const indicators = indicatorSketches({ 办理事项: { weight: "30" } });
    const [finding, ...others] = findingsOf("scoring/level-weight", evaluationExample({ indicators }));
    expect([finding?.expected, finding?.actual, finding?.difference]).toEqual(["50", "60", "10"]);
    expect(others).toEqual([]);
  });

  it("of a second level count too, and levels without points do not", () => {
    const second = indicatorSketches({ 办理事项: { level2Weight: "25分" } });
    expect(severities("level-weight", { indicators: second })).toEqual(["error"]);
    const none = indicatorSketches({}).map(({ level1Weight: _, ...rest }) => rest);
    expect(severities("level-weight", { indicators: none })).toEqual([]);
  });

  it.each<readonly [string, EvaluationSketch, readonly string[]]>([
    ["10 for the funds and 90 for the indicators", {}, []],
    ["no points for the funds", funds({ weight: "——", score: "——" }), ["error"]],
    ["100 for the funds", funds({ weight: "100分" }), ["error"]],
    ["a printed total of 90", { ...funds({ weight: "/" }), total: { weight: "90", score: "89.89" } }, []],
    ["no printed total", { total: { score: "99.86" } }, []],
    ["a declared level of 40 in place of 30", { indicators: indicatorSketches({ 营商环境改善: { level1Weight: "40分" } }) }, []],
    [
      "a declared level of 25 in place of 30",
      { indicators: indicatorSketches({ 营商环境改善: { level1Weight: "25分" } }) },
      ["warning"],
    ],
    ["a blank weight", { indicators: indicatorSketches({ 办理事项: { weight: "" } }) }, []],
  ])("%s", (_, parts, expected) => {
    expect(severities("total-weight", parts)).toEqual(expected);
  });
});

describe("scores", () => {
  it.each<readonly [string, EvaluationSketch, readonly string[]]>([
    ["add up", {}, []],
    ["do not add up", { total: { weight: "100", score: "98.86" } }, ["error"]],
    ["are rounded", { total: { weight: "100", score: "99.9" } }, ["info"]],
    ["leave out funds that are scored apart", { ...scoredApart("100分", "99.75") }, []],
    ["are not all there", { indicators: indicatorSketches({ 办理事项: { score: "" } }) }, []],
  ])("%s", (_, parts, expected) => {
    expect(severities("total-score", parts)).toEqual(expected);
  });

  it.each<readonly [string, EvaluationSketch, readonly string[]]>([
    ["above its weight", { indicators: indicatorSketches({ 办理事项: { score: "20.5" } }) }, ["error"]],
    ["negative", { indicators: indicatorSketches({ 办理事项: { score: "-1" } }) }, ["error"]],
    ["for extra points", { indicators: indicatorSketches({ 办理事项: { name: "表彰加分", score: "21" } }) }, []],
    ["of the total above its weight", { total: { weight: "100", score: "100.5" } }, ["error"]],
  ])("%s", (_, parts, expected) => {
    expect(severities("score-over-weight", parts)).toEqual(expected);
  });
});

function scoredApart(weight: string, score: string): EvaluationSketch {
  const indicators = indicatorSketches({ 营商环境改善: { weight: "40", score: "40", level1Weight: "40分" } });
  return { ...funds({ weight, score }), indicators, total: { weight: "100", score: "99.89" } };
}

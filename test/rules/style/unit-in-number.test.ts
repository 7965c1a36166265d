import { describe, expect, it } from "vitest";
import { evaluationExample, indicatorSketches, totalFundsSketch } from "../../../src/rules/example/evaluation-example.js";
import type { EvaluationSketch, ReportSketch } from "../../../src/rules/example/report-sketch.js";
import { findingsOf } from "../../support/findings-of.js";

const RULE = "style/unit-in-number";

function allWithUnit(): ReportSketch {
  const { evaluation } = evaluationExample();
  const sketch: EvaluationSketch = {
    ...evaluation,
    funds: [totalFundsSketch({ weight: "10分" })],
    indicators: (evaluation?.indicators ?? []).map((indicator) => ({ ...indicator, weight: `${indicator.weight ?? ""}分` })),
    total: { weight: "100分", score: "99.86" },
  };
  return { evaluation: sketch };
}

describe("points with and without 分", () => {
  it.each<readonly [string, ReportSketch, number]>([
    ["none with it", evaluationExample(), 0],
    ["all with it", allWithUnit(), 0],
    ["one with it", evaluationExample({ indicators: indicatorSketches({ 按时办结率: { weight: "20分" } }) }), 1],
  ])("%s", (_, sketch, count) => {
    expect(findingsOf(RULE, sketch)).toHaveLength(count);
  });

  it("are counted in one finding", () => {
    const funds = [totalFundsSketch({ weight: "10分" })];
    const [finding] = findingsOf(RULE, evaluationExample({ funds, total: { weight: "100分", score: "99.86" } }));
    expect(finding).toMatchObject({ severity: "info", message: expect.stringContaining("“分”字的有 2 格") as string });
    expect(finding?.evidence.map(({ text }) => text)).toEqual(["10分", "100分"]);
  });
});

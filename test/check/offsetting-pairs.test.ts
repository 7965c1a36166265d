import { describe, expect, it } from "vitest";
import { checkReport } from "../../src/check-report.js";
import { buildReport } from "../../src/rules/example/build-report.js";
import { evaluationExample, indicatorSketches } from "../../src/rules/example/evaluation-example.js";
import type { ReportSketch } from "../../src/rules/example/report-sketch.js";
import { twoTablesExample } from "../../src/rules/example/two-tables-example.js";
import type { Finding } from "../../src/rules/finding.js";

function loud(sketch: ReportSketch, lang: "zh" | "en" = "zh"): readonly Finding[] {
  return checkReport(buildReport(sketch), { lang }).filter(({ severity }) => severity === "error");
}

function split(basic: string, project: string): ReportSketch {
  return twoTablesExample({ byUse: { basicExpenditure: basic, projectExpenditure: project } });
}

describe("two findings of one rule that cancel out", () => {
  it("have one cause", () => {
    const findings = loud(split("1185.81", "5497.24"));
    expect(findings.map(({ rule, cause }) => [rule, cause?.group, cause?.explains])).toEqual([
      ["tables/use-agrees", 1, 2],
      ["tables/use-agrees", 1, 2],
    ]);
    expect(findings[0]?.cause?.message).toBe("与另一项相差的数相同、方向相反，可能同出一因：如有 0.9 万元由一项错列到另一项。");
    expect(findings[0]?.cause).not.toHaveProperty("suggested");
    expect(loud(split("1185.81", "5497.24"), "en")[1]?.cause?.message).toContain("0.9 万元 moved from one to the other");
  });

  it("have none where the amounts differ, or both are too high", () => {
    const apart = [...loud(split("1185.81", "5497.34")), ...loud(split("1185.81", "5499.04"))];
    const pairs = apart.filter(({ cause }) => cause !== undefined && cause.suggested === undefined);
    expect(pairs.filter(({ rule }) => rule === "tables/use-agrees")).toEqual([]);
  });

  it("may be points that one level has too many and another too few", () => {
    const indicators = indicatorSketches({
      办理事项: { weight: "21", score: "21" },
      办事群众满意度: { weight: "9", score: "9" },
    });
    const causes = loud(evaluationExample({ indicators })).filter(({ rule }) => rule === "scoring/level-weight");
    expect(causes.map(({ cause }) => cause?.explains)).toEqual([2, 2]);
  });
});

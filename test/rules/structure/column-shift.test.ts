import { describe, expect, it } from "vitest";
import { basicDataExample } from "../../../src/rules/example/basic-data-example.js";
import { evaluationExample, indicatorSketches } from "../../../src/rules/example/evaluation-example.js";
import { toldBy } from "../../support/findings-of.js";

const RULE = "structure/column-shift";

describe("cells for numbers", () => {
  it.each([
    ["18.50", 0],
    ["", 0],
    ["——", 0],
    ["/", 0],
    ["无", 0],
    ["不涉及", 0],
    ["见附表", 1],
  ])("%s", (cell, count) => {
    expect(toldBy(RULE, basicDataExample({ governmentProcurement: ["——", "20.00", cell] }))).toHaveLength(count);
  });

  it("tell what they hold in place of a number", () => {
    const indicators = indicatorSketches({ 按时办结率: { score: "窗口等候较长" } });
    expect(toldBy(RULE, evaluationExample({ indicators }))).toEqual([
      expect.stringMatching(/^warning .*按时办结率.*“窗口等候较长”。$/u),
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { basicDataExample } from "../../../src/rules/example/basic-data-example.js";
import { findingsOf } from "../../support/findings-of.js";

const RULE = "structure/empty-table";

describe("buildings", () => {
  it.each([
    ["all cells blank", ["", "", "", "", "", ""], 1],
    ["all cells 无", ["无", "无", "无", "无", "无", "无"], 0],
    ["one cell 无", ["无", "", "", "", "", ""], 0],
    ["zeros", ["0", "0", "0", "0", "0", "0"], 0],
    ["figures", ["800", "796", "99.5%", "120", "118", "98.3%"], 0],
  ])("%s", (_, cells, count) => {
    expect(findingsOf(RULE, basicDataExample({}, { buildings: [[undefined, ...cells]] }))).toHaveLength(count);
  });

  it("are not asked for where the form has no such part", () => {
    expect(findingsOf(RULE, basicDataExample({}))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { evaluationSketch } from "../../../src/rules/example/evaluation-example.js";
import { toldBy } from "../../support/findings-of.js";

const RULE = "identity/department";

describe("the department of a scoring table", () => {
  it.each([
    ["清河县水利局", 0],
    ["清河县水利局（本级）", 0],
    ["清河县水利局本级", 0],
    ["水利局", 0],
    ["县水利局", 0],
    ["临江市清河县水利局", 0],
    ["清河县教育局", 1],
    ["清河县住房和城乡建设局", 1],
  ])("%s", (name, count) => {
    expect(toldBy(RULE, { department: "清河县水利局", evaluation: evaluationSketch({ name }) })).toHaveLength(count);
  });

  it.each([
    ["清河县住建局", 0],
    ["清河县住房城乡建设局", 0],
    ["清河县城乡规划局", 1],
  ])("may be a short form: %s", (name, count) => {
    expect(toldBy(RULE, { department: "清河县住房和城乡建设局", evaluation: evaluationSketch({ name }) })).toHaveLength(count);
  });

  it("is a warning with both names", () => {
    expect(toldBy(RULE, { department: "清河县水利局", evaluation: evaluationSketch({ name: "清河县教育局" }) })).toEqual([
      expect.stringMatching(/^warning .*「清河县教育局」，而报告单位为「清河县水利局」。$/u),
    ]);
  });
});

describe("the department of a project's table", () => {
  it.each([
    ["清河县财政局", "清河县水利局", 0],
    ["清河县水利局", "清河县水库管理所", 0],
    ["清河县财政局", "清河县教育局", 1],
  ])("supervisor %s, implementer %s", (supervisor, implementer, count) => {
    const project = { ...evaluationSketch({ name: "水库除险加固" }), supervisor, implementer };
    expect(toldBy(RULE, { department: "清河县水利局", projects: [project] })).toHaveLength(count);
  });
});

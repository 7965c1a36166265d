import { describe, expect, it } from "vitest";
import { twoTablesExample } from "../../../src/rules/example/two-tables-example.js";
import type { ReportSketch } from "../../../src/rules/example/report-sketch.js";
import { basicDataExample } from "../../../src/rules/example/basic-data-example.js";
import { toldBy } from "../../support/findings-of.js";

const RULE = "identity/attachments";

const TITLES = ["部门整体支出绩效评价基础数据表", "部门整体支出绩效自评表"];

function numbered(...ordinals: readonly (number | null)[]): ReportSketch {
  const attachments = ordinals.map((ordinal, index) => ({ label: `附件${ordinal ?? ""}`, ordinal, title: TITLES[index] ?? "" }));
  return twoTablesExample({}, { attachments });
}

describe("numbers of the attachments", () => {
  it.each<readonly [string, ReportSketch, readonly string[]]>([
    ["in order", numbered(1, 2), []],
    ["a gap", numbered(1, 3), ["warning 附件编号不连续：「附件1」之后是「附件3」。"]],
    ["none", numbered(null, null), []],
  ])("%s", (_, sketch, expected) => {
    expect(toldBy(RULE, sketch)).toEqual(expected);
  });
});

describe("attachments that the text announces", () => {
  const announced = ["附件：1、2022年度部门整体支出绩效评价基础数据表 2、2022年度部门整体支出绩效自评表"];
  const sections = [{ heading: "十、其他需要说明的情况", kind: "other", text: announced } as const];

  it("are there", () => {
    expect(toldBy(RULE, twoTablesExample({}, { sections }))).toEqual([]);
  });

  it("are missed", () => {
    expect(toldBy(RULE, { ...basicDataExample({}), sections })).toEqual([
      expect.stringMatching(/^warning .*列有附件「.*部门整体支出绩效自评表」，而报告没有附这张表。$/u),
    ]);
  });
});

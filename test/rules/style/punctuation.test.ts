import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inspectReport } from "../../../src/check-report.js";
import { parseReport } from "../../../src/parse-report.js";
import { evaluationExample, indicatorSketches } from "../../../src/rules/example/evaluation-example.js";
import { findingsOf, toldBy } from "../../support/findings-of.js";

const RULE = "style/punctuation";

function foundIn(...text: readonly string[]): readonly string[] {
  return findingsOf(RULE, { sections: [{ heading: "六、部门整体支出绩效情况", text }] }).map(
    ({ evidence }) => evidence[0]?.text ?? "",
  );
}

describe("punctuation within a paragraph", () => {
  it.each<readonly [string, string, readonly string[]]>([
    ["nothing wrong", "内设7个科室，分别为办公室、财务科等（含机关工会）。", []],
    ["doubled", "严格执行预算，，压减开支。", ["，，"]],
    ["a doubled point", "提升网办深度；2..聚焦数据共享。", [".."]],
    ["a half-width comma", "内设7个科室,分别为办公室等。", [","]],
    ["a half-width full stop", "推进“一件事”改革.3.聚焦数据共享。", ["."]],
    ["a half-width full stop and a blank", "推进“一件事”改革.3. 聚焦数据共享。", ["."]],
    ["mixed brackets", "产出指标（50分)。", ["（50分)"]],
    ["an open quotation mark", "推进“放管服改革。", ["“"]],
    ["a lone closing mark", "依据预算法》执行。", ["》"]],
    ["decimals, times and ratios", "总支出820.4万元，比例为3:2，会议10:30开始。", []],
    ["ellipsis and dashes", "先行先试……形成经验——可复制。", []],
    ["items with a bracket", "1）压减开支；2）严格审批。", []],
    ["lettered items with a bracket", "a）压减开支；b）严格审批。", []],
    ["items within a sentence", "主要工作：1）压减开支，2)严格审批，c)公开透明。", []],
    ["an item within brackets", "严格执行预算（含：1）人员经费，2）公用经费）。", []],
    ["a lone closing bracket beside an item", "主要工作：1）压减开支）。", ["）"]],
  ])("%s", (_, text, expected) => {
    expect(foundIn(text)).toEqual(expected);
  });
});

describe("the end of a paragraph", () => {
  it.each<readonly [string, number]>([
    ["我局无政府性基金预算支出", 1],
    ["我局无政府性基金预算支出。", 0],
    ["严格执行预算。压减一般性支出", 1],
    ["聚焦跨域通办，深层次推进改革", 0],
    ["主要职能如下：", 0],
    ["严格执行预算。联系电话：0700-8800000", 0],
  ])("%s", (text, count) => {
    expect(foundIn(text)).toHaveLength(count);
  });

  it("may lack where a heading is a sentence", () => {
    const children = [{ heading: "（一）优化流程，群众办事更加便捷", text: ["压减时限。"] }];
    expect(toldBy(RULE, { sections: [{ heading: "六、部门整体支出绩效情况", children }] })).toEqual([]);
  });
});

it("looks at cells of tables too", () => {
  const indicators = indicatorSketches({ 按时办结率: { actual: "2..完成98%" } });
  expect(toldBy(RULE, evaluationExample({ indicators }))).toEqual([expect.stringMatching(/^info .*标点重复“\.\.”。$/u)]);
});

describe("headings of one level", () => {
  const numbered = (...headings: readonly string[]): number =>
    findingsOf(RULE, {
      sections: [{ heading: "一、部门基本情况", children: headings.map((heading) => ({ heading, text: ["见三定方案。"] })) }],
    }).length;
  it.each<readonly [readonly string[], number]>([
    [["1.主要职能", "2.机构设置"], 0],
    [["1.主要职能", "2、机构设置"], 1],
    [["1．主要职能", "2、机构设置", "3、人员情况"], 1],
    [["（一）主要职能", "(二)机构设置"], 1],
  ])("%j", (headings, count) => {
    expect(numbered(...headings)).toBe(count);
  });
});

it.each<readonly [string, number]>([
  ["(50分)", 1],
  ["（50分）", 0],
])("compares the brackets of declared points: %s beside （40分）", async (points, count) => {
  const text = readFileSync("fixtures/reports/figures-disagree/report.txt", "utf8").replace("(50分)", points);
  const { findings } = inspectReport(await parseReport(Buffer.from(text)));
  expect(findings.filter(({ message }) => message.includes("括号有全角也有半角"))).toHaveLength(count);
});

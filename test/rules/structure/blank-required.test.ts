import { describe, expect, it } from "vitest";
import { basicDataExample } from "../../../src/rules/example/basic-data-example.js";
import { evaluationExample, indicatorSketches, totalFundsSketch } from "../../../src/rules/example/evaluation-example.js";
import type { FundsSketch, ReportSketch } from "../../../src/rules/example/report-sketch.js";
import { findingsOf } from "../../support/findings-of.js";

const RULE = "structure/blank-required";

function blanks(sketch: ReportSketch): readonly string[] {
  return findingsOf(RULE, sketch).map(({ severity, message }) => `${severity} ${/「(.*)」/u.exec(message)?.[1] ?? ""}`);
}

describe("the score of the fund row", () => {
  it.each<readonly [string, Partial<FundsSketch>, readonly string[]]>([
    ["is owed for a weight and a rate", { score: "" }, ["warning 资金执行得分"]],
    ["is not owed without a weight", { weight: "", score: "" }, []],
    ["is not owed without a rate", { executionRate: "", score: "" }, []],
    ["may be a dash", { score: "——" }, []],
  ])("%s", (_, cells, expected) => {
    expect(blanks(evaluationExample({ funds: [totalFundsSketch(cells)] }))).toEqual(expected);
  });
});

describe("blank fields of the basic data table", () => {
  it.each<readonly [string, ReportSketch, readonly string[]]>([
    ["nothing blank", basicDataExample({}), []],
    ["thrift measures", basicDataExample({}, { thriftMeasures: "" }), ["warning 厉行节约保障措施"]],
    ["a full-width blank", basicDataExample({}, { thriftMeasures: "\u3000" }), ["warning 厉行节约保障措施"]],
    ["posts", basicDataExample({}, { staffing: ["", "42", "91.3%"] }), ["warning 编制数"]],
    [
      "date and signature",
      basicDataExample({}, { signOff: { preparedBy: "李某", date: "", head: "" } }),
      ["info 填报日期（填表日期）", "info 单位负责人签字"],
    ],
    ["a main row", basicDataExample({ basicExpenditure: ["", "", ""] }), ["warning 基本支出"]],
    ["a column of a main row", basicDataExample({ projectExpenditure: ["2682.50", "", "5498.14"] }), []],
    ["a lesser row", basicDataExample({ overseasTravel: ["", "", ""] }), ["info 出国经费"]],
    [
      "two lesser rows",
      basicDataExample({ vehiclePurchase: ["", "", ""], overseasTravel: ["", "", ""] }),
      ["info 公车购置」、「出国经费"],
    ],
    ["a lesser row in one column", basicDataExample({ overseasTravel: ["0", "", "0"] }), []],
    ["a blank row whose parts are stated", basicDataExample({ threePublic: ["", "", ""] }), []],
    ["无 in a lesser row", basicDataExample({ overseasTravel: ["无", "无", "无"] }), []],
    ["无, a dash, a slash", basicDataExample({}, { thriftMeasures: "无", signOff: { date: "——", head: "/" } }), []],
    ["fields that the form does not have", basicDataExample({}, { signOff: { preparedBy: "李某" } }), []],
  ])("%s", (_, sketch, expected) => {
    expect(blanks(sketch)).toEqual(expected);
  });
});

describe("blank fields of a scoring table", () => {
  it.each<readonly [string, ReportSketch, readonly string[]]>([
    ["nothing blank", evaluationExample(), []],
    ["the department", evaluationExample({ name: "" }), ["warning 预算部门"]],
    ["funds", evaluationExample({ funds: [totalFundsSketch({ executed: "" })] }), ["warning 全年执行数"]],
    [
      "what was achieved",
      evaluationExample({ indicators: indicatorSketches({ 按时办结率: { actual: "" } }) }),
      ["warning 按时办结率（实际完成值）"],
    ],
    [
      "a score",
      evaluationExample({ indicators: indicatorSketches({ 按时办结率: { score: "" } }) }),
      ["warning 按时办结率（得分）"],
    ],
    ["the total", evaluationExample({ total: { weight: "100", score: "" } }), ["warning 总得分"]],
  ])("%s", (_, sketch, expected) => {
    expect(blanks(sketch)).toEqual(expected);
  });
});

describe("a section on the use of the results", () => {
  it.each<readonly [string, string, number]>([
    ["九、绩效自评结果拟应用和公开情况", "结果作为下年度预算安排的依据，拟在门户网站公布。", 0],
    ["九、绩效自评结果拟应用和公开情况", "拟在门户网站公布。", 1],
    ["九、自评结果公开情况", "拟在门户网站公布。", 0],
  ])("%s: %s", (heading, text, count) => {
    expect(blanks({ sections: [{ heading, kind: "resultUse", text: [text] }] })).toHaveLength(count);
  });
});

describe("sources of funds without an amount", () => {
  it("are told at once where others have one", () => {
    expect(
      blanks(evaluationExample({ bySource: { generalPublicBudget: "6230.76", governmentFund: "", specialAccount: "" } })),
    ).toEqual(["info 政府性基金」、「财政专户管理资金"]);
  });
  it("are not told where none has one", () => {
    expect(blanks(evaluationExample({ bySource: { generalPublicBudget: "", governmentFund: "" } }))).toEqual([]);
  });
});

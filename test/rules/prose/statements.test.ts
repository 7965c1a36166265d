import { describe, expect, it } from "vitest";
import { evaluationExample } from "../../../src/rules/example/evaluation-example.js";
import type { FactSketch, ReportSketch, SectionSketch } from "../../../src/rules/example/report-sketch.js";
import { twoTablesExample } from "../../../src/rules/example/two-tables-example.js";
import { findingsOf } from "../../support/findings-of.js";

function severities(rule: string, sketch: ReportSketch): readonly string[] {
  return findingsOf(`prose/${rule}`, sketch).map(({ severity }) => severity);
}

function result(text: string, score?: string): ReportSketch {
  const facts: readonly FactSketch[] = score === undefined ? [] : [{ metric: null, label: "自评得分", text: score }];
  return {
    ...evaluationExample(),
    sections: [{ heading: "九、自评结果拟应用和公开情况", kind: "resultUse", text: [text], facts }],
  };
}

describe("grade", () => {
  it.each<readonly [string, string | undefined, readonly string[]]>([
    ["自评得分99.86分，评价等级为“优秀”。", "99.86分", ["info"]],
    ["自评得分99.86分，评价等级为“良”。", "99.86分", ["error"]],
    ["自评得分98.86分，评价等级为“优”。", "98.86分", ["error"]],
    ["自评等次为优。", undefined, []],
    ["自评结果为合格，拟公开。", undefined, ["error", "info"]],
    ["评价等级为优（90分以上）、良（80分以上）。", undefined, []],
    ["自评结果良好地反映了工作。", undefined, []],
    ["自评结果将作为预算安排的重要参考。", undefined, []],
  ])("%s", (text, score, expected) => {
    expect(severities("grade", result(text, score))).toEqual(expected);
  });
});

describe("declared-none", () => {
  const section: SectionSketch = {
    heading: "三、政府性基金预算支出情况",
    kind: "governmentFundBudget",
    declaredNone: true,
    text: ["本部门无政府性基金预算支出。"],
  };
  const withTable = (governmentFund: string, sections: readonly SectionSketch[]): ReportSketch => ({
    ...evaluationExample({ bySource: { generalPublicBudget: "6683.05", governmentFund } }),
    sections,
  });
  const stated: SectionSketch = {
    heading: "三、政府性基金预算支出情况",
    kind: "governmentFundBudget",
    text: ["政府性基金预算支出39.00万元。"],
    facts: [{ metric: "governmentFund", label: "政府性基金预算支出", text: "39.00万元" }],
  };

  it.each<readonly [string, ReportSketch, readonly string[]]>([
    ["nothing in the table", withTable("", [section]), []],
    ["zero in the table", withTable("0.00", [section]), []],
    ["an amount in the table", withTable("39.00", [section]), ["error"]],
    [
      "an amount in another section",
      withTable("", [{ ...stated, heading: "二、一般公共预算支出情况", kind: "generalPublicBudget" }, section]),
      ["error"],
    ],
    ["an amount in the text alone", withTable("", [stated]), ["warning"]],
    ["the same amount in both", withTable("39.00", [stated]), []],
  ])("%s", (_, sketch, expected) => {
    expect(severities("declared-none", sketch)).toEqual(expected);
  });
});

describe("budget-scope", () => {
  const scope = (text: string, facts: readonly FactSketch[], more: readonly SectionSketch[] = []): ReportSketch =>
    twoTablesExample(
      {},
      { sections: [{ heading: "二、一般公共预算支出情况", kind: "generalPublicBudget", text: [text], facts }, ...more] },
    );
  const total: FactSketch = { metric: "totalExpenditure", label: "总支出", text: "6683.05万元" };

  it("points out funds that the text does not mention", () => {
    expect(severities("budget-scope", scope("总支出6683.05万元。", [total]))).toEqual(["warning"]);
    expect(severities("budget-scope", scope("一般公共预算支出6230.76万元。", [{ ...total, text: "6230.76万元" }]))).toEqual([]);
  });

  it("is silent where a source is told anywhere", () => {
    const other: FactSketch = { metric: "other", label: "其他资金", text: "452.29万元" };
    expect(severities("budget-scope", scope("总支出6683.05万元，含其他资金452.29万元。", [total, other]))).toEqual([]);
  });
});

describe("lists, parts and rates", () => {
  const overview = (text: string, facts: readonly FactSketch[] = []): ReportSketch => ({
    sections: [{ heading: "一、部门（单位）基本情况", kind: "overview", text: [text], facts }],
  });

  it.each([
    ["内设3个科室，分别为办公室、人事科、财务科。", 0],
    ["内设4个科室，分别为办公室、人事科、财务科。", 1],
    ["下设5个股（室）：办公室、法规股、综合股、财务股、专项业务一股。下辖1个二级机构，分别为信息中心。", 0],
    ["下辖两个二级机构，分别为执法大队、事务中心。", 0],
    ["设办公室、综合股、财务股等7个内设机构。", 0],
    ["设办公室、综合股、财务股等2个内设机构。", 1],
    ["内设4个办公室，分别为党政办公室、社会事务和应急办公室、经济办公室、执法办公室。", 0],
    ["内设3个科室，分别为办公室（含档案室、收发室）、人事科和财务科。", 0],
    ["推出“免证办”“远程办”网上帮、联办场景化、一站通、一窗受理、一端集成、一网办等七大举措。", 0],
  ])("%s", (text, count) => {
    expect(severities("count-list", overview(text))).toHaveLength(count);
  });

  it.each([
    ["进驻单位54家（含企事业单位17家）。", "17家", 0],
    ["进驻单位54家（含企事业单位71家）。", "71家", 1],
    ["进驻单位54家，办理事项71家次。", "71家", 0],
  ])("%s", (text, part, count) => {
    const facts = [
      { metric: null, label: "进驻单位", text: "54家" },
      { metric: null, label: "企事业单位", text: part },
    ] as const;
    expect(severities("part-over-whole", overview(text, facts))).toHaveLength(count);
  });

  it.each([
    ["群众满意度", "109%", 1],
    ["群众满意度", "100%", 0],
    ["任务完成率", "116.33%", 0],
    ["预算执行率", "102%", 0],
  ])("%s of %s", (label, text, count) => {
    expect(severities("rate-range", overview(`${label}${text}。`, [{ metric: null, label, text }]))).toHaveLength(count);
  });

  it.each([
    ["全年办理事项1756项，好评率99.9%。", "办理事项。\n1.全年办理事项1765项，好评率99.9%。", 1],
    ["全年办理事项1756项。", "全年办理事项1756项。", 0],
    ["全年办理事项1756项。另有一处全年办理事项1765项。", "全年办理事项1765项。", 1],
    ["全年办理事项1756项。\n全年办理事项1765项。", "全年办理事项1765项。", 0],
    ["全年办理事项1756项。", "受理事项1765项。", 0],
  ])("%j in the text, %j in the table", (text, actual, count) => {
    const sketch: ReportSketch = {
      ...evaluationExample({ goals: [{ expected: "深化改革。", actual }] }),
      sections: [{ heading: "六、部门整体支出绩效情况", kind: "performance", text: text.split("\n") }],
    };
    expect(severities("indicator-restated", sketch)).toHaveLength(count);
  });
});

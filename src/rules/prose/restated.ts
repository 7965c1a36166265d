import type { Report } from "../../report/report.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { twoTablesExample } from "../example/two-tables-example.js";
import { RESTATED_MESSAGES } from "../relations/restated-relation.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { judgeAmounts } from "./restated-amounts.js";
import { judgeStaff } from "./restated-staff.js";

/** A figure of the prose = the same figure of the tables (P-01). */
export const restated: ReportRule = defineRule({
  id: "prose/restated",
  meta: {
    title: { zh: "正文所述的数与表格一致", en: "Figures in the text agree with the tables" },
    checks: {
      zh: "正文中支出总额、基本支出、项目支出等金额，以及编制数、在职人数，应与基础数据表、自评表的同一项目相等。",
      en: "Amounts of expenditure, posts and staff that the text states equal those of the same items in the tables.",
    },
    formula: "正文数 = 表格数",
    source: "湖南省部门整体支出绩效自评报告正文与附件1、附件2",
    exceptions: {
      zh: "单位不同或小数较少的，按四舍五入比较；“约”“近”等概数不查；某一时段、多年累计、人均、某一来源的数，以及注明另含、剔除他项的数不查；相差末位一个单位的只作警告；说预算的句子与预算数比较。",
      en: "Other units or fewer decimals are compared after rounding; rough figures are not checked, nor are those of a period, of several years, per head, of one source, or with more or less in them as the text says; one unit of the last place is only a warning; sentences about the budget are compared with the budget.",
    },
    severity: "error",
  },
  options: {},
  messages: RESTATED_MESSAGES,
  check: ({ report }) => judge(report),
  examples: { fails: [restatedExample("5489.14万元")], holds: [restatedExample("5498.14万元")] },
});

function judge(report: Report): readonly Verdict[] {
  return [...judgeAmounts(report), ...judgeStaff(report)];
}

function restatedExample(project: string): ReportSketch {
  const text = `2022年度总支出6683.05万元，其中基本支出1184.91万元，项目支出${project}。`;
  return twoTablesExample(
    { bySource: { generalPublicBudget: "6683.05" } },
    {
      sections: [
        {
          heading: "二、一般公共预算支出情况",
          kind: "generalPublicBudget",
          text: [text],
          facts: [
            { metric: "totalExpenditure", label: "总支出", text: "6683.05万元" },
            { metric: "basicExpenditure", label: "基本支出", text: "1184.91万元" },
            { metric: "projectExpenditure", label: "项目支出", text: project },
          ],
        },
      ],
    },
  );
}

import { totalFundsSketch } from "../example/evaluation-example.js";
import { twoTablesExample } from "../example/two-tables-example.js";
import { RESTATED_MESSAGES } from "../relations/restated-relation.js";
import { defineRule, type ReportRule } from "../rule.js";
import { basicTotal, bothTables, compareTables, evaluationTotal, nothingToCompare, withinScope } from "./main-totals.js";

/** 全年执行数 of the scoring table = 支出总额 of the basic data table, this year's actual. */
export const executedTotal: ReportRule = defineRule({
  id: "tables/executed-total",
  meta: {
    title: { zh: "全年执行数与支出总额决算数一致", en: "The amount executed agrees with actual total expenditure" },
    checks: {
      zh: "自评表年度资金总额的全年执行数，应与基础数据表支出总额的本年决算数相等。",
      en: "The total executed in the scoring table equals actual total expenditure in the basic data table.",
    },
    formula: "自评表 全年执行数 = 基础数据表 支出总额（本年决算数）",
    source: "湖南省部门整体支出绩效自评报告附件1、附件2",
    exceptions: {
      zh: "相差末位一个单位的只作警告；没有支出总额一行的、自评表只填财政拨款（与正文所述一致）的不查。",
      en: "One unit of the last place is only a warning; not checked without a row for the total, or where the scoring table is of public money alone, as the text states it.",
    },
    severity: "error",
  },
  options: {},
  messages: RESTATED_MESSAGES,
  check: ({ report }) => {
    const tables = bothTables(report);
    if (tables === undefined) return [nothingToCompare()];
    const verdict = compareTables(evaluationTotal(tables.evaluation, "executed"), basicTotal(tables.data, "actual"));
    return withinScope(report, [verdict]);
  },
  examples: {
    fails: [twoTablesExample({ funds: [totalFundsSketch({ executed: "6638.05" })] })],
    holds: [twoTablesExample()],
  },
});

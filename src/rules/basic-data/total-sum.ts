import { isOtherExpenditure } from "../../lexicon/expenditure-kinds.js";
import { basicDataExample } from "../example/basic-data-example.js";
import { SUM_MESSAGES, sumRelation } from "../relations/sum-relation.js";
import { defineRule, type ReportRule } from "../rule.js";
import { eachColumn, keyTerm, lineTerm } from "./lines.js";

/** 支出总额 = 基本支出 + 项目支出 (T1-01). */
export const totalSum: ReportRule = defineRule({
  id: "basic-data/total-sum",
  meta: {
    title: { zh: "支出总额等于基本支出加项目支出", en: "Total expenditure is basic plus project expenditure" },
    checks: {
      zh: "基础数据表每一列的支出总额，应等于同列基本支出与项目支出之和。",
      en: "In each column of the basic data table, total expenditure is the sum of basic and project expenditure.",
    },
    formula: "支出总额 = 基本支出 + 项目支出",
    source: "部门整体支出绩效评价基础数据表（湖南）",
    exceptions: {
      zh: "列有经营支出、上缴上级支出、对附属单位补助支出的，一并计入；没有支出总额一行的旧表不查。",
      en: "Rows for operating expenditure, payments to superior units and subsidies to subordinate units count too; forms without a total are not checked.",
    },
    severity: "error",
  },
  options: {},
  messages: SUM_MESSAGES,
  check: ({ report }) =>
    eachColumn(report, (data, column) => {
      const others = data.lines.filter((line) => isOtherExpenditure(line.label));
      const parts = [
        keyTerm(data, "basicExpenditure", column),
        keyTerm(data, "projectExpenditure", column),
        ...others.map((line) => lineTerm(data, line, column)),
      ];
      const isComplete = parts[0] !== undefined && parts[1] !== undefined;
      return sumRelation(keyTerm(data, "totalExpenditure", column), isComplete ? parts : []);
    }),
  examples: {
    fails: [basicDataExample({ totalExpenditure: ["3960.32", "908.63", "6683.05"] })],
    holds: [basicDataExample({})],
  },
});

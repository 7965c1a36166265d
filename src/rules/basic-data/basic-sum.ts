import { basicDataExample } from "../example/basic-data-example.js";
import { SUM_MESSAGES, sumRelation } from "../relations/sum-relation.js";
import { defineRule, type ReportRule } from "../rule.js";
import { eachColumn, keyTerm } from "./lines.js";

/** 基本支出 = 人员经费 + 公用经费, where the table has both rows. */
export const basicSum: ReportRule = defineRule({
  id: "basic-data/basic-sum",
  meta: {
    title: { zh: "基本支出等于人员经费加公用经费", en: "Basic expenditure is personnel plus public expenditure" },
    checks: {
      zh: "基础数据表同时列有人员经费和公用经费的，每一列两者之和应等于基本支出。",
      en: "Where the basic data table has both rows, personnel and public expenditure add up to basic expenditure in each column.",
    },
    formula: "基本支出 = 人员经费 + 公用经费",
    source: "部门整体支出绩效评价基础数据表（湖南）",
    exceptions: { zh: "只列公用经费的表不查。", en: "Tables with only one of the two rows are not checked." },
    severity: "error",
  },
  options: {},
  messages: SUM_MESSAGES,
  check: ({ report }) =>
    eachColumn(report, (data, column) => {
      const parts = [keyTerm(data, "personnelExpenditure", column), keyTerm(data, "publicExpenditure", column)];
      const isComplete = parts.every((part) => part !== undefined);
      return sumRelation(keyTerm(data, "basicExpenditure", column), isComplete ? parts : []);
    }),
  examples: {
    fails: [basicDataExample({ personnelExpenditure: ["609.24", "372.87", "615.63"] })],
    holds: [basicDataExample({})],
  },
});

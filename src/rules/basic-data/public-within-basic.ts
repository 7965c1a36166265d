import { basicDataExample } from "../example/basic-data-example.js";
import { BOUND_MESSAGES, boundRelation } from "../relations/bound-relation.js";
import { defineRule, type ReportRule } from "../rule.js";
import { eachColumn, keyTerm, named } from "./lines.js";

/** 公用经费 ≤ 基本支出 (T1-02). */
export const publicWithinBasic: ReportRule = defineRule({
  id: "basic-data/public-within-basic",
  meta: {
    title: { zh: "公用经费不大于基本支出", en: "Public expenditure is within basic expenditure" },
    checks: {
      zh: "公用经费是基本支出的一部分，每一列都不应大于基本支出。",
      en: "Public expenditure is a part of basic expenditure and cannot exceed it in any column.",
    },
    formula: "公用经费 ≤ 基本支出",
    source: "部门整体支出绩效评价基础数据表（湖南）",
    exceptions: { zh: "任一项未填则不作判断。", en: "Nothing is said where either figure is blank." },
    severity: "error",
  },
  options: {},
  messages: BOUND_MESSAGES,
  check: ({ report }) =>
    eachColumn(report, (data, column) => {
      const [lower, upper] = [keyTerm(data, "publicExpenditure", column), keyTerm(data, "basicExpenditure", column)];
      return named(boundRelation(lower, upper), lower, upper);
    }),
  examples: {
    fails: [basicDataExample({ publicExpenditure: ["668.47", "941.96", "533.28"] })],
    holds: [basicDataExample({})],
  },
});

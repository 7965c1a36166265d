import { basicDataExample } from "../example/basic-data-example.js";
import { BOUND_MESSAGES, boundRelation } from "../relations/bound-relation.js";
import { defineRule, type ReportRule } from "../rule.js";
import { keyTerm, named } from "./lines.js";

/** 三公经费: the actual figure within the budget (T1-16). */
export const threePublicOverBudget: ReportRule = defineRule({
  id: "basic-data/three-public-over-budget",
  meta: {
    title: { zh: "三公经费超出预算", en: "Three public expenses above their budget" },
    checks: {
      zh: "三公经费“只减不增”，本年决算数大于预算数的应有说明。",
      en: "The three public expenses may only fall; the actual figure should not exceed the budget.",
    },
    formula: "三公经费（决算数） ≤ 三公经费（预算数）",
    source: "部门整体支出绩效评价基础数据表（湖南）",
    exceptions: {
      zh: "年中经批准购置公务用车的除外，须人工核实。",
      en: "A purchase of vehicles approved within the year explains it.",
    },
    severity: "warning",
  },
  options: {},
  messages: BOUND_MESSAGES,
  check: ({ report }) => {
    const data = report.basicData;
    if (data === undefined) return [];
    const [actual, budget] = [keyTerm(data, "threePublic", "actual"), keyTerm(data, "threePublic", "budget")];
    return [named(boundRelation(actual, budget), actual, budget)];
  },
  examples: {
    fails: [basicDataExample({ threePublic: ["11.10", "7.66", "8.80"] })],
    holds: [basicDataExample({})],
  },
});

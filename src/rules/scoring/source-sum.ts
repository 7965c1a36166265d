import { placed } from "../basic-data/lines.js";
import { evaluationExample } from "../example/evaluation-example.js";
import { agreeingTotal, SPLIT_MESSAGES, sumToAny } from "../relations/sum-to-any.js";
import { defineRule, type ReportRule } from "../rule.js";
import { evaluationsOf } from "./evaluations.js";
import { sourceTerms, splitTotals, useTerms } from "./splits.js";

/** Σ 按收入性质分 = 年度资金总额 (T2-05). */
export const sourceSum: ReportRule = defineRule({
  id: "scoring/source-sum",
  meta: {
    title: { zh: "按收入性质分各项之和等于年度资金总额", en: "Funds by source add up to the total" },
    checks: {
      zh: "自评表按收入性质分的各项之和，应等于年度资金总额的全年执行数、全年预算数或年初预算数之一。",
      en: "The funds by source add up to the total executed, to the annual budget or to the initial budget.",
    },
    formula: "一般公共预算 + 政府性基金 + 国有资本经营预算 + 财政专户管理资金 + 其他资金 = 年度资金总额",
    source: "部门整体支出绩效自评表（湖南）",
    exceptions: {
      zh: "与执行数、全年预算数、年初预算数任一相符即可；未填的项按零计。",
      en: "Any one of the three totals will do; blank items count as nothing.",
    },
    severity: "error",
  },
  options: {},
  messages: SPLIT_MESSAGES,
  check: ({ report }) =>
    evaluationsOf(report).map((evaluation) => {
      const totals = splitTotals(evaluation);
      return placed(sumToAny(totals, sourceTerms(evaluation), agreeingTotal(totals, useTerms(evaluation))));
    }),
  examples: {
    fails: [evaluationExample({ bySource: { generalPublicBudget: "6320.76", other: "452.29" } })],
    holds: [evaluationExample()],
  },
});

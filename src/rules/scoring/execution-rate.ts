import { flatMap } from "../../lists/flat-map.js";
import type { Evaluation, FundsRow } from "../../report/report.js";
import { placedAt } from "../basic-data/lines.js";
import { evaluationExample, totalFundsSketch } from "../example/evaluation-example.js";
import { RATE_MESSAGES, rateRelation } from "../relations/rate-relation.js";
import { termOf } from "../relations/term.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf, fundTerm } from "./evaluations.js";

/** 执行率 = 全年执行数 / 全年预算数 (T2-01). */
export const executionRate: ReportRule = defineRule({
  id: "scoring/execution-rate",
  meta: {
    title: { zh: "执行率等于全年执行数除以全年预算数", en: "The execution rate is execution divided by budget" },
    checks: {
      zh: "自评表资金各行的执行率应等于全年执行数除以全年预算数，取整后与所填一致。",
      en: "In each row of funds, the execution rate is the amount executed divided by the annual budget, rounded as printed.",
    },
    formula: "执行率 = 全年执行数（B） ÷ 全年预算数（A） × 100%",
    source: "财预〔2020〕10号附件1 项目支出绩效自评表",
    exceptions: {
      zh: "预算数为零的不查；可以大于 100%；以年初预算数为分母恰好相符的，仅作提示。",
      en: "Not checked where the budget is zero; more than 100% is allowed; a rate that fits the initial budget is only a hint.",
    },
    severity: "error",
  },
  options: {},
  messages: {
    ...RATE_MESSAGES,
    rateOfInitialBudget: {
      zh: "{place}：填列 {actual}%，是以年初预算数为分母；按全年预算数计算，{formula}。",
      en: "{place}: {actual}% is the rate of the initial budget; of the annual budget, {formula}.",
    },
  },
  check: ({ report }) => flatMap(evaluationsOf(report), (evaluation) => evaluation.funds.map((row) => judge(evaluation, row))),
  examples: {
    fails: [evaluationExample({ funds: [totalFundsSketch({ executionRate: "95.75%" })] })],
    holds: [evaluationExample()],
  },
});

function judge(evaluation: Evaluation, row: FundsRow): Verdict {
  const rate = termOf("执行率", row.executionRate);
  const numerator = fundTerm(evaluation, row, "executed");
  const initial = fundTerm(evaluation, row, "initialBudget");
  const relation = rateRelation({ numerator, denominator: fundTerm(evaluation, row, "annualBudget") ?? initial, rate });
  if (relation.state !== "violated") return placedAt(relation, rate);
  const ofInitial = rateRelation({ numerator, denominator: initial, rate });
  const fitsInitial = ofInitial.state === "exact" || ofInitial.state === "withinRounding";
  return placedAt(fitsInitial ? { ...relation, code: "rateOfInitialBudget", severity: "info" } : relation, rate);
}

import { ROLES } from "../../lexicon/evidence-roles.js";
import { compare, type ExactDecimal, formatDecimal, roundTo, subtract } from "../../quantity/decimal.js";
import type { Evaluation } from "../../report/report.js";
import { placedAt } from "../basic-data/lines.js";
import { evaluationExample } from "../example/evaluation-example.js";
import { clueOf, isStated, type StatedTerm, termOf } from "../relations/term.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf } from "./evaluations.js";
import { fundPoints, pointFormula, pointSum, pointTerms } from "./points.js";

const USUAL_TOTAL: ExactDecimal = { coefficient: 100n, scale: 0 };

/** Σ scores, with that of the fund row where its points belong to the total, = the total score (T2-09). */
export const totalScore: ReportRule = defineRule({
  id: "scoring/total-score",
  meta: {
    title: { zh: "各项得分之和等于总得分", en: "The scores add up to the total score" },
    checks: {
      zh: "自评表各三级指标得分（及计入总分的资金执行得分）之和应等于总得分。",
      en: "The scores of all indicators, with that of the funds where it belongs to the total, add up to the total score.",
    },
    formula: "Σ 三级指标得分 + 资金执行得分 = 总得分",
    source: "财预〔2020〕10号附件1 项目支出绩效自评表",
    exceptions: {
      zh: "指标分值自成总分的（如资金行另列 100 分），资金执行得分不计入；总得分取整的，仅作提示。",
      en: "Where the indicators alone make up the total weight, the score of the funds is left out; a rounded total is only a hint.",
    },
    severity: "error",
  },
  options: {},
  messages: {
    totalScore: {
      zh: "{place}：总得分 {actual}，而各项得分之和为 {expected}（{formula}），相差 {difference} {differenceUnit}。",
      en: "{place}: the total score is {actual}, but the scores add up to {expected} ({formula}); they differ by {difference} {differenceUnit}.",
    },
    totalRounded: {
      zh: "{place}：总得分 {actual}，各项得分之和为 {expected}（{formula}），已取整。",
      en: "{place}: the total score is {actual}; the scores add up to {expected} ({formula}), rounded.",
    },
  },
  check: ({ report }) => evaluationsOf(report).map(judge),
  examples: {
    fails: [evaluationExample({ total: { weight: "100", score: "98.86" } })],
    holds: [evaluationExample()],
  },
});

function judge(evaluation: Evaluation): Verdict {
  const code = "totalScore";
  const total = termOf("总得分", evaluation.total?.score);
  const indicators = pointTerms(evaluation.indicators, "score");
  const evidence = total === undefined ? [] : [clueOf(ROLES.total, total)];
  if (total === undefined || evaluation.indicators.length === 0) return { state: "notApplicable", code, evidence };
  if (!isStated(total) || indicators === undefined) return { state: "insufficientData", code, evidence };
  const funds = countsFunds(evaluation) ? fundPoints(evaluation, "score") : [];
  const hasUnscoredFunds = funds.length === 0 && countsFunds(evaluation) && fundPoints(evaluation, "weight").length > 0;
  if (hasUnscoredFunds) return { state: "insufficientData", code, evidence };
  return compareScores(total, [...funds, ...indicators]);
}

/** The fund row's points belong to the total unless the indicators' weights alone make it up. */
function countsFunds(evaluation: Evaluation): boolean {
  const weights = pointTerms(evaluation.indicators, "weight");
  const total = termOf("总分", evaluation.total?.weight);
  return weights === undefined || compare(pointSum(weights), isStated(total) ? total.value : USUAL_TOTAL) !== 0;
}

function compareScores(total: StatedTerm, terms: readonly StatedTerm[]): Verdict {
  const expected = pointSum(terms);
  const figures = {
    formula: pointFormula(terms),
    expected: formatDecimal(expected),
    actual: formatDecimal(total.value),
    difference: formatDecimal(subtract(total.value, expected)),
    unit: "分",
    evidence: [...terms.map((term) => clueOf(ROLES.score, term, -1)), clueOf(ROLES.total, total, 1)],
  };
  if (compare(expected, total.value) === 0) return placedAt({ state: "exact", code: "totalScore", ...figures }, total);
  const isRounded = compare(roundTo(expected, total.scale), total.value) === 0;
  if (isRounded) return placedAt({ state: "withinRounding", code: "totalRounded", ...figures }, total);
  return placedAt({ state: "violated", code: "totalScore", ...figures }, total);
}

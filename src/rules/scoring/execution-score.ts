import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import {
  compare,
  divide,
  type ExactDecimal,
  formatDecimal,
  multiply,
  parseDecimal,
  roundTo,
  shift,
  signOf,
  subtract,
} from "../../quantity/decimal.js";
import { lastUnit } from "../../quantity/interval.js";
import type { Evaluation, FundsRow } from "../../report/report.js";
import { placedAt } from "../basic-data/lines.js";
import { evaluationExample, totalFundsSketch } from "../example/evaluation-example.js";
import { inPercent } from "../relations/rate-relation.js";
import { clueOf, isStated, type StatedTerm, termOf } from "../relations/term.js";
import { notNegative } from "../not-negative.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf, fundTerm } from "./evaluations.js";

const HUNDRED: ExactDecimal = { coefficient: 100n, scale: 0 };
/** Decimals to which the computed score is shown. */
const SHOWN_SCALE = 2;
/** Decimals with which a rate is recomputed. */
const FINE_SCALE = 8;

/** The score of the fund row = weight × execution rate, at most the weight (T2-02). */
export const executionScore: ReportRule<{ fullMarksFrom: number }> = defineRule({
  id: "scoring/execution-score",
  meta: {
    title: { zh: "资金执行得分等于分值乘执行率", en: "The score of execution is weight times rate" },
    checks: {
      zh: "自评表资金行的得分应等于分值乘执行率，最高为分值；可取整到 0、1、2 位小数。",
      en: "The score of a row of funds is its weight times the execution rate, at most the weight, rounded to 0, 1 or 2 decimals.",
    },
    formula: "得分 = min(分值, 分值 × 执行率)",
    source: "财预〔2020〕10号（预算执行率 10 分）",
    exceptions: {
      zh: "按所印执行率或重新计算的执行率均可；执行率达到一定比例即给满分的地方（默认 95%），仅作提示；超过 100% 可以扣分。",
      en: "Either the printed or the recomputed rate will do; full marks from a certain rate on (95% by default) are only a hint; above 100% points may be taken off.",
    },
    severity: "error",
  },
  options: { fullMarksFrom: 95 },
  optionHelp: {
    fullMarksFrom: { zh: "执行率（%）达到此数时，得满分只作提示", en: "full marks at or above this rate (%) are only a hint" },
  },
  findOptionProblem: notNegative,
  messages: {
    scoreDiffers: {
      zh: "{place}：得分 {actual}，按分值 {weight} × 执行率 {rate}% 应为 {expected}，相差 {difference} {differenceUnit}。",
      en: "{place}: the score is {actual}, but weight {weight} × rate {rate}% is {expected}; they differ by {difference} {differenceUnit}.",
    },
    scoreRounded: {
      zh: "{place}：得分 {actual}，按分值 {weight} × 执行率 {rate}% 为 {expected}，已取整。",
      en: "{place}: the score is {actual}; weight {weight} × rate {rate}% is {expected}, rounded.",
    },
    fullMarks: {
      zh: "{place}：执行率 {rate}% 而得满分 {actual}，按比例应为 {expected}。",
      en: "{place}: full marks {actual} at a rate of {rate}%; in proportion it would be {expected}.",
    },
  },
  check: ({ report, options }) =>
    flatMap(evaluationsOf(report), (evaluation) => evaluation.funds.map((row) => judge(evaluation, row, options.fullMarksFrom))),
  examples: {
    fails: [evaluationExample({ funds: [totalFundsSketch({ annualBudget: "8353.81", executionRate: "80%", score: "9" })] })],
    holds: [evaluationExample()],
  },
});

function judge(evaluation: Evaluation, row: FundsRow, fullMarksFrom: number): Verdict {
  const [weight, rate, score] = [termOf("分值", row.weight), termOf("执行率", row.executionRate), termOf("得分", row.score)];
  const evidence = [
    ...(weight === undefined ? [] : [clueOf(ROLES.weight, weight)]),
    ...(rate === undefined ? [] : [clueOf(ROLES.rate, rate)]),
    ...(score === undefined ? [] : [clueOf(ROLES.score, score)]),
  ];
  const code = "scoreDiffers";
  if (weight === undefined || score === undefined) return { state: "notApplicable", code, evidence };
  if (!isStated(weight) || !isStated(score))
    return { state: isStated(score) ? "insufficientData" : "notApplicable", code, evidence };
  const recomputed = recomputedRate(evaluation, row);
  const printed = isStated(rate) ? inPercent(rate).value : undefined;
  const rates = [printed, recomputed].filter((each) => each !== undefined);
  const [first] = rates;
  if (first === undefined) return { state: "insufficientData", code, evidence };
  const outcomes = rates.map((each) => compareScore(score, cappedScore(weight.value, each)));
  const expected = roundTo(cappedScore(weight.value, first), SHOWN_SCALE);
  const figures = {
    formula: `${formatDecimal(weight.value)} × ${formatDecimal(first)}% = ${formatDecimal(expected)}`,
    expected: formatDecimal(expected),
    actual: formatDecimal(score.value),
    difference: formatDecimal(subtract(score.value, expected)),
    unit: "分",
    evidence,
  };
  const values = { weight: formatDecimal(weight.value), rate: formatDecimal(first) };
  const isOver = compare(first, HUNDRED) > 0 && compare(score.value, weight.value) <= 0;
  if (isOver || outcomes.includes("exact")) return placedAt({ state: "exact", code, ...figures }, score, values);
  if (outcomes.includes("rounded")) return placedAt({ state: "withinRounding", code: "scoreRounded", ...figures }, score, values);
  const isFull = compare(score.value, weight.value) === 0 && compare(first, parseDecimal(String(fullMarksFrom)) ?? HUNDRED) >= 0;
  if (isFull) return placedAt({ state: "violated", code: "fullMarks", severity: "info", ...figures }, score, values);
  return placedAt({ state: "violated", code, ...figures }, score, values);
}

function recomputedRate(evaluation: Evaluation, row: FundsRow): ExactDecimal | undefined {
  const [executed, budget] = [fundTerm(evaluation, row, "executed"), fundTerm(evaluation, row, "annualBudget")];
  if (!isStated(executed) || !isStated(budget) || executed.unit !== budget.unit) return undefined;
  return divide(shift(executed.value, 2), budget.value, FINE_SCALE);
}

function cappedScore(weight: ExactDecimal, rate: ExactDecimal): ExactDecimal {
  const score = shift(multiply(weight, rate), -2);
  return compare(score, weight) > 0 ? weight : score;
}

/** Points are given to 0, 1 or 2 decimals; whole points stand for more than they say. */
function compareScore(score: StatedTerm, computed: ExactDecimal): "exact" | "rounded" | "different" {
  if (compare(score.value, computed) === 0) return "exact";
  if (compare(roundTo(computed, score.scale), score.value) === 0) return score.scale === 0 ? "rounded" : "exact";
  const rest = subtract(computed, score.value);
  return signOf(rest) > 0 && score.scale > 0 && compare(rest, lastUnit(score.scale)) < 0 ? "rounded" : "different";
}

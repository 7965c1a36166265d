import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { absolute, add, compare, type ExactDecimal, formatDecimal, subtract, ZERO } from "../../quantity/decimal.js";
import type { Evaluation } from "../../report/report.js";
import { placedAt } from "../basic-data/lines.js";
import { evaluationExample, totalFundsSketch } from "../example/evaluation-example.js";
import { clueOf, isStated, type StatedTerm, statedTerms, termOf } from "../relations/term.js";
import { defineRule, type LocalText, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf, totalFunds } from "./evaluations.js";
import { fundPoints, levelBlocks, pointFormula, pointSum, pointTerms } from "./points.js";

/** What the total weight is where the form does not print it. */
const USUAL_TOTAL: ExactDecimal = { coefficient: 100n, scale: 0 };

/** What the forms give the execution rate; where they score it elsewhere, so much is missing from the usual total. */
const POINTS_OF_FUNDS: readonly ExactDecimal[] = [
  { coefficient: 10n, scale: 0 },
  { coefficient: 20n, scale: 0 },
];

const FUNDS_ELSEWHERE: LocalText = {
  zh: "没有总分，所差的可能是另计的预算执行率分值",
  en: "no total is printed, and what is missing may be the points of the execution rate, scored elsewhere",
};

const AS_ROWS: LocalText = { zh: "所标分值之和与各项分值之和相同", en: "the declared points add up to the same as the weights" };

/** Σ weights, with that of the fund row where it has points, = the total (T2-08). */
export const totalWeight: ReportRule = defineRule({
  id: "scoring/total-weight",
  meta: {
    title: { zh: "各项分值之和等于总分", en: "The weights add up to the total" },
    checks: {
      zh: "自评表各三级指标分值与资金执行一行分值之和应等于总分（未印总分的按 100 分）；各一级指标所标分值之和也应与总分相符。",
      en: "The weights of all indicators and of the row of funds add up to the total (100 where none is printed), and so do the declared points of the first level.",
    },
    formula: "Σ 三级指标分值 + 资金执行分值 = 总分",
    source: "财预〔2020〕10号（预算执行率 10 + 产出 50 + 效益 30 + 满意度 10 = 100）",
    exceptions: {
      zh: "资金行未设分值的，只计指标；有指标未填分值的不作判断；没有总分、资金行也没有分值而合计为 90 分或 80 分的，预算执行率可能另计，不作判断。",
      en: "Where the row of funds has no points, the indicators alone count. Nothing is said where a weight is blank, or where neither a total nor points of funds are printed and 10 or 20 points are missing: the execution rate may be scored elsewhere.",
    },
    severity: "error",
  },
  options: {},
  messages: {
    totalWeight: {
      zh: "{place}：总分 {expected} 分，而各项分值之和为 {actual} 分（{formula}），相差 {difference} {differenceUnit}。",
      en: "{place}: the total is {expected} points, but the weights add up to {actual} ({formula}); they differ by {difference} {differenceUnit}.",
    },
    declaredWeight: {
      zh: "{place}：总分 {expected} 分，而各一级指标所标分值之和为 {actual} 分（{formula}），相差 {difference} {differenceUnit}。",
      en: "{place}: the total is {expected} points, but the first level declares {actual} ({formula}); they differ by {difference} {differenceUnit}.",
    },
  },
  check: ({ report }) => flatMap(evaluationsOf(report), (evaluation) => [judgeWeights(evaluation), judgeDeclared(evaluation)]),
  examples: {
    fails: [evaluationExample({ funds: [totalFundsSketch({ weight: "100分", score: "99.75" })] })],
    holds: [evaluationExample()],
  },
});

function judgeWeights(evaluation: Evaluation): Verdict {
  const code = "totalWeight";
  const indicators = pointTerms(evaluation.indicators, "weight");
  const total = termOf("总分", evaluation.total?.weight);
  if (evaluation.indicators.length === 0) return { state: "notApplicable", code, evidence: [] };
  if (indicators === undefined) return { state: "insufficientData", code, evidence: [] };
  const terms = [...fundPoints(evaluation, "weight"), ...indicators];
  return compareWithTotal(code, terms, isStated(total) ? total : undefined, evaluation);
}

/** The declared points of the first level, with or without those of the fund row, whichever comes nearer to the total. */
function judgeDeclared(evaluation: Evaluation): Verdict {
  const code = "declaredWeight";
  const levels = levelBlocks(evaluation, 1).map(({ level }) => termOf(level.name, level.weight));
  const declared = statedTerms(levels);
  const total = termOf("总分", evaluation.total?.weight);
  const evidence = declared.map((term) => clueOf(ROLES.weight, term));
  if (declared.length === 0) return { state: "notApplicable", code, evidence };
  if (declared.length < levels.length) return { state: "insufficientData", code, evidence };
  const rows = pointTerms(evaluation.indicators, "weight");
  const alone = pointSum(declared);
  if (rows !== undefined && compare(pointSum(rows), alone) === 0)
    return { state: "notApplicable", code, reason: AS_ROWS, evidence };
  const goal = isStated(total) ? total.value : USUAL_TOTAL;
  const funds = fundPoints(evaluation, "weight");
  const distance = (points: ExactDecimal): ExactDecimal => absolute(subtract(points, goal));
  const isWithFunds = compare(distance(add(alone, pointSum(funds))), distance(alone)) < 0;
  const terms = isWithFunds ? [...funds, ...declared] : declared;
  return { ...compareWithTotal(code, terms, isStated(total) ? total : undefined, evaluation), severity: "warning" };
}

function compareWithTotal(
  code: string,
  terms: readonly StatedTerm[],
  total: StatedTerm | undefined,
  evaluation: Evaluation,
): Verdict {
  const expected = total?.value ?? USUAL_TOTAL;
  const actual = terms.reduce((points, term) => add(points, term.value), ZERO);
  const isOpen = total === undefined && fundPoints(evaluation, "weight").length === 0;
  if (isOpen && POINTS_OF_FUNDS.some((points) => compare(add(actual, points), expected) === 0))
    return {
      state: "insufficientData",
      code,
      reason: FUNDS_ELSEWHERE,
      evidence: terms.map((term) => clueOf(ROLES.weight, term)),
    };
  const figures = {
    formula: pointFormula(terms),
    expected: formatDecimal(expected),
    actual: formatDecimal(actual),
    difference: formatDecimal(subtract(actual, expected)),
    unit: "分",
  };
  const evidence = [
    ...terms.map((term) => clueOf(ROLES.weight, term, 1)),
    ...(total === undefined ? [] : [clueOf(ROLES.total, total, -1)]),
  ];
  const place = total ?? termOf("分值", totalFunds(evaluation)?.weight);
  return placedAt({ state: compare(actual, expected) === 0 ? "exact" : "violated", code, ...figures, evidence }, place);
}

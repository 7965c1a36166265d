import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { compare, formatDecimal, signOf, subtract, ZERO } from "../../quantity/decimal.js";
import type { Quantity, Report } from "../../report/report.js";
import { placedAt } from "../basic-data/lines.js";
import { evaluationExample, indicatorSketches } from "../example/evaluation-example.js";
import { clueOf, isStated, termOf } from "../relations/term.js";
import { type Clue, defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf, indicatorClue } from "./evaluations.js";

interface Row {
  readonly name: string;
  readonly weight: Quantity | undefined;
  readonly score: Quantity | undefined;
  readonly label: Clue | undefined;
}

/** 0 ≤ score ≤ weight (T2-10). */
export const scoreOverWeight: ReportRule = defineRule({
  id: "scoring/score-over-weight",
  meta: {
    title: { zh: "得分不大于分值", en: "A score is within its weight" },
    checks: {
      zh: "自评表每一行的得分应在零与该行分值之间。",
      en: "The score of each row lies between zero and the row's weight.",
    },
    formula: "0 ≤ 得分 ≤ 分值",
    source: "财预〔2020〕10号附件1 项目支出绩效自评表",
    exceptions: { zh: "名称含“加分”“扣分”的行除外。", en: "Rows of extra points or deductions are left out." },
    severity: "error",
  },
  options: {},
  messages: {
    scoreOverWeight: {
      zh: "{place}：「{name}」得分 {actual} 大于分值 {expected}，超出 {difference} {differenceUnit}。",
      en: "{place}: “{name}” scores {actual}, more than its weight {expected} by {difference} {differenceUnit}.",
    },
    scoreNegative: {
      zh: "{place}：「{name}」得分 {actual} 为负数。",
      en: "{place}: “{name}” has a negative score, {actual}.",
    },
  },
  check: ({ report }) => rowsOf(report).map(judge),
  examples: {
    fails: [evaluationExample({ indicators: indicatorSketches({ 按时办结率: { score: "20.5" } }) })],
    holds: [evaluationExample()],
  },
});

/** Rows in which points are added or taken off. */
const BONUS = /加分|扣分|奖励分/u;

function rowsOf(report: Report): readonly Row[] {
  return flatMap(
    evaluationsOf(report),
    (evaluation): readonly Row[] =>
      [
        ...evaluation.funds.map((row) => ({ name: row.label, weight: row.weight, score: row.score, label: undefined })),
        ...evaluation.indicators
          .filter((indicator) => !BONUS.test(indicator.name))
          .map((indicator) => ({
            name: indicator.name,
            weight: indicator.weight,
            score: indicator.score,
            label: indicatorClue(report, indicator),
          })),
        ...(evaluation.total === undefined ? [] : [{ name: "总分", ...evaluation.total, label: undefined }]),
      ] as readonly Row[],
  );
}

function judge(row: Row): Verdict {
  const [weight, score] = [termOf("分值", row.weight), termOf("得分", row.score)];
  const code = "scoreOverWeight";
  if (!isStated(weight) || !isStated(score)) {
    const state =
      weight === undefined || score === undefined || (!isStated(weight) && !isStated(score))
        ? "notApplicable"
        : "insufficientData";
    return { state, code, evidence: [] };
  }
  const isNegative = signOf(score.value) < 0;
  const limit = isNegative ? ZERO : weight.value;
  const isOver = compare(score.value, weight.value) > 0;
  const evidence = [...(row.label === undefined ? [] : [row.label]), clueOf(ROLES.weight, weight), clueOf(ROLES.score, score)];
  const figures = {
    formula: isNegative ? `${formatDecimal(score.value)} ≥ 0` : `${formatDecimal(score.value)} ≤ ${formatDecimal(weight.value)}`,
    expected: formatDecimal(limit),
    bound: isNegative ? "atLeast" : "atMost",
    actual: formatDecimal(score.value),
    difference: formatDecimal(subtract(score.value, limit)),
    unit: "分",
    evidence,
  } as const;
  const verdict = {
    state: isOver || isNegative ? "violated" : "exact",
    code: isNegative ? "scoreNegative" : code,
    ...figures,
  } as const;
  return placedAt(verdict, score, { name: row.name });
}

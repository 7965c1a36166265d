import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import type { Evaluation } from "../../report/report.js";
import { placedAt } from "../basic-data/lines.js";
import { evaluationExample, indicatorSketches } from "../example/evaluation-example.js";
import { clueOf, isStated, termOf } from "../relations/term.js";
import { notNegative } from "../not-negative.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf } from "./evaluations.js";

/** Every row at full marks (T2-23). */
export const allFullMarks: ReportRule<{ fewest: number }> = defineRule({
  id: "scoring/all-full-marks",
  meta: {
    title: { zh: "全部指标满分", en: "Full marks throughout" },
    titleNames: "fault",
    checks: {
      zh: "各项指标全部得满分的，提示审核人关注。",
      en: "Says where every indicator has full marks, for the reviewer's attention.",
    },
    formula: "各行得分 = 分值",
    source: "绩效自评审核要点",
    exceptions: {
      zh: "确实可能，仅作提示；指标少于 5 项的不提。",
      en: "It is possible; only a hint, and not below five indicators.",
    },
    severity: "info",
  },
  options: { fewest: 5 },
  optionHelp: { fewest: { zh: "指标少于此数的不提", en: "fewer indicators are not pointed out" } },
  findOptionProblem: notNegative,
  messages: {
    allFull: { zh: "{place}：{count} 项指标全部得满分。", en: "{place}: all {count} indicators have full marks." },
  },
  check: ({ report, options }) => flatMap(evaluationsOf(report), (evaluation) => judge(evaluation, options.fewest)),
  examples: {
    fails: [
      evaluationExample({
        indicators: indicatorSketches({ 办事群众满意度: { score: "10" } }),
        total: { weight: "100", score: "99.97" },
      }),
    ],
    holds: [evaluationExample()],
  },
});

function judge({ indicators, total }: Evaluation, fewest: number): readonly Verdict[] {
  if (indicators.length < fewest) return [];
  const rows = indicators.map(({ weight, score }) => [weight?.value, score?.value] as const);
  if (rows.some(([weight, score]) => (weight ?? null) === null || (score ?? null) === null)) return [];
  const isFull = rows.every(([weight, score]) => weight === score);
  const sum = termOf("总得分", total?.score);
  const evidence = sum === undefined ? [] : [clueOf(ROLES.total, sum)];
  const verdict: Verdict = { state: isFull ? "violated" : "exact", code: "allFull", evidence };
  return [placedAt(verdict, isStated(sum) ? sum : undefined, { count: String(indicators.length) })];
}

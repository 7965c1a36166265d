import { flatMap } from "../../lists/flat-map.js";
import { blankMark } from "../../lexicon/blank-marks.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { compare, formatDecimal, subtract } from "../../quantity/decimal.js";
import type { Indicator, Report } from "../../report/report.js";
import { placedAt } from "../basic-data/lines.js";
import { evaluationExample, indicatorSketches } from "../example/evaluation-example.js";
import { clueOf, isStated, termOf } from "../relations/term.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf, indicatorClue } from "./evaluations.js";

/** Fillers that say nothing: 0, 无偏差. */
const FILLER = /^(?:0|无偏差|无原因|已完成)$/u;

/** A score below its weight needs a reason (T2-14). */
export const deviationReason: ReportRule = defineRule({
  id: "scoring/deviation-reason",
  meta: {
    title: { zh: "扣分而未说明原因", en: "Points taken off without a reason" },
    titleNames: "fault",
    checks: {
      zh: "得分低于分值的指标，偏差原因分析及改进措施一栏应有说明。",
      en: "An indicator that scores below its weight states a reason in the column for deviations.",
    },
    formula: "得分 < 分值 ⇒ 偏差原因已填",
    source: "财预〔2020〕10号附件1（偏差原因分析及改进措施）",
    exceptions: { zh: "表中没有偏差原因一栏的不查。", en: "Not checked in tables without that column." },
    severity: "warning",
  },
  options: {},
  messages: {
    deviationReason: {
      zh: "{place}：「{name}」得分 {actual} 低于分值 {expected}，未说明偏差原因。",
      en: "{place}: “{name}” scores {actual} of {expected} and no reason is stated.",
    },
  },
  check: ({ report }) =>
    flatMap(evaluationsOf(report), (evaluation) => flatMap(evaluation.indicators, (indicator) => judge(report, indicator))),
  examples: {
    fails: [evaluationExample({ indicators: indicatorSketches({ 办事群众满意度: { deviation: "无" } }) })],
    holds: [evaluationExample()],
  },
});

function judge(report: Report, indicator: Indicator): readonly Verdict[] {
  const { deviation } = indicator;
  const [weight, score] = [termOf("分值", indicator.weight), termOf("得分", indicator.score)];
  if (deviation === undefined || !isStated(weight) || !isStated(score)) return [];
  const compact = deviation.text.replace(/\s/gu, "");
  const isBlank = blankMark(compact) !== undefined || FILLER.test(compact);
  const isShort = compare(score.value, weight.value) < 0;
  const state = !isShort ? "notApplicable" : isBlank ? "violated" : "exact";
  return [
    placedAt(
      {
        state,
        code: "deviationReason",
        expected: formatDecimal(weight.value),
        actual: formatDecimal(score.value),
        difference: formatDecimal(subtract(score.value, weight.value)),
        unit: "分",
        evidence: [
          indicatorClue(report, indicator),
          clueOf(ROLES.weight, weight),
          clueOf(ROLES.score, score),
          { role: ROLES.reason, ...deviation },
        ],
      },
      score,
      { name: indicator.name },
    ),
  ];
}

import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { printedBlank } from "../../lexicon/blank-marks.js";
import { compare, formatDecimal, subtract } from "../../quantity/decimal.js";
import type { Indicator, Report } from "../../report/report.js";
import { placedAt } from "../basic-data/lines.js";
import { evaluationExample, indicatorSketches } from "../example/evaluation-example.js";
import { clueOf, isStated, type StatedTerm, termOf } from "../relations/term.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf, indicatorClue, targetClue, validTarget } from "./evaluations.js";
import { isReached, measureIndicator, ratesAgainst } from "./read-target.js";

/** A target that was not reached does not get full marks, one that was does (T2-11, T2-12). */
export const scoreAgainstCompletion: ReportRule = defineRule({
  id: "scoring/score-against-completion",
  meta: {
    title: { zh: "得分与完成情况相符", en: "The score fits what was achieved" },
    checks: {
      zh: "年度指标值和实际完成值都是同一单位的数的，未达到指标值不应得满分；达到而未得满分又没有说明的，提请核对。完成值有几个百分比，有的未达到而得满分的，予以提示。",
      en: "Where target and result are numbers of one unit, full marks need the target to be reached; points taken off without a reason in spite of it are pointed out. Full marks for several rates, some below the target, are a hint.",
    },
    formula: "完成 ⇔ 得分 = 分值",
    source: "财预〔2020〕10号（定量指标：完成得满分，未完成按比例得分）",
    exceptions: {
      zh: "定性指标、日期、一格多数的不查；达到而扣分、已写明原因的仅作提示。",
      en: "Not checked for qualitative targets, dates and cells with several numbers; points taken off for a stated reason are only a hint.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    fullMarks: {
      zh: "{place}：「{name}」指标值“{target}”，实际完成值“{achieved}”，未达到而得满分 {actual} 分。",
      en: "{place}: “{name}” has the target “{target}” and the result “{achieved}”, not reached, yet full marks, {actual} points.",
    },
    someBelow: {
      zh: "{place}：「{name}」指标值“{target}”，实际完成值有 {count} 个百分比，其中 {below} 低于指标值，得满分。",
      en: "{place}: “{name}” has the target “{target}” and {count} rates as its result, of which {below} are below it, yet full marks.",
    },
    notFull: {
      zh: "{place}：「{name}」指标值“{target}”，实际完成值“{achieved}”，已达到，而得分 {actual} 低于分值 {expected}，少 {difference} {differenceUnit}。",
      en: "{place}: “{name}” has the target “{target}” and the result “{achieved}”, reached, yet it scores {actual} of {expected}, {difference} {differenceUnit} less.",
    },
  },
  check: ({ report }) =>
    flatMap(evaluationsOf(report), (evaluation) =>
      flatMap(evaluation.indicators, (indicator) => [...judge(report, indicator), ...judgeSeveral(report, indicator)]),
    ),
  examples: {
    fails: [evaluationExample({ indicators: indicatorSketches({ 办理事项: { actual: "1656项" } }) })],
    holds: [evaluationExample()],
  },
});

function judge(report: Report, indicator: Indicator): readonly Verdict[] {
  const measured = measureIndicator(report, indicator);
  const [weight, score] = [termOf("分值", indicator.weight), termOf("得分", indicator.score)];
  if (measured === undefined || !isStated(weight) || !isStated(score)) return [];
  const isFull = compare(score.value, weight.value) >= 0;
  const reached = isReached(measured);
  const code = reached ? "notFull" : "fullMarks";
  const isExplained = printedBlank(indicator.deviation?.text ?? "") === undefined;
  return [
    placedAt(
      {
        state: reached === isFull ? "exact" : "violated",
        code,
        ...(reached && isExplained ? { severity: "info" } : {}),
        ...figuresOf(weight, score),
        evidence: [
          indicatorClue(report, indicator),
          targetClue(report, indicator),
          { role: ROLES.actual, ...indicator.actual },
          clueOf(ROLES.weight, weight),
          clueOf(ROLES.score, score),
        ],
      },
      score,
      { name: indicator.name, target: validTarget(indicator).text, achieved: indicator.actual.text },
    ),
  ];
}

/** Full marks for a result of several rates, of which some reach the target and some do not. */
function judgeSeveral(report: Report, indicator: Indicator): readonly Verdict[] {
  const rates = ratesAgainst(indicator);
  const below = rates?.rates.filter(({ value }) => compare(value, rates.target) < 0) ?? [];
  const [weight, score] = [termOf("分值", indicator.weight), termOf("得分", indicator.score)];
  if (rates === undefined || below.length === 0 || below.length === rates.rates.length) return [];
  if (!isStated(weight) || !isStated(score) || compare(score.value, weight.value) < 0) return [];
  return [
    {
      state: "violated",
      code: "someBelow",
      severity: "info",
      values: {
        place: { place: indicator.actual.at },
        name: indicator.name,
        target: validTarget(indicator).text,
        count: String(rates.rates.length),
        below: below.map(({ value }) => `${formatDecimal(value)}%`).join("、"),
      },
      evidence: [
        indicatorClue(report, indicator),
        targetClue(report, indicator),
        { role: ROLES.actual, ...indicator.actual },
        clueOf(ROLES.score, score),
      ],
    },
  ];
}

function figuresOf(weight: StatedTerm, score: StatedTerm): Pick<Verdict, "expected" | "actual" | "difference" | "unit"> {
  return {
    expected: formatDecimal(weight.value),
    actual: formatDecimal(score.value),
    difference: formatDecimal(subtract(score.value, weight.value)),
    unit: "分",
  };
}

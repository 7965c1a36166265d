import { flatMap } from "../../lists/flat-map.js";
import { printedBlank } from "../../lexicon/blank-marks.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { compare, divide, formatDecimal, parseDecimal, shift, ZERO } from "../../quantity/decimal.js";
import type { Indicator, Report } from "../../report/report.js";
import { evaluationExample, indicatorSketches } from "../example/evaluation-example.js";
import { notNegative } from "../not-negative.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf, indicatorClue, targetClue } from "./evaluations.js";
import { measureIndicator } from "./read-target.js";

/** Decimals of the degree of completion that is shown. */
const SHOWN_SCALE = 2;

/** A result far above its target needs a reason, where a local rule asks for one (T2-14). */
export const overTarget: ReportRule<{ from: number }> = defineRule({
  id: "scoring/over-target",
  meta: {
    title: { zh: "完成值远超指标值而未说明", en: "A result far above its target without a reason" },
    titleNames: "fault",
    checks: {
      zh: "按地方规定，完成值超过指标值一定比例的，应在偏差原因一栏说明。默认不查，用选项 from 或规则包 over-target 打开。",
      en: "Where a local rule asks for a reason when a result is far above its target. Off unless the option from, or the pack over-target, sets the bound.",
    },
    formula: "完成值 ÷ 指标值 ≥ 界限 ⇒ 偏差原因已填",
    source: "地方规定",
    exceptions: {
      zh: "没有设定界限的、定性指标、越小越好的指标和没有偏差原因一栏的不查。",
      en: "Not checked without a bound, for qualitative targets, where less is better, and in tables without a column for deviations.",
    },
    severity: "warning",
  },
  options: { from: 0 },
  optionHelp: {
    from: {
      zh: "完成值占指标值的百分比，达到即须说明；0 为不查",
      en: "per cent of the target from which a reason is needed; 0 for never",
    },
  },
  findOptionProblem: notNegative,
  messages: {
    overTarget: {
      zh: "{place}：「{name}」完成值为指标值的 {actual}%，未说明偏差原因。",
      en: "{place}: the result of “{name}” is {actual}% of its target and no reason is stated.",
    },
  },
  check: ({ report, options }) =>
    flatMap(evaluationsOf(report), (evaluation) =>
      flatMap(evaluation.indicators, (indicator) => judge(report, indicator, options.from)),
    ),
  examples: {
    options: { from: 130 },
    fails: [evaluationExample({ indicators: indicatorSketches({ 办理事项: { actual: "2756项" } }) })],
    holds: [evaluationExample()],
  },
});

function judge(report: Report, indicator: Indicator, from: number): readonly Verdict[] {
  const { deviation, actual, name } = indicator;
  const measured = measureIndicator(report, indicator);
  if (from <= 0 || deviation === undefined || measured?.sense !== "atLeast") return [];
  const reached = divide(shift(measured.actual, 2), measured.target, SHOWN_SCALE);
  if (reached === undefined) return [];
  const isFar = compare(reached, parseDecimal(String(from)) ?? ZERO) >= 0;
  const isExplained = printedBlank(deviation.text) === undefined;
  return [
    {
      state: isFar && !isExplained ? "violated" : "exact",
      code: "overTarget",
      values: { place: { place: actual.at }, name },
      actual: formatDecimal(reached),
      unit: "%",
      evidence: [
        indicatorClue(report, indicator),
        targetClue(report, indicator),
        { role: ROLES.actual, ...actual },
        { role: ROLES.reason, ...deviation },
      ],
    },
  ];
}

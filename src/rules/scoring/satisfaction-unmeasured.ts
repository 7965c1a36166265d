import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { SATISFACTION_LEVEL } from "../../lexicon/target-words.js";
import type { Indicator, Report } from "../../report/report.js";
import { evaluationExample, indicatorSketches } from "../example/evaluation-example.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf, indicatorClue, targetClue } from "./evaluations.js";

const HAS_DIGIT = /[0-9０-９]/u;
/** Results in words that still say that there is a rate: 百分之百. */
const RATE_IN_WORDS = /百分之|全部满意/u;

/** A satisfaction rate as target needs one as result (T2-18). */
export const satisfactionUnmeasured: ReportRule = defineRule({
  id: "scoring/satisfaction-unmeasured",
  meta: {
    title: { zh: "满意度没有测量结果", en: "Satisfaction without a measured result" },
    titleNames: "fault",
    checks: {
      zh: "满意度指标的指标值是百分比的，实际完成值也应是百分比。",
      en: "Where the target of satisfaction is a percentage, the result should be one too.",
    },
    formula: "指标值含百分比 ⇒ 完成值含数字",
    source: "财预〔2020〕10号（服务对象满意度）",
    exceptions: {
      zh: "“无投诉”一类的文字目标不提；未得满分的不提。",
      en: "Targets in words such as “no complaints” are left alone, and so are rows without full marks.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    unmeasured: {
      zh: "{place}：「{name}」的指标值为 {target}，实际完成值没有数字。",
      en: "{place}: the target of “{name}” is {target}, but the result has no number.",
    },
  },
  check: ({ report }) =>
    flatMap(evaluationsOf(report), (evaluation) => flatMap(evaluation.indicators, (indicator) => judge(report, indicator))),
  examples: {
    fails: [evaluationExample({ indicators: indicatorSketches({ 办事群众满意度: { actual: "群众普遍满意", score: "10" } }) })],
    holds: [evaluationExample()],
  },
});

function judge(report: Report, indicator: Indicator): readonly Verdict[] {
  const { target, actual, level1, level2, name } = indicator;
  if (!SATISFACTION_LEVEL.test(`${level1.name}${level2.name}${name}`) || !/[%％]/u.test(target.text)) return [];
  const isMeasured = HAS_DIGIT.test(actual.text) || RATE_IN_WORDS.test(actual.text);
  const score = indicator.score?.value ?? null;
  const isFull = score !== null && score === indicator.weight?.value;
  return [
    {
      state: isMeasured || !isFull ? "exact" : "violated",
      code: "unmeasured",
      values: { place: { place: actual.at }, name, target: target.text },
      evidence: [indicatorClue(report, indicator), targetClue(report, indicator), { role: ROLES.actual, ...actual }],
    },
  ];
}

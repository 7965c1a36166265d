import { blankMark } from "../../lexicon/blank-marks.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { TARGET_NAME } from "../../lexicon/target-words.js";
import type { Indicator, Report } from "../../report/report.js";
import { evaluationExample, indicatorSketches } from "../example/evaluation-example.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf, hasColumn, indicatorClue, targetClue } from "./evaluations.js";

/** The target column holds a value, not the name of one (T2-20). */
export const targetMissing: ReportRule = defineRule({
  id: "scoring/target-missing",
  meta: {
    title: { zh: "年度指标值缺失", en: "No target" },
    checks: {
      zh: "年度指标值应是可以衡量的值；为空，或只写了名称（如“建设完成时间”）而完成值是数字的，提请补正。",
      en: "The target should be something to measure against; it is pointed out where it is blank, or only a name such as “建设完成时间” beside a result with a number.",
    },
    formula: "年度指标值 ≠ 空、≠ 名称",
    source: "财预〔2020〕10号附件1（年度指标值）",
    exceptions: {
      zh: "定性指标的文字目标不提；没有指标值一栏的旧式评分表不查。",
      en: "Targets in words for qualitative indicators are left alone, and so are older score sheets without a column for targets.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    targetBlank: { zh: "{place}：「{name}」没有年度指标值。", en: "{place}: “{name}” has no target." },
    targetName: {
      zh: "{place}：「{name}」的年度指标值为“{target}”，是名称而不是指标值，实际完成值为“{achieved}”。",
      en: "{place}: the target of “{name}” reads “{target}”, a name and no value; the result is “{achieved}”.",
    },
  },
  check: ({ report }) =>
    evaluationsOf(report).flatMap((evaluation) =>
      evaluation.indicators.filter((indicator) => hasColumn(indicator, "target")).map((indicator) => judge(report, indicator)),
    ),
  examples: {
    fails: [evaluationExample({ indicators: indicatorSketches({ 办理事项: { target: "建设完成时间", actual: "2年" } }) })],
    holds: [evaluationExample()],
  },
});

const HAS_DIGIT = /[0-9０-９]/u;

function judge(report: Report, indicator: Indicator): Verdict {
  const { target, actual } = indicator;
  const compact = target.text.replace(/\s/gu, "");
  const isBlank = blankMark(compact) !== undefined;
  const isName = TARGET_NAME.test(compact) && !HAS_DIGIT.test(compact) && HAS_DIGIT.test(actual.text);
  return {
    state: isBlank || isName ? "violated" : "exact",
    code: isBlank ? "targetBlank" : "targetName",
    values: { place: { place: target.at }, name: indicator.name, target: compact, achieved: actual.text.replace(/\s/gu, "") },
    evidence: [indicatorClue(report, indicator), targetClue(report, indicator), { role: ROLES.actual, ...actual }],
  };
}

import { flatMap } from "../../lists/flat-map.js";
import { blankMark } from "../../lexicon/blank-marks.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { ANSWERS_RATE, RATE_TARGET, SATISFACTION_LEVEL, TARGET_NAME } from "../../lexicon/target-words.js";
import { narrowNumerals } from "../../quantity/read-number.js";
import type { Evaluation, Indicator, Report } from "../../report/report.js";
import { evaluationExample, indicatorSketches } from "../example/evaluation-example.js";
import { quotedNames } from "../place/quoted-names.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf, hasColumn, indicatorClue, targetClue } from "./evaluations.js";

/** The target column holds a value, not the name of one (T2-20). */
export const targetMissing: ReportRule = defineRule({
  id: "scoring/target-missing",
  meta: {
    title: { zh: "年度指标值缺失", en: "No target" },
    titleNames: "fault",
    checks: {
      zh: "年度指标值应是可以衡量的值；为空，或只写了名称（如“建设完成时间”）而完成值是数字的，提请补正。指标值是百分比而完成值没有百分比的，予以提示。",
      en: "The target should be something to measure against; it is pointed out where it is blank, or only a name such as “建设完成时间” beside a result with a number. A result without a percentage beside a target that is one is a hint.",
    },
    formula: "年度指标值 ≠ 空、≠ 名称",
    source: "财预〔2020〕10号附件1（年度指标值）",
    exceptions: {
      zh: "定性指标的文字目标不提；完成值为“已完成”等的不提；没有指标值一栏的旧式评分表不查。",
      en: "Targets in words for qualitative indicators are left alone, and so are results such as 已完成 and older score sheets without a column for targets.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    targetBlank: { zh: "{place}：「{name}」没有年度指标值。", en: "{place}: “{name}” has no target." },
    noRate: {
      zh: "{place}：{names}的指标值是百分比，实际完成值没有百分比，无法对照。",
      en: "{place}: {names}: the target is a percentage and the result has none to compare with it.",
    },
    targetName: {
      zh: "{place}：「{name}」的年度指标值为“{target}”，是名称而不是指标值，实际完成值为“{achieved}”。",
      en: "{place}: the target of “{name}” reads “{target}”, a name and no value; the result is “{achieved}”.",
    },
  },
  check: ({ report }) =>
    flatMap(evaluationsOf(report), (evaluation) => [
      ...evaluation.indicators.filter((indicator) => hasColumn(indicator, "target")).map((indicator) => judge(report, indicator)),
      ...judgeRates(report, evaluation),
    ]),
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

/** The indicators with a rate as target and a result in words without one, told at once. */
function judgeRates(report: Report, { indicators }: Evaluation): readonly Verdict[] {
  const unanswered = indicators.filter((indicator) => hasColumn(indicator, "actual") && isRateUnanswered(indicator));
  const [first] = unanswered;
  if (first === undefined) return [];
  return [
    {
      state: "violated",
      code: "noRate",
      severity: "info",
      values: {
        place: { place: first.actual.at },
        names: quotedNames(unanswered.map(({ name }) => name)),
      },
      evidence: flatMap(unanswered, (indicator) => [targetClue(report, indicator), { role: ROLES.actual, ...indicator.actual }]),
    },
  ];
}

/** A bare number is a rate whose sign stands in the head or in a column of units; satisfaction has a rule of its own. */
function isRateUnanswered({ target, actual, level1, level2, name }: Indicator): boolean {
  const answer = compact(actual.text);
  if (blankMark(answer) !== undefined || !RATE_TARGET.test(compact(target.text))) return false;
  if (SATISFACTION_LEVEL.test(`${level1.name}${level2.name}${name}`)) return false;
  return !answer.includes("%") && !ANSWERS_RATE.test(answer) && !/^[\d.]+$/u.test(answer);
}

function compact(text: string): string {
  return narrowNumerals(text.replace(/\s/gu, ""));
}

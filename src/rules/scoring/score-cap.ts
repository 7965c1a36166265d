import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { compare, type ExactDecimal, formatDecimal, parseDecimal, subtract } from "../../quantity/decimal.js";
import type { Evaluation } from "../../report/report.js";
import { placedAt } from "../basic-data/lines.js";
import { evaluationExample, totalFundsSketch } from "../example/evaluation-example.js";
import { inPercent } from "../relations/rate-relation.js";
import { clueOf, isStated, termOf } from "../relations/term.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf, totalFunds } from "./evaluations.js";

/** The total score stays within what a local rule allows for the execution rate (T2-16). */
export const scoreCap: ReportRule<{ caps: string }> = defineRule({
  id: "scoring/score-cap",
  meta: {
    title: { zh: "总分不超过执行率对应的上限", en: "The total score is within the cap for the execution rate" },
    checks: {
      zh: "按地方规定，预算执行率低于一定比例的，总得分不得超过相应上限。默认不查，用选项 caps 或规则包 execution-caps 打开。",
      en: "Where a local rule caps the total score by the execution rate. Off unless the option caps, or the pack execution-caps, sets the caps.",
    },
    formula: "总得分 ≤ 上限（执行率）",
    source: "地方规定",
    exceptions: { zh: "没有设定上限的、没有执行率的不查。", en: "Not checked without caps, or without an execution rate." },
    severity: "warning",
  },
  options: { caps: "" },
  optionHelp: {
    caps: {
      zh: "执行率下界:总分上限，用逗号分开，如 80:89,70:79（执行率低于 80% 的总分不超过 89）",
      en: "rate:cap pairs parted by commas, as 80:89,70:79 (below 80% the total is at most 89)",
    },
  },
  findOptionProblem: ({ caps }) =>
    capsOf(caps) === undefined
      ? {
          option: "caps",
          problem: {
            zh: `应为“执行率:总分上限”，用逗号分开，如 80:89,70:79，现为“${caps}”`,
            en: `should be rate:cap pairs parted by commas, as 80:89,70:79, is “${caps}”`,
          },
        }
      : undefined,
  messages: {
    scoreCap: {
      zh: "{place}：执行率为 {rate}%，总得分 {actual} 超过上限 {expected}，超出 {difference} {differenceUnit}。",
      en: "{place}: at an execution rate of {rate}% the total score {actual} exceeds the cap of {expected} by {difference} {differenceUnit}.",
    },
  },
  check: ({ report, options }) => flatMap(evaluationsOf(report), (evaluation) => judge(evaluation, capsOf(options.caps) ?? [])),
  examples: {
    options: { caps: "80:89,70:79" },
    fails: [
      evaluationExample({
        funds: [totalFundsSketch({ annualBudget: "8909.33", executionRate: "75.01%", score: "7.5" })],
        total: { weight: "100", score: "97.39" },
      }),
    ],
    holds: [evaluationExample()],
  },
});

/** Below `rate` per cent the total score is at most `most`. */
interface Cap {
  readonly rate: ExactDecimal;
  readonly most: ExactDecimal;
}

/** `80:89, 70:79`. */
const CAPS = /^\s*(?:\d+(?:\.\d+)?\s*:\s*\d+(?:\.\d+)?\s*(?:,\s*(?=\d)|$))*$/u;

/** The caps that a text says, none where it is blank; `undefined` where it says something else. */
function capsOf(text: string): readonly Cap[] | undefined {
  if (!CAPS.test(text)) return undefined;
  return flatMap(text.split(","), (pair): readonly Cap[] => {
    const [rate, most] = pair.split(":").map((number) => parseDecimal(number.trim()));
    return rate === undefined || most === undefined ? [] : [{ rate, most }];
  });
}

function judge(evaluation: Evaluation, caps: readonly Cap[]): readonly Verdict[] {
  const rate = termOf("执行率", totalFunds(evaluation)?.executionRate);
  const score = termOf("总得分", evaluation.total?.score);
  if (caps.length === 0 || !isStated(rate) || !isStated(score)) return [];
  const percent = inPercent(rate).value;
  const [lowest] = caps
    .filter((cap) => compare(percent, cap.rate) < 0)
    .map(({ most }) => most)
    .sort(compare);
  const evidence = [clueOf(ROLES.rate, rate), clueOf(ROLES.score, score)];
  if (lowest === undefined) return [{ state: "notApplicable", code: "scoreCap", evidence }];
  const figures = {
    expected: formatDecimal(lowest),
    bound: "atMost" as const,
    actual: formatDecimal(score.value),
    difference: formatDecimal(subtract(score.value, lowest)),
    unit: "分",
    evidence,
  };
  const state = compare(score.value, lowest) > 0 ? "violated" : "exact";
  return [placedAt({ state, code: "scoreCap", ...figures }, score, { rate: formatDecimal(percent) })];
}

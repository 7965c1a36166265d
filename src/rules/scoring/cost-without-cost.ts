import { flatMap } from "../../lists/flat-map.js";
import { COST_CONTENT, COST_LEVEL } from "../../lexicon/target-words.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { evaluationExample, indicatorSketches } from "../example/evaluation-example.js";
import { defineRule, type ReportRule } from "../rule.js";
import { evaluationsOf, indicatorClue, targetClue } from "./evaluations.js";

/** Cost indicators speak of cost (T2-19). */
export const costWithoutCost: ReportRule = defineRule({
  id: "scoring/cost-without-cost",
  meta: {
    title: { zh: "成本指标没有成本内容", en: "A cost indicator without cost" },
    titleNames: "fault",
    checks: {
      zh: "成本指标的名称、指标值、完成值中应有金额、单价、标准或预算控制的内容。",
      en: "The name, target or result of a cost indicator should speak of an amount, a price, a standard or the budget.",
    },
    formula: "成本指标 ⇒ 有成本内容",
    source: "财预〔2020〕10号附件1（成本指标）",
    exceptions: { zh: "定性的成本控制也可以，仅作提示。", en: "Qualitative cost control is possible too; only a hint." },
    severity: "info",
  },
  options: {},
  messages: {
    costWithoutCost: {
      zh: "{place}：成本指标「{name}」的指标值和完成值都没有成本内容。",
      en: "{place}: neither target nor result of the cost indicator “{name}” speaks of cost.",
    },
  },
  check: ({ report }) =>
    flatMap(evaluationsOf(report), (evaluation) => evaluation.indicators)
      .filter((indicator) => COST_LEVEL.test(indicator.level2.name))
      .map((indicator) => {
        const { name, target, actual, at } = indicator;
        const holds = COST_CONTENT.test(`${name}${target.text}${actual.text}`);
        const evidence = [indicatorClue(report, indicator), targetClue(report, indicator), { role: ROLES.actual, ...actual }];
        return { state: holds ? "exact" : "violated", code: "costWithoutCost", values: { place: { place: at }, name }, evidence };
      }),
  examples: {
    fails: [
      evaluationExample({
        indicators: indicatorSketches({ 单件办理成本: { name: "完成政务网升级改造", target: "完成", actual: "已完成" } }),
      }),
    ],
    holds: [evaluationExample()],
  },
});

import { ROLES } from "../../lexicon/evidence-roles.js";
import { AT_MOST_WHOLE } from "../../lexicon/rate-words.js";
import { compare, type ExactDecimal, formatDecimal } from "../../quantity/decimal.js";
import { placedAt } from "../basic-data/lines.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { clueOf } from "../relations/term.js";
import { defineRule, type ReportRule } from "../rule.js";
import { factTerm } from "./fact-terms.js";

const HUNDRED: ExactDecimal = { coefficient: 100n, scale: 0 };

/** Rates that measure a share of a whole lie between 0 and 100% (P-15). */
export const rateRange: ReportRule = defineRule({
  id: "prose/rate-range",
  meta: {
    title: { zh: "满意度、办结率等不大于 100%", en: "Satisfaction and completion rates are at most 100%" },
    checks: {
      zh: "正文中满意度、办结率、合格率、覆盖率等比率不应大于 100%。",
      en: "Satisfaction, completion, pass and coverage rates in the text do not exceed 100%.",
    },
    formula: "0 ≤ 比率 ≤ 100%",
    source: "比率的定义",
    exceptions: {
      zh: "执行率、完成率、增长率可以大于 100%，不查。",
      en: "Execution, fulfilment and growth rates may exceed 100% and are not checked.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    rateRange: { zh: "{place}：「{name}」为 {actual}%，大于 100%。", en: "{place}: “{name}” is {actual}%, more than 100%." },
  },
  check: ({ report }) =>
    report.facts
      .filter((fact) => fact.unit === "%" && AT_MOST_WHOLE.test(fact.label.replace(/\s/gu, "")))
      .map((fact) => {
        const term = factTerm(report, fact);
        const isOver = compare(term.value, HUNDRED) > 0;
        const figures = { expected: "100", actual: formatDecimal(term.value), unit: "%", evidence: [clueOf(ROLES.rate, term)] };
        return placedAt({ state: isOver ? "violated" : "exact", code: "rateRange", ...figures }, term, { name: term.name });
      }),
  examples: { fails: [rateExample("109.5%")], holds: [rateExample("99.5%")] },
});

function rateExample(rate: string): ReportSketch {
  return {
    sections: [
      {
        heading: "六、部门整体支出绩效情况",
        kind: "performance",
        text: [`办事群众满意度${rate}。`],
        facts: [{ metric: null, label: "办事群众满意度", text: rate }],
      },
    ],
  };
}

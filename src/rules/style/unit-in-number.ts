import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import type { Evaluation, Quantity } from "../../report/report.js";
import { evaluationExample, totalFundsSketch } from "../example/evaluation-example.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf } from "../scoring/evaluations.js";

/** `100分`, `10 分`. */
const POINTS_WITH_UNIT = /[0-9０-９]\s*分$/u;

/** Points are numbers alone, or all with their unit. */
export const unitInNumber: ReportRule = defineRule({
  id: "style/unit-in-number",
  meta: {
    title: { zh: "数值格中带单位", en: "A unit in a cell for numbers" },
    titleNames: "fault",
    checks: {
      zh: "自评表分值、得分各格中，有的带“分”字、有的不带，写法不一。",
      en: "Some cells for points of a scoring table print 分 and others do not.",
    },
    formula: "—",
    source: "部门整体支出绩效自评表",
    exceptions: { zh: "全部带或全部不带的不提。", en: "All with the unit, or all without it, is fine." },
    severity: "info",
  },
  options: {},
  messages: {
    unitInNumber: {
      zh: "{place}：分值写有“分”字的有 {count} 格，其余 {others} 格没有，写法不一。",
      en: "{place}: of the cells for points {count} print 分 and {others} do not.",
    },
  },
  check: ({ report }) => flatMap(evaluationsOf(report), judge),
  examples: {
    fails: [evaluationExample({ funds: [totalFundsSketch({ weight: "10分" })] })],
    holds: [evaluationExample()],
  },
});

function judge(evaluation: Evaluation): readonly Verdict[] {
  const cells = [
    ...evaluation.funds.map((row) => row.weight),
    ...evaluation.indicators.map((indicator) => indicator.weight),
    evaluation.total?.weight,
  ].filter((quantity): quantity is Quantity => quantity !== undefined && quantity.value !== null);
  const withUnit = cells.filter((quantity) => POINTS_WITH_UNIT.test(quantity.text));
  const [first] = withUnit;
  if (first === undefined) return [];
  return [
    {
      state: withUnit.length < cells.length ? "violated" : "exact",
      code: "unitInNumber",
      values: {
        place: { place: first.at },
        count: String(withUnit.length),
        others: String(cells.length - withUnit.length),
      },
      evidence: withUnit.map(({ text, at }) => ({ role: ROLES.weight, text, at })),
    },
  ];
}

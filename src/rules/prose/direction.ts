import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { formatDecimal } from "../../quantity/decimal.js";
import type { Report } from "../../report/report.js";
import { placedAt } from "../basic-data/lines.js";
import { basicDataExample } from "../example/basic-data-example.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { clueOf } from "../relations/term.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { basesOf, type Change, changesOf, changeSize } from "./changes.js";
import { factTerm } from "./fact-terms.js";

/** Words of direction agree with the sign of the change (P-05). */
export const direction: ReportRule = defineRule({
  id: "prose/direction",
  meta: {
    title: { zh: "增减的方向与金额相符", en: "The direction of a change fits the amounts" },
    checks: {
      zh: "正文说某项支出比上年增加（减少）的，本年决算数应大于（小于）上年决算数。",
      en: "Where the text says that an item rose or fell against last year, the amounts do so too.",
    },
    formula: "增加 ⇒ 本年 > 上年；减少 ⇒ 本年 < 上年",
    source: "部门决算公开情况说明的通行写法",
    exceptions: {
      zh: "句中没有说明是哪一项，或上年数未列的不查。",
      en: "Not checked where the sentence does not name the item, or without last year's figure.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    direction: {
      zh: "{place}：称「{name}」比上年{word}，而本年 {actual}{unit}，上年 {expected}{unit}。",
      en: "{place}: “{name}” is said to have {word} since last year, but it is {actual} {unit} against {expected} {unit}.",
    },
  },
  check: ({ report }) => flatMap(changesOf(report), (change) => judge(report, change)),
  examples: { fails: [directionExample("下降")], holds: [directionExample("增长")] },
});

function judge(report: Report, change: Change): readonly Verdict[] {
  const [base] = basesOf(report, change);
  const told = change.delta ?? change.rate;
  if (base === undefined || told === undefined || !base.isCertain) return [];
  const isContrary = changeSize(base).sign === (change.falls ? 1 : -1);
  const word = change.falls ? { zh: "减少", en: "fallen" } : { zh: "增加", en: "risen" };
  const statement = factTerm(report, told);
  return [
    placedAt(
      {
        state: isContrary ? "violated" : "exact",
        code: "direction",
        expected: formatDecimal(base.prior.value),
        actual: formatDecimal(base.current.value),
        unit: base.current.unit ?? "",
        evidence: [clueOf(ROLES.stated, statement), clueOf(ROLES.figure, base.current), clueOf(ROLES.figure, base.prior)],
      },
      statement,
      { name: base.current.name, word },
    ),
  ];
}

function directionExample(word: string): ReportSketch {
  return {
    ...basicDataExample({}),
    sections: [
      {
        heading: "二、一般公共预算支出情况",
        kind: "generalPublicBudget",
        text: [`2022年度总支出6683.05万元，比上年${word}68.75%。`],
        facts: [
          { metric: "totalExpenditure", label: "总支出", text: "6683.05万元" },
          { metric: null, label: `比上年${word}`, text: "68.75%", change: word === "下降" ? "fall" : "rise" },
        ],
      },
    ],
  };
}

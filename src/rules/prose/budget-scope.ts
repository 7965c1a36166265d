import { agreeingTotal } from "../relations/sum-to-any.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { compare, formatDecimal, signOf, subtract } from "../../quantity/decimal.js";
import type { Evaluation, Report, SectionKind } from "../../report/report.js";
import { placedAt } from "../basic-data/lines.js";
import { twoTablesExample } from "../example/two-tables-example.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { slackOf } from "../relations/sum-relation.js";
import { clueOf, inUnitOf, isNonZero, isStated, type StatedTerm } from "../relations/term.js";
import { defineRule, type LocalText, type ReportRule, type Verdict } from "../rule.js";
import { SOURCE_NAMES, sourceTerms, splitTotals } from "../scoring/splits.js";
import { factTerm, isMoney } from "./fact-terms.js";

const NO_OTHER_SOURCE: LocalText = { zh: "资金来源只有一般公共预算", en: "general public budget is the only source" };
const SPLIT_OF_BUDGET: LocalText = {
  zh: "按收入性质分填的是预算口径",
  en: "the scoring table splits the budget, not the execution",
};
const TOLD: LocalText = { zh: "正文分列了资金来源", en: "the text lists the sources" };

/** Spending that section 二 accounts for under 一般公共预算 = 一般公共预算 of the scoring table (P-08). */
export const budgetScope: ReportRule = defineRule({
  id: "prose/budget-scope",
  meta: {
    title: { zh: "一般公共预算支出部分的口径", en: "Scope of the section on the general public budget" },
    checks: {
      zh: "“一般公共预算支出情况”部分所述总支出，若包含自评表中的政府性基金、专户资金或其他资金，正文应分列来源。",
      en: "Where the section on the general public budget tells the whole of spending, other funds of the scoring table included, the text should list the sources.",
    },
    formula: "一般公共预算支出情况所述总支出 = 自评表 一般公共预算",
    source: "湖南省部门整体支出绩效自评报告提纲（二）",
    exceptions: {
      zh: "按收入性质分填预算口径的不查；正文任何一处列出了其他来源的金额或一般公共预算的金额，即不提。",
      en: "Not checked where the scoring table splits the budget; nothing is said where the text states the amount of another source, or that of the general public budget, anywhere.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    scope: {
      zh: "{place}：所述支出 {actual}{unit} 为全部资金，而{other}为 {expected}{unit}，其余 {difference}{unit} 来自其他资金，正文未说明。",
      en: "{place}: the {actual} {unit} told here are all funds; {other} is {expected} {unit}, and the text does not say where the other {difference} {unit} came from.",
    },
  },
  check: ({ report }) => judge(report),
  examples: {
    fails: [scopeExample("2022年度总支出6683.05万元。")],
    holds: [scopeExample("2022年度总支出6683.05万元，其中其他资金支出452.29万元。")],
  },
});

function judge(report: Report): readonly Verdict[] {
  const evaluation = report.departmentEvaluation;
  const section = report.sections.find((each) => each.kind === "generalPublicBudget");
  if (evaluation === undefined || section === undefined) return [];
  const code = "scope";
  const [general, ...others] = sourceTerms(evaluation);
  if (!isNonZero(general)) return [{ state: "notApplicable", code, evidence: [] }];
  if (!others.some((other, index) => isNonZero(other) && !isDeclaredNone(report, index + 1)))
    return [{ state: "notApplicable", code, reason: NO_OTHER_SOURCE, evidence: [] }];
  if (tellsSources(report)) return [{ state: "notApplicable", code, reason: TOLD, evidence: [] }];
  if (splitsBudget(evaluation)) return [{ state: "notApplicable", code, reason: SPLIT_OF_BUDGET, evidence: [] }];
  const total = totalOfSection(report, section.at.block);
  if (total === undefined) return [{ state: "insufficientData", code, evidence: [clueOf(ROLES.table, general)] }];
  return [compareScope(total, general, others.filter(isStated))];
}

/** Whether the sources add up to a budget and not to what was executed. */
function splitsBudget(evaluation: Evaluation): boolean {
  const [executed, ...budgets] = splitTotals(evaluation);
  const terms = sourceTerms(evaluation);
  return agreeingTotal([executed], terms) === undefined && agreeingTotal(budgets, terms) !== undefined;
}

const SECTIONS_OF_SOURCES: readonly (SectionKind | undefined)[] = [undefined, "governmentFundBudget", "stateCapitalBudget"];

/** A source that a section declares not to exist is the matter of prose/declared-none. */
function isDeclaredNone(report: Report, source: number): boolean {
  const kind = SECTIONS_OF_SOURCES[source];
  return kind !== undefined && report.sections.some((section) => section.kind === kind && section.declaredNone);
}

/** Whether the prose states the amount of any source at all. */
function tellsSources(report: Report): boolean {
  return report.facts.some((fact) => isMoney(fact) && fact.metric !== null && fact.metric in SOURCE_NAMES);
}

function totalOfSection(report: Report, from: number): StatedTerm | undefined {
  const until = report.sections.find((section) => section.at.block > from)?.at.block ?? Number.POSITIVE_INFINITY;
  const fact = report.facts.find(
    ({ metric, approximate, at }) =>
      approximate !== true && metric === "totalExpenditure" && at.block >= from && at.block < until,
  );
  return fact === undefined ? undefined : factTerm(report, fact);
}

function compareScope(told: StatedTerm, general: StatedTerm, others: readonly StatedTerm[]): Verdict {
  const total = inUnitOf(told, general.unit) ?? told;
  const difference = subtract(total.value, general.value);
  const isWider = signOf(difference) > 0 && compare(difference, slackOf([total, general])) > 0;
  return placedAt(
    {
      state: isWider ? "violated" : "exact",
      code: "scope",
      expected: formatDecimal(general.value),
      actual: formatDecimal(total.value),
      difference: formatDecimal(difference),
      unit: general.unit ?? "",
      evidence: [clueOf(ROLES.stated, told), clueOf(ROLES.table, general), ...others.map((other) => clueOf(ROLES.table, other))],
    },
    told,
    { other: { place: general.at } },
  );
}

function scopeExample(text: string): ReportSketch {
  const facts = [
    { metric: "totalExpenditure", label: "总支出", text: "6683.05万元" },
    ...(text.includes("452.29") ? [{ metric: "other", label: "其他资金支出", text: "452.29万元" } as const] : []),
  ] as const;
  return twoTablesExample(
    {},
    { sections: [{ heading: "二、一般公共预算支出情况", kind: "generalPublicBudget", text: [text], facts }] },
  );
}

import { flatMap } from "../../lists/flat-map.js";
import { BUDGET_WORD, INCOME_AT_END, PART_OF_DEPARTMENT, PUBLIC_MONEY, STAGE_AT_END } from "../../lexicon/prose-stages.js";
import { GOVERNED_TOO, MOVED_NAME, proseMetric } from "../../lexicon/prose-metrics.js";
import { canonicalLabel, partLabel } from "../../lexicon/label.js";
import type { BasicData, Evaluation, Fact, LineColumn, LineKey, Metric, Report, SourceKey } from "../../report/report.js";
import { lineOf, lineTerm } from "../basic-data/lines.js";
import { restatedRelation, restatedValues } from "../relations/restated-relation.js";
import { sumToAny } from "../relations/sum-to-any.js";
import { isNonZero, type Term } from "../relations/term.js";
import type { LocalText, Verdict } from "../rule.js";
import { fundTerm, type MoneyColumn, totalFunds } from "../scoring/evaluations.js";
import { isSourceMetric, SOURCE_NAMES, sourceTerms, splitTotals, useTerms } from "../scoring/splits.js";
import { basicTotal } from "../tables/main-totals.js";
import { isOfOtherExtent } from "./extents.js";
import { factTerm, isMoney } from "./fact-terms.js";
import { type Passage, passageAt, passagesOf, sentenceAround } from "./passages.js";
import { isBudget, lesserWholeOf, usesAddUp, wholesOf } from "./wholes.js";

const NO_COUNTERPART: LocalText = { zh: "表格中没有同一项目", en: "the tables have no such item" };
const ROUGH: LocalText = { zh: "正文所述为概数", en: "the text gives a rough figure" };
const OTHER_SCOPE: LocalText = {
  zh: "正文所述只是其中一部分（本级、下属单位或财政拨款）",
  en: "the text speaks of a part alone: the bureau itself, a subordinate unit, or public money",
};
const OTHER_EXTENT: LocalText = {
  zh: "正文所述不是全年、全部的数（某一时段、多年累计、人均、某一来源或另含、剔除他项）",
  en: "the text does not speak of the whole year and all of it: a period, several years, one person, one source, or with more or less in it",
};
const OTHER_STAGE: LocalText = { zh: "正文所述与表格口径不同", en: "the text and the tables speak of different stages" };

/** Every amount of the prose that names an item of the tables, against the tables. */
export function judgeAmounts(report: Report): readonly Verdict[] {
  const passages = passagesOf(report);
  return flatMap(report.facts.filter(isMoney), (fact) => {
    const verdict = judgeAmount(report, fact, passages);
    return verdict === undefined ? [] : [verdict];
  });
}

function judgeAmount(report: Report, fact: Fact, passages: readonly Passage[]): Verdict | undefined {
  const before = textBefore(passages, fact);
  const statement = factTerm(report, fact);
  const references = referencesOf(report, fact, before, passages);
  if (fact.metric === null && references.length === 0) return undefined;
  const unsettled = (reason: LocalText): Verdict => ({
    state: "notApplicable",
    code: "restatedDiffers",
    reason,
    evidence: [],
  });
  if (references.length === 0) return unsettled(NO_COUNTERPART);
  if (fact.approximate === true) return unsettled(ROUGH);
  const verdicts: Verdict[] = [];
  for (const reference of references) {
    const verdict = compare(statement, reference);
    if (verdict.state === "exact") return verdict;
    verdicts.push(verdict);
  }
  const rounded = verdicts.find(({ state }) => state === "withinRounding");
  if (rounded !== undefined) return rounded;
  const [main, ...others] = verdicts.filter(({ state }) => state === "violated");
  if (main === undefined) return verdicts[0];
  if (isOpenSource(report, fact) || isIncome(fact)) return unsettled(OTHER_STAGE);
  if (PART_OF_DEPARTMENT.test(`${before}${fact.label}`) || isShareOfPublicMoney(report, fact, main))
    return unsettled(OTHER_SCOPE);
  if (isPartOfOneSource(report, fact, main)) return unsettled(OTHER_SCOPE);
  const [first] = references;
  if (first !== undefined && isOfOtherExtent(report, fact, first)) return unsettled(OTHER_EXTENT);
  const evidence = [...main.evidence, ...flatMap(others, (other) => other.evidence)];
  return PUBLIC_MONEY.test(fact.label) && !isSourceMetric(fact.metric)
    ? { ...main, severity: "warning", evidence }
    : { ...main, evidence };
}

function compare(statement: Term, reference: Term): Verdict {
  return { ...restatedRelation(statement, reference), values: restatedValues(statement, reference, statement.name) };
}

/** The sentence in front of an amount, as far as the report holds it. */
function textBefore(passages: readonly Passage[], fact: Fact): string {
  const found = passageAt(passages, fact.at);
  if (found === undefined) return "";
  const { start } = sentenceAround(found.passage.text, found.start);
  return found.passage.text.slice(start, found.start);
}

/** The cells that state the same as a fact: the first is the one that a difference is told against. */
function referencesOf(report: Report, fact: Fact, before: string, passages: readonly Passage[]): readonly Term[] {
  const stated = (terms: readonly (Term | undefined)[]): readonly Term[] => terms.filter((term) => term?.kind === "stated");
  const metric = subjectOf(fact);
  if (fact.metric === "annualBudget" && metric !== "annualBudget") return [];
  if (metric === null) return isMovedToo(report, fact, passages) ? [] : stated(itemTerms(report, fact));
  const column = columnOf(report, fact, metric, before);
  if (column === undefined) return [];
  // 完成年初预算950万元的105%，其中…: the parts may be those of what was spent.
  const isOfBudget = column === "budget" && wholesOf(report, fact).some(isBudget);
  const asSpent = isOfBudget ? metricTerms(report, metric, "actual") : [];
  return stated([...metricTerms(report, metric, column), ...asSpent, ...budgetOfFront(report, fact, passages)]);
}

/** 新增饮水安全30万元、河道清淤20万元: both are what was added. */
function isMovedToo(report: Report, fact: Fact, passages: readonly Passage[]): boolean {
  const front = report.facts[report.facts.indexOf(fact) - 1];
  const [own, other] = [passageAt(passages, fact.at), front && passageAt(passages, front.at)];
  if (front === undefined || own === undefined || own.passage !== other?.passage) return false;
  const isMoved = front.change !== undefined || MOVED_NAME.test(front.label);
  return isMoved && GOVERNED_TOO.test(own.passage.text.slice(other.end, own.start));
}

/** 年初预算 right behind the amount of an item may be the budget of that item: 项目支出400万元，年初预算360万元. */
function budgetOfFront(report: Report, fact: Fact, passages: readonly Passage[]): readonly (Term | undefined)[] {
  const front = report.facts[report.facts.indexOf(fact) - 1];
  if (fact.metric !== "initialBudget" || front === undefined || front.metric === null || front.change !== undefined) return [];
  const [own, other] = [passageAt(passages, fact.at), passageAt(passages, front.at)];
  const isSame = own !== undefined && own.passage === other?.passage;
  if (!isSame || other.start < sentenceAround(own.passage.text, own.start).start) return [];
  return metricTerms(report, front.metric, "budget");
}

/** What an amount is about, whatever its stage: 项目支出年初预算 is about 项目支出. */
function subjectOf({ metric, label }: Fact): Metric | null {
  if (metric !== "initialBudget" && metric !== "annualBudget") return metric;
  return proseMetric(label.replace(STAGE_AT_END, "")) ?? metric;
}

/** Whether a smaller amount is what public money paid of an item, in a department that has other funds too. */
function isShareOfPublicMoney(report: Report, fact: Fact, { difference }: Verdict): boolean {
  const evaluation = mainEvaluation(report);
  if (isSourceMetric(fact.metric) || !PUBLIC_MONEY.test(fact.label) || evaluation === undefined) return false;
  const [, ...others] = sourceTerms(evaluation);
  return difference?.startsWith("-") === true && others.some(isNonZero);
}

/** Whether an amount belongs to a source that gave less than all: where 基本支出 and 项目支出 add up to it, or it is less itself. */
function isPartOfOneSource(report: Report, fact: Fact, { difference }: Verdict): boolean {
  const spentOn = (metric: Metric | null): Term | undefined => {
    const isOfAll = metric === null || isSourceMetric(metric);
    return metricTerms(report, isOfAll ? "executed" : metric, "actual").find((term) => term?.kind === "stated");
  };
  const whole = lesserWholeOf(report, fact, spentOn);
  if (whole === undefined || isSourceMetric(fact.metric)) return false;
  return usesAddUp(report, whole) ?? difference?.startsWith("-") === true;
}

/** Which column a fact speaks of: this year's spending or budget, last year's spending, or none of them. */
function columnOf(report: Report, fact: Fact, metric: Metric, before: string): LineColumn | undefined {
  const { year } = report;
  if (metric === "initialBudget" || metric === "annualBudget" || STAGE_AT_END.test(fact.label))
    return fact.year === null || fact.year === year ? "budget" : undefined;
  if (fact.year !== null && year !== undefined && fact.year === year - 1) return "priorYearActual";
  if (fact.year !== null && fact.year !== year) return undefined;
  const wholes = wholesOf(report, fact);
  if (wholes.some((whole) => whole.metric === "budgetAdjustment")) return undefined;
  const budget = wholes.find(isBudget);
  if (budget !== undefined && !isAllSpent(report, budget))
    return budget.metric === "annualBudget" || isSourceMetric(metric) ? undefined : "budget";
  if (isSourceMetric(metric)) return "actual";
  return BUDGET_WORD.test(`${lastClause(before)}${fact.label}`) ? "budget" : "actual";
}

/** Whether an annual budget is what was spent too, so that its parts are those of spending. */
function isAllSpent(report: Report, budget: Fact): boolean {
  if (budget.metric !== "annualBudget") return false;
  const told = factTerm(report, budget);
  const spent = totals(report.basicData, mainEvaluation(report), "executed").filter((term) => term?.kind === "stated");
  return spent.some((term) => compare(told, term).state === "exact");
}

/** The clause in front of an amount: 全年预算数 in an earlier clause says nothing about this one. */
function lastClause(before: string): string {
  return before.slice(Math.max(before.lastIndexOf("，"), before.lastIndexOf(","), before.lastIndexOf("：")) + 1);
}

function metricTerms(report: Report, metric: Metric, column: LineColumn): readonly (Term | undefined)[] {
  const { basicData } = report;
  const evaluation = mainEvaluation(report);
  if (isSourceMetric(metric)) return column === "actual" && evaluation !== undefined ? [sourceTerm(evaluation, metric)] : [];
  if (metric === "budgetAdjustment") return [];
  if (metric === "initialBudget" || metric === "annualBudget" || metric === "executed")
    return totals(basicData, evaluation, metric);
  if (metric === "totalExpenditure" && column === "actual") return totals(basicData, evaluation, "executed").reverse();
  const line = lineTermOf(basicData, metric, column);
  const isUse = metric === "basicExpenditure" || metric === "projectExpenditure";
  return isUse && column === "actual" ? [line, useTermOf(evaluation, metric)] : [line];
}

function totals(data: BasicData | undefined, evaluation: Evaluation | undefined, column: MoneyColumn): (Term | undefined)[] {
  const own = evaluation === undefined ? undefined : fundTerm(evaluation, totalFunds(evaluation), column);
  if (data === undefined || column === "annualBudget") return [own];
  return [own, basicTotal(data, column === "executed" ? "actual" : "budget")];
}

function lineTermOf(data: BasicData | undefined, key: LineKey, column: LineColumn): Term | undefined {
  return data === undefined ? undefined : lineTerm(data, lineOf(data, key), column);
}

function useTermOf(evaluation: Evaluation | undefined, metric: "basicExpenditure" | "projectExpenditure"): Term | undefined {
  if (evaluation === undefined) return undefined;
  const [basic, project] = useTerms(evaluation);
  return metric === "basicExpenditure" ? basic : project;
}

function sourceTerm(evaluation: Evaluation, metric: SourceKey): Term | undefined {
  return sourceTerms(evaluation)[Object.keys(SOURCE_NAMES).indexOf(metric)];
}

/** The department's scoring table; in a report on one project, that project's. */
function mainEvaluation(report: Report): Evaluation | undefined {
  const { departmentEvaluation, projectEvaluations } = report;
  if (departmentEvaluation !== undefined) return departmentEvaluation;
  return report.kind === "project" && projectEvaluations.length === 1 ? projectEvaluations[0] : undefined;
}

/** The row of the basic data table that an amount without a metric names by its label. */
function itemTerms(report: Report, fact: Fact): readonly (Term | undefined)[] {
  const { basicData, year } = report;
  if (basicData === undefined || (fact.year !== null && fact.year !== year)) return [];
  const label = canonicalLabel(fact.label);
  const line = basicData.lines.find((each) => each.key === null && canonicalLabel(partLabel(each.label).name) === label);
  return [lineTerm(basicData, line, "actual")];
}

/** 其他收入 is what came in of a source of which the scoring table may split what was spent. */
function isIncome({ metric, label }: Fact): boolean {
  return isSourceMetric(metric) && INCOME_AT_END.test(label);
}

/** Whether a fact states a source of funds while the scoring table splits a budget by source: another stage. */
function isOpenSource(report: Report, fact: Fact): boolean {
  const evaluation = mainEvaluation(report);
  if (!isSourceMetric(fact.metric) || evaluation === undefined) return false;
  const [executed, ...budgets] = splitTotals(evaluation);
  const terms = sourceTerms(evaluation);
  return sumToAny([executed], terms).state === "violated" && sumToAny(budgets, terms).state !== "violated";
}

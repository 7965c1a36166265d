import { BUDGET_AT_END, BUDGET_AT_START, PUBLIC_MONEY, STAGE_AT_END } from "../../lexicon/prose-stages.js";
import { compare } from "../../quantity/decimal.js";
import type { Fact, Metric, Report } from "../../report/report.js";
import { sumRelation } from "../relations/sum-relation.js";
import { inUnitOf, isStated, type Term } from "../relations/term.js";
import { isSourceMetric } from "../scoring/splits.js";
import { factTerm, isMoney } from "./fact-terms.js";

/** What a sentence says that an amount is a part of, nearest first: the whole that 其中 splits, the whole of that one. */
export function wholesOf({ facts }: Report, fact: Fact): readonly Fact[] {
  const wholes: Fact[] = [];
  for (let whole = facts[fact.partOf ?? -1]; whole !== undefined; whole = facts[whole.partOf ?? -1]) {
    if (wholes.includes(whole)) break;
    wholes.push(whole);
  }
  return wholes.filter(isMoney);
}

/** Whether an amount is one of a budget: 年初预算, 调整后预算数, 2022年部门预算总额, 项目支出年初预算. */
export function isBudget({ metric, label }: Fact): boolean {
  if (metric === "initialBudget" || metric === "annualBudget") return true;
  const name = label.replace(/\s/gu, "");
  return STAGE_AT_END.test(name) || BUDGET_AT_START.test(name) || (metric === null && BUDGET_AT_END.test(name));
}

const USES: readonly Metric[] = ["basicExpenditure", "projectExpenditure"];

/**
 * The amount of one source of funds that an amount is told to be a part of, where the source did not give all of it: 基本支出
 * of 一般公共预算支出940万元, 公用经费 of 财政拨款基本支出560万元. `spentOn` gives all that was spent on what a whole names.
 */
export function lesserWholeOf(
  report: Report,
  fact: Fact,
  spentOn: (metric: Metric | null) => Term | undefined,
): Fact | undefined {
  return wholesOf(report, fact).find((whole) => {
    if (!isSourceMetric(whole.metric) && !PUBLIC_MONEY.test(whole.label)) return false;
    const total = spentOn(whole.metric);
    const amount = isStated(total) ? inUnitOf(factTerm(report, whole), total.unit) : undefined;
    return amount !== undefined && isStated(total) && compare(amount.value, total.value) < 0;
  });
}

/** Whether 基本支出 and 项目支出 that split an amount add up to it; `undefined` where the sentence does not state both. */
export function usesAddUp(report: Report, whole: Fact): boolean | undefined {
  const index = report.facts.indexOf(whole);
  const parts = report.facts.filter((fact) => fact.partOf === index && isMoney(fact));
  const uses = USES.map((metric) => parts.find((part) => part.metric === metric)).filter((part) => part !== undefined);
  if (uses.length < USES.length) return undefined;
  const { state } = sumRelation(
    factTerm(report, whole),
    uses.map((part) => factTerm(report, part)),
  );
  return state !== "violated";
}

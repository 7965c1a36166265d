import { BUDGET_AT_END, PUBLIC_MONEY, STAGE_AT_END } from "../../lexicon/prose-stages.js";
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
  return STAGE_AT_END.test(name) || (metric === null && BUDGET_AT_END.test(name));
}

const USES: readonly Metric[] = ["basicExpenditure", "projectExpenditure"];

/**
 * The amount of one source of funds, less than all that was spent, that an amount is told to be a part of: 基本支出 of
 * 一般公共预算支出940万元.
 */
export function lesserWholeOf(report: Report, fact: Fact, total: Term | undefined): Fact | undefined {
  return wholesOf(report, fact).find((whole) => {
    const isOfSource = whole.metric === null ? PUBLIC_MONEY.test(whole.label) : isSourceMetric(whole.metric);
    const amount = isStated(total) ? inUnitOf(factTerm(report, whole), total.unit) : undefined;
    return isOfSource && amount !== undefined && isStated(total) && compare(amount.value, total.value) < 0;
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

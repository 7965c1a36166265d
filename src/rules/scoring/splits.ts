import type { Evaluation, Metric, Quantity, SourceKey } from "../../report/report.js";
import { evaluationScale } from "../relations/table-scale.js";
import { type Term, termOf } from "../relations/term.js";
import { fundTerm, type MoneyColumn, totalFunds } from "./evaluations.js";

export const SOURCE_NAMES: Readonly<Record<keyof Evaluation["bySource"], string>> = {
  generalPublicBudget: "一般公共预算",
  governmentFund: "政府性基金",
  stateCapital: "国有资本经营预算",
  specialAccount: "财政专户管理资金",
  other: "其他资金",
};

/** Whether an amount of the prose is what one source of funds gave. */
export function isSourceMetric(metric: Metric | null): metric is SourceKey {
  return metric !== null && metric in SOURCE_NAMES;
}

export const USE_NAMES: Readonly<Record<keyof Evaluation["byUse"], string>> = {
  basicExpenditure: "基本支出",
  projectExpenditure: "项目支出",
};

/** The amounts of 按收入性质分 as terms, in the order of the form. */
export function sourceTerms(evaluation: Evaluation): readonly (Term | undefined)[] {
  const keys = Object.keys(SOURCE_NAMES) as (keyof Evaluation["bySource"])[];
  return keys.map((key) => splitTerm(evaluation, SOURCE_NAMES[key], evaluation.bySource[key]));
}

/** 基本支出 and 项目支出 of 按支出性质分 as terms. */
export function useTerms(evaluation: Evaluation): readonly (Term | undefined)[] {
  const keys = Object.keys(USE_NAMES) as (keyof Evaluation["byUse"])[];
  return keys.map((key) => splitTerm(evaluation, USE_NAMES[key], evaluation.byUse[key]));
}

function splitTerm(evaluation: Evaluation, name: string, quantity: Quantity | undefined): Term | undefined {
  return quantity === undefined ? undefined : termOf(name, quantity, evaluationScale(evaluation, quantity.unit));
}

const CANDIDATES: readonly MoneyColumn[] = ["executed", "annualBudget", "initialBudget"];

/** The totals that a split may be of, likeliest first: what was executed, the annual budget, the initial budget. */
export function splitTotals(evaluation: Evaluation): readonly (Term | undefined)[] {
  const row = totalFunds(evaluation);
  return CANDIDATES.map((column) => fundTerm(evaluation, row, column));
}

import { flatMap } from "../lists/flat-map.js";
import { METRIC_PARENTS, type ProseMetric } from "../lexicon/prose-metrics.js";
import type { Metric } from "../report/report.js";

/** Everything that an amount is a part of by its name, nearest first. */
function ancestorsOf(metric: ProseMetric): readonly ProseMetric[] {
  const parents = METRIC_PARENTS.get(metric) ?? [];
  return [...parents, ...flatMap(parents, ancestorsOf)];
}

function rootOf(metric: ProseMetric): ProseMetric {
  return ancestorsOf(metric).at(-1) ?? metric;
}

/** Where money comes from; none of these is a part of another. */
const SOURCES: ReadonlySet<Metric> = new Set<Metric>([
  "generalPublicBudget",
  "governmentFund",
  "stateCapital",
  "specialAccount",
  "other",
]);

/** Whether an amount is what one source of funds gave. */
export function isSource(metric: Metric | null): boolean {
  return metric !== null && SOURCES.has(metric);
}

/** Whether an amount is a part of another one by its name: 公用经费 of 基本支出. */
export function isPartByName(part: Metric | null, whole: Metric | null): boolean {
  return part !== null && whole !== null && ancestorsOf(part).includes(whole);
}

const WHAT_CHANGES_A_BUDGET: ReadonlySet<Metric> = new Set<Metric>(["initialBudget", "budgetAdjustment"]);
const LATER_STAGES: ReadonlySet<Metric> = new Set<Metric>(["budgetAdjustment", "annualBudget", "totalExpenditure", "executed"]);

/** Whether an amount is what became of a budget, which is no part of it: 年初预算360万元，其中…，年中追加60万元，全年预算420万元. */
function isLaterStage(part: Metric, whole: Metric): boolean {
  return WHAT_CHANGES_A_BUDGET.has(whole) && LATER_STAGES.has(part);
}

/**
 * Whether an amount may be a part of another one, as far as their names say: 公用经费 is one of 基本支出 and never of 人员经费.
 * Anything may be a part of what is named otherwise.
 */
export function mayBePartOf(part: Metric | null, whole: Metric | null): boolean {
  if (part === null || whole === null) return true;
  if (part === whole || (isSource(part) && isSource(whole)) || isLaterStage(part, whole)) return false;
  return rootOf(part) !== rootOf(whole) || isPartByName(part, whole);
}

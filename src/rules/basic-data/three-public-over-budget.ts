import { compare, parseDecimal, subtract, ZERO } from "../../quantity/decimal.js";
import type { BasicData } from "../../report/report.js";
import { basicDataExample } from "../example/basic-data-example.js";
import { BOUND_MESSAGES, boundRelation } from "../relations/bound-relation.js";
import { isStated } from "../relations/term.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { keyTerm, namedByColumn } from "./lines.js";

/** 三公经费: the actual figure within the budget (T1-16). */
export const threePublicOverBudget: ReportRule = defineRule({
  id: "basic-data/three-public-over-budget",
  meta: {
    title: { zh: "三公经费超出预算", en: "Three public expenses above their budget" },
    titleNames: "fault",
    checks: {
      zh: "三公经费“只减不增”，本年决算数大于预算数的应有说明。",
      en: "The three public expenses may only fall; the actual figure should not exceed the budget.",
    },
    formula: "三公经费（决算数） ≤ 三公经费（预算数）",
    source: "部门整体支出绩效评价基础数据表（湖南）",
    exceptions: {
      zh: "超出部分不大于公车购置超预算部分的，可能是年中经批准购置，仅作提示。",
      en: "Where a purchase of vehicles explains the excess, it may have been approved within the year and is only a hint.",
    },
    severity: "warning",
  },
  options: {},
  messages: BOUND_MESSAGES,
  check: ({ report }) => {
    const data = report.basicData;
    if (data === undefined) return [];
    const [actual, budget] = [keyTerm(data, "threePublic", "actual"), keyTerm(data, "threePublic", "budget")];
    const relation = namedByColumn(data, boundRelation(actual, budget), actual);
    return [isVehiclePurchase(data, relation) ? { ...relation, severity: "info" } : relation];
  },
  examples: {
    fails: [basicDataExample({ threePublic: ["11.10", "7.66", "8.80"] })],
    holds: [basicDataExample({})],
  },
});

/** Whether vehicles bought beyond their budget explain all of the excess. */
function isVehiclePurchase(data: BasicData, { state, difference }: Verdict): boolean {
  const [actual, budget] = [keyTerm(data, "vehiclePurchase", "actual"), keyTerm(data, "vehiclePurchase", "budget")];
  if (state !== "violated" || !isStated(actual)) return false;
  const bought = isStated(budget) ? subtract(actual.value, budget.value) : actual.value;
  return compare(bought, parseDecimal(difference ?? "") ?? ZERO) >= 0;
}

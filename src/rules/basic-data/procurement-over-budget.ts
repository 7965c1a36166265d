import { isNonZero } from "../relations/term.js";
import { basicDataExample } from "../example/basic-data-example.js";
import { BOUND_MESSAGES, boundRelation } from "../relations/bound-relation.js";
import { defineRule, type ReportRule } from "../rule.js";
import { keyTerm, namedByColumn } from "./lines.js";

/** 政府采购金额: the actual figure within the budget (T1-14). */
export const procurementOverBudget: ReportRule = defineRule({
  id: "basic-data/procurement-over-budget",
  meta: {
    title: { zh: "政府采购金额超出预算", en: "Procurement above its budget" },
    titleNames: "fault",
    checks: {
      zh: "本年政府采购决算数大于预算数的，提示说明原因。",
      en: "Says where actual procurement exceeds its budget.",
    },
    formula: "政府采购金额（决算数） ≤ 政府采购金额（预算数）",
    source: "部门整体支出绩效评价基础数据表（湖南）",
    exceptions: {
      zh: "年中追加采购预算的情况常见，仅作提示；没有预算的见 basic-data/spent-without-budget。",
      en: "Additions within the year are common; only a hint. Where there is no budget, see basic-data/spent-without-budget.",
    },
    severity: "info",
  },
  options: {},
  messages: BOUND_MESSAGES,
  check: ({ report }) => {
    const data = report.basicData;
    if (data === undefined) return [];
    const [actual, budget] = [keyTerm(data, "governmentProcurement", "actual"), keyTerm(data, "governmentProcurement", "budget")];
    if (!isNonZero(budget)) return [];
    return [namedByColumn(data, boundRelation(actual, budget), actual)];
  },
  examples: {
    fails: [basicDataExample({ governmentProcurement: ["——", "20.00", "28.50"] })],
    holds: [basicDataExample({})],
  },
});

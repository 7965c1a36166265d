import type { BasicData, LineColumn } from "../../report/report.js";
import { basicDataExample } from "../example/basic-data-example.js";
import { BOUND_MESSAGES, boundRelation } from "../relations/bound-relation.js";
import { defineRule, type ReportRule } from "../rule.js";
import { eachColumn, keyTerm, named } from "./lines.js";

/** 政府采购金额 ≤ 支出总额 (T1-13). */
export const procurementWithinTotal: ReportRule = defineRule({
  id: "basic-data/procurement-within-total",
  meta: {
    title: { zh: "政府采购金额不大于支出总额", en: "Procurement is within total expenditure" },
    checks: {
      zh: "预算数、决算数两列的政府采购金额都不应大于同列支出总额。",
      en: "In the budget and in the actual column, government procurement does not exceed total expenditure.",
    },
    formula: "政府采购金额 ≤ 支出总额",
    source: "部门整体支出绩效评价基础数据表（湖南）",
    exceptions: {
      zh: "跨年度、框架协议采购，用年中追加资金的采购或代其他单位集中采购，可以合理地更大，所以只作警告。",
      en: "Procurement over several years, from later additions or on behalf of others may be larger, hence only a warning.",
    },
    severity: "warning",
  },
  options: {},
  messages: BOUND_MESSAGES,
  check: ({ report }) => eachColumn(report, (data, column) => (column === "priorYearActual" ? undefined : judge(data, column))),
  examples: {
    fails: [basicDataExample({ governmentProcurement: ["——", "5558.30", "1443.79"] })],
    holds: [basicDataExample({})],
  },
});

function judge(data: BasicData, column: LineColumn): ReturnType<typeof named> {
  const [lower, upper] = [keyTerm(data, "governmentProcurement", column), keyTerm(data, "totalExpenditure", column)];
  return named(boundRelation(lower, upper), lower, upper);
}

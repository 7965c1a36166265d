import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import type { BasicData, LineKey } from "../../report/report.js";
import { basicDataExample } from "../example/basic-data-example.js";
import { clueOf, isNonZero } from "../relations/term.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { keyTerm, placed } from "./lines.js";

/** Rows whose spending a budget should have preceded. */
const ROWS: readonly LineKey[] = [
  "basicExpenditure",
  "publicExpenditure",
  "projectExpenditure",
  "operationMaintenance",
  "specialFunds",
  "vehiclePurchase",
  "overseasTravel",
  "officialReception",
  "governmentProcurement",
];

/** Spending where the budget column says nothing (T1-15). */
export const spentWithoutBudget: ReportRule = defineRule({
  id: "basic-data/spent-without-budget",
  meta: {
    title: { zh: "有支出而无预算", en: "Spent without a budget" },
    titleNames: "fault",
    checks: {
      zh: "决算数不为零而预算数为零或空白的行，提示在正文中说明资金来源。",
      en: "Points out rows with actual spending and a blank or zero budget, which the text should explain.",
    },
    formula: "决算数 ≠ 0 ⇒ 预算数 ≠ 0",
    source: "部门整体支出绩效评价基础数据表（湖南）",
    exceptions: {
      zh: "上年结转、上级专款、年中追加都可以合理形成，仅作提示。",
      en: "Carry-over, earmarked transfers and additions within the year explain it; only a hint.",
    },
    severity: "info",
  },
  options: {},
  messages: {
    spentWithoutBudget: {
      zh: "{place}：「{name}」决算数 {actual}{unit}，预算数为零或未填，宜在正文说明资金来源。",
      en: "{place}: “{name}” has actual spending of {actual} {unit} and no budget; the text should say where the money came from.",
    },
  },
  check: ({ report }) => {
    const data = report.basicData;
    return data === undefined ? [] : flatMap(ROWS, (key) => judge(data, key));
  },
  examples: {
    fails: [basicDataExample({})],
    holds: [
      basicDataExample({
        totalExpenditure: ["3960.21", "938.63", "6683.05"],
        projectExpenditure: ["2682.50", "73.80", "5498.14"],
        specialFunds: ["2486.17", "30.00", "4994.65"],
        数据平台运维: ["2000.00", "30.00", "4000.00"],
      }),
    ],
  },
});

function judge(data: BasicData, key: LineKey): readonly Verdict[] {
  const [actual, budget] = [keyTerm(data, key, "actual"), keyTerm(data, key, "budget")];
  if (actual === undefined || budget === undefined) return [];
  const evidence = [clueOf(ROLES.blank, budget), clueOf(ROLES.figure, actual)];
  if (!isNonZero(actual)) return [{ state: "notApplicable", code: "spentWithoutBudget", evidence }];
  const figures = {
    actual: data.lines.find((line) => line.key === key)?.actual?.value ?? "",
    ...(actual.unit === null ? {} : { unit: actual.unit }),
  };
  const state = isNonZero(budget) ? "exact" : "violated";
  return [placed({ state, code: "spentWithoutBudget", ...figures, evidence }, { name: actual.name })];
}

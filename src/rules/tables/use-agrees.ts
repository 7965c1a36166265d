import type { Evaluation, LineKey } from "../../report/report.js";
import { keyTerm } from "../basic-data/lines.js";
import { twoTablesExample } from "../example/two-tables-example.js";
import { RESTATED_MESSAGES } from "../relations/restated-relation.js";
import { sumToAny } from "../relations/sum-to-any.js";
import { defineRule, type LocalText, type ReportRule, type Verdict } from "../rule.js";
import { splitTotals, useTerms } from "../scoring/splits.js";
import { bothTables, compareTables, nothingToCompare, withinScope } from "./main-totals.js";

const KEYS: readonly LineKey[] = ["basicExpenditure", "projectExpenditure"];
const SPLIT_OF_BUDGET: LocalText = {
  zh: "按支出性质分填的是预算口径",
  en: "the scoring table splits the budget, not the execution",
};

/** 基本支出 and 项目支出 of the scoring table = those of the basic data table, this year's actual. */
export const useAgrees: ReportRule = defineRule({
  id: "tables/use-agrees",
  meta: {
    title: { zh: "两表的基本支出、项目支出一致", en: "Basic and project expenditure agree between the tables" },
    checks: {
      zh: "自评表按支出性质分的基本支出、项目支出，应与基础数据表的本年决算数相等。",
      en: "Basic and project expenditure in the scoring table equal their actual figures in the basic data table.",
    },
    formula: "自评表 基本支出、项目支出 = 基础数据表 基本支出、项目支出（本年决算数）",
    source: "湖南省部门整体支出绩效自评报告附件1、附件2",
    exceptions: {
      zh: "按支出性质分填预算口径的不查；相差末位一个单位的只作警告。",
      en: "Not checked where the scoring table splits the budget; one unit of the last place is only a warning.",
    },
    severity: "error",
  },
  options: {},
  messages: RESTATED_MESSAGES,
  check: ({ report }) => {
    const tables = bothTables(report);
    if (tables === undefined) return [nothingToCompare()];
    const terms = useTerms(tables.evaluation);
    const verdicts = KEYS.map((key, index) => compareTables(terms[index], keyTerm(tables.data, key, "actual")));
    return withinScope(report, splitsBudget(tables.evaluation, terms) ? verdicts.map(notApplicable) : verdicts);
  },
  examples: {
    fails: [twoTablesExample({ byUse: { basicExpenditure: "1148.91", projectExpenditure: "5534.14" } })],
    holds: [twoTablesExample()],
  },
});

/** Whether the split adds up to a budget and not to what was executed. */
function splitsBudget(evaluation: Evaluation, terms: ReturnType<typeof useTerms>): boolean {
  const [executed, ...budgets] = splitTotals(evaluation);
  const holds = (totals: ReturnType<typeof splitTotals>): boolean => {
    const { state } = sumToAny(totals, terms);
    return state === "exact" || state === "withinRounding";
  };
  return !holds([executed]) && holds(budgets);
}

function notApplicable(verdict: Verdict): Verdict {
  return verdict.state === "violated" ? { ...verdict, state: "notApplicable", reason: SPLIT_OF_BUDGET } : verdict;
}

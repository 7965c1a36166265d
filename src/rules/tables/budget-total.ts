import { totalFundsSketch } from "../example/evaluation-example.js";
import { twoTablesExample } from "../example/two-tables-example.js";
import { RESTATED_MESSAGES } from "../relations/restated-relation.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { basicTotal, bothTables, compareTables, evaluationTotal, nothingToCompare, withinScope } from "./main-totals.js";

/** 年初预算数, or 全年预算数, of the scoring table = 支出总额 of the basic data table, this year's budget. */
export const budgetTotal: ReportRule = defineRule({
  id: "tables/budget-total",
  meta: {
    title: { zh: "年初（全年）预算数与支出总额预算数一致", en: "The budget agrees with budgeted total expenditure" },
    checks: {
      zh: "基础数据表支出总额的本年预算数，应与自评表年度资金总额的年初预算数或全年预算数相等。",
      en: "Budgeted total expenditure in the basic data table equals the initial or the annual budget of the scoring table.",
    },
    formula: "基础数据表 支出总额（本年预算数） = 自评表 年初预算数（或全年预算数）",
    source: "湖南省部门整体支出绩效自评报告附件1、附件2",
    exceptions: {
      zh: "基础数据表可以填年初预算，也可以填调整后预算，与其一相符即可。",
      en: "The basic data table may state the initial or the adjusted budget; either will do.",
    },
    severity: "error",
  },
  options: {},
  messages: RESTATED_MESSAGES,
  check: ({ report }) => {
    const tables = bothTables(report);
    if (tables === undefined) return [nothingToCompare()];
    const reference = basicTotal(tables.data, "budget");
    const verdicts = (["initialBudget", "annualBudget"] as const).map((column) =>
      compareTables(evaluationTotal(tables.evaluation, column), reference),
    );
    return withinScope(report, [settle(verdicts)]);
  },
  examples: {
    fails: [twoTablesExample({ funds: [totalFundsSketch({ initialBudget: "980.63" })] })],
    holds: [twoTablesExample()],
  },
});

/** Whichever of the two holds; else the finding is about the initial budget and shows both. */
function settle([initial, annual]: readonly Verdict[]): Verdict {
  if (initial === undefined || annual === undefined) return nothingToCompare();
  const settled = [initial, annual].find(({ state }) => state === "exact" || state === "withinRounding");
  if (settled !== undefined) return settled;
  const [main, other] = initial.state === "violated" ? [initial, annual] : [annual, initial];
  return { ...main, evidence: [...main.evidence, ...other.evidence] };
}

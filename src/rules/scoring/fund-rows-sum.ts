import { flatMap } from "../../lists/flat-map.js";
import type { Evaluation, Quantity } from "../../report/report.js";
import { placed } from "../basic-data/lines.js";
import { evaluationExample, totalFundsSketch } from "../example/evaluation-example.js";
import { SUM_MESSAGES, sumRelation } from "../relations/sum-relation.js";
import { isStated, termOf } from "../relations/term.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf, fundTerm, type MoneyColumn, totalFunds } from "./evaluations.js";

const COLUMNS: readonly MoneyColumn[] = ["initialBudget", "annualBudget", "executed"];

/** 年度资金总额 = 当年财政拨款 + 上年结转资金 + 其他资金, in each column (T2-03). */
export const fundRowsSum: ReportRule = defineRule({
  id: "scoring/fund-rows-sum",
  meta: {
    title: { zh: "年度资金总额等于各资金来源之和", en: "Total funds are the sum of their rows" },
    checks: {
      zh: "自评表年初预算数、全年预算数、全年执行数三列，年度资金总额都应等于其下各行之和。",
      en: "In each of the three money columns, the total of funds is the sum of the rows below it.",
    },
    formula: "年度资金总额 = 当年财政拨款 + 上年结转资金 + 其他资金",
    source: "财预〔2020〕10号附件1 项目支出绩效自评表",
    exceptions: {
      zh: "未列分项的表不查；未填的分项按零计；只列一行分项的，仅查其是否大于总额。",
      en: "Not checked without rows below the total; a single row is only held against exceeding the total; blank rows count as nothing.",
    },
    severity: "error",
  },
  options: {},
  messages: SUM_MESSAGES,
  check: ({ report }) => flatMap(evaluationsOf(report), (evaluation) => COLUMNS.map((column) => judge(evaluation, column))),
  examples: {
    fails: [evaluationExample({ funds: fundRows("0") })],
    holds: [evaluationExample({ funds: fundRows("6683.05") })],
  },
});

function judge(evaluation: Evaluation, column: MoneyColumn): Verdict {
  const total = totalFunds(evaluation);
  const rows = evaluation.funds.filter((row) => row !== total);
  const parts = rows.map((row) => fundTerm(evaluation, row, column, row.label));
  const whole = fundTerm(evaluation, total, column, total?.label);
  const isJudged = parts.some(isStated) && (rows.length > 1 || exceedsTotal(total?.[column], rows[0]?.[column]));
  return placed(sumRelation(whole, isJudged ? parts : []));
}

/**
 * Whether a single part is more than the total, each taken to its own decimals. Rows that are not printed may make up for
 * less than the total, never for more.
 */
function exceedsTotal(total: Quantity | undefined, part: Quantity | undefined): boolean {
  const { state, difference } = sumRelation(termOf("", total), [termOf("", part)]);
  return state === "violated" && difference?.startsWith("-") === true;
}

function fundRows(executed: string): NonNullable<Parameters<typeof evaluationExample>[0]>["funds"] {
  return [
    totalFundsSketch({ executed }),
    {
      key: "currentYearFiscal",
      label: "其中：当年财政拨款",
      initialBudget: "908.63",
      annualBudget: "6247.71",
      executed: "6230.76",
    },
    { key: "carriedOver", label: "上年结转资金", initialBudget: "", annualBudget: "", executed: "" },
    { key: "other", label: "其他资金", initialBudget: "", annualBudget: "452.29", executed: "452.29" },
  ];
}

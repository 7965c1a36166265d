import { isOtherExpenditure } from "../../lexicon/expenditure-kinds.js";
import { keyTerm, lineTerm, placed } from "../basic-data/lines.js";
import { evaluationExample } from "../example/evaluation-example.js";
import { restatedRelation } from "../relations/restated-relation.js";
import { agreeingTotal, SPLIT_MESSAGES, sumToAny } from "../relations/sum-to-any.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { isNonZero, type Term } from "../relations/term.js";
import type { Evaluation, Report } from "../../report/report.js";
import { evaluationsOf } from "./evaluations.js";
import { sourceTerms, splitTotals, useTerms } from "./splits.js";

/** Σ 按支出性质分 = 年度资金总额 (T2-06). */
export const useSum: ReportRule = defineRule({
  id: "scoring/use-sum",
  meta: {
    title: { zh: "按支出性质分各项之和等于年度资金总额", en: "Funds by use add up to the total" },
    checks: {
      zh: "自评表按支出性质分的基本支出与项目支出之和，应等于年度资金总额的全年执行数、全年预算数或年初预算数之一。",
      en: "Basic and project expenditure add up to the total executed, to the annual budget or to the initial budget.",
    },
    formula: "基本支出 + 项目支出 = 年度资金总额",
    source: "部门整体支出绩效自评表（湖南）",
    exceptions: {
      zh: "与执行数、全年预算数、年初预算数任一相符即可；基础数据表列有经营支出等的一并计入；两项未列全的不查。",
      en: "Any one of the three totals will do; operating expenditure and its like in the basic data table count too; not checked unless both items are listed.",
    },
    severity: "error",
  },
  options: {},
  messages: SPLIT_MESSAGES,
  check: ({ report }) => evaluationsOf(report).map((evaluation) => judge(report, evaluation)),
  examples: {
    fails: [evaluationExample({ byUse: { basicExpenditure: "1184.91", projectExpenditure: "5948.14" } })],
    holds: [evaluationExample()],
  },
});

function judge(report: Report, evaluation: Evaluation): Verdict {
  const parts = useTerms(evaluation);
  const totals = splitTotals(evaluation);
  const isComplete = parts.every((part) => part !== undefined);
  const others = evaluation.kind === "department" ? otherTerms(report) : [];
  const relation = sumToAny(totals, isComplete ? parts : [], likelyTotal(report, evaluation));
  const widened = relation.state === "violated" && others.length > 0 ? sumToAny(totals, [...parts, ...others]) : relation;
  return placed(widened.state === "violated" ? relation : widened);
}

/** The total that the split by source adds up to, or what was executed where a part is that of the basic data table. */
function likelyTotal(report: Report, evaluation: Evaluation): Term | undefined {
  const totals = splitTotals(evaluation);
  const sibling = agreeingTotal(totals, sourceTerms(evaluation));
  const data = report.basicData;
  if (sibling !== undefined || data === undefined || evaluation.kind !== "department") return sibling;
  const [basic, project] = useTerms(evaluation);
  const isExecuted =
    restatedRelation(basic, keyTerm(data, "basicExpenditure", "actual")).state === "exact" ||
    restatedRelation(project, keyTerm(data, "projectExpenditure", "actual")).state === "exact";
  return isExecuted ? totals[0] : undefined;
}

/** 经营支出 and its like, for which the scoring table has no row, from the basic data table. */
function otherTerms(report: Report): readonly Term[] {
  const data = report.basicData;
  const lines = data?.lines.filter((line) => isOtherExpenditure(line.label)) ?? [];
  return data === undefined ? [] : lines.map((line) => lineTerm(data, line, "actual")).filter(isNonZero);
}

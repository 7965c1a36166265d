import type { ExpenditureLine, Report } from "../../report/report.js";
import { opensPartialList } from "../../lexicon/expenditure-kinds.js";
import { basicDataExample } from "../example/basic-data-example.js";
import { BOUND_MESSAGES, boundRelation } from "../relations/bound-relation.js";
import { SUM_MESSAGES, sumRelation } from "../relations/sum-relation.js";
import { isStated, type Term } from "../relations/term.js";
import { quote } from "../place/quote.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { childrenOf, eachColumn, lineOf, lineTerm, named, sumTerm } from "./lines.js";

/** 专项资金 = Σ its items (T1-04). */
export const specialFundsSum: ReportRule = defineRule({
  id: "basic-data/special-funds-sum",
  meta: {
    title: { zh: "专项资金等于各专项之和", en: "Special funds are the sum of their items" },
    checks: {
      zh: "基础数据表每一列的专项资金，应等于其下逐项列出的专项之和。",
      en: "In each column, special funds are the sum of the items listed below them.",
    },
    formula: "专项资金 = Σ 各专项",
    source: "部门整体支出绩效评价基础数据表（湖南）",
    exceptions: {
      zh: "没有逐项列出的不查；以“其中”“主要”开头的清单可能不全，只查各项之和不大于专项资金；未填的专项按零计。",
      en: "Not checked without items; a list opened by “其中” or “主要” may be incomplete and only must not exceed the total; blank items count as nothing.",
    },
    severity: "error",
  },
  options: {},
  messages: { ...SUM_MESSAGES, ...BOUND_MESSAGES },
  check: ({ report }) =>
    eachColumn(report, (data, column) => {
      const line = lineOf(data, "specialFunds");
      if (line === undefined) return undefined;
      const items = childrenOf(data, line);
      const total = lineTerm(data, line, column);
      const parts = items.map((item) => lineTerm(data, item, column));
      const [first] = items;
      const isPartial = first !== undefined && opensPartialList(printedLabel(report, first));
      if (!isPartial || !parts.some(isStated)) return sumOfItems(report, total, items, parts);
      const listed = sumTerm({ zh: "所列各专项之和", en: "the sum of the items" }.zh, parts);
      return { ...named(boundRelation(listed, total), listed, total), severity: "warning" };
    }),
  examples: {
    fails: [basicDataExample({ 数据平台运维: ["2000.00", "", "4000.30"] })],
    holds: [basicDataExample({})],
  },
});

/** The sum of the items; a row that opens with 其中 below an item is a part of it, where the sum holds only without such rows. */
function sumOfItems(
  report: Report,
  total: Term | undefined,
  items: readonly ExpenditureLine[],
  parts: readonly (Term | undefined)[],
): Verdict {
  const relation = sumRelation(total, parts);
  if (relation.state !== "violated") return relation;
  const whole = parts.filter((_, index) => !opensPartialList(printedLabel(report, items[index])));
  const without = whole.length < parts.length ? sumRelation(total, whole) : relation;
  return without.state === "exact" || without.state === "withinRounding" ? without : relation;
}

function printedLabel(report: Report, line: ExpenditureLine | undefined): string {
  return line === undefined ? "" : (quote(report, line.at)?.text ?? "");
}

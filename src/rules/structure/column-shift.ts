import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import type { Quantity, Report } from "../../report/report.js";
import { isGlued, isUnreadable } from "../doubt/trusted-report.js";
import { basicDataExample } from "../example/basic-data-example.js";
import { LINE_COLUMNS } from "../relations/table-scale.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf } from "../scoring/evaluations.js";

/** Cells for numbers hold numbers (S-08). */
export const columnShift: ReportRule = defineRule({
  id: "structure/column-shift",
  meta: {
    title: { zh: "数值格中是文字", en: "Text in a cell for numbers" },
    titleNames: "fault",
    checks: {
      zh: "金额、人数、比率、分值、得分各格应为数字；填了文字的，可能错列。",
      en: "Cells for amounts, persons, rates and points hold numbers; text in one of them may have slipped from another column.",
    },
    formula: "数值格 ∈ 数字 ∪ 空白",
    source: "部门整体支出绩效评价基础数据表、自评表",
    exceptions: { zh: "空白、“无”、横线、斜线不算文字。", en: "Blanks, 无, dashes and slashes are no text." },
    severity: "warning",
  },
  options: {},
  messages: {
    columnShift: { zh: "{place}：应填数字，现为“{found}”。", en: "{place}: a number is expected, “{found}” is stated." },
  },
  check: ({ report }) => flatMap(quantitiesOf(report), judge),
  examples: {
    fails: [basicDataExample({ governmentProcurement: ["——", "见附表", "18.50"] })],
    holds: [basicDataExample({})],
  },
});

function quantitiesOf(report: Report): readonly Quantity[] {
  const data = report.basicData;
  const basic =
    data === undefined
      ? []
      : [...Object.values(data.staffing), ...flatMap(data.lines, (line) => LINE_COLUMNS.map((column) => line[column]))];
  const scores = flatMap(evaluationsOf(report), (evaluation) => [
    ...flatMap(evaluation.funds, (row) => [
      row.initialBudget,
      row.annualBudget,
      row.executed,
      row.weight,
      row.executionRate,
      row.score,
    ]),
    ...flatMap(evaluation.indicators, ({ weight, score }) => [weight, score]),
    evaluation.total?.weight,
    evaluation.total?.score,
  ]);
  return [...basic, ...scores].filter((quantity): quantity is Quantity => quantity !== undefined);
}

function judge(quantity: Quantity): readonly Verdict[] {
  if (!isUnreadable(quantity) || isGlued(quantity)) return [];
  const compact = quantity.text.replace(/\s/gu, "");
  const evidence = [{ role: ROLES.passage, text: quantity.text, at: quantity.at }];
  return [{ state: "violated", code: "columnShift", values: { place: { place: quantity.at }, found: compact }, evidence }];
}

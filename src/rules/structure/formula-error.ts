import { flatMap } from "../../lists/flat-map.js";
import { groupBy } from "../../lists/group-by.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { FORMULA_ERROR } from "../../lexicon/placeholders.js";
import type { Cell } from "../../report/report.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { type Clue, defineRule, type ReportRule, type Verdict } from "../rule.js";

/** No cell shows what a spreadsheet prints in place of a formula's result. */
export const formulaError: ReportRule = defineRule({
  id: "structure/formula-error",
  meta: {
    title: { zh: "公式出错的单元格", en: "A formula's error in place of a result" },
    titleNames: "fault",
    checks: {
      zh: "表格中不应出现 #REF!、#DIV/0!、#N/A 等电子表格公式的错误值。",
      en: "No cell of a table shows a spreadsheet's error value, such as #REF!, #DIV/0! or #N/A.",
    },
    formula: "错误值 = 0 处",
    source: "电子表格的错误值（ECMA-376 第 1 部分 18.17.3）",
    exceptions: { zh: "同一种错误值合为一条。", en: "Errors of one kind are told at once." },
    severity: "warning",
  },
  options: {},
  messages: {
    formulaError: { zh: "{place}：单元格显示公式错误“{found}”。", en: "{place}: the cell shows the formula's error “{found}”." },
    formulaErrors: {
      zh: "{place}等 {count} 处：单元格显示公式错误“{found}”。",
      en: "{place} and others, {count} in all: cells show the formula's error “{found}”.",
    },
  },
  check: ({ report }) => {
    const cells = flatMap(report.tables, (table) => table.cells).filter(({ text }) => FORMULA_ERROR.test(text));
    return flatMap([...groupBy(cells, ({ text }) => text.trim()).values()], judge);
  },
  examples: { fails: [cellExample("#REF!")], holds: [cellExample("35.2")] },
});

function judge(cells: readonly Cell[]): readonly Verdict[] {
  const [first] = cells;
  if (first === undefined) return [];
  const evidence = cells.map(({ text, at }): Clue => ({ role: ROLES.figure, text, at }));
  const values = { place: { place: first.at }, found: first.text, count: String(cells.length) };
  return [{ state: "violated", code: cells.length === 1 ? "formulaError" : "formulaErrors", values, evidence }];
}

function cellExample(amount: string): ReportSketch {
  return {
    tables: [
      [
        ["项目", "金额"],
        ["维修", amount],
      ],
    ],
  };
}

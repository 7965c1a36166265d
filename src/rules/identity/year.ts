import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { TITLE_YEAR } from "../../lexicon/report-titles.js";
import type { Report, Table } from "../../report/report.js";
import { evaluationsOf } from "../scoring/evaluations.js";
import { evaluationExample } from "../example/evaluation-example.js";
import { type Clue, defineRule, type ReportRule, type Verdict } from "../rule.js";

/** Title, forms and prose are about one year (P-12, X-06). */
export const identityYear: ReportRule = defineRule({
  id: "identity/year",
  meta: {
    title: { zh: "年度前后一致", en: "One year throughout" },
    checks: {
      zh: "报告标题、各附表标题和正文总支出所说的年度应当一致。",
      en: "The title of the report, the titles of its forms and the total expenditure of the text are of one year.",
    },
    formula: "附表年度 = 报告年度",
    source: "绩效自评报告格式",
    exceptions: {
      zh: "没有印年度的不查；基础数据表、自评表以外的附表可以是其他年度；基础数据表各列的年度见 basic-data/column-years。",
      en: "Not checked where no year is printed; tables other than the known forms may be of any year; the columns of the basic data table are the matter of basic-data/column-years.",
    },
    severity: "error",
  },
  options: {},
  messages: {
    tableYear: {
      zh: "附表标题为「{caption}」，而本报告为 {expected} 年度，年度不一致。",
      en: "The form is titled “{caption}”, but the report is about {expected}.",
    },
    proseYear: {
      zh: "{place}：总支出写作 {actual} 年，而本报告为 {expected} 年度。",
      en: "{place}: total expenditure is told of {actual}, but the report is about {expected}.",
    },
  },
  check: ({ report }) => {
    const { year } = report;
    if (year === undefined) return [{ state: "insufficientData", code: "tableYear", evidence: [] }];
    return [...flatMap(formsOf(report), (table) => judgeTable(report, table, year)), ...judgeProse(report, year)];
  },
  examples: {
    fails: [{ evaluation: { ...evaluationExample().evaluation, year: 2021 } }],
    holds: [evaluationExample()],
  },
});

/** The tables that hold a known form; others may be of any year. */
function formsOf(report: Report): readonly Table[] {
  const forms = [report.basicData?.table, ...flatMap(evaluationsOf(report), ({ tables }) => tables)];
  return report.tables.filter((_, index) => forms.includes(index));
}

function judgeTable(report: Report, table: Table, year: number): readonly Verdict[] {
  const printed = TITLE_YEAR.exec((table.caption ?? "").replace(/\s/gu, ""))?.[1];
  const [first] = table.cells;
  if (printed === undefined || first === undefined || table.caption === null) return [];
  const title: readonly Clue[] = report.title === undefined ? [] : [{ role: ROLES.year, ...report.title, value: String(year) }];
  const opening = table.cells.find((cell) => cell.text !== "") ?? first;
  return [
    {
      state: Number(printed) === year ? "exact" : "violated",
      code: "tableYear",
      values: { caption: table.caption },
      expected: String(year),
      actual: printed,
      evidence: [...title, { role: ROLES.table, text: opening.text, at: opening.at }],
    },
  ];
}

/** The prose tells the total of another year and never that of the report's own. */
function judgeProse(report: Report, year: number): readonly Verdict[] {
  const totals = report.facts.filter(({ metric }) => metric === "totalExpenditure");
  const [first] = totals;
  if (first === undefined || totals.some((fact) => fact.year === year || fact.year === null)) return [];
  const evidence: readonly Clue[] = [{ role: ROLES.stated, text: first.text, value: first.value, at: first.at }];
  const figures = { expected: String(year), actual: String(first.year), evidence };
  return [{ state: "violated", code: "proseYear", severity: "warning", values: { place: { place: first.at } }, ...figures }];
}

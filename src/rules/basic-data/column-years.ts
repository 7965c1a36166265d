import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { STAFFING_OR_BUILDING_YEAR } from "../../lexicon/staffing-year.js";
import type { BasicData, Report } from "../../report/report.js";
import { basicDataExample } from "../example/basic-data-example.js";
import { LINE_COLUMNS } from "../relations/table-scale.js";
import { type Clue, defineRule, type ReportRule, type Verdict } from "../rule.js";
import { placed } from "./lines.js";

interface HeadYear {
  readonly expected: number;
  readonly actual: number;
  readonly clue: Clue;
}

/** The amount columns are last year's actual, this year's budget and this year's actual; other heads name this year (T1-18). */
export const columnYears: ReportRule = defineRule({
  id: "basic-data/column-years",
  meta: {
    title: { zh: "基础数据表的年度", en: "Years in the basic data table" },
    checks: {
      zh: "各列应为上年决算数、本年预算数、本年决算数，在职人数和完工项目的年度应为本年。",
      en: "The columns are last year's actual, this year's budget and actual; staff and completed buildings are of this year.",
    },
    formula: "列年度 = y−1、y、y",
    source: "部门整体支出绩效评价基础数据表（湖南）",
    exceptions: { zh: "表头没有印年度的不查。", en: "Heads without a year are not checked." },
    severity: "error",
  },
  options: {},
  messages: {
    columnYears: {
      zh: "{place}：表头为{texts}，而本报告为 {year} 年度，此处应为 {expected} 年。",
      en: "{place}: the heads read {texts}, but the report is about {year}; {expected} is expected here.",
    },
  },
  check: ({ report }) => {
    const { basicData, year } = report;
    if (basicData === undefined) return [];
    if (year === undefined) return [{ state: "insufficientData", code: "columnYears", evidence: [] }];
    return [judge(headYears(report, basicData, year), year)];
  },
  examples: {
    fails: [basicDataExample({}, { heads: ["2020年决算数", "2021年预算数", "2021年决算数"] })],
    holds: [basicDataExample({})],
  },
});

function judge(heads: readonly HeadYear[], year: number): Verdict {
  const wrong = heads.filter((head) => head.actual !== head.expected);
  const [first] = wrong;
  if (first === undefined) {
    const state = heads.length === 0 ? "notApplicable" : "exact";
    return { state, code: "columnYears", evidence: heads.map(({ clue }) => clue) };
  }
  const texts = wrong.map(({ clue }) => clue.text.replace(/\s/gu, ""));
  return placed(
    {
      state: "violated",
      code: "columnYears",
      expected: String(first.expected),
      actual: String(first.actual),
      evidence: wrong.map(({ clue }) => clue),
    },
    { year: String(year), texts: { zh: texts.map((text) => `「${text}」`).join("、"), en: texts.join(", ") } },
  );
}

function headYears(report: Report, data: BasicData, year: number): readonly HeadYear[] {
  const columns = flatMap(LINE_COLUMNS, (column): readonly HeadYear[] => {
    const head = data.columnYears[column];
    if (head === undefined) return [];
    const clue: Clue = { role: ROLES.year, text: head.text, value: String(head.year), at: head.at };
    return [{ expected: column === "priorYearActual" ? year - 1 : year, actual: head.year, clue }];
  });
  const cells = report.tables[data.table]?.cells ?? [];
  const others = flatMap(cells, (cell): readonly HeadYear[] => {
    const printed = STAFFING_OR_BUILDING_YEAR.exec(cell.text)?.[1];
    if (printed === undefined) return [];
    const clue: Clue = { role: ROLES.year, text: cell.text, value: printed, at: cell.at };
    return [{ expected: year, actual: Number(printed), clue }];
  });
  return [...columns, ...others];
}

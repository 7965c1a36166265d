import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { formatDecimal, sum } from "../../quantity/decimal.js";
import type { BasicData, ExpenditureLine, LineKey, Report } from "../../report/report.js";
import { basicDataExample } from "../example/basic-data-example.js";
import { columnName } from "../place/field-labels.js";
import { quoteLabel } from "../place/quote.js";
import { LINE_COLUMNS } from "../relations/table-scale.js";
import { clueOf, isNonZero, isStated, statedTerms, type StatedTerm, type Term } from "../relations/term.js";
import { defineRule, type LocalText, type ReportRule, type Verdict } from "../rule.js";
import { childrenOf, keyTerm, lineOf, lineTerm } from "./lines.js";

/** Rows that are the sum of what stands below them. */
const SUM_ROWS: readonly LineKey[] = [
  "totalExpenditure",
  "projectExpenditure",
  "specialFunds",
  "threePublic",
  "officialVehicles",
];

/** A column in which the sum is blank. */
interface ColumnGap {
  readonly column: string;
  readonly parent: Term;
  readonly parts: readonly StatedTerm[];
}

/** A sum row may not be blank where its parts are not (T1-12). */
export const parentBlank: ReportRule = defineRule({
  id: "basic-data/parent-blank",
  meta: {
    title: { zh: "分项已填而合计未填", en: "Parts are stated, their total is blank" },
    titleNames: "fault",
    checks: {
      zh: "支出总额、项目支出、专项资金、三公经费、公务用车经费各行，分项有数的，合计不应空白。",
      en: "Total expenditure, project expenditure, special funds, the three public expenses and vehicle expenses must be filled in where their parts are.",
    },
    formula: "分项 ≠ 0 ⇒ 合计已填",
    source: "部门整体支出绩效评价基础数据表（湖南）",
    exceptions: { zh: "分项全部为零或未填的不查。", en: "Not checked where all parts are zero or blank." },
    severity: "error",
  },
  options: {},
  messages: {
    parentBlank: {
      zh: "{place}：「{name}」未填，而其分项有数，合计应为{sums}。",
      en: "{place}: “{name}” is blank although its parts are stated; they add up to {sums}.",
    },
  },
  check: ({ report }) => {
    const data = report.basicData;
    if (data === undefined) return [];
    return flatMap(SUM_ROWS, (key) => {
      const line = lineOf(data, key);
      return line === undefined ? [] : judgeLine(report, data, line);
    });
  },
  examples: {
    fails: [basicDataExample({ threePublic: ["", "", ""] })],
    holds: [basicDataExample({})],
  },
});

function judgeLine(report: Report, data: BasicData, line: ExpenditureLine): readonly Verdict[] {
  const gaps = flatMap(LINE_COLUMNS, (column): readonly ColumnGap[] => {
    const parent = lineTerm(data, line, column);
    if (parent === undefined || isStated(parent)) return [];
    const parts = statedTerms(partTerms(data, line, column)).filter(isNonZero);
    return parts.length === 0 ? [] : [{ column: columnName(data, column), parent, parts }];
  });
  const [first] = gaps;
  if (first === undefined) return [];
  const unit = first.parts[0]?.unit ?? "";
  return [
    {
      state: "violated",
      code: "parentBlank",
      values: { place: { place: first.parent.at }, name: line.label, sums: sumsText(gaps, unit) },
      formula: gaps.map(({ parts }) => formulaOf(parts)).join("; "),
      ...(gaps.length === 1 ? { expected: sumOf(first.parts) } : {}),
      unit,
      evidence: [
        { role: ROLES.label, ...quoteLabel(report, line.label, line.at) },
        ...flatMap(gaps, ({ parent, parts }) => [clueOf(ROLES.blank, parent), ...parts.map((part) => clueOf(ROLES.part, part))]),
      ],
    },
  ];
}

function partTerms(data: BasicData, line: ExpenditureLine, column: (typeof LINE_COLUMNS)[number]): readonly (Term | undefined)[] {
  if (line.key !== "totalExpenditure") return childrenOf(data, line).map((child) => lineTerm(data, child, column));
  return [keyTerm(data, "basicExpenditure", column), keyTerm(data, "projectExpenditure", column)];
}

function sumOf(parts: readonly StatedTerm[]): string {
  return formatDecimal(sum(parts.map((part) => part.value)));
}

function formulaOf(parts: readonly StatedTerm[]): string {
  const terms = parts.map((part) => `${part.name} ${formatDecimal(part.value)}`);
  return terms.length === 1 ? terms.join("") : `${terms.join(" + ")} = ${sumOf(parts)}`;
}

/** The sum that each blank stands for, with the column where there are several. */
function sumsText(gaps: readonly ColumnGap[], unit: string): LocalText {
  const [first] = gaps;
  if (first !== undefined && gaps.length === 1)
    return { zh: ` ${sumOf(first.parts)}${unit}`, en: `${sumOf(first.parts)} ${unit}` };
  return {
    zh: `：${gaps.map(({ column, parts }) => `${column} ${sumOf(parts)}${unit}`).join("、")}`,
    en: gaps.map(({ column, parts }) => `${sumOf(parts)} ${unit} (${column})`).join(", "),
  };
}

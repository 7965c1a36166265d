import { flatMap } from "../../lists/flat-map.js";
import { listOf } from "../../lists/list-of.js";
import { blankMark } from "../../lexicon/blank-marks.js";
import { NOT_SUMMED, TOTAL_LABEL } from "../../lexicon/total-words.js";
import { formatDecimal } from "../../quantity/decimal.js";
import { leadingNumber } from "../../quantity/read-number.js";
import type { Cell, Report, Table } from "../../report/report.js";
import { placed } from "../basic-data/lines.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { SUM_MESSAGES, type RelationResult, sumRelation } from "../relations/sum-relation.js";
import type { StatedTerm } from "../relations/term.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";

/** Fewer columns that agree are chance. */
const FEWEST_AGREEING = 2;

/** A line of a table: a row or a column, as its cells in order. */
type Line = readonly (Cell | undefined)[];

/** A total row or column that adds up elsewhere adds up everywhere. */
export const nearSum: ReportRule = defineRule({
  id: "any-table/near-sum",
  meta: {
    title: { zh: "表中合计个别不等于分项之和", en: "A total that does not add up like its neighbours" },
    titleNames: "fault",
    checks: {
      zh: "其他表格中，合计行（列）在多数列（行）等于各分项之和，只在个别处不等的，予以指出。",
      en: "In any other table, a total row (column) that equals the sum of its parts in most columns (rows) but not in one is pointed out.",
    },
    formula: "合计 = Σ 分项",
    source: "表内勾稽关系",
    exceptions: {
      zh: "没有“合计”“总计”“小计”一类名称的不查；收入、支出并列的表，左右各自核对；比率、均值、单价、年份、序号各栏不查；至少两处相等、且不等的少于相等的，才指出。",
      en: "Only rows and columns called 合计, 总计, 小计; tables of income beside expenditure are checked side by side; not in columns of rates, averages, unit prices, years and ranks; at least two places must agree, and more than do not.",
    },
    severity: "warning",
  },
  options: {},
  messages: SUM_MESSAGES,
  check: ({ report }) =>
    flatMap(flatMap(otherTables(report), sideBySide), (rows) => [
      ...judgeLines(rows, transposed(rows)),
      ...judgeLines(transposed(rows), rows),
    ]),
  examples: {
    fails: [tableExample("11.50")],
    holds: [tableExample("10.50")],
  },
});

/** Tables that no other rule knows. */
function otherTables(report: Report): readonly Table[] {
  const known = new Set([
    report.basicData?.table,
    ...(report.departmentEvaluation?.tables ?? []),
    ...flatMap(report.projectEvaluations, (evaluation) => evaluation.tables),
  ]);
  return report.tables.filter((_, index) => !known.has(index));
}

function rowsOf(table: Table): readonly Line[] {
  const lines = listOf(table.rows, () => new Array<Cell | undefined>(table.cols).fill(undefined));
  for (const cell of table.cells) {
    const line = lines[cell.row];
    if (line !== undefined) line[cell.col] = cell;
  }
  return lines;
}

function transposed(lines: readonly Line[]): readonly Line[] {
  const length = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return listOf(length, (index) => lines.map((line) => line[index]));
}

/** A table's rows; cut where a second column of names begins behind figures, as 收入 and 支出 stand side by side. */
function sideBySide(table: Table): readonly (readonly Line[])[] {
  const rows = rowsOf(table);
  const filled = rows.filter((row) => row.some((cell) => cell !== undefined && cell.text.trim() !== "")).length;
  const columns = transposed(rows).map((column) => kindOfColumn(column, filled));
  const starts = flatMap(columns, (kind, index) => {
    const before = columns.slice(0, index).findLast((other) => other !== "empty");
    return kind === "names" && before === "figures" ? [index] : [];
  });
  return [0, ...starts].map((start, index) => rows.map((row) => row.slice(start, starts[index])));
}

function kindOfColumn(column: Line, filledRows: number): "names" | "figures" | "empty" {
  const texts = column.map((cell) => cell?.text.replace(/\s/gu, "") ?? "").filter((text) => blankMark(text) === undefined);
  const figures = texts.filter((text) => leadingNumber(text) !== undefined).length;
  if (figures * 2 >= texts.length && texts.length > 0) return "figures";
  // Remarks beside a few rows are no names of them.
  return texts.length * 2 > filledRows ? "names" : "empty";
}

/** The totals among `lines`; `across` are the lines of the other direction, whose labels say what is added up. */
function judgeLines(lines: readonly Line[], across: readonly Line[]): readonly Verdict[] {
  const isSummed = across.map((line) => !NOT_SUMMED.test(labelOf(line)));
  return flatMap(lines, (line, index): readonly Verdict[] => {
    const label = labelOf(line);
    if (!TOTAL_LABEL.test(label)) return [];
    const results = [partsBefore(lines, index), partsBehind(lines, index)].map((parts) => judgeGroup(line, parts, isSummed));
    return results.find((verdicts) => verdicts.length > 0) ?? [];
  });
}

/** The lines in front of a total, back to the total before it. */
function partsBefore(lines: readonly Line[], total: number): readonly Line[] {
  const previous = lines.slice(0, total).findLastIndex((line) => TOTAL_LABEL.test(labelOf(line)));
  return lines.slice(previous + 1, total);
}

/** The lines behind a total, up to the next one: many tables begin with their total. */
function partsBehind(lines: readonly Line[], total: number): readonly Line[] {
  const next = lines.slice(total + 1).findIndex((line) => TOTAL_LABEL.test(labelOf(line)));
  return lines.slice(total + 1, next < 0 ? undefined : total + 1 + next);
}

function judgeGroup(total: Line, parts: readonly Line[], isSummed: readonly boolean[]): readonly Verdict[] {
  const results = flatMap(total, (cell, index): readonly RelationResult[] => {
    if (isSummed[index] === false) return [];
    const term = termOfCell(cell, "合计");
    const terms = parts.map((part) => termOfCell(part[index], labelOf(part))).filter((each) => each !== undefined);
    return term === undefined || terms.length < 2 ? [] : [sumRelation(term, terms)];
  });
  const agreeing = results.filter(({ state, actual }) => (state === "exact" || state === "withinRounding") && actual !== "0");
  const broken = results.filter(({ state }) => state === "violated");
  if (agreeing.length < FEWEST_AGREEING || broken.length >= agreeing.length) return [];
  return results.map((result) => placed(result));
}

function labelOf(line: Line): string {
  const first = line.find(
    (cell) => cell !== undefined && cell.text.trim() !== "" && leadingNumber(cell.text.trim()) === undefined,
  );
  return first?.text.replace(/\s/gu, "") ?? "";
}

function termOfCell(cell: Cell | undefined, name: string): StatedTerm | undefined {
  if (cell === undefined) return undefined;
  const number = leadingNumber(cell.text.replace(/\s/gu, ""));
  if (number === undefined || !/^(?:万元|[元人个])?$/u.test(number.rest)) return undefined;
  const { value } = number;
  const label = name === "" ? formatDecimal(value) : name;
  return { kind: "stated", name: label, value, scale: value.scale, unit: null, text: cell.text, at: cell.at };
}

function tableExample(third: string): ReportSketch {
  return {
    tables: [
      [
        ["项目", "一季度", "二季度", "三季度"],
        ["办公费", "3.20", "4.10", "5.30"],
        ["印刷费", "2.00", "1.50", "5.20"],
        ["合计", "5.20", "5.60", third],
      ],
    ],
  };
}

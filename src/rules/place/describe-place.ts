import type { Location } from "../../document/location.js";
import { blankMark } from "../../lexicon/blank-marks.js";
import { leadingNumber } from "../../quantity/read-number.js";
import type { Cell, Report, Section, Table } from "../../report/report.js";
import type { Language } from "../rule.js";
import { fieldLabel } from "./field-labels.js";
import { allSections, cellAt, tableAt } from "./quote.js";

/** Longer labels are cut: they are prose in a cell. */
const LONGEST_LABEL = 30;
const SEPARATOR = " · ";

/**
 * Where something stands, for a reader with the report in hand: `附件1 基础数据表 · 项目支出 · 2022年决算数` for a cell,
 * `二、一般公共预算支出情况` for prose, with the page where the format has pages.
 */
export function describePlace(report: Report, at: Location, lang: Language): string {
  const table = tableAt(report, at);
  const parts = table === undefined ? [describeProse(report, at, lang)] : describeCell(report, table, at, lang);
  const place = parts.filter((part) => part !== "").join(SEPARATOR);
  if (at.page === undefined) return place;
  return lang === "zh" ? `${place}（第${at.page}页）` : `${place} (p. ${at.page})`;
}

function describeProse(report: Report, at: Location, lang: Language): string {
  if (report.title !== undefined && at.block <= report.title.at.block) return lang === "zh" ? "标题" : "title";
  const section = lastBefore(report, at);
  if (section !== undefined) return `${section.marker ?? ""}${shorten(section.title)}`;
  return lang === "zh" ? "正文" : "text";
}

/** The innermost section whose heading stands at or before a place. */
function lastBefore(report: Report, at: Location): Section | undefined {
  let found: Section | undefined;
  for (const section of allSections(report.sections)) {
    const isBefore =
      section.at.block < at.block ||
      (section.at.block === at.block && (section.at.span?.start ?? 0) <= (at.span?.start ?? Number.MAX_SAFE_INTEGER));
    if (isBefore && (found === undefined || !isEarlier(section.at, found.at))) found = section;
  }
  return found;
}

function isEarlier(a: Location, b: Location): boolean {
  return a.block < b.block || (a.block === b.block && (a.span?.start ?? 0) < (b.span?.start ?? 0));
}

function describeCell(report: Report, table: Table, at: Location, lang: Language): readonly string[] {
  const field = fieldLabel(report, at);
  if (field !== undefined) return [tableName(report, table, lang), shorten(field.row), shorten(field.column)];
  const cell = cellAt(table, at);
  const own = cell === undefined || isValue(cell.text) ? "" : cell.text;
  const row = cell === undefined ? "" : rowLabel(table, cell);
  const column = cell === undefined ? "" : columnLabel(table, cell);
  const labels = [row, column, own === row || own === column ? "" : own].map(shorten);
  return [tableName(report, table, lang), ...labels];
}

/** `附件1 基础数据表`; the caption or the place in the report for a table of no known kind. */
export function tableName(report: Report, table: Table, lang: Language): string {
  const index = report.tables.indexOf(table);
  const label = report.attachments.find((attachment) => attachment.tables.includes(index))?.label ?? "";
  const kind = knownName(report, index, lang) ?? table.caption ?? (lang === "zh" ? `表${index + 1}` : `table ${index + 1}`);
  return label === "" ? kind : `${label} ${kind}`;
}

function knownName(report: Report, index: number, lang: Language): string | undefined {
  const zh = lang === "zh";
  const isBasic = report.basicData?.table === index;
  const isDepartment = report.departmentEvaluation?.tables.includes(index) ?? false;
  if (isBasic) return isDepartment ? undefined : zh ? "基础数据表" : "basic data table";
  if (isDepartment) return zh ? "部门整体支出自评表" : "department scoring table";
  const project = report.projectEvaluations.find((each) => each.tables.includes(index));
  if (project === undefined) return undefined;
  const name = project.name === undefined ? "" : shorten(project.name.text);
  return zh ? `项目支出自评表${name === "" ? "" : `（${name}）`}` : `project scoring table${name === "" ? "" : ` (${name})`}`;
}

/** The nearest label to the left in the same row. */
function rowLabel(table: Table, cell: Cell): string {
  const lefts = table.cells
    .filter((other) => other.row <= cell.row && cell.row < other.row + other.rowSpan && other.col < cell.col)
    .sort((a, b) => b.col - a.col);
  return lefts.find((other) => !isValue(other.text))?.text ?? "";
}

/** The nearest label above in the same column. */
function columnLabel(table: Table, cell: Cell): string {
  const above = table.cells
    .filter((other) => other.row + other.rowSpan <= cell.row && other.col <= cell.col && cell.col < other.col + other.colSpan)
    .sort((a, b) => b.row - a.row);
  return above.find((other) => !isValue(other.text) && other.text.length <= LONGEST_LABEL)?.text ?? "";
}

/** Blank, or a number with at most a unit behind it: no label. */
function isValue(text: string): boolean {
  const compact = text.replace(/\s/gu, "");
  if (blankMark(compact) !== undefined) return true;
  const number = leadingNumber(compact);
  return number !== undefined && number.rest.length <= 3 && !/[年、.]/u.test(number.rest);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, "");
  return line.length <= LONGEST_LABEL ? line : `${line.slice(0, LONGEST_LABEL - 1)}…`;
}

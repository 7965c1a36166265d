import type { Location } from "../../document/location.js";
import { rememberedOf } from "../../lexicon/remembered.js";
import type { Report, Section, Table } from "../../report/report.js";
import type { Language } from "../rule.js";
import { fieldLabel } from "./field-labels.js";
import { allSections, cellAt, tableAt } from "./quote.js";
import { cellLabels, isValue } from "./table-labels.js";

/** Longer labels are cut: they are prose in a cell. */
const LONGEST_LABEL = 30;
const SEPARATOR = " · ";

/** Places that were described, without their pages: message, evidence and fingerprint name the same ones. */
const describedPlaces = rememberedOf((_report: Report): Readonly<Record<Language, Map<string, string>>> => {
  return { zh: new Map(), en: new Map() };
});

/**
 * Where something stands, for a reader with the report in hand: `附件1 基础数据表 · 项目支出 · 2022年决算数` for a cell,
 * `二、一般公共预算支出情况` for prose, with the page where the format has pages.
 */
export function describePlace(report: Report, at: Location, lang: Language): string {
  const places = describedPlaces(report)[lang];
  const { block, cell, span } = at;
  const key = `${block} ${cell?.row ?? ""} ${cell?.col ?? ""} ${span?.start ?? ""} ${span?.end ?? ""}`;
  const place = places.get(key) ?? workOutPlace(report, at, lang);
  places.set(key, place);
  if (at.page === undefined) return place;
  return lang === "zh" ? `${place}（第${at.page}页）` : `${place} (p. ${at.page})`;
}

function workOutPlace(report: Report, at: Location, lang: Language): string {
  const table = tableAt(report, at);
  const parts = table === undefined ? [describeProse(report, at, lang)] : describeCell(report, table, at, lang);
  return parts.filter((part) => part !== "").join(SEPARATOR);
}

function describeProse(report: Report, at: Location, lang: Language): string {
  if (report.title !== undefined && at.block <= report.title.at.block) return lang === "zh" ? "标题" : "title";
  const attachment = report.attachments.find((each) => each.at.block === at.block);
  if (attachment !== undefined) return [attachment.label, shorten(attachment.title)].join(" ").trim();
  const section = lastBefore(report, at);
  const table = lastTableBefore(report, at);
  if (table !== undefined && table.block > (section?.at.block ?? -1)) return besideTable(report, table, at, lang);
  if (section !== undefined) return `${section.marker ?? ""}${shorten(section.title)}`;
  return lang === "zh" ? "正文" : "text";
}

/** The headings of a report in reading order. */
const headingsOf = rememberedOf((report: Report): readonly Section[] =>
  [...allSections(report.sections)].sort((a, b) => compareStarts(a.at, b.at)),
);

/** The innermost section whose heading stands at or before a place: the last of those, found by halving. */
function lastBefore(report: Report, at: Location): Section | undefined {
  const headings = headingsOf(report);
  const place = { ...at, span: at.span ?? { start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER } };
  let [low, high] = [0, headings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const heading = headings[middle];
    if (heading !== undefined && compareStarts(heading.at, place) <= 0) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1];
}

/** The form that a place stands below: what follows the last section belongs to the forms. */
function lastTableBefore(report: Report, at: Location): Table | undefined {
  return report.tables.findLast((table, index) => table.block < at.block && knownName(report, index, "zh") !== undefined);
}

/** `附件1 基础数据表 · 填报日期`: a line under a table, with its name where it is a field that was read. */
function besideTable(report: Report, table: Table, at: Location, lang: Language): string {
  const field = fieldLabel(report, at);
  const owner = field === undefined ? table : (report.tables[report.basicData?.table ?? -1] ?? table);
  const name = tableName(report, owner, lang);
  return field === undefined ? name : [name, field.row].join(SEPARATOR);
}

function compareStarts(a: Location, b: Location): number {
  return a.block - b.block || (a.span?.start ?? 0) - (b.span?.start ?? 0);
}

function describeCell(report: Report, table: Table, at: Location, lang: Language): readonly string[] {
  const field = fieldLabel(report, at);
  if (field !== undefined) return [tableName(report, table, lang), shorten(field.row), shorten(field.column)];
  const cell = cellAt(table, at);
  const own = cell === undefined || isValue(cell.text) ? "" : cell.text;
  const { row, column } = cell === undefined ? { row: "", column: "" } : cellLabels(table, cell);
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

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, "");
  return line.length <= LONGEST_LABEL ? line : `${line.slice(0, LONGEST_LABEL - 1)}…`;
}

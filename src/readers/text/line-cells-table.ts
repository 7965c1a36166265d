import { isNameLabel, standsOutsideTables, type TableSection } from "../../lexicon/table-words.js";
import { findHeadRows, type HeadRow } from "./find-head-rows.js";
import { looseTokens, separatedTokens } from "./loose-tokens.js";
import { readTable, type TableReading } from "./read-table.js";
import type { RowToken } from "./row-token.js";
import type { SourceLine } from "./source-line.js";
import type { FoundTable } from "./text-part.js";

/** Which sections one table shows, in their order: a section that comes no later than the one before begins a table. */
const PLACE_IN_TABLE: Readonly<Record<TableSection, number>> = {
  staffing: 0,
  expenditure: 1,
  buildings: 2,
  funds: 3,
  goals: 4,
  indicators: 5,
};

/**
 * All tables of which each cell stands on a line of its own without any mark, as copied from a web page or exported by
 * a word processor. Only the known head rows tell that there is a table; its rows follow from their widths.
 */
export function findLineCellsTables(lines: readonly SourceLine[], firstLine: number): readonly FoundTable[] {
  const tokens = looseTokens(lines, firstLine);
  const heads = findHeadRows(tokens, true);
  const ranges = tableRanges(tokens, heads);
  return ranges.map(({ start, end }) => readRange(lines, firstLine, { start, end }));
}

interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** Lines of each table, by their numbers in the file. */
function tableRanges(tokens: readonly RowToken[], heads: readonly HeadRow[]): readonly LineRange[] {
  const starts: number[] = [];
  let before: HeadRow | undefined;
  for (const head of heads) {
    const isNew = before === undefined || !isSameTable(tokens, before, head);
    if (isNew) starts.push(withNames(tokens, head.start, before?.end ?? 0));
    before = head;
  }
  return starts.map((start, index) => {
    const limit = starts[index + 1] ?? tokens.length;
    const lastHead = heads.findLast((head) => head.start < limit);
    let end = lastHead?.end ?? start;
    while (end < limit && !standsOutsideTables(tokens[end]?.text ?? "")) end++;
    if (lastHead?.section === "indicators") end = endBehindTotal(tokens, lastHead.end, end);
    return { start: tokens[start]?.firstLine ?? 0, end: tokens[end - 1]?.endLine ?? 0 };
  });
}

/** A scoring table ends with its total, save for rows of long texts below it. */
function endBehindTotal(tokens: readonly RowToken[], start: number, end: number): number {
  const total = tokens.findIndex(({ words }, index) => index >= start && index < end && words.isTotal);
  if (total === -1) return end;
  let behind = total + 1;
  while (behind < end && tokens[behind]?.words.kind !== "text") behind++;
  const next = tokens[behind]?.words;
  return next === undefined || next.isTextRow || next.isTotal || behind === total + 1 ? end : behind;
}

function isSameTable(tokens: readonly RowToken[], before: HeadRow, head: HeadRow): boolean {
  if (PLACE_IN_TABLE[head.section] <= PLACE_IN_TABLE[before.section]) return false;
  if (PLACE_IN_TABLE[before.section] < 3 !== PLACE_IN_TABLE[head.section] < 3) return false;
  return !tokens.slice(before.end, head.start).some(({ text }) => standsOutsideTables(text));
}

/** Rows of a label and its value that stand right above a head row: 项目名称 | 主管部门 | 实施单位. */
function withNames(tokens: readonly RowToken[], start: number, least: number): number {
  let first = start;
  for (let at = start - 2; at >= least;) {
    const [label, value] = [tokens[at], tokens[at + 1]];
    if (label === undefined || value === undefined) break;
    if (value.text === "" && !isNameLabel(label.text)) {
      at--;
      continue;
    }
    if (!isNameLabel(label.text) || standsOutsideTables(value.text)) break;
    first = at;
    at -= 2;
  }
  return first;
}

function readRange(lines: readonly SourceLine[], firstLine: number, range: LineRange): FoundTable {
  const own = lines.slice(range.start - firstLine, range.end - firstLine);
  const loose = readTokens(looseTokens(own, range.start));
  const separated = readTokens(separatedTokens(own, range.start));
  const { reading, tokens } = separated.reading.cost <= loose.reading.cost ? separated : loose;
  const end = tokens[reading.taken - 1]?.endLine ?? range.start;
  return { start: range.start, end, tables: reading.rows.length === 0 ? [] : [reading.rows] };
}

/** Empty lines may end rows or be empty cells: the reading that fits better decides. */
function readTokens(tokens: readonly RowToken[]): { readonly tokens: readonly RowToken[]; readonly reading: TableReading } {
  return { tokens, reading: readTable(tokens, true) };
}

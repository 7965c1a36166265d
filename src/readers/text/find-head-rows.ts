import { LEAST_HEADS, SECTION_HEADS, type ColumnRole, type TableSection } from "../../lexicon/table-words.js";
import type { RowToken } from "./row-token.js";

/** A cell of a row, over the columns `from` (inclusive) to `to` (exclusive) of its section. */
export interface PlacedCell {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** The head row of a section among the tokens `start` (inclusive) to `end` (exclusive). */
export interface HeadRow {
  readonly section: TableSection;
  readonly roles: readonly ColumnRole[];
  readonly cells: readonly PlacedCell[];
  readonly start: number;
  readonly end: number;
}

/** Blank lines that a broken label may leave inside a head row, where blank lines are no separators. */
const MOST_BLANKS_INSIDE = 3;
/** No form has more columns, merged ones counted; time grows with columns × cells. */
const MOST_COLUMNS = 60;

/**
 * All head rows among the tokens, in order: runs of column heads that one section prints, with the section's label
 * before them (经费控制情况 | 2021年决算数 | ...).
 *
 * @param looseBlanks true where a blank token may be an empty paragraph and no cell.
 */
export function findHeadRows(tokens: readonly RowToken[], looseBlanks: boolean): readonly HeadRow[] {
  const found: HeadRow[] = [];
  let at = 0;
  while (at < tokens.length) {
    const head = headRowAt(tokens, at, looseBlanks);
    if (head === undefined) {
      at++;
      continue;
    }
    found.push(head);
    at = head.end;
  }
  return found;
}

function headRowAt(tokens: readonly RowToken[], start: number, looseBlanks: boolean): HeadRow | undefined {
  const first = tokens[start];
  if (first === undefined || first.words.kind === "number" || first.boundary === "never") return undefined;
  if (first.words.kind === "blank" && looseBlanks) return undefined;
  const label = first.words.section;
  if (label === undefined && first.words.kind !== "blank" && first.words.heads.size === 0) return undefined;
  for (const [section] of SECTION_HEADS) {
    const labelled = label === section ? readHeads(tokens, start, { section, hasLabel: true, looseBlanks }) : undefined;
    const head = labelled ?? readHeads(tokens, start, { section, hasLabel: false, looseBlanks });
    if (head !== undefined) return head;
  }
  return undefined;
}

interface HeadReading {
  readonly section: TableSection;
  /** The first token is the section's label. */
  readonly hasLabel: boolean;
  readonly looseBlanks: boolean;
}

interface HeadColumn {
  readonly role: ColumnRole;
  readonly lines: readonly string[];
}

function readHeads(tokens: readonly RowToken[], start: number, reading: HeadReading): HeadRow | undefined {
  const columns: HeadColumn[] = [];
  let heads = 0;
  let end = start;
  let columnsAtEnd = 0;
  for (let at = start; at < tokens.length && at - end <= MOST_BLANKS_INSIDE; at++) {
    const token = tokens[at];
    if (token === undefined || (token.boundary === "must" && at > start) || columns.length > MOST_COLUMNS) break;
    const role = headColumnRole(token, columns, reading, { isFirst: at === start, hasHeads: heads > 0 });
    if (role === "stop") break;
    if (role !== "skip") columns.push({ role, lines: token.lines });
    if (role === "skip" || token.words.kind === "blank") continue;
    if (role !== "group" && role !== "any") heads++;
    end = at + 1;
    columnsAtEnd = columns.length;
  }
  if (heads < LEAST_HEADS[reading.section] || columns.length > MOST_COLUMNS) return undefined;
  const isOpenRow = tokens[end]?.boundary === "never";
  const kept = isOpenRow ? columns : columns.slice(0, columnsAtEnd);
  const cells = kept.map(({ lines }, column) => ({ from: column, to: column + 1, lines }));
  const roles = sectionRoles(
    reading.section,
    kept.map(({ role }) => role),
  );
  return { section: reading.section, roles, cells, start, end: isOpenRow ? endOfRow(tokens, end) : end };
}

function endOfRow(tokens: readonly RowToken[], at: number): number {
  let end = at;
  while (tokens[end]?.boundary === "never") end++;
  return end;
}

/** The role that a token has in a head row; `skip` for an empty paragraph, `stop` where the head row ends. */
function headColumnRole(
  token: RowToken,
  columns: readonly HeadColumn[],
  reading: HeadReading,
  { isFirst, hasHeads }: { readonly isFirst: boolean; readonly hasHeads: boolean },
): ColumnRole | "skip" | "stop" {
  if (isFirst && reading.hasLabel) return "group";
  const role = token.words.heads.get(reading.section);
  if (role !== undefined) return role;
  const mayEndRow = token.boundary !== "never" && !isFirst;
  if (mayEndRow && hasHeads && !reading.looseBlanks) return "stop";
  if (token.words.kind === "blank" && token.text === "") return blankColumnRole(columns, reading, isFirst);
  return token.boundary === "never" && hasHeads ? "any" : "stop";
}

/** The fund block's head row has an empty cell above the labels of its rows; elsewhere an empty cell is one only in sure rows. */
function blankColumnRole(columns: readonly HeadColumn[], reading: HeadReading, isFirst: boolean): ColumnRole | "skip" {
  const isLabelColumn = reading.section === "funds" && columns.every(({ role }) => role === "group");
  if (isFirst && !isLabelColumn) return "group";
  if (isLabelColumn) return "label";
  return reading.looseBlanks ? "skip" : "any";
}

/** What the section's own label column holds in the rows below the head row. */
function sectionRoles(section: TableSection, roles: readonly ColumnRole[]): readonly ColumnRole[] {
  if (section === "expenditure") return roles.map((role, column) => (column === 0 ? "label" : role));
  if (section === "buildings") return roles.map((role, column) => (column === 0 ? "site" : role));
  return roles;
}

import type { ColumnRole } from "../../lexicon/table-words.js";
import { findHeadRows, type HeadRow, type PlacedCell } from "./find-head-rows.js";
import { readRows } from "./read-rows.js";
import type { RowToken } from "./row-token.js";
import type { RowFrame } from "./special-rows.js";

/** A row of a table, its cells over the columns of its section. */
export interface TableRow {
  readonly cells: readonly PlacedCell[];
  /** Rows of one section share the object. */
  readonly frame: RowFrame;
  readonly isHead: boolean;
  readonly isSure: boolean;
  /** How many lines from this row on are too many to be parted into columns. */
  readonly unparted?: number;
  /** Blank lines before the row. */
  readonly gap: number;
  /** Page that the row begins on, where the text has pages. */
  readonly page?: number;
}

/** A table's rows, and how many of the tokens they took; the rest stands below the table. */
export interface TableReading {
  readonly rows: readonly TableRow[];
  readonly taken: number;
  /** How badly rows and columns fit: 0 for a perfect table. */
  readonly cost: number;
}

/** Columns that rows of names (预算部门, 项目名称) are laid over: two labels with their values. */
const NAME_COLUMNS = 4;

/**
 * Reads tokens as one table: its head rows part it into sections, and each section's rows follow its columns.
 *
 * @param looseLines see {@link readRows}.
 */
export function readTable(tokens: readonly RowToken[], looseLines: boolean): TableReading {
  const heads = findHeadRows(tokens, looseLines);
  const rows: TableRow[] = [];
  let at = 0;
  let cost = 0;
  for (let index = -1; index < heads.length; index++) {
    const head = heads[index];
    const end = heads[index + 1]?.start ?? tokens.length;
    if (head !== undefined) at = head.end;
    const section = tokens.slice(at, end);
    const frame = sectionFrame(head, section);
    if (head !== undefined) rows.push(headRow(head, frame, tokens));
    const isLast = index === heads.length - 1;
    const reading = readRows(section, { ...frame, looseLines, mayEnd: looseLines && isLast });
    for (const { cells, isSure, start } of reading.rows) {
      rows.push({ cells, frame, isHead: false, isSure, gap: section[start]?.gap ?? 0 });
    }
    at += reading.taken;
    cost += reading.cost;
    if (isLast) return { rows, taken: at, cost };
  }
  return { rows, taken: tokens.length, cost };
}

function headRow(head: HeadRow, frame: RowFrame, tokens: readonly RowToken[]): TableRow {
  return { cells: head.cells, frame, isHead: true, isSure: true, gap: tokens[head.start]?.gap ?? 0 };
}

function sectionFrame(head: HeadRow | undefined, tokens: readonly RowToken[]): RowFrame {
  if (head !== undefined) return { section: head.section, roles: head.roles, columns: head.roles.length };
  const roles: readonly ColumnRole[] = [];
  return { section: "names", roles, columns: Math.max(NAME_COLUMNS, longestRun(tokens)) };
}

/** The largest number of tokens that stand in one line or without a blank line between them. */
function longestRun(tokens: readonly RowToken[]): number {
  let longest = 0;
  let run = 0;
  for (const { boundary } of tokens) {
    run = boundary === "never" ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

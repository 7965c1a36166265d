import { removeBlanks } from "../../document/text.js";
import { printedLabel, standsOutsideTables } from "../../lexicon/table-words.js";
import { readTable, type TableRow } from "./read-table.js";
import { rowToken, type RowToken } from "./row-token.js";
import type { SourceLine } from "./source-line.js";
import type { FoundTable } from "./text-part.js";

/** Blank lines that only stand between two tables. */
const TABLE_GAP = 4;
/** What it costs to take a blank line for a part of a cell. */
const CROSS_BLANK_LINES = 1;
const LEAST_CELLS = 2;

/** A cell in the making. */
interface OpenCell {
  readonly lines: string[];
  readonly gap: number;
  readonly firstLine: number;
  endLine: number;
}

/**
 * A table as converters write it: each cell is a tab and its text on a line of its own, further paragraphs of the cell
 * have no tab, a blank line ends the row. Cells may hold blank lines too, so that rows follow from the head rows' widths.
 */
export function findCellLinesTable(lines: readonly SourceLine[], start: number): FoundTable | undefined {
  const cells: OpenCell[] = [];
  let blanks = 0;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const open = cells.at(-1);
    if (line.text.startsWith("\t")) {
      cells.push({ lines: [line.text.slice(1)], gap: open === undefined ? 0 : blanks, firstLine: at, endLine: at + 1 });
      blanks = 0;
    } else if (line.isBlank) blanks++;
    else if (open !== undefined && continuesCell(lines, at, blanks, open)) {
      open.lines.push(line.text);
      open.endLine = at + 1;
      blanks = 0;
    } else break;
  }
  const last = cells.at(-1);
  if (last === undefined || cells.length < LEAST_CELLS) return undefined;
  return { start, end: last.endLine, tables: splitTables(readTable(cells.map(cellToken), false).rows) };
}

function cellToken(cell: OpenCell, index: number): RowToken {
  const boundary = index === 0 ? "must" : cell.gap === 0 ? "never" : "may";
  return rowToken(cell.lines, cell, { boundary, crossCost: CROSS_BLANK_LINES, gap: cell.gap });
}

/** Longest piece of a broken label that may stand behind several blank lines. */
const LONGEST_PIECE = 12;

/** Says whether a line without tab belongs to the cell before it and not to the text below the table. */
function continuesCell(lines: readonly SourceLine[], at: number, blanks: number, cell: OpenCell): boolean {
  const text = lines[at]?.text ?? "";
  if (standsOutsideTables(text)) return false;
  if (blanks <= 1) return true;
  const label = removeBlanks(cell.lines.join("") + text);
  return printedLabel(label) !== undefined || (removeBlanks(text).length <= LONGEST_PIECE && nextTextHasTab(lines, at + 1));
}

function nextTextHasTab(lines: readonly SourceLine[], from: number): boolean {
  const next = lines.slice(from, from + TABLE_GAP).find((line) => !line.isBlank || line.text.startsWith("\t"));
  return next?.text.startsWith("\t") === true;
}

/** Sections with a wide gap between them are tables of their own; inside a section, a cell may end in empty paragraphs. */
function splitTables(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const tables: TableRow[][] = [];
  for (const row of rows) {
    const open = tables.at(-1);
    if (open === undefined || (row.gap >= TABLE_GAP && row.frame !== open.at(-1)?.frame)) tables.push([row]);
    else open.push(row);
  }
  return tables;
}

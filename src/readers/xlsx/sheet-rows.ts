import { append } from "../../lists/append.js";
import type { SheetCell } from "./read-sheet.js";

/**
 * What a row of a sheet is: a line of text (a title, a note, 填报单位), a row of a table, or nothing. Empty rows with borders
 * belong to the table around them.
 */
export type RowKind = "blank" | "line" | "table";

export interface SheetRow {
  readonly index: number;
  readonly kind: RowKind;
  /** The cells that begin in the row. */
  readonly cells: readonly SheetCell[];
}

/** The rows of a sheet in order, each with what it is. */
export function classifiedRows(cells: readonly SheetCell[]): readonly SheetRow[] {
  const byRow = new Map<number, SheetCell[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row === undefined) byRow.set(cell.row, [cell]);
    else row.push(cell);
  }
  const hasBorders = cells.some(({ text, style }) => text !== "" && style.hasBorder);
  const rows: SheetRow[] = [];
  let coveredTo = -1;
  for (const index of [...byRow.keys()].sort((a, b) => a - b)) {
    const previous = rows.at(-1);
    if (previous !== undefined && index > previous.index + 1) append(rows, rowsBetween(previous.index, index, coveredTo));
    const own = byRow.get(index) ?? [];
    const kind = index <= coveredTo ? "table" : rowKind(own, hasBorders);
    rows.push({ index, kind, cells: own });
    if (kind === "table") coveredTo = own.reduce((last, { row, rowSpan }) => Math.max(last, row + rowSpan - 1), coveredTo);
  }
  return hasBorders ? rows : withLabelRows(rows);
}

/** Rows of a form that nobody filled in stand alone no longer than that between filled ones. */
const MOST_LABEL_ROWS = 2;
const LONGEST_LABEL = 20;

/** Where no borders tell, a short label right between rows of one table is a row of it whose other cells are empty. */
function withLabelRows(rows: readonly SheetRow[]): readonly SheetRow[] {
  const result = [...rows];
  const columns = new Set<number>();
  for (let at = 0; at < result.length; at++) {
    const row = result[at];
    if (row?.kind === "blank") columns.clear();
    if (row?.kind === "table") for (const { col } of row.cells) columns.add(col);
    if (row?.kind !== "line" || result[at - 1]?.kind !== "table") continue;
    let end = at;
    while (result[end]?.kind === "line") end++;
    const run = result.slice(at, end);
    const next = result[end];
    const goesOn = next?.kind === "table" && next.cells.every(({ col }) => columns.has(col));
    if (run.length <= MOST_LABEL_ROWS && goesOn && run.every((line) => isLabel(line, columns))) {
      result.splice(at, run.length, ...run.map((line) => ({ ...line, kind: "table" as const })));
    } else {
      columns.clear();
    }
  }
  return result;
}

function isLabel({ cells }: SheetRow, columns: ReadonlySet<number>): boolean {
  const texts = cells.filter(({ text }) => text !== "");
  const [label] = texts;
  if (label === undefined || texts.length > 1) return false;
  const { isBold, isCentered } = label.style;
  return label.text.length <= LONGEST_LABEL && !isBold && !isCentered && label.colSpan < columns.size && columns.has(label.col);
}

/** Rows in which no cell begins: one blank row parts tables as well as many do, one that a merged cell covers is the table's. */
function rowsBetween(from: number, to: number, coveredTo: number): readonly SheetRow[] {
  const covered = Math.min(to - 1, coveredTo);
  const rows: SheetRow[] = [];
  for (let index = from + 1; index <= covered; index++) rows.push({ index, kind: "table", cells: [] });
  if (to - 1 > Math.max(from, covered)) rows.push({ index: to - 1, kind: "blank", cells: [] });
  return rows;
}

/** 填报单位：某局, 单位：万元 */
const LABELLED = /[：:]/u;

function rowKind(cells: readonly SheetCell[], hasBorders: boolean): RowKind {
  const texts = cells.filter(({ text }) => text.trim() !== "");
  if (cells.some(({ style }) => style.hasBorder)) return "table";
  if (texts.length === 0) return "blank";
  if (hasBorders) return texts.length >= 3 && texts.some(({ isNumber }) => isNumber) ? "table" : "line";
  const isLabelled = texts.length === cells.length && texts.every(({ text }) => LABELLED.test(text));
  return cells.length >= 2 && !isLabelled ? "table" : "line";
}

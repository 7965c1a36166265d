import type { ColumnRole, TableSection } from "../../../lexicon/table-words.js";
import type { LayoutLine, Run } from "./layout-line.js";
import { pieceCost } from "./piece-cost.js";
import { pieceTraits } from "./piece-traits.js";
import { stepCost } from "./place-pieces.js";
import { blankCost } from "./split-line.js";

/** A column that a row's texts may stand in. */
export interface RowColumn {
  readonly role: ColumnRole;
  /** What it costs that the row has no text in it. */
  readonly empty: number;
}

/** A run of one of the row's lines, and the column that it was given by its line alone. */
export interface RowRun {
  readonly line: LayoutLine;
  readonly run: Run;
  readonly column: number;
}

/** The lines of one cell stand above each other; those that do not are seldom one cell. */
const APART = 0.8;
/** A text is seldom elsewhere than where its line by itself would have it. */
const MOVED = 0.4;
/** Cells side by side share no place, though a line's characters may be wider on the page than in the text. */
const OVERLAP = 1;

/** How unlikely it is that runs of a row are the cells of its columns; 0 for a row without any doubt. */
export function rowCost(cells: readonly (readonly RowRun[])[], columns: readonly RowColumn[], section: TableSection): number {
  let cost = 0;
  let before: readonly RowRun[] = [];
  for (const index of columns.keys()) {
    const cell = cells[index] ?? [];
    cost += furtherCost(before, cell, { columns, index, section });
    if (cell.length > 0) before = cell;
  }
  return cost;
}

/** A column of a row. */
export interface RowPlace {
  readonly columns: readonly RowColumn[];
  readonly index: number;
  readonly section: TableSection;
}

/** What a cell adds to the cost of the cells before it, of which `before` is the last one with a text. */
export function furtherCost(before: readonly RowRun[], cell: readonly RowRun[], place: RowPlace): number {
  const column = place.columns[place.index];
  if (column === undefined) return 0;
  if (cell.length === 0) return column.empty;
  return cellCost(cell, place.index, column.role, place.section) + besideCost(before, cell);
}

function cellCost(cell: readonly RowRun[], column: number, role: ColumnRole, section: TableSection): number {
  const lines = linesOf(cell);
  let cost = stepCost(lines.map(({ index }) => ({ line: index })));
  let above: Extent | undefined;
  for (const line of lines) {
    const own = cell.filter((one) => one.line === line);
    const extent = extentOf(own);
    if (own.some((one) => one.column !== column)) cost += MOVED;
    if (above !== undefined && overlap(above, extent) === 0) cost += APART;
    cost += pieceCost(
      role,
      pieceTraits(
        line,
        own.map(({ run }) => run),
        section,
      ),
    );
    above = extent;
  }
  return cost;
}

/** What it costs that two cells stand beside each other: places that both take, and a blank that is none between columns. */
function besideCost(left: readonly RowRun[], right: readonly RowRun[]): number {
  if (left.length === 0) return 0;
  let most = 0;
  for (const line of linesOf(left)) {
    const last = left.findLast((one) => one.line === line);
    const first = right.find((one) => one.line === line);
    if (last !== undefined && first !== undefined) most = Math.max(most, blankCost(last.run, first.run));
  }
  const [a, b] = [extentOf(left), extentOf(right)];
  return most + (OVERLAP * overlap(a, b)) / Math.max(1, Math.min(a.end - a.start, b.end - b.start));
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

function extentOf(runs: readonly RowRun[]): Extent {
  return { start: Math.min(...runs.map(({ run }) => run.start)), end: Math.max(...runs.map(({ run }) => run.end)) };
}

function overlap(left: Extent, right: Extent): number {
  return Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start));
}

/** The lines that runs stand on, from the top. */
export function linesOf(runs: readonly RowRun[]): readonly LayoutLine[] {
  return [...new Set(runs.map(({ line }) => line))].sort((a, b) => a.index - b.index);
}

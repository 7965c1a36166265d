import type { ColumnRole, TableSection } from "../../../lexicon/table-words.js";
import type { LayoutLine, Run } from "./layout-line.js";
import { pieceCost } from "./piece-cost.js";
import { pieceTraits, type PieceTraits } from "./piece-traits.js";
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

/** The runs of one cell on one line. */
interface CellLine {
  readonly line: LayoutLine;
  readonly runs: readonly RowRun[];
  readonly traits: PieceTraits;
  /** It does not stand below the cell's line above. */
  readonly isApart: boolean;
}

/** The runs of a cell, and what is the same of them in whatever column they stand. */
export interface RunCell {
  readonly runs: readonly RowRun[];
  /** From the top. */
  readonly lines: readonly CellLine[];
  readonly extent: Extent;
  /** What it costs that its lines do not follow each other. */
  readonly steps: number;
}

export function runCell(runs: readonly RowRun[], section: TableSection): RunCell {
  const own = linesOf(runs);
  let above: Extent | undefined;
  const lines = own.map((line): CellLine => {
    const onLine = runs.filter((one) => one.line === line);
    const extent = extentOf(onLine);
    const isApart = above !== undefined && overlap(above, extent) === 0;
    above = extent;
    const traits = pieceTraits(
      line,
      onLine.map(({ run }) => run),
      section,
    );
    return { line, runs: onLine, traits, isApart };
  });
  return { runs, lines, extent: extentOf(runs), steps: stepCost(own.map(({ index }) => ({ line: index }))) };
}

/** How unlikely it is that runs of a row are the cells of its columns; 0 for a row without any doubt. */
export function rowCost(cells: readonly RunCell[], columns: readonly RowColumn[]): number {
  let cost = 0;
  let before: RunCell | undefined;
  for (const [index, column] of columns.entries()) {
    const cell = cells[index];
    cost += cell === undefined ? column.empty : furtherCost(before, cell, column, index);
    if (cell !== undefined && cell.runs.length > 0) before = cell;
  }
  return cost;
}

/** What a cell adds to the cost of the cells before it, of which `before` is the last one with a text. */
export function furtherCost(before: RunCell | undefined, cell: RunCell, column: RowColumn, index: number): number {
  if (cell.runs.length === 0) return column.empty;
  return cellCost(cell, index, column.role) + (before === undefined ? 0 : besideCost(before, cell));
}

function cellCost({ lines, steps }: RunCell, column: number, role: ColumnRole): number {
  let cost = steps;
  for (const { runs, traits, isApart } of lines) {
    if (runs.some((one) => one.column !== column)) cost += MOVED;
    if (isApart) cost += APART;
    cost += pieceCost(role, traits);
  }
  return cost;
}

/** What it costs that two cells stand beside each other: places that both take, and a blank that is none between columns. */
function besideCost(left: RunCell, right: RunCell): number {
  let most = 0;
  for (const { line, runs } of left.lines) {
    const last = runs.at(-1);
    const first = right.lines.find((one) => one.line === line)?.runs[0];
    if (last !== undefined && first !== undefined) most = Math.max(most, blankCost(last.run, first.run));
  }
  const [a, b] = [left.extent, right.extent];
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

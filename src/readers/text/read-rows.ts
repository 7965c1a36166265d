import { listOf } from "../../lists/list-of.js";
import { flatMap } from "../../lists/flat-map.js";
import type { ColumnRole } from "../../lexicon/table-words.js";
import { absenceCost, cellCost, furtherLineCost, MISFIT } from "./cell-cost.js";
import type { PlacedCell } from "./find-head-rows.js";
import type { RowToken } from "./row-token.js";
import { specialRowsAt, type RowFrame } from "./special-rows.js";

/** A row as it was read, its cells by the columns of its section. */
export interface ReadRow {
  readonly cells: readonly PlacedCell[];
  /** Tokens `start` (inclusive) to `end` (exclusive) that the row was made of. */
  readonly start: number;
  readonly end: number;
  /** False when the row does not fit its section, so that another reading remains. */
  readonly isSure: boolean;
}

/** How the tokens of one section become rows. */
export interface RowReading extends RowFrame {
  /** True where a line is no sure cell: several lines may be one cell, and blank lines may be cells or separators. */
  readonly looseLines: boolean;
  /** True where the last of the tokens may stand below the table. */
  readonly mayEnd: boolean;
}

/** The rows of a section and the number of tokens that they took; where lines are loose, the rest stands outside the table. */
export interface SectionRows {
  readonly rows: readonly ReadRow[];
  readonly taken: number;
  /** How badly texts and columns fit: 0 for a perfect section. */
  readonly cost: number;
}

/** A row that does not follow the columns of its section. */
interface SpecialRow {
  readonly cells: readonly PlacedCell[];
  readonly isSure: boolean;
}

/** A step of the best path: where it came from, what it cost, and the row or cell that it made. */
interface Step {
  readonly cost: number;
  readonly fromAt: number;
  readonly fromColumn: number;
  /** The step put the tokens from `fromAt` on into the column `fromColumn`. */
  readonly isCell: boolean;
  /** The row has a cell so far; false where it begins, and for absent cells alone. */
  readonly hasCell: boolean;
  readonly special: SpecialRow | undefined;
}

/** A row that costs this much or more fits badly. */
const DOUBTFUL = 2.5;
/** A row of unknown kind, each of its tokens, and a token of text left outside the table. */
const FREE_ROW = 3;
const FREE_TOKEN = 0.2;
const LEFT_OUTSIDE = 1;
/** 预算部门 in a row of its own, its value behind a blank line. */
const LONE_LABEL = 2;
const LOST_SEPARATOR = 0.3;
const MOST_LINES = 12;

/**
 * Parts tokens into the rows of one section: among all ways to lay them over the columns, the one that costs least,
 * each text being weighed by what its column holds. Time grows with tokens × columns.
 */
export function readRows(tokens: readonly RowToken[], reading: RowReading): SectionRows {
  const table = fillTable(tokens, reading);
  const { end, cost } = endOfTable(tokens, table, reading);
  return { rows: rowsBackwards(tokens, table, end), taken: end, cost };
}

type StepTable = (Step | undefined)[][];

function fillTable(tokens: readonly RowToken[], reading: RowReading): StepTable {
  const width = reading.roles.length;
  const table: StepTable = listOf(tokens.length + 1, () => new Array<Step | undefined>(width + 1).fill(undefined));
  const costs = endCosts(reading.roles);
  improve(table, 0, 0, 0, { at: -1, column: 0 });
  for (let at = 0; at <= tokens.length; at++) {
    for (let column = 1; column <= width; column++) endRow(table, at, column, costs[column] ?? 0);
    beginRow(tokens, table, at, reading);
    for (let column = 0; column < width; column++) {
      const role = reading.roles[column];
      const step = table[at]?.[column];
      if (step === undefined || role === undefined) continue;
      const place = { at, column };
      improve(table, at, column + 1, step.cost + absenceCost(role), place, "absent");
      readCell(tokens, table, place, step, reading);
    }
  }
  return table;
}

/** Where a step of the path begins. */
interface Place {
  readonly at: number;
  readonly column: number;
}

/** What a step makes: the end of a row or a row of its own, an absent cell, a cell. */
type Made = "row" | "absent" | "cell";

/** Keeps a step where it is the cheapest to its place: most are not, so that none is made before. */
function improve(
  table: StepTable,
  at: number,
  column: number,
  cost: number,
  from: Place,
  made: Made = "row",
  special?: SpecialRow,
): void {
  const steps = table[at];
  if (steps === undefined) return;
  const known = steps[column];
  if (known !== undefined && cost >= known.cost) return;
  const isCell = made === "cell";
  const hasCell = isCell || (made === "absent" && steps[from.column]?.hasCell === true);
  steps[column] = { cost, fromAt: from.at, fromColumn: from.column, isCell, hasCell, special };
}

/** What a row pays that ends in front of a column, in each column and behind the last. */
function endCosts(roles: readonly ColumnRole[]): readonly number[] {
  return roles.reduceRight((costs: readonly number[], role) => [(costs[0] ?? 0) + absenceCost(role), ...costs], [0]);
}

/** A row may end in any column; those that it lacks are paid for. */
function endRow(table: StepTable, at: number, column: number, missing: number): void {
  const step = table[at]?.[column];
  if (step?.hasCell === true) improve(table, at, 0, step.cost + missing, { at, column });
}

function beginRow(tokens: readonly RowToken[], table: StepTable, at: number, reading: RowReading): void {
  const step = table[at]?.[0];
  const first = tokens[at];
  if (step === undefined || first === undefined || first.boundary === "never") return;
  const cost = step.cost + first.startCost;
  const place = { at, column: 0 };
  if (reading.looseLines && first.text === "") improve(table, at + 1, 0, cost + LOST_SEPARATOR, place);
  for (const special of specialRowsAt(tokens, at, reading)) {
    const crossing = crossingCost(tokens, at, at + special.count);
    if (crossing === undefined) continue;
    const row = { cells: special.cells, isSure: special.cost < DOUBTFUL };
    improve(table, at + special.count, 0, cost + special.cost + crossing, place, "row", row);
  }
  addFreeRow(tokens, table, at, cost, reading);
}

/** What it costs to read tokens as one row over blank lines between them, or `undefined` where they cannot be one. */
function crossingCost(tokens: readonly RowToken[], start: number, end: number): number | undefined {
  let cost = 0;
  for (const token of tokens.slice(start + 1, end)) {
    if (token.boundary === "must") return undefined;
    cost += crossCost(token);
  }
  return cost;
}

function crossCost(token: RowToken): number {
  return token.boundary === "may" ? token.crossCost : 0;
}

/** The last resort: what stands between two places where a row may begin is a row, cell by cell from the left. */
function addFreeRow(tokens: readonly RowToken[], table: StepTable, at: number, cost: number, reading: RowReading): void {
  let end = at + 1;
  while (tokens[end]?.boundary === "never") end++;
  const count = end - at;
  const isFree = reading.roles.length === 0 && !reading.looseLines;
  const isLoneLabel = isFree && count === 1 && tokens[at]?.words.isName === true;
  const total = cost + (isFree ? 0 : FREE_ROW + FREE_TOKEN * count) + (isLoneLabel ? LONE_LABEL : 0);
  if (total >= (table[end]?.[0]?.cost ?? Infinity)) return;
  const columns = Math.max(reading.columns, count);
  const cells = tokens.slice(at, end).map((token, index) => {
    return { from: index, to: index === count - 1 ? columns : index + 1, lines: token.lines };
  });
  improve(table, end, 0, total, { at, column: 0 }, "row", { cells, isSure: isFree });
}

function readCell(tokens: readonly RowToken[], table: StepTable, place: Place, step: Step, reading: RowReading): void {
  const { at, column } = place;
  const first = tokens[at];
  const role = reading.roles[column];
  if (first === undefined || role === undefined) return;
  const isRowStart = !step.hasCell;
  if (isRowStart ? first.boundary === "never" : first.boundary === "must") return;
  let cost = step.cost + cellCost(role, first) + (isRowStart ? first.startCost : crossCost(first));
  if (role === "level2" && first.text === "" && step.isCell && hasText(tokens, step.fromAt, at)) cost += LEVEL_WITHOUT_PART;
  const longest = reading.looseLines ? MOST_LINES : 1;
  for (let count = 1; count <= longest && at + count <= tokens.length; count++) {
    improve(table, at + count, column + 1, cost, place, "cell");
    const next = tokens[at + count];
    if (next === undefined || (first.text === "" && next.text !== "")) break;
    const further = furtherLineCost(role, next);
    if (further >= MISFIT) break;
    cost += further + crossCost(next);
  }
}

/** A new first-level indicator comes with its first second-level one. */
const LEVEL_WITHOUT_PART = 1.5;

function hasText(tokens: readonly RowToken[], start: number, end: number): boolean {
  return tokens.slice(start, end).some(({ text }) => text !== "");
}

/** Where the table ends: at the last token, or earlier where lines are loose and the rest fits no row. */
function endOfTable(
  tokens: readonly RowToken[],
  table: StepTable,
  reading: RowReading,
): { readonly end: number; readonly cost: number } {
  let best = tokens.length;
  let bestCost = table[best]?.[0]?.cost ?? Infinity;
  if (!reading.mayEnd) return { end: best, cost: bestCost };
  let outside = 0;
  for (let at = tokens.length - 1; at >= 0; at--) {
    if (tokens[at]?.text !== "") outside += LEFT_OUTSIDE;
    const cost = (table[at]?.[0]?.cost ?? Infinity) + outside;
    if (cost < bestCost) [best, bestCost] = [at, cost];
  }
  return { end: best, cost: bestCost };
}

/** The rows of the best path, in reading order. */
function rowsBackwards(tokens: readonly RowToken[], table: StepTable, end: number): readonly ReadRow[] {
  const rows: ReadRow[] = [];
  let at = end;
  let column = 0;
  let open: { readonly end: number; readonly cells: PlacedCell[]; readonly cost: number } | undefined;
  for (;;) {
    const step = table[at]?.[column];
    if (step === undefined || step.fromAt < 0) break;
    if (step.special !== undefined) rows.push({ ...step.special, start: step.fromAt, end: at });
    else if (column === 0 && step.fromAt === at) open = { end: at, cells: [], cost: step.cost };
    if (step.isCell) {
      const lines = flatMap(tokens.slice(step.fromAt, at), (token) => token.lines);
      open?.cells.push({ from: step.fromColumn, to: step.fromColumn + 1, lines });
    }
    at = step.fromAt;
    column = step.fromColumn;
    if (column === 0 && open !== undefined) {
      const isSure = open.cost - (table[at]?.[0]?.cost ?? 0) < DOUBTFUL;
      rows.push({ cells: open.cells.reverse(), start: at, end: open.end, isSure });
      open = undefined;
    }
  }
  return rows.reverse();
}

import { listOf } from "../../../lists/list-of.js";
import { cellCost, type CellCosts, type Piece, type RowCenter } from "./place-pieces.js";

/** A column of texts, line by line, and what it costs that a row has none in it. */
export interface TextColumn {
  readonly pieces: readonly Piece[];
  readonly costs: CellCosts;
}

interface Step {
  readonly end: number;
  readonly cost: number;
  readonly before: Step | undefined;
}

/**
 * Parts the lines between the middles of rows: each row takes the same lines in all columns. Gives the line that each
 * row ends before; the last row takes all that is left.
 */
export function rowEnds(columns: readonly TextColumn[], centers: readonly RowCenter[]): readonly number[] {
  let steps: readonly Step[] = [{ end: -Infinity, cost: 0, before: undefined }];
  for (const row of centers.keys()) {
    steps = endsBetween(centers, row).map((end) => {
      const choices = steps.map((before) => ({
        end,
        cost: before.cost + rowCost(columns, centers, row, before.end, end),
        before,
      }));
      return choices.reduce((best, choice) => (choice.cost < best.cost ? choice : best));
    });
  }
  const ends: number[] = [];
  let step = steps.reduce<Step | undefined>((best, one) => (best === undefined || one.cost < best.cost ? one : best), undefined);
  for (; step?.before !== undefined; step = step.before) ends.unshift(step.end);
  return ends;
}

/** Where a row may end: behind its own middle and no later than the next row's. */
function endsBetween(centers: readonly RowCenter[], row: number): readonly number[] {
  const own = centers[row];
  const next = centers[row + 1];
  if (own === undefined || next === undefined) return [Infinity];
  const first = Math.floor(own.line) + 1;
  const last = Math.max(first, Math.ceil(next.line));
  return listOf(last - first + 1, (offset) => first + offset);
}

function rowCost(columns: readonly TextColumn[], centers: readonly RowCenter[], row: number, start: number, end: number): number {
  let cost = 0;
  for (const { pieces, costs } of columns) {
    const own = { from: firstFrom(pieces, start), to: firstFrom(pieces, end) };
    const count = own.to - own.from;
    cost += count <= 0 ? costs.empty : cellCost(pieces, centers, row, own) + (count - 1) * costs.further;
  }
  return cost;
}

/** Number of the first of things in the order of their lines that stands on a line or below it. */
export function firstFrom(pieces: readonly { readonly line: number }[], line: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.line ?? Infinity) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

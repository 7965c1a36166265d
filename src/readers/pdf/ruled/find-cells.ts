import { listOf } from "../../../lists/list-of.js";
import type { Box } from "../../../document/location.js";
import type { Edge } from "./edge.js";
import type { EdgeGroup } from "./group-edges.js";
import { largest, smallest } from "../extremes.js";

/** A table's cells as its rulings show them, before any text is in them. */
export interface RuledTable {
  /** Column edges from left to right and row edges from top to bottom, in points. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Sorted by row, then column; they tile the rectangle. */
  readonly cells: readonly RuledCell[];
}

export interface RuledCell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Whether the cell stands at the table's upper or lower edge and lacks its ruling there: it may go on over a page break. */
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
}

/** Rows and columns that belong to one cell. */
type Rectangle = Omit<RuledCell, "isOpenAbove" | "isOpenBelow">;

/** The place of a table on its page. */
export function tableBox({ xs, ys }: RuledTable): Box {
  return [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0];
}

/** The place of a cell on its page. */
export function cellBox({ xs, ys }: RuledTable, { row, col, rowSpan, colSpan }: Rectangle): Box {
  return [xs[col] ?? 0, ys[row] ?? 0, xs[col + colSpan] ?? 0, ys[row + rowSpan] ?? 0];
}

/** Part of a unit's side that must be ruled for the ruling to count. */
const LEAST_COVERAGE = 0.6;

/** Least height of a row at an open side, in tolerances: about the height of a character. */
const LEAST_SIDE = 2.8;

/**
 * Finds the cells of a group of edges: the edges cut the group's rectangle into units, and units that no ruling parts
 * belong to one cell. The rectangle's own border counts as ruled even where it is not drawn, so that the cells of a
 * table that is open at a side, as at a page's foot, are not lost.
 */
export function findCells(group: EdgeGroup, tolerance: number): RuledTable {
  const least = tolerance * LEAST_SIDE;
  const xs = linePlaces(group.vertical, group.horizontal, least);
  const ys = linePlaces(group.horizontal, group.vertical, least);
  const columnRulings = rulings(group.vertical, xs, ys, tolerance);
  const rowRulings = rulings(group.horizontal, ys, xs, tolerance);
  const rows = ys.length - 1;
  const cols = xs.length - 1;
  const isParted = (row: number, col: number, side: "right" | "below"): boolean =>
    side === "right" ? columnRulings[col + 1]?.[row] === true : rowRulings[row + 1]?.[col] === true;
  const isOpen = (ruled: readonly boolean[] | undefined, { col, colSpan }: Rectangle): boolean =>
    (ruled ?? []).slice(col, col + colSpan).filter((isRuled) => isRuled).length * 2 < colSpan;
  const cells = rectangles(regionsOf(rows, cols, isParted)).map((cell) => ({
    ...cell,
    isOpenAbove: cell.row === 0 && isOpen(rowRulings[0], cell),
    isOpenBelow: cell.row + cell.rowSpan === rows && isOpen(rowRulings[rows], cell),
  }));
  return { xs, ys, cells };
}

/**
 * Where lines of one orientation stand. A side without ruling has only the ends of the crossing lines; ends that stick
 * out by less than a row is high are no side.
 */
function linePlaces(along: readonly Edge[], across: readonly Edge[], least: number): number[] {
  const places = [...new Set(along.map(({ at }) => at))].sort((a, b) => a - b);
  const first = smallest(across.map(({ from }) => from));
  const last = largest(across.map(({ to }) => to));
  if (first < (places[0] ?? Infinity) - least) places.unshift(first);
  if (last > (places.at(-1) ?? -Infinity) + least) places.push(last);
  return places;
}

/** For each line place: which of the stretches between the crossing line places are ruled. */
function rulings(edges: readonly Edge[], places: readonly number[], across: readonly number[], tolerance: number): boolean[][] {
  const covered = places.map(() => new Array<number>(Math.max(0, across.length - 1)).fill(0));
  const index = new Map(places.map((place, at) => [place, at]));
  for (const { at, from, to } of edges) {
    const stretches = covered[index.get(at) ?? -1];
    if (stretches === undefined) continue;
    for (let k = 0; k + 1 < across.length; k++) {
      const start = across[k] ?? 0;
      const end = across[k + 1] ?? 0;
      if (start > to) break;
      const overlap = Math.min(end, to + tolerance) - Math.max(start, from - tolerance);
      if (overlap > 0) stretches[k] = (stretches[k] ?? 0) + overlap / (end - start);
    }
  }
  return covered.map((stretches) => stretches.map((share) => share >= LEAST_COVERAGE));
}

/** Numbers each unit of the rectangle with the region that it belongs to. */
function regionsOf(
  rows: number,
  cols: number,
  isParted: (row: number, col: number, side: "right" | "below") => boolean,
): number[][] {
  const regions = listOf(rows, () => new Array<number>(cols).fill(-1));
  let next = 0;
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      if (regions[row]?.[col] === -1) floodRegion(regions, row, col, next++, isParted);
    }
  }
  return regions;
}

function floodRegion(
  regions: number[][],
  startRow: number,
  startCol: number,
  region: number,
  isParted: (row: number, col: number, side: "right" | "below") => boolean,
): void {
  const queue: (readonly [number, number])[] = [[startRow, startCol]];
  for (let unit = queue.pop(); unit !== undefined; unit = queue.pop()) {
    const [row, col] = unit;
    const line = regions[row];
    if (line?.[col] !== -1) continue;
    line[col] = region;
    if (!isParted(row, col, "right")) queue.push([row, col + 1]);
    if (!isParted(row, col, "below")) queue.push([row + 1, col]);
    if (col > 0 && !isParted(row, col - 1, "right")) queue.push([row, col - 1]);
    if (row > 0 && !isParted(row - 1, col, "below")) queue.push([row - 1, col]);
  }
}

/** Cells from regions; a region that is no rectangle is cut into rectangles, from its top left on. */
function rectangles(regions: readonly (readonly number[])[]): Rectangle[] {
  const taken = regions.map((line) => line.map(() => false));
  const cells: Rectangle[] = [];
  for (const [row, line] of regions.entries()) {
    for (const [col, region] of line.entries()) {
      if (taken[row]?.[col] === true) continue;
      const isFree = (r: number, c: number): boolean => regions[r]?.[c] === region && taken[r]?.[c] === false;
      let colSpan = 1;
      while (isFree(row, col + colSpan)) colSpan++;
      let rowSpan = 1;
      while (listOf(colSpan, (k) => col + k).every((c) => isFree(row + rowSpan, c))) rowSpan++;
      for (let r = row; r < row + rowSpan; r++) taken[r]?.fill(true, col, col + colSpan);
      cells.push({ row, col, rowSpan, colSpan });
    }
  }
  return cells;
}

import type { ColumnRole } from "../../../lexicon/table-words.js";
import type { ColumnSearch } from "./column-search.js";
import type { LayoutHead } from "./find-head-blocks.js";
import type { LayoutLine } from "./layout-line.js";
import { pieceCost } from "./piece-cost.js";
import { stretchTraits } from "./piece-traits.js";

/** What it costs to give the column number `column` the texts between the places number `from` and `to`. */
export type SegmentCost = (column: number, from: number, to: number) => number;

/** What it costs that a head is cut, and that a needed column is empty. */
const CUT_HEAD = 4;
const HEAD_STEP = 0.5;
const EMPTY_COLUMN = 5;
/** Share of a section's lines on which each needed column has a text at the least. */
const LEAST_FILLED = 0.1;
/** Fewer lines may be the rest of a row; goals are one row, of two texts. */
const LEAST_LINES = 4;
const NEEDED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["name", "label", "value", "weight", "score", "goal"]);

/** Says whether a section has texts in a column of the role on every page. */
export function isNeeded(role: ColumnRole): boolean {
  return NEEDED.has(role);
}

/** Costs of columns between places of a page; what is the same for several columns is worked out once. */
export function segmentCosts(search: ColumnSearch, places: readonly number[]): SegmentCost {
  const runAt = search.body.map((line) => places.map((place) => firstRunFrom(line, place)));
  const byRole = new Map<ColumnRole, RoleCosts>();
  return (column, from, to) => {
    const role = search.roles[column] ?? "any";
    const costs = byRole.get(role) ?? roleCosts(search, role, places);
    byRole.set(role, costs);
    const key = from * places.length + to;
    const known = costs.segments[key] ?? NaN;
    const cost = Number.isNaN(known) ? columnCost(costs, runAt, { from, to }) : known;
    costs.segments[key] = cost;
    const head = search.heads[column];
    return cost + (head === undefined ? 0 : headCost(head, places[from] ?? 0, places[to] ?? 0));
  };
}

/** What columns of one role cost; `NaN` for what was not asked yet. */
interface RoleCosts {
  readonly role: ColumnRole;
  /** By the numbers of the two places. */
  readonly segments: Float64Array;
  /** Of each line, by the numbers of the first run and of the one behind the last: many segments share them. */
  readonly lines: readonly StretchCosts[];
}

interface StretchCosts {
  readonly width: number;
  readonly known: Float64Array;
  readonly work: (first: number, end: number) => number;
}

function roleCosts({ body, section }: ColumnSearch, role: ColumnRole, places: readonly number[]): RoleCosts {
  const lines = body.map((line): StretchCosts => {
    const width = line.runs.length + 1;
    const known = new Float64Array(width ** 2).fill(NaN);
    return { width, known, work: (first, end) => pieceCost(role, stretchTraits(line, section, first, end)) };
  });
  return { role, segments: new Float64Array(places.length ** 2).fill(NaN), lines };
}

function stretchCost({ width, known, work }: StretchCosts, first: number, end: number): number {
  const key = first * width + end;
  const cost = known[key] ?? NaN;
  if (!Number.isNaN(cost)) return cost;
  return (known[key] = work(first, end));
}

/** A head stands in its column, though a line of heads may be moved against the lines below. */
function headCost(head: LayoutHead, start: number, end: number): number {
  const outside = Math.max(0, start - head.start) + Math.max(0, head.end - end);
  return Math.min(CUT_HEAD, outside * HEAD_STEP);
}

function columnCost(
  { role, lines }: RoleCosts,
  runAt: readonly (readonly number[])[],
  place: { readonly from: number; readonly to: number },
): number {
  let cost = 0;
  let pieces = 0;
  lines.forEach((line, index) => {
    const first = runAt[index]?.[place.from] ?? 0;
    const end = runAt[index]?.[place.to] ?? 0;
    if (first >= end) return;
    pieces++;
    cost += stretchCost(line, first, end);
  });
  const isLong = lines.length >= LEAST_LINES || role === "goal";
  const needed = isNeeded(role) && isLong ? Math.ceil(lines.length * LEAST_FILLED) : 0;
  return pieces >= needed ? cost : cost + EMPTY_COLUMN * (1 - pieces / needed);
}

/** Number of the first run whose middle lies at or behind a place. */
function firstRunFrom({ runs }: LayoutLine, place: number): number {
  const at = runs.findIndex((run) => run.start + run.end >= 2 * place);
  return at === -1 ? runs.length : at;
}

import type { ColumnRole, TableSection } from "../../../lexicon/table-words.js";
import type { ColumnSearch } from "./column-search.js";
import type { LayoutHead } from "./find-head-blocks.js";
import type { LayoutLine } from "./layout-line.js";
import { pieceCost } from "./piece-cost.js";
import { pieceTraits, type PieceTraits } from "./piece-traits.js";

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
  const pieces = pieceTable(search.body, search.section);
  const byRole = new Map<ColumnRole, Float64Array>();
  return (column, from, to) => {
    const role = search.roles[column] ?? "any";
    const known = byRole.get(role) ?? new Float64Array(places.length ** 2).fill(NaN);
    byRole.set(role, known);
    const key = from * places.length + to;
    if (Number.isNaN(known[key])) known[key] = columnCost(pieces, role, runAt, { from, to });
    const head = search.heads[column];
    return (known[key] ?? 0) + (head === undefined ? 0 : headCost(head, places[from] ?? 0, places[to] ?? 0));
  };
}

/** A head stands in its column, though a line of heads may be moved against the lines below. */
function headCost(head: LayoutHead, start: number, end: number): number {
  const outside = Math.max(0, start - head.start) + Math.max(0, head.end - end);
  return Math.min(CUT_HEAD, outside * HEAD_STEP);
}

function columnCost(
  body: PieceTable,
  role: ColumnRole,
  runAt: readonly (readonly number[])[],
  place: { readonly from: number; readonly to: number },
): number {
  let cost = 0;
  let pieces = 0;
  for (const [index, pieceOf] of body.entries()) {
    const first = runAt[index]?.[place.from] ?? 0;
    const end = runAt[index]?.[place.to] ?? 0;
    if (first >= end) continue;
    pieces++;
    cost += pieceCost(role, pieceOf(first, end));
  }
  const isLong = body.length >= LEAST_LINES || role === "goal";
  const needed = isNeeded(role) && isLong ? Math.ceil(body.length * LEAST_FILLED) : 0;
  return pieces >= needed ? cost : cost + EMPTY_COLUMN * (1 - pieces / needed);
}

type PieceTable = readonly ((first: number, end: number) => PieceTraits)[];

/** What the neighbouring runs of each line say, each stretch of them looked at once. */
function pieceTable(body: readonly LayoutLine[], section: TableSection): PieceTable {
  return body.map((line) => {
    const known = new Map<number, PieceTraits>();
    return (first, end) => {
      const key = first * (line.runs.length + 1) + end;
      const traits = known.get(key) ?? pieceTraits(line, line.runs.slice(first, end), section);
      known.set(key, traits);
      return traits;
    };
  });
}

/** Number of the first run whose middle lies at or behind a place. */
function firstRunFrom({ runs }: LayoutLine, place: number): number {
  const at = runs.findIndex((run) => run.start + run.end >= 2 * place);
  return at === -1 ? runs.length : at;
}

import type { ColumnRole, TableSection } from "../../../lexicon/table-words.js";
import type { LayoutHead } from "./find-head-blocks.js";
import type { LayoutLine } from "./layout-line.js";
import { pieceCost } from "./piece-cost.js";
import { cutCost } from "./split-line.js";

/** Where the columns of a section part on one page: column `i` holds what stands from `cuts[i]` to `cuts[i + 1]`. */
export type ColumnCuts = readonly number[];

/** A section's lines on one page and what is known of its columns. */
export interface ColumnSearch {
  readonly section: TableSection;
  readonly roles: readonly ColumnRole[];
  readonly body: readonly LayoutLine[];
  /** Heads printed on this page, by column; `undefined` for a column whose head is not on the page. */
  readonly heads: readonly (LayoutHead | undefined)[];
  /** The cuts of the page before, which those of a page without heads are like; empty where none are known. */
  readonly expected: ColumnCuts;
}

export interface FoundColumns {
  readonly cuts: ColumnCuts;
  /** 0 when every piece stands in a column that can hold it. */
  readonly cost: number;
}

/** What it costs that a head is cut, and that a needed column is empty. */
const CUT_HEAD = 4;
const HEAD_STEP = 0.5;
const EMPTY_COLUMN = 5;
/** Stretches of more cuts than this are not looked at one by one. */
const MOST_CANDIDATES = 72;

/**
 * Finds the cuts between columns: those that the fewest texts cross and that give each column the texts it can hold.
 *
 * A layout tool keeps the order of the page from left to right, so that a boundary that no text of a section crosses on
 * the page is one on the line as well, though its place may differ from page to page.
 */
export function findColumns(search: ColumnSearch): FoundColumns {
  const candidates = cutCandidates(search);
  const width = search.roles.length;
  const costs = pieceCosts(search);
  const best: ({ cost: number; from: number } | undefined)[][] = [[{ cost: 0, from: -1 }]];
  for (let column = 1; column <= width; column++) {
    const row: ({ cost: number; from: number } | undefined)[] = [];
    for (let to = 0; to < candidates.length; to++) {
      const isLast = to === candidates.length - 1;
      if ((column === width) !== isLast) continue;
      for (let from = 0; from < to; from++) {
        const before = best[column - 1]?.[from];
        if (before === undefined) continue;
        const parting = isLast ? 0 : partingCost(candidates[to], search.expected[column]);
        const cost = before.cost + parting + costs(column - 1, from, to, candidates);
        if (cost < (row[to]?.cost ?? Infinity)) row[to] = { cost, from };
      }
    }
    best.push(row);
  }
  return traceBack(best, candidates, width);
}

/** What it costs per character that a cut lies elsewhere than on the page before. */
const MOVED = 0.04;

function partingCost(candidate: Candidate | undefined, expected: number | undefined): number {
  if (candidate === undefined) return 0;
  return candidate.crossings + (expected === undefined ? 0 : Math.abs(candidate.at - expected) * MOVED);
}

interface Candidate {
  readonly at: number;
  readonly crossings: number;
}

function traceBack(
  best: readonly (readonly ({ cost: number; from: number } | undefined)[])[],
  candidates: readonly Candidate[],
  width: number,
): FoundColumns {
  const cuts: number[] = [];
  let to = candidates.length - 1;
  const cost = best[width]?.[to]?.cost ?? Infinity;
  for (let column = width; column >= 0 && to >= 0; column--) {
    cuts.unshift(candidates[to]?.at ?? 0);
    to = best[column]?.[to]?.from ?? -1;
  }
  return { cuts, cost };
}

/** Places where a column may begin: where texts begin, the middle of each stretch that parts the lines best, the page's edges. */
function cutCandidates({ body, heads }: ColumnSearch): readonly Candidate[] {
  const printed = heads.flatMap((head) => (head === undefined ? [] : [head]));
  const end = Math.max(1, ...body.map(({ text }) => text.length), ...printed.map((head) => head.end)) + 1;
  const crossings = Array.from({ length: end }, (_, at) => body.reduce((sum, line) => sum + cutCost(line, at), 0));
  const tolerance = Math.max(1, body.length * MOST_CROSSED);
  const inner = lowStretches(crossings, tolerance).map((stretch) => bestOf(stretch, crossings));
  const gaps = headGaps(printed).map((stretch) => bestOf(stretch, crossings));
  const edges = commonStarts(body)
    .map((at) => ({ at, crossings: crossings[at] ?? 0 }))
    .filter((edge) => edge.crossings <= tolerance);
  const all = [...new Map([...edges, ...inner, ...gaps].map((candidate) => [candidate.at, candidate])).values()];
  const kept = all.filter(({ at }) => at > 0 && at < end - 1).sort((a, b) => a.crossings - b.crossings);
  const ordered = kept.slice(0, MOST_CANDIDATES).sort((a, b) => a.at - b.at);
  return [{ at: 0, crossings: 0 }, ...ordered, { at: end, crossings: 0 }];
}

/** Places where texts of two lines or more begin; of one, where there are few lines. */
function commonStarts(body: readonly LayoutLine[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { start } of body.flatMap(({ runs }) => runs)) counts.set(start, (counts.get(start) ?? 0) + 1);
  const least = body.length > FEW_LINES ? 2 : 1;
  return [...counts].filter(([, count]) => count >= least).map(([start]) => start);
}

const FEW_LINES = 12;

/** Cost per line up to which a place may be a cut. */
const MOST_CROSSED = 0.12;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Valleys: neighbouring places of equal, low cost, whose neighbours on both sides cost more. */
function lowStretches(crossings: readonly number[], tolerance: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = 0; at < crossings.length;) {
    const cost = crossings[at] ?? 0;
    let to = at;
    while (to + 1 < crossings.length && Math.abs((crossings[to + 1] ?? 0) - cost) < EQUAL) to++;
    const isValley = (crossings[at - 1] ?? Infinity) > cost && (crossings[to + 1] ?? Infinity) > cost;
    if (isValley && cost <= tolerance) stretches.push({ from: at, to });
    at = to + 1;
  }
  return stretches;
}

const EQUAL = 1e-6;

function headGaps(heads: readonly LayoutHead[]): readonly Stretch[] {
  return heads.slice(1).map((head, index) => ({ from: heads[index]?.end ?? head.start, to: head.start }));
}

function bestOf({ from, to }: Stretch, crossings: readonly number[]): Candidate {
  let least = from;
  for (let at = from; at <= to; at++) if ((crossings[at] ?? 0) < (crossings[least] ?? 0) - EQUAL) least = at;
  let last = least;
  while (last < to && Math.abs((crossings[last + 1] ?? 0) - (crossings[least] ?? 0)) < EQUAL) last++;
  const at = Math.ceil((least + last) / 2);
  return { at, crossings: crossings[at] ?? 0 };
}

type SegmentCost = (column: number, from: number, to: number, candidates: readonly Candidate[]) => number;

/** What it costs to give a column the texts between two cuts; each combination is looked at once. */
function pieceCosts(search: ColumnSearch): SegmentCost {
  const lineCost = lineCosts(search);
  return (column, from, to, candidates) => {
    const role = search.roles[column] ?? "any";
    const [start, end] = [candidates[from]?.at ?? 0, candidates[to]?.at ?? 0];
    const texts = columnCost(search, lineCost, { role, start, end });
    const head = search.heads[column];
    return texts + (head === undefined ? 0 : headCost(head, start, end));
  };
}

/** A head stands in its column, though a line of heads may be moved against the lines below. */
function headCost(head: LayoutHead, start: number, end: number): number {
  const outside = Math.max(0, start - head.start) + Math.max(0, head.end - end);
  return Math.min(CUT_HEAD, outside * HEAD_STEP);
}

type LineCost = (line: number, role: ColumnRole, first: number, end: number) => number;

/** Costs of neighbouring runs of a line in a column, each worked out once. */
function lineCosts({ body, section }: ColumnSearch): LineCost {
  const known = body.map(() => new Map<string, number>());
  return (index, role, first, end) => {
    const line = body[index];
    if (line === undefined || first >= end) return 0;
    const key = `${role} ${first} ${end}`;
    const cost = known[index]?.get(key) ?? pieceCost(role, line, line.runs.slice(first, end), section);
    known[index]?.set(key, cost);
    return cost;
  };
}

function columnCost(
  search: ColumnSearch,
  lineCost: LineCost,
  column: { readonly role: ColumnRole; readonly start: number; readonly end: number },
): number {
  const { role, start, end } = column;
  let cost = 0;
  let pieces = 0;
  for (const [index, line] of search.body.entries()) {
    const first = firstRunFrom(line, start);
    const last = firstRunFrom(line, end);
    if (first >= last) continue;
    pieces++;
    cost += lineCost(index, role, first, last);
  }
  const needed = NEEDED.has(role) && search.body.length >= LEAST_LINES ? Math.ceil(search.body.length * LEAST_FILLED) : 0;
  return pieces >= needed ? cost : cost + EMPTY_COLUMN * (1 - pieces / needed);
}

/** Share of a section's lines on which each needed column has a text at the least. */
const LEAST_FILLED = 0.1;
/** Fewer lines may be the rest of a row. */
const LEAST_LINES = 4;

/** Number of the first run whose middle lies at or behind a place. */
function firstRunFrom({ runs }: LayoutLine, place: number): number {
  const at = runs.findIndex((run) => run.start + run.end >= 2 * place);
  return at === -1 ? runs.length : at;
}

const NEEDED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["name", "label", "value", "weight", "score", "goal"]);

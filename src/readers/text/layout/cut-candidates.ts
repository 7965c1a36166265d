import { flatMap } from "../../../lists/flat-map.js";
import { listOf } from "../../../lists/list-of.js";
import type { LayoutHead } from "./find-head-blocks.js";
import type { LayoutLine } from "./layout-line.js";
import { cutCost } from "./split-line.js";

/** A place where a column may begin, and what it costs to part all lines there. */
export interface CutCandidate {
  readonly at: number;
  readonly crossings: number;
}

/** Stretches of more cuts than this are not looked at one by one. */
const MOST_CANDIDATES = 72;

/** Places where a column may begin: where texts begin, the middle of each stretch that parts the lines best, the page's edges. */
export function cutCandidates(body: readonly LayoutLine[], heads: readonly (LayoutHead | undefined)[]): readonly CutCandidate[] {
  const printed = flatMap(heads, (head) => (head === undefined ? [] : [head]));
  const end = Math.max(1, ...body.map(({ text }) => text.length), ...printed.map((head) => head.end)) + 1;
  const crossings = listOf(end, (at) => body.reduce((sum, line) => sum + cutCost(line, at), 0));
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
  for (const { start } of flatMap(body, ({ runs }) => runs)) counts.set(start, (counts.get(start) ?? 0) + 1);
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

function bestOf({ from, to }: Stretch, crossings: readonly number[]): CutCandidate {
  let least = from;
  for (let at = from; at <= to; at++) if ((crossings[at] ?? 0) < (crossings[least] ?? 0) - EQUAL) least = at;
  let last = least;
  while (last < to && Math.abs((crossings[last + 1] ?? 0) - (crossings[least] ?? 0)) < EQUAL) last++;
  const at = Math.ceil((least + last) / 2);
  return { at, crossings: crossings[at] ?? 0 };
}

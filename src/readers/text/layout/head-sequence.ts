import { flatMap } from "../../../lists/flat-map.js";
import type { LayoutLine, Run } from "./layout-line.js";

/** A run of a head row and the line that it stands on. */
export interface PlacedRun {
  readonly run: Run;
  readonly index: number;
}

/** Runs that make one label, in the order of their lines. */
export type HeadRuns = readonly PlacedRun[];

/** Head rows are no higher; the ways to put their runs together grow with the power of the lines. */
const MOST_LINES = 8;
/** States looked at before a head row is given up. */
const MOST_STATES = 4000;

interface Reading {
  /** How far the pieces of the labels stand beside each other, in characters. */
  readonly cost: number;
  readonly heads: readonly HeadRuns[];
}

/**
 * Puts the runs of a head row together to labels by their order alone: a layout tool moves the second line of a narrow
 * head far to the right, but keeps the order of the columns on each line.
 *
 * @param lines the runs of each line, from left to right.
 * @param isHead says whether a text is a whole label; `isFirst` for the leftmost one.
 * @returns the labels from left to right, or `undefined` where the runs make no row of labels.
 */
export function headSequence(
  lines: readonly (readonly PlacedRun[])[],
  isHead: (text: string, isFirst: boolean) => boolean,
): readonly HeadRuns[] | undefined {
  if (lines.length > MOST_LINES) return undefined;
  const known = new Map<string, Reading | undefined>();
  const readFrom = (places: readonly number[]): Reading | undefined => {
    const key = places.join(",");
    if (known.has(key) || known.size > MOST_STATES) return known.get(key);
    known.set(key, undefined);
    const next = lines.map((runs, line) => runs[places[line] ?? 0]);
    const isFirst = places.every((place) => place === 0);
    let best: Reading | undefined = next.every((run) => run === undefined) ? { cost: 0, heads: [] } : undefined;
    for (const chosen of choices(next)) {
      const head = next.filter((run, line): run is PlacedRun => run !== undefined && chosen.includes(line));
      if (!isHead(head.map(({ run }) => run.text).join(""), isFirst)) continue;
      const rest = readFrom(places.map((place, line) => (chosen.includes(line) ? place + 1 : place)));
      if (rest === undefined) continue;
      const cost = rest.cost + spread(head);
      if (cost < (best?.cost ?? Infinity)) best = { cost, heads: [head, ...rest.heads] };
    }
    known.set(key, best);
    return best;
  };
  return readFrom(lines.map(() => 0))?.heads;
}

/** The lines that the next label may stand on: always the one whose run is the leftmost, and any of the others. */
function choices(next: readonly (PlacedRun | undefined)[]): readonly (readonly number[])[] {
  const open = flatMap(next, (run, line) => (run === undefined ? [] : [line]));
  const leftmost = [...open].sort((a, b) => (next[a]?.run.start ?? 0) - (next[b]?.run.start ?? 0))[0];
  if (leftmost === undefined) return [];
  let sets: (readonly number[])[] = [[leftmost]];
  for (const line of open) if (line !== leftmost) sets = flatMap(sets, (set) => [set, [...set, line]]);
  return sets;
}

function spread(head: HeadRuns): number {
  const starts = head.map(({ run }) => run.start);
  return Math.max(...starts) - Math.min(...starts);
}

/** The runs of lines as {@link headSequence} takes them. */
export function placedRuns(line: LayoutLine, runs: readonly Run[]): readonly PlacedRun[] {
  return runs.map((run) => ({ run, index: line.index }));
}

import { flatMap } from "../../../lists/flat-map.js";
import type { BlockRow } from "./block-row.js";
import type { TextBlock } from "./text-block.js";
import { smallest } from "../extremes.js";

/** An open stretch of x in which a column must end. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the fewest column edges that part all blocks standing beside each other: every gap between two neighbours holds
 * at least one edge. Each edge is put where it crosses the fewest blocks of other rows.
 *
 * @returns inner edges from left to right, in points.
 */
export function findColumnEdges(rows: readonly BlockRow[]): number[] {
  const blocks = flatMap(rows, (row) => row.blocks);
  const pages = new Set(rows.map(({ page }) => page));
  const besides = flatMap([...pages], (page) =>
    neighbourGaps(
      flatMap(
        rows.filter((row) => row.page === page),
        (row) => row.blocks,
      ),
    ),
  );
  const gaps = [...flatMap(rows, rowGaps), ...besides].sort((a, b) => a.to - b.to);
  const edges: number[] = [];
  let from = -Infinity;
  let to = -Infinity;
  for (const gap of gaps) {
    if (gap.from < to) {
      from = Math.max(from, gap.from);
      continue;
    }
    if (to > -Infinity) edges.push(quietestPlace(blocks, from, to));
    from = gap.from;
    to = gap.to;
  }
  if (to > -Infinity) edges.push(quietestPlace(blocks, from, to));
  return edges;
}

/** The gaps between the neighbours of a row. */
function rowGaps({ blocks }: BlockRow): Gap[] {
  return blocks.slice(1).map((right, index) => ({ from: blocks[index]?.box[2] ?? -Infinity, to: right.box[0] }));
}

/** The gaps between blocks that stand beside each other with nothing between them. */
function neighbourGaps(blocks: readonly TextBlock[]): Gap[] {
  const sorted = [...blocks].sort((a, b) => a.box[0] - b.box[0]);
  return flatMap(sorted, (left, index) => {
    const beside = sorted.slice(index + 1).filter((right) => right.box[0] >= left.box[2] && areBeside(left, right));
    const nearest = smallest(beside.map(({ box }) => box[2]));
    return beside.filter(({ box }) => box[0] < nearest).map((right) => ({ from: left.box[2], to: right.box[0] }));
  });
}

function areBeside(a: TextBlock, b: TextBlock): boolean {
  const overlap = Math.min(a.box[3], b.box[3]) - Math.max(a.box[1], b.box[1]);
  return overlap > 0.3 * Math.min(a.box[3] - a.box[1], b.box[3] - b.box[1]);
}

/** The place in a stretch that the fewest blocks cover: the middle of the widest such part. */
function quietestPlace(blocks: readonly TextBlock[], from: number, to: number): number {
  const cuts = [from, to, ...flatMap(blocks, ({ box }) => [box[0], box[2]])]
    .filter((x) => x >= from && x <= to)
    .sort((a, b) => a - b);
  let best = (from + to) / 2;
  let fewest = Infinity;
  let widest = 0;
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined || end <= start) continue;
    const middle = (start + end) / 2;
    const covered = blocks.filter(({ box }) => box[0] < middle && middle < box[2]).length;
    if (covered < fewest || (covered === fewest && end - start > widest)) [best, fewest, widest] = [middle, covered, end - start];
  }
  return best;
}

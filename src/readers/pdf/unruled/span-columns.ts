import type { TextBlock } from "./text-block.js";

/** A block with the columns that its cell takes up. */
export interface PlacedBlock {
  readonly block: TextBlock;
  readonly col: number;
  readonly colSpan: number;
}

/** Distance in points that a block may reach over a column's edge without being in the next column. */
const OVERLAP = 2;
/** Distance in ems within which a block stands in the middle of columns. */
const CENTERED = 0.8;

/**
 * Tells which columns the blocks of a row take up: those that a block reaches into; with the empty ones beside them
 * where the block stands in the middle of all of these and not of its own, or where it already reaches over several.
 *
 * @param xs column edges, the outer ones included.
 * @param isFree whether a column of the row is not taken by a cell from above.
 */
export function spanColumns(
  blocks: readonly TextBlock[],
  xs: readonly number[],
  isFree: (col: number) => boolean,
): PlacedBlock[] {
  const cols = xs.length - 1;
  const reached = blocks.map(({ box }) => reachedColumns(box[0], box[2], xs));
  let before = 0;
  return blocks.map((block, index) => {
    const [first, last] = reached[index] ?? [0, 0];
    let from = first;
    let to = last;
    const after = reached[index + 1]?.[0] ?? cols;
    while (from > before && isFree(from - 1)) from--;
    while (to + 1 < after && isFree(to + 1)) to++;
    const [col, end] = chooseSpan(block, [first, last], [from, to], xs);
    before = end + 1;
    return { block, col, colSpan: end - col + 1 };
  });
}

type Columns = readonly [first: number, last: number];

function reachedColumns(x0: number, x1: number, xs: readonly number[]): Columns {
  const cols = xs.length - 1;
  let first = 0;
  while (first + 1 < cols && (xs[first + 1] ?? Infinity) <= x0 + OVERLAP) first++;
  let last = first;
  while (last + 1 < cols && (xs[last + 1] ?? Infinity) < x1 - OVERLAP) last++;
  return [first, last];
}

function chooseSpan(block: TextBlock, own: Columns, most: Columns, xs: readonly number[]): Columns {
  const middle = (block.box[0] + block.box[2]) / 2;
  const distance = ([first, last]: Columns): number =>
    Math.abs(((xs[first] ?? 0) + (xs[last + 1] ?? 0)) / 2 - middle) / block.size;
  if (own[0] < own[1]) return [own[0], most[1]];
  if (distance(own) < 2 * CENTERED) return own;
  let best = own;
  for (let first = most[0]; first <= own[0]; first++) {
    for (let last = own[1]; last <= most[1]; last++) {
      if (distance([first, last]) < Math.min(CENTERED, distance(best))) best = [first, last];
    }
  }
  return best;
}

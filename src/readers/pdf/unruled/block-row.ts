import { mergeBlocks } from "./text-block.js";
import type { TextBlock } from "./text-block.js";

/** Blocks that are painted from left to right: the cells of one row, those included that reach into the rows below. */
export interface BlockRow {
  readonly page: number;
  readonly blocks: readonly TextBlock[];
}

/** Gap in ems below all of a row's blocks up to which a block to their right still stands beside them. */
const BELOW = 0.5;

/**
 * Groups blocks, in the order in which the page paints them, into rows: a row ends where the painting goes back to the
 * left, or on below without standing beside what it has painted.
 */
export function groupRows(blocks: readonly TextBlock[], page: number): BlockRow[] {
  const rows: TextBlock[][] = [];
  /** Foot of the stack of paragraphs in the current row, if it has one. */
  let stackFoot = -Infinity;
  for (const block of blocks) {
    const row = rows.at(-1) ?? [];
    const last = row.at(-1);
    if (last !== undefined && standsBeside(row, block)) {
      const stack = takeStack(rows, block);
      if (stack !== undefined) {
        rows.push([stack, block]);
        stackFoot = stack.box[3];
      } else {
        row.push(block);
      }
    } else if (last !== undefined && middleOf(block) < stackFoot && sharesColumn(last, block)) {
      row[row.length - 1] = mergeBlocks([last, block]);
    } else {
      rows.push([block]);
      stackFoot = -Infinity;
    }
  }
  return rows.map((row) => ({ page, blocks: row }));
}

function standsBeside(row: readonly TextBlock[], block: TextBlock): boolean {
  const last = row.at(-1);
  if (last === undefined || block.box[0] < last.box[2]) return false;
  const isBelowAll = row.every(({ box }) => block.box[1] >= box[3] + BELOW * block.size);
  const isAboveAll = row.every(({ box }) => block.box[3] <= box[1]);
  return !isBelowAll && (!isAboveAll || row.length === 1);
}

/**
 * Takes rows of a single block off the end that are the paragraphs of one cell: the painting goes back up from them, to
 * the next cell, beside whose level they stand or around which they lie. `undefined` where there are none.
 */
function takeStack(rows: TextBlock[][], next: TextBlock): TextBlock | undefined {
  const lowest = rows.at(-1)?.[0];
  if (lowest === undefined || next.box[3] > lowest.box[1]) return undefined;
  const highest = next.box[1] - (lowest.box[3] - next.box[3]) - next.size;
  const stack: TextBlock[] = [];
  for (let index = rows.length - 1; index >= 0; index--) {
    const [block, ...others] = rows[index] ?? [];
    if (block === undefined || others.length > 0 || block.box[1] < highest || !sharesColumn(lowest, block)) break;
    stack.unshift(block);
  }
  if (stack.length < 2) return undefined;
  rows.length -= stack.length;
  return mergeBlocks(stack);
}

function sharesColumn(a: TextBlock, b: TextBlock): boolean {
  return Math.min(a.box[2], b.box[2]) > Math.max(a.box[0], b.box[0]);
}

/** Middle of a block's height. */
export function middleOf({ box }: TextBlock): number {
  return (box[1] + box[3]) / 2;
}

/** Middle of a row: that of most of its blocks. */
export function rowMiddle({ blocks }: BlockRow): number {
  const middles = blocks.map(middleOf).sort((a, b) => a - b);
  return middles[middles.length >> 1] ?? 0;
}

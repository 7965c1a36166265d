import type { TextBlock } from "./text-block.js";

/** Blocks that are painted from left to right: the cells of one row, those included that reach into the rows below. */
export interface BlockRow {
  readonly page: number;
  readonly blocks: readonly TextBlock[];
}

/**
 * Groups blocks, in the order in which the page paints them, into rows: a row ends where the painting goes back to the
 * left, or on below without standing beside what it has painted.
 */
export function groupRows(blocks: readonly TextBlock[], page: number): BlockRow[] {
  const rows: TextBlock[][] = [];
  for (const block of blocks) {
    const row = rows.at(-1);
    if (row !== undefined && standsBeside(row, block)) row.push(block);
    else rows.push([block]);
  }
  return rows.map((row) => ({ page, blocks: row }));
}

function standsBeside(row: readonly TextBlock[], block: TextBlock): boolean {
  const last = row.at(-1);
  if (last === undefined || block.box[0] < last.box[2]) return false;
  const isBelowAll = row.every(({ box }) => block.box[1] >= box[3]);
  const isAboveAll = row.every(({ box }) => block.box[3] <= box[1]);
  return !isBelowAll && (!isAboveAll || row.length === 1);
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

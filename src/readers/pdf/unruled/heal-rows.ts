import { middleOf } from "./block-row.js";
import type { BlockRow } from "./block-row.js";
import { mergeBlocks } from "./text-block.js";
import type { TextBlock } from "./text-block.js";

/** Most lines that a cell of a narrow column is broken into. */
const MOST_LINES = 7;
/** Greatest distance in ems from one line's top to the next one's in a cell. */
const LONGEST_PITCH = 1.8;
/** Distance in ems within which two middles are the same. */
const SAME_MIDDLE = 0.28;

/**
 * Heals rows that were parted inside a cell: where rows stand as close as lines, only the cells beside tell that several
 * lines are one cell, since these stand in the lines' common middle.
 */
export function healRows(rows: readonly BlockRow[]): BlockRow[] {
  const healed: BlockRow[] = [];
  for (let index = 0; index < rows.length;) {
    const whole = healFrom(rows, index);
    const row = whole?.row ?? rows[index];
    if (row !== undefined) healed.push(row);
    index += whole?.count ?? 1;
  }
  return healed;
}

/** The row made of the rows from `index` on: the last cell of the first goes on in single lines up to the first cell of the last. */
function healFrom(rows: readonly BlockRow[], index: number): { readonly row: BlockRow; readonly count: number } | undefined {
  const first = rows[index];
  const start = first?.blocks.at(-1);
  if (first === undefined || start === undefined) return undefined;
  const lines: TextBlock[] = [start];
  for (let count = 2; count <= MOST_LINES; count++) {
    const next = rows[index + count - 1];
    const line = next?.blocks[0];
    const last = lines.at(-1);
    if (next === undefined || line === undefined || last === undefined || !continuesBelow(last, line)) return undefined;
    lines.push(line);
    const cell = mergeBlocks(lines);
    const beside = [...first.blocks.slice(0, -1), ...next.blocks.slice(1)];
    if (beside.length > 0 && beside.every((block) => hasSameMiddle(cell, block))) {
      return { row: { page: first.page, blocks: [...first.blocks.slice(0, -1), cell, ...next.blocks.slice(1)] }, count };
    }
    if (next.blocks.length > 1) return undefined;
  }
  return undefined;
}

function continuesBelow(above: TextBlock, below: TextBlock): boolean {
  const lastLine = above.fragments.at(-1)?.box ?? above.box;
  const step = below.box[1] - lastLine[1];
  const isBelow = step > 0.5 * above.size && step < LONGEST_PITCH * above.size;
  return isBelow && Math.min(above.box[2], below.box[2]) > Math.max(above.box[0], below.box[0]);
}

function hasSameMiddle(a: TextBlock, b: TextBlock): boolean {
  return Math.abs(middleOf(a) - middleOf(b)) < SAME_MIDDLE * a.size;
}

import type { Box } from "../../../document/location.js";
import type { Rule } from "../content/page-content.js";
import { boundingBox } from "./text-fragment.js";
import type { TextFragment } from "./text-fragment.js";

/** Fragments that stand below each other like the lines of one cell. */
export interface TextBlock {
  readonly fragments: readonly TextFragment[];
  readonly box: Box;
  readonly size: number;
}

/** Greatest distance in ems from one line's top to the next one's in a cell. */
const LONGEST_PITCH = 1.8;
/** A line may stand this many ems to the left of the lines above it: their first one may be indented. */
const INDENT = 2;
/** Sizes within a cell differ at most by this share. */
const SIZE_STEP = 0.15;

/**
 * Groups fragments, in the order in which the page paints them, into blocks: producers paint a table cell by cell, so
 * that lines which stand below each other and are painted one after the other belong to one cell.
 *
 * @param rowPitch distance in points between the tops of rows of one line, where it is known: lines so far apart are rows.
 */
export function groupBlocks(fragments: readonly TextFragment[], rules: readonly Rule[], rowPitch: number): TextBlock[] {
  const groups: TextFragment[][] = [];
  for (const fragment of fragments) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && goesOnBelow(group, last, fragment, rules, rowPitch)) group.push(fragment);
    else groups.push([fragment]);
  }
  return groups.map((group) => ({
    fragments: group,
    box: boundingBox(group.map(({ box }) => box)),
    size: Math.max(...group.map(({ size }) => size)),
  }));
}

function goesOnBelow(
  group: readonly TextFragment[],
  last: TextFragment,
  next: TextFragment,
  rules: readonly Rule[],
  rowPitch: number,
): boolean {
  if (Math.abs(next.size - last.size) > SIZE_STEP * last.size) return false;
  const step = next.box[1] - last.box[1];
  if (step < 0.5 * last.size || step > Math.min(LONGEST_PITCH * last.size, 0.9 * rowPitch)) return false;
  const [x0, , x1] = boundingBox(group.map(({ box }) => box));
  if (next.box[0] >= x1 || next.box[2] <= x0 - INDENT * next.size) return false;
  return !rules.some((rule) => isBetween(rule, last.box, next.box));
}

function isBetween({ orientation, at, from, to }: Rule, above: Box, below: Box): boolean {
  const middle = (below[0] + below[2]) / 2;
  return (
    orientation === "horizontal" &&
    at > (above[1] + above[3]) / 2 &&
    at < (below[1] + below[3]) / 2 &&
    from < middle &&
    middle < to
  );
}

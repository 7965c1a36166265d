import { flatMap } from "../../../lists/flat-map.js";
import type { Box } from "../../../document/location.js";
import type { Rule } from "../content/page-content.js";
import { boundingBox } from "./text-fragment.js";
import type { TextFragment } from "./text-fragment.js";
import { largest } from "../extremes.js";

/** Fragments that stand below each other like the lines of one cell. */
export interface TextBlock {
  readonly fragments: readonly TextFragment[];
  readonly box: Box;
  readonly size: number;
}

/** Greatest distance in ems from one line's top to the next one's in a cell. */
const LONGEST_PITCH = 1.8;
/** A line may stand so many ems to the left of the lines above it: their first one may be indented. */
const INDENT = 2;
/** The same where the distance from the line above is that of lines in cells, and not of rows. */
const SURE_INDENT = 6;
/** Sizes within a cell differ at most by this share. */
const SIZE_STEP = 0.15;

/** Distances in points from one line's top to the next one's. */
export interface Pitches {
  /** Between rows of one line. */
  readonly row: number;
  /** Between the lines of a cell. */
  readonly line: number;
}

/**
 * Groups fragments, in the order in which the page paints them, into blocks: producers paint a table cell by cell, so
 * that lines which stand below each other and are painted one after the other belong to one cell.
 */
export function groupBlocks(fragments: readonly TextFragment[], rules: readonly Rule[], pitches: Pitches): TextBlock[] {
  const groups: TextFragment[][] = [];
  for (const fragment of fragments) {
    const group = groups.at(-1);
    if (group !== undefined && goesOnBelow(group, fragment, rules, pitches)) group.push(fragment);
    else groups.push([fragment]);
  }
  return groups.map(toBlock);
}

/** One block from several. */
export function mergeBlocks(blocks: readonly TextBlock[]): TextBlock {
  return toBlock(flatMap(blocks, ({ fragments }) => fragments));
}

function toBlock(fragments: readonly TextFragment[]): TextBlock {
  return {
    fragments,
    box: boundingBox(fragments.map(({ box }) => box)),
    size: largest(fragments.map(({ size }) => size)),
  };
}

function goesOnBelow(group: readonly TextFragment[], next: TextFragment, rules: readonly Rule[], pitches: Pitches): boolean {
  const last = group.at(-1);
  if (last === undefined || Math.abs(next.size - last.size) > SIZE_STEP * last.size) return false;
  const step = next.box[1] - last.box[1];
  if (step < 0.5 * last.size || step > Math.min(LONGEST_PITCH * last.size, 0.9 * pitches.row)) return false;
  const [x0, , x1] = boundingBox(group.map(({ box }) => box));
  const indent = (pitches.line < 0.85 * pitches.row && step < 1.1 * pitches.line ? SURE_INDENT : INDENT) * next.size;
  const isCentered = Math.abs(x0 + x1 - next.box[0] - next.box[2]) < 2 * next.size;
  if (!isCentered && (next.box[0] >= x1 || next.box[0] < x0 - indent || next.box[2] <= x0 - indent)) return false;
  return !rules.some((rule) => isBetween(rule, last.box, next.box));
}

/** Usual distance between the lines of a cell: the smaller of the distances at which lines stand below each other. */
export function linePitch(fragments: readonly TextFragment[]): number {
  const steps = flatMap(fragments, (next, index) => {
    const last = fragments[index - 1];
    if (last === undefined) return [];
    const step = next.box[1] - last.box[1];
    const shared = Math.min(last.box[2], next.box[2]) - Math.max(last.box[0], next.box[0]);
    return shared > 0 && step > 0.8 * last.size && step < LONGEST_PITCH * last.size ? [step] : [];
  });
  steps.sort((a, b) => a - b);
  return steps[steps.length >> 2] ?? Infinity;
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

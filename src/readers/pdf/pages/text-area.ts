import { flatMap } from "../../../lists/flat-map.js";
import { itemNumber } from "../text/item-number.js";
import type { PageLayout } from "./lay-out-page.js";
import { usualSize } from "../text/text-line.js";
import type { TextLine } from "../text/text-line.js";
import { largest, smallest } from "../extremes.js";

/** Where the running text of a page stands, in points. */
export interface TextArea {
  /** Width of the page. */
  readonly width: number;
  /** x of the first character of lines that are not indented. */
  readonly left: number;
  /** x of the end of full lines. */
  readonly right: number;
  /** y of the top and the bottom of what stands on pages of this size, furniture left out. */
  readonly top: number;
  readonly bottom: number;
  /** Size of most of the running text. */
  readonly size: number;
  /** Usual distance from one line's top to the next one's, for text of a size. */
  readonly pitchOf: (size: number) => number;
  /** Distance from one line's top to the next one's, for text of a size, from which a new paragraph begins. */
  readonly gapOf: (size: number) => number;
}

/** Share of lines that may stick out of the text area at a side. */
const OUTLIERS = 0.03;
/** Pitch in ems where the pages show none. */
const USUAL_PITCH = 1.6;
/** Distance in pitches from which two lines are of different paragraphs, whatever the pages show. */
const WIDE_GAP = 1.45;
/** The least distance in pitches that authors put between paragraphs. */
const LEAST_GAP = 1.2;
/** A line that ends so many ems before the right margin is a paragraph's last one. */
const SHORT = 4;
/** So many ends of paragraphs show what distance follows them. */
const ENOUGH_ENDS = 4;
/** Full lines end within this many ems of each other: a line break moves up to two characters. */
const RAGGED = 1.6;
/** So many lines that end together show a page's right margin. */
const ENOUGH_FULL_LINES = 3;
const ENOUGH_WRAPS = 2;
/** A few short lines that end together by chance do not make a page narrower than the others of its size. */
const ENOUGH_WRAPS_OF_NARROWER = 6;
/** Places that differ by less than this many ems are the same place. */
const SAME_PLACE = 0.4;

/**
 * Measures the text area of each page: from its own lines where they show it, since pages made from several sheets have
 * margins of their own, else from all pages of the same size.
 */
export function measureTextAreas(pages: readonly PageLayout[]): Map<PageLayout, TextArea> {
  const sizeOf = ({ width, height }: PageLayout): string => `${Math.round(width)}x${Math.round(height)}`;
  const common = new Map<string, TextArea>();
  for (const size of new Set(pages.map(sizeOf)))
    common.set(size, measureCommonArea(pages.filter((page) => sizeOf(page) === size)));
  const areas = new Map<PageLayout, TextArea>();
  for (const page of pages) {
    const shared = common.get(sizeOf(page));
    if (shared !== undefined) areas.set(page, measureOwnArea(page, shared));
  }
  return areas;
}

function measureCommonArea(pages: readonly PageLayout[]): TextArea {
  const lines = flatMap(pages, (page) => page.lines);
  const [width, height] = [pages[0]?.width ?? 0, pages[0]?.height ?? 0];
  const lefts = lines.map(({ x0 }) => x0).sort((a, b) => a - b);
  const rights = lines.map(({ x1 }) => x1).sort((a, b) => b - a);
  const outliers = Math.floor(lines.length * OUTLIERS);
  const left = lefts[outliers] ?? 0;
  const boxes = flatMap(pages, (page) => [
    ...page.tables.map(({ box }) => [box[1], box[3]]),
    ...page.lines.map(({ y0, y1 }) => [y0, y1]),
  ]);
  const top = smallest(boxes.map(([y0 = 0]) => y0));
  // A row that is too high for its page may hang out of it; lines of text do not.
  const lowest = largest(boxes.map(([, y1 = 0]) => y1));
  const right = Math.max(rights[outliers] ?? width, width - left * 1.6);
  const pitchOf = measurePitch(pages);
  return {
    width,
    left,
    right,
    top,
    bottom: Math.min(lowest, Math.max(height - top, largest(lines.map(({ y1 }) => y1)))),
    size: usualSize(lines),
    pitchOf,
    gapOf: measureGap(pages, right, pitchOf),
  };
}

function measureOwnArea({ lines }: PageLayout, common: TextArea): TextArea {
  const right = ownRight(lines, common) ?? common.right;
  const left = ownLeft(lines, right) ?? Math.min(common.left, smallest(lines.map(({ x0 }) => x0)));
  return { ...common, left, right };
}

/** The place where the page's full lines end; `undefined` where the page does not show that it has full lines. */
function ownRight(lines: readonly TextLine[], common: TextArea): number | undefined {
  const ends = lines.map(({ x1, size }) => ({ x1, size })).sort((a, b) => b.x1 - a.x1);
  const right = ends.find(
    ({ x1, size }, index) => (ends[index + ENOUGH_FULL_LINES - 1]?.x1 ?? -Infinity) > x1 - RAGGED * size,
  )?.x1;
  if (right === undefined) return undefined;
  const isNarrower = right < common.right - RAGGED * common.size;
  return countWraps(lines, right) >= (isNarrower ? ENOUGH_WRAPS_OF_NARROWER : ENOUGH_WRAPS) ? right : undefined;
}

/** Number of lines that end at `right` and go on: the next line begins farther left, with no item, or is full as well. */
function countWraps(lines: readonly TextLine[], right: number): number {
  const isFull = (line: TextLine | undefined): boolean => line !== undefined && Math.abs(line.x1 - right) < RAGGED * line.size;
  return lines.filter((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || !isFull(line) || Math.abs(next.size - line.size) > 1 || itemNumber(next.text) !== undefined)
      return false;
    const step = (line.x0 - next.x0) / line.size;
    return step > 1.2 || (Math.abs(step) < SAME_PLACE && isFull(next) && isFull(lines[index + 2]));
  }).length;
}

/** The leftmost place where lines begin that go on with a full line. */
function ownLeft(lines: readonly TextLine[], right: number): number | undefined {
  const starts = lines.filter((line, index) => {
    const last = lines[index - 1];
    return last !== undefined && last.x1 > right - RAGGED * last.size && Math.abs(last.size - line.size) < 1;
  });
  if (starts.length === 0) return undefined;
  const left = smallest(starts.map(({ x0 }) => x0));
  const isOutermost = lines.every(({ x0, size }) => x0 > left - SAME_PLACE * size);
  return isOutermost ? left : undefined;
}

function measurePitch(pages: readonly PageLayout[]): (size: number) => number {
  const steps = lineSteps(pages, () => true);
  return (size) => medianStep(steps, size) ?? USUAL_PITCH * size;
}

/** Where short lines, which end paragraphs, are followed by a wider step than usual, that one parts paragraphs. */
function measureGap(pages: readonly PageLayout[], right: number, pitchOf: (size: number) => number): (size: number) => number {
  const ends = lineSteps(pages, ({ x1, size }) => x1 < right - SHORT * size);
  return (size) => {
    const pitch = pitchOf(size);
    const isShown = (ends.get(Math.round(size))?.length ?? 0) >= ENOUGH_ENDS;
    const afterEnd = (isShown ? medianStep(ends, size) : undefined) ?? pitch;
    return afterEnd > LEAST_GAP * pitch ? Math.min((pitch + afterEnd) / 2, WIDE_GAP * pitch) : WIDE_GAP * pitch;
  };
}

/** Distances from lines' tops to the next ones' in text of the same size, ascending, by the size in whole points. */
function lineSteps(pages: readonly PageLayout[], isCounted: (line: TextLine) => boolean): Map<number, number[]> {
  const steps = new Map<number, number[]>();
  for (const { lines } of pages) {
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (next === undefined || sizeKey(next) !== sizeKey(line) || !isCounted(line)) continue;
      const step = next.y0 - line.y0;
      if (step >= 3.5 * line.size) continue;
      const known = steps.get(sizeKey(line)) ?? [];
      known.push(step);
      steps.set(sizeKey(line), known);
    }
  }
  for (const found of steps.values()) found.sort((a, b) => a - b);
  return steps;
}

function medianStep(steps: ReadonlyMap<number, readonly number[]>, size: number): number | undefined {
  const found = steps.get(Math.round(size));
  return found?.[found.length >> 1];
}

function sizeKey({ size }: TextLine): number {
  return Math.round(size);
}

import type { PageLayout } from "./lay-out-page.js";
import { usualSize } from "./text-line.js";
import type { TextLine } from "./text-line.js";

/** Where the running text of pages of one width stands. */
export interface TextArea {
  /** x of the first character of lines that are not indented, in points. */
  readonly left: number;
  /** x of the end of full lines. */
  readonly right: number;
  /** y of the top and the bottom of what stands on the pages, furniture left out. */
  readonly top: number;
  readonly bottom: number;
  /** Size of most of the running text in points. */
  readonly size: number;
  /** Usual distance in points from one line's top to the next one's, for text of a size. */
  readonly pitchOf: (size: number) => number;
}

/** Share of lines that may stick out of the text area at a side. */
const OUTLIERS = 0.03;
/** Pitch in ems where the pages show none. */
const USUAL_PITCH = 1.6;

/** Measures the text area of pages of the same width. */
export function measureTextArea(pages: readonly PageLayout[]): TextArea {
  const lines = pages.flatMap((page) => page.lines);
  const width = pages[0]?.width ?? 0;
  const lefts = lines.map(({ x0 }) => x0).sort((a, b) => a - b);
  const rights = lines.map(({ x1 }) => x1).sort((a, b) => b - a);
  const outliers = Math.floor(lines.length * OUTLIERS);
  const left = lefts[outliers] ?? 0;
  const boxes = pages.flatMap((page) => [...page.tables.map(({ box }) => [box[1], box[3]]), ...page.lines.map(({ y0, y1 }) => [y0, y1])]);
  return {
    left,
    right: Math.max(rights[outliers] ?? width, width - left * 1.6),
    top: Math.min(...boxes.map(([y0 = 0]) => y0)),
    bottom: Math.max(...boxes.map(([, y1 = 0]) => y1)),
    size: usualSize(lines.flatMap(({ glyphs }) => glyphs)),
    pitchOf: measurePitch(pages),
  };
}

function measurePitch(pages: readonly PageLayout[]): (size: number) => number {
  const pitches = new Map<number, number[]>();
  for (const { lines } of pages) {
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (next === undefined || sizeKey(next) !== sizeKey(line)) continue;
      pitches.set(sizeKey(line), [...(pitches.get(sizeKey(line)) ?? []), next.y0 - line.y0]);
    }
  }
  return (size) => {
    const found = (pitches.get(Math.round(size)) ?? []).filter((pitch) => pitch < 3.5 * size).sort((a, b) => a - b);
    return found[found.length >> 1] ?? USUAL_PITCH * size;
  };
}

function sizeKey({ size }: TextLine): number {
  return Math.round(size);
}

import { flatMap } from "../../../lists/flat-map.js";
import type { Box } from "../../../document/location.js";
import type { Glyph } from "../content/page-content.js";
import { largest } from "../extremes.js";

/** A piece of one line that is printed without a gap. */
export interface TextFragment {
  /** Blank glyphs included. */
  readonly glyphs: readonly Glyph[];
  /** Of the visible glyphs. */
  readonly box: Box;
  readonly size: number;
}

/** Gap in ems that parts two fragments of one run of text; blanks that are drawn fill a gap. */
const GAP = 0.6;
/** The same between two runs: where the font changes inside a cell, no more than the space between scripts is left. */
const RUN_GAP = 0.33;
/** Overlap of two glyphs' heights, as a share of the lower one, that makes them stand in one line. */
const LEAST_OVERLAP = 0.5;

/**
 * Cuts glyphs, in the order in which the page paints them, into fragments. What is painted of one line in a row is first
 * put in order: producers paint the characters that another font lends a line (quotation marks) before the rest.
 */
export function cutFragments(glyphs: readonly Glyph[]): TextFragment[] {
  return flatMap(paintedLines(glyphs), (line) => cutAtGaps(line.toSorted((a, b) => a.x0 - b.x0)))
    .map(toFragment)
    .filter((fragment) => fragment !== undefined);
}

/** Glyphs that are painted one after the other and stand in one line. */
function paintedLines(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: Glyph[][] = [];
  let tallest: Glyph | undefined;
  for (const glyph of glyphs) {
    if (tallest !== undefined && standInLine(tallest, glyph)) {
      lines.at(-1)?.push(glyph);
      if (glyph.size > tallest.size) tallest = glyph;
    } else {
      lines.push([glyph]);
      tallest = glyph;
    }
  }
  return lines;
}

function standInLine(a: Glyph, b: Glyph): boolean {
  const overlap = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return overlap >= LEAST_OVERLAP * Math.min(a.y1 - a.y0, b.y1 - b.y0);
}

function cutAtGaps(line: readonly Glyph[]): Glyph[][] {
  const pieces: Glyph[][] = [];
  let end = -Infinity;
  let run = -1;
  for (const glyph of line) {
    const gap = (glyph.x0 - end) / glyph.size;
    if (gap <= (glyph.run === run ? GAP : RUN_GAP)) pieces.at(-1)?.push(glyph);
    else pieces.push([glyph]);
    end = Math.max(pieces.at(-1)?.length === 1 ? glyph.x1 : end, glyph.x1);
    run = glyph.run;
  }
  return pieces;
}

function toFragment(glyphs: readonly Glyph[]): TextFragment | undefined {
  const visible = glyphs.filter(({ isBlank }) => !isBlank);
  if (visible.length === 0) return undefined;
  return {
    glyphs,
    box: boundingBox(visible.map(({ x0, y0, x1, y1 }) => [x0, y0, x1, y1])),
    size: largest(visible.map(({ size }) => size)),
  };
}

/** The smallest box around boxes. */
export function boundingBox(boxes: readonly Box[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    x0 = Math.min(x0, box[0]);
    y0 = Math.min(y0, box[1]);
    x1 = Math.max(x1, box[2]);
    y1 = Math.max(y1, box[3]);
  }
  return [x0, y0, x1, y1];
}

import type { Box } from "../../../document/location.js";
import type { Glyph } from "../content/page-content.js";

/** A piece of one line that is printed without a gap. */
export interface TextFragment {
  /** Blank glyphs included. */
  readonly glyphs: readonly Glyph[];
  /** Of the visible glyphs. */
  readonly box: Box;
  readonly size: number;
}

/** Gap in ems that parts two fragments; blanks that are drawn fill a gap. */
const GAP = 0.6;
/** Overlap of two glyphs' heights, as a share of the lower one, that makes them stand in one line. */
const LEAST_OVERLAP = 0.5;

/** Cuts glyphs, in the order in which the page paints them, into fragments. */
export function cutFragments(glyphs: readonly Glyph[]): TextFragment[] {
  const pieces: Glyph[][] = [];
  let piece: Glyph[] = [];
  for (const glyph of glyphs) {
    if (!followsInLine(piece, glyph)) pieces.push((piece = []));
    piece.push(glyph);
  }
  return pieces.map(toFragment).filter((fragment) => fragment !== undefined);
}

function followsInLine(piece: readonly Glyph[], glyph: Glyph): boolean {
  const last = piece.at(-1);
  if (last === undefined) return false;
  const overlap = Math.min(last.y1, glyph.y1) - Math.max(last.y0, glyph.y0);
  const gap = glyph.x0 - last.x1;
  const isBeside = overlap >= LEAST_OVERLAP * Math.min(last.y1 - last.y0, glyph.y1 - glyph.y0);
  return isBeside && gap <= GAP * glyph.size && gap >= -GAP * glyph.size;
}

function toFragment(glyphs: readonly Glyph[]): TextFragment | undefined {
  const visible = glyphs.filter(({ isBlank }) => !isBlank);
  if (visible.length === 0) return undefined;
  return {
    glyphs,
    box: boundingBox(visible.map(({ x0, y0, x1, y1 }) => [x0, y0, x1, y1])),
    size: Math.max(...visible.map(({ size }) => size)),
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

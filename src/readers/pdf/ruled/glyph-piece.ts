import type { Glyph } from "../content/page-content.js";

/** Gap in ems that ends a piece. */
const GAP = 0.3;

/**
 * Cuts glyphs, in the order in which the page paints them, into pieces that one operator shows without a gap. A piece
 * belongs to one cell as a whole, even where its end sticks out of the cell.
 */
export function cutPieces(glyphs: readonly Glyph[]): Glyph[][] {
  const pieces: Glyph[][] = [];
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (last?.run === glyph.run && isBeside(last, glyph)) pieces.at(-1)?.push(glyph);
    else pieces.push([glyph]);
    last = glyph;
  }
  return pieces;
}

function isBeside(last: Glyph, glyph: Glyph): boolean {
  const [gapX, gapY] = [glyph.x0 - last.x1, glyph.y0 - last.y1];
  switch (glyph.direction) {
    case "right":
      return Math.abs(gapX) <= GAP * glyph.size;
    case "down":
      return Math.abs(gapY) <= GAP * glyph.size;
    case "left":
      return Math.abs(last.x0 - glyph.x1) <= GAP * glyph.size;
    case "up":
      return Math.abs(last.y0 - glyph.y1) <= GAP * glyph.size;
  }
}

/** The value that most glyphs of a piece have, blanks left out; of several the first. */
export function mostCommon<T>(piece: readonly Glyph[], valueOf: (glyph: Glyph) => T): T | undefined {
  const counts = new Map<T, number>();
  for (const glyph of piece) {
    const value = valueOf(glyph);
    counts.set(value, (counts.get(value) ?? 0) + (glyph.isBlank ? 0.01 : 1));
  }
  let [best, most]: [T | undefined, number] = [undefined, 0];
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return best;
}

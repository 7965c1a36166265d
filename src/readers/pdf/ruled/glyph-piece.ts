import type { Glyph } from "../content/page-content.js";

/** Gap in ems that ends a piece. */
const GAP = 0.3;

/** What stands between the texts of two cells, be it only a ruling, is wider than so many ems. */
const NO_GAP = 0.02;
/** What a figure is made of: it is not broken by its column's width and sticks out of a cell that is too narrow. */
const OF_FIGURE = /^[\d.,%]$/u;

/**
 * Cuts glyphs, in the order in which the page paints them, into pieces that one operator shows without a gap. A piece
 * belongs to one cell as a whole, even where its end sticks out of the cell. Some programs show each glyph by an operator
 * of its own: then a figure is a piece where its glyphs follow each other exactly.
 */
export function cutPieces(glyphs: readonly Glyph[]): Glyph[][] {
  const pieces: Glyph[][] = [];
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    const goesOn = last !== undefined && (last.run === glyph.run ? isBeside(last, glyph) : isSameFigure(last, glyph));
    if (goesOn) pieces.at(-1)?.push(glyph);
    else pieces.push([glyph]);
    last = glyph;
  }
  return pieces;
}

function isSameFigure(last: Glyph, glyph: Glyph): boolean {
  const limit = NO_GAP * glyph.size;
  return (
    OF_FIGURE.test(last.text) &&
    OF_FIGURE.test(glyph.text) &&
    glyph.direction === "right" &&
    last.direction === "right" &&
    Math.abs(glyph.x0 - last.x1) < limit &&
    Math.abs(glyph.y0 - last.y0) < limit &&
    Math.abs(glyph.size - last.size) < limit
  );
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

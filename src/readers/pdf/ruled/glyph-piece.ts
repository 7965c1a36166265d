import { followsOn } from "../content/letter-spacing.js";
import type { Glyph } from "../content/page-content.js";

/** Gap in ems that ends a piece. */
const GAP = 0.3;
/** What a figure is made of: it is not broken by its column's width and sticks out of a cell that is too narrow. */
const OF_FIGURE = /^[\d.,%]$/u;

/**
 * Cuts glyphs, in the order in which the page paints them, into pieces that one operator shows without a gap. A piece
 * belongs to one cell as a whole, even where its end sticks out of the cell. Some programs show each glyph by an operator
 * of its own: then a figure is a piece where its glyphs follow each other exactly, or all in the same small distance.
 */
export function cutPieces(glyphs: readonly Glyph[]): Glyph[][] {
  const pieces: Glyph[][] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const last = glyphs[index - 1];
    const goesOn = last !== undefined && (last.run === glyph.run ? isBeside(last, glyph) : isSameFigure(glyphs, index));
    if (goesOn) pieces.at(-1)?.push(glyph);
    else pieces.push([glyph]);
  }
  return pieces;
}

/** Whether the glyph at an index goes on with the figure that ends before it. */
function isSameFigure(glyphs: readonly Glyph[], index: number): boolean {
  const isOfFigure = (glyph: Glyph | undefined): boolean => glyph !== undefined && OF_FIGURE.test(glyph.text);
  return isOfFigure(glyphs[index - 1]) && isOfFigure(glyphs[index]) && followsOn(glyphs, index);
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

import type { Glyph } from "./page-content.js";

/** Distance in ems up to which the same glyph drawn again only makes it bolder, or casts a shadow. */
const DOUBLED = 0.16;

/** Drops glyphs that are drawn again almost in the same place: producers without a bold font draw text twice. */
export function dropDoubledGlyphs(glyphs: readonly Glyph[]): Glyph[] {
  const drawn = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const same = drawn.get(glyph.text);
    if (same === undefined) drawn.set(glyph.text, [glyph]);
    else if (!glyph.isBlank && same.some((other) => isDoubled(other, glyph))) return false;
    else same.push(glyph);
    return true;
  });
}

function isDoubled(first: Glyph, second: Glyph): boolean {
  const reach = DOUBLED * second.size;
  const isNear = Math.abs(first.x0 - second.x0) < reach && Math.abs(first.y0 - second.y0) < reach;
  return (
    isNear &&
    Math.abs(first.x0 - second.x0) < (second.x1 - second.x0) / 2 &&
    Math.abs(first.size - second.size) < 0.1 * second.size
  );
}

import type { Glyph } from "./page-content.js";

/** Distance in ems up to which the same glyph drawn again only makes it bolder, or casts a shadow. */
const DOUBLED = 0.16;

/** Drops glyphs that are drawn again almost in the same place: producers without a bold font draw text twice. */
export function dropDoubledGlyphs(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const step = Math.max(0.5, glyph.size * DOUBLED);
    const [col, row] = [Math.floor(glyph.x0 / step), Math.floor(glyph.y0 / step)];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const near = seen.get(`${glyph.text}${col + dx}:${row + dy}`);
        if (near?.some((other) => isDoubled(other, glyph)) === true) return false;
      }
    }
    const key = `${glyph.text}${col}:${row}`;
    seen.set(key, [...(seen.get(key) ?? []), glyph]);
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

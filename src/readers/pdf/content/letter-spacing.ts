import type { Glyph } from "./page-content.js";

/** Distance in ems below which there is no gap: what stands between the texts of two cells, be it only a ruling, is wider. */
const NO_GAP = 0.02;
/** Most ems between letter-spaced glyphs. */
const MOST_SPACING = 0.3;

/**
 * Whether a glyph goes on with the one painted before it, in a line that runs to the right: without a gap, or in the same
 * small distance as the glyphs before or after them.
 *
 * @param glyphs in the order in which the page paints them.
 */
export function followsOn(glyphs: readonly Glyph[], index: number): boolean {
  const gap = gapBefore(glyphs, index);
  if (gap === undefined || gap > MOST_SPACING) return false;
  if (Math.abs(gap) < NO_GAP) return true;
  const isSame = (other: number | undefined): boolean => other !== undefined && Math.abs(other - gap) < NO_GAP;
  return gap > 0 && (isSame(gapBefore(glyphs, index - 1)) || isSame(gapBefore(glyphs, index + 1)));
}

/** Gap in ems between the glyph at an index and the one painted before it; `undefined` where they are of no one line. */
function gapBefore(glyphs: readonly Glyph[], index: number): number | undefined {
  const [last, glyph] = [glyphs[index - 1], glyphs[index]];
  if (last?.direction !== "right" || glyph?.direction !== "right") return undefined;
  const limit = NO_GAP * glyph.size;
  if (Math.abs(glyph.y0 - last.y0) >= limit || Math.abs(glyph.size - last.size) >= limit) return undefined;
  return (glyph.x0 - last.x1) / glyph.size;
}

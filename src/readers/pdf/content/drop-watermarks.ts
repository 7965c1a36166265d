import { flatMap } from "../../../lists/flat-map.js";
import { usualSize } from "../text/text-line.js";
import type { Glyph, PageContent } from "./page-content.js";

/** Watermarks are at least this many times as large as the running text. */
const LARGE = 1.8;
/** Share of the pages on which the same large text stands in the same place if it is a watermark; and how many at least. */
const MOST_PAGES = 0.6;
const LEAST_PAGES = 3;
/** Distance in points within which two places are the same. */
const SAME_PLACE = 6;
/** Part of a page's height at its top and foot where large repeated text is a running title. */
const ZONE = 0.13;

/**
 * Drops watermarks that run along the lines of text (those that run askew are never read): large and faint text, or large
 * text that stands in the same place on most pages.
 */
export function dropWatermarks(pages: readonly PageContent[]): PageContent[] {
  const size = usualSize(flatMap(pages, ({ glyphs }) => glyphs));
  const isLarge = (glyph: Glyph): boolean => glyph.size >= LARGE * size;
  const places = countPlaces(pages, isLarge);
  const enough = Math.max(LEAST_PAGES, MOST_PAGES * pages.length);
  return pages.map((page) => {
    const isWatermark = (glyph: Glyph): boolean =>
      isLarge(glyph) && (glyph.faint || (isInside(glyph, page) && (places.get(placeKey(glyph))?.size ?? 0) >= enough));
    return page.glyphs.some(isWatermark) ? { ...page, glyphs: page.glyphs.filter((glyph) => !isWatermark(glyph)) } : page;
  });
}

function countPlaces(pages: readonly PageContent[], isLarge: (glyph: Glyph) => boolean): Map<string, Set<number>> {
  const places = new Map<string, Set<number>>();
  for (const { page, glyphs } of pages) {
    for (const glyph of glyphs) {
      if (!isLarge(glyph) || glyph.isBlank) continue;
      const key = placeKey(glyph);
      places.set(key, (places.get(key) ?? new Set()).add(page));
    }
  }
  return places;
}

function placeKey({ text, x0, y0 }: Glyph): string {
  return `${text}${Math.round(x0 / SAME_PLACE)}:${Math.round(y0 / SAME_PLACE)}`;
}

function isInside({ y0, y1 }: Glyph, { height }: PageContent): boolean {
  return y1 > height * ZONE && y0 < height * (1 - ZONE);
}

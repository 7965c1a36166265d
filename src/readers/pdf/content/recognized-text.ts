import type { PageContent } from "./page-content.js";

/** Share of a page from which pictures make it a scan. */
const COVERED = 0.5;
/** A scan has fewer visible characters than this: a page number or a stamp's text at most. */
const FEW_GLYPHS = 30;

/** Whether a page is a picture without text of its own. Pages of nothing are none. */
export function isScan(page: PageContent): boolean {
  const visible = page.glyphs.filter(({ isBlank }) => !isBlank).length;
  return visible < FEW_GLYPHS && coverage(page) >= COVERED;
}

/**
 * The place where recognised text takes the stead of a scan's picture. Text that recognition has already laid over it,
 * invisibly, becomes the page's text; recognition of our own would add its glyphs here.
 */
export function withRecognizedText(page: PageContent): PageContent {
  if (page.hiddenGlyphs.length === 0 || !isScan(page)) return page;
  return { ...page, glyphs: [...page.glyphs, ...page.hiddenGlyphs], hiddenGlyphs: [] };
}

/** Share of the page that pictures cover. Those that overlap count twice, which a threshold does not mind. */
function coverage({ images, width, height }: PageContent): number {
  const area = images.reduce((sum, [x0, y0, x1, y1]) => sum + Math.max(0, x1 - x0) * Math.max(0, y1 - y0), 0);
  return area / (width * height);
}

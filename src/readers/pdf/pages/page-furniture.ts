import { flatMap } from "../../../lists/flat-map.js";
import type { PageLayout } from "./lay-out-page.js";
import { isAnnexLabel } from "../text/item-number.js";
import type { TextLine } from "../text/text-line.js";

/** Part of a page's height, at its top and its foot, in which headers, footers and page numbers stand. */
const ZONE = 0.13;
/** Distance in points by which the same header may differ from page to page. */
const SAME_PLACE = 4;
/** Most lines that a header or footer has. */
const MOST_LINES = 3;
/** Share of the pages on which a header stands at least, where odd and even pages have their own. */
const LEAST_SHARE = 0.45;

/** Dashes and dots around a page number: - 3 -, — 3 —, ·3·. */
const ORNAMENTS =
  /^[-\u2010-\u2015\u2500\uFF0D·•~～_|]+|(?<![-\u2010-\u2015\u2500\uFF0D·•~～_|])[-\u2010-\u2015\u2500\uFF0D·•~～_|]+$/gu;
/** A page number alone, blanks and ornaments taken away: 3, 第3页, 第3页共10页, 3/10, Page3of10, iv. */
const PAGE_NUMBER =
  /^(?:第|page|p\.?)?(?:\d{1,4}|[ivx\u2160-\u217B]{1,5})页?(?:[/／,，、;；(（|]?(?:共|of)?\d{1,4}页?[)）]?)?$/iu;
const DIGITS = /[0-9０-９]+/gu;
const BLANKS = /\s+/gu;

/** Takes headers, footers and page numbers out: what stands outermost on its page and is a page number or comes again on other pages. */
export function dropFurniture(pages: readonly PageLayout[]): PageLayout[] {
  const repeated = findRepeated(pages);
  const bodyTops = flatMap(pages, (page) => bodyTop(repeated, page) ?? []);
  return pages.map((page) => {
    const dropped = new Set<TextLine>();
    for (const side of ["top", "foot"] as const) {
      for (const line of outermost(page, side)) {
        const isOfBody = side === "top" && bodyTops.some((top) => Math.abs(top - line.y0) <= SAME_PLACE);
        if (!isPageNumber(line.text) && (isOfBody || !isRepeated(repeated, page, line))) break;
        dropped.add(line);
      }
    }
    return { ...page, lines: page.lines.filter((line) => !dropped.has(line)) };
  });
}

function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text.normalize("NFKC").replace(/\s/gu, "").replace(ORNAMENTS, ""));
}

/** The lines of a page's edge zone, the outermost first. */
function outermost({ lines, height }: PageLayout, side: "top" | "foot"): TextLine[] {
  const inZone = lines.filter(({ y0, y1 }) => (side === "top" ? y1 <= height * ZONE : y0 >= height * (1 - ZONE)));
  return (side === "top" ? inZone : inZone.reverse()).slice(0, MOST_LINES);
}

/** Where each text of an edge zone, its digits left out, stands on which pages. */
type Places = ReadonlyMap<string, readonly { readonly page: number; readonly y: number }[]>;

function findRepeated(pages: readonly PageLayout[]): Places {
  const places = new Map<string, { page: number; y: number }[]>();
  const leastPages = Math.max(2, Math.ceil(pages.length * LEAST_SHARE));
  for (const page of pages) {
    for (const line of [...outermost(page, "top"), ...outermost(page, "foot")]) {
      const key = repeatKey(line.text);
      places.set(key, [...(places.get(key) ?? []), { page: page.page, y: placeOnPage(page, line) }]);
    }
  }
  return new Map([...places].filter(([, found]) => new Set(found.map(({ page }) => page)).size >= leastPages));
}

/** A header's page number differs from page to page; an annex's number makes it another annex. */
function repeatKey(text: string): string {
  return isAnnexLabel(text) ? text.replace(BLANKS, "") : text.replace(DIGITS, "0");
}

/** Distance from the nearer edge: positive from the top, negative from the foot. */
function placeOnPage({ height }: PageLayout, { y0, y1 }: TextLine): number {
  return y0 < height / 2 ? y0 : y1 - height;
}

function isRepeated(places: Places, page: PageLayout, line: TextLine): boolean {
  const y = placeOnPage(page, line);
  const others = places.get(repeatKey(line.text)) ?? [];
  return others.some((other) => other.page !== page.page && Math.abs(other.y - y) <= SAME_PLACE);
}

/**
 * Where the body of a page begins: its first line that does not come again on other pages. A label or a title that opens
 * several pages (附件1, 附件2) stands there too, while a header stands higher.
 */
function bodyTop(places: Places, page: PageLayout): number | undefined {
  const first = page.lines.find((line) => !isPageNumber(line.text) && !isRepeated(places, page, line));
  const table = page.tables.reduce((least, { box }) => Math.min(least, box[1]), Number.POSITIVE_INFINITY);
  return first === undefined || table < first.y0 ? undefined : first.y0;
}

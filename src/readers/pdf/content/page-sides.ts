import type { Box } from "../../../document/location.js";
import type { Glyph, Rule } from "./page-content.js";

/** Greatest gap in ems between neighbours of a line. */
const NEIGHBOUR_GAP = 0.6;

/**
 * Of the glyphs that stand beside the page, those that a table or a line which is too wide for its page has there. Other
 * things beside a page (a printer's marks) are none of its text.
 */
export function glyphsCutOff(beside: readonly Glyph[], onPage: readonly Glyph[], rules: readonly Rule[], page: Box): Glyph[] {
  const wide = rules.filter(({ orientation, from, to }) => orientation === "horizontal" && (from < page[0] || to > page[2]));
  const isInTable = ({ x0, x1 }: Glyph): boolean => wide.some(({ from, to }) => x0 >= from && x1 <= to);
  const found = new Set(beside.filter(isInTable));
  const atSides = onPage.filter(({ x0, x1, size }) => x0 < page[0] + NEIGHBOUR_GAP * size || x1 > page[2] - NEIGHBOUR_GAP * size);
  const known = new Neighbourhood([...found, ...atSides]);
  // Each glyph that is found may bring its neighbour; a line's glyphs mostly come in order.
  for (const order of [beside, beside.toReversed()]) {
    for (const glyph of order) {
      if (found.has(glyph) || !known.hasNeighbour(glyph)) continue;
      found.add(glyph);
      known.add(glyph);
    }
  }
  return [...found];
}

/** Height in points of the stripes of a page in which neighbours are looked for; and most glyphs that are compared. */
const STRIPE = 8;
const MOST_COMPARED = 500;

/** Glyphs by the stripes of the page that they reach into, the last ones first. */
class Neighbourhood {
  readonly #stripes = new Map<number, Glyph[]>();

  constructor(glyphs: readonly Glyph[]) {
    for (const glyph of glyphs) this.add(glyph);
  }

  add(glyph: Glyph): void {
    for (const stripe of stripesOf(glyph)) {
      const known = this.#stripes.get(stripe);
      if (known === undefined) this.#stripes.set(stripe, [glyph]);
      else known.push(glyph);
    }
  }

  hasNeighbour(glyph: Glyph): boolean {
    return stripesOf(glyph).some((stripe) =>
      (this.#stripes.get(stripe) ?? []).slice(-MOST_COMPARED).some((other) => areNeighbours(other, glyph)),
    );
  }
}

/** The stripes of a glyph's top, middle and bottom. */
function stripesOf({ y0, y1 }: Glyph): number[] {
  return [...new Set([y0, (y0 + y1) / 2, y1].map((y) => Math.floor(y / STRIPE)))];
}

function areNeighbours(a: Glyph, b: Glyph): boolean {
  const gap = NEIGHBOUR_GAP * b.size;
  return a.x0 <= b.x1 + gap && b.x0 <= a.x1 + gap && a.y0 <= b.y1 && b.y0 <= a.y1;
}

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
  const known = [...found, ...atSides];
  // Each glyph that is found may bring its neighbour; a line's glyphs mostly come in order.
  for (const order of [beside, beside.toReversed()]) {
    for (const glyph of order) {
      if (found.has(glyph) || !known.some((other) => areNeighbours(other, glyph))) continue;
      found.add(glyph);
      known.push(glyph);
    }
  }
  return [...found];
}

function areNeighbours(a: Glyph, b: Glyph): boolean {
  const gap = NEIGHBOUR_GAP * b.size;
  return a.x0 <= b.x1 + gap && b.x0 <= a.x1 + gap && a.y0 <= b.y1 && b.y0 <= a.y1;
}

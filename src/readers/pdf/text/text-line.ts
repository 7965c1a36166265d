import { lineText } from "./line-text.js";
import type { Glyph } from "../content/page-content.js";
import { largest, smallest } from "../extremes.js";

/** One printed line: glyphs that stand beside each other, with their text. */
export interface TextLine {
  /** Without blanks at either end; never empty. */
  readonly text: string;
  /** Where the line begins: blanks that its author put before the text count. */
  readonly start: number;
  /** Ends of the visible glyphs. */
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** Size of most of the line's glyphs in points. */
  readonly size: number;
  readonly bold: boolean;
  /** Visible glyphs from left to right. */
  readonly glyphs: readonly Glyph[];
}

/** Share of the lower of two glyphs that must stand beside the other for both to be of one line. */
const LEAST_OVERLAP = 0.5;

/**
 * Groups glyphs that run to the right into lines from top to bottom. Glyphs of other fonts and sizes on a slightly other
 * baseline (quotation marks and digits in a Latin font) stay in the line that they stand in.
 */
export function groupLines(glyphs: readonly Glyph[]): TextLine[] {
  const sorted = glyphs.filter(({ isBlank }) => !isBlank).sort((a, b) => b.size - a.size || a.y0 - b.y0);
  const bands: Band[] = [];
  for (const glyph of sorted) {
    const band = findBand(bands, glyph);
    if (band === undefined) insertBand(bands, { y0: glyph.y0, y1: glyph.y1, glyphs: [glyph] });
    else band.glyphs.push(glyph);
  }
  for (const glyph of glyphs) {
    if (glyph.isBlank) findBand(bands, glyph)?.glyphs.push(glyph);
  }
  return bands.map(({ glyphs: members }) => toLine(members)).filter((line) => line !== undefined);
}

/** A line in the making. Its height is that of the tallest glyph, which comes first. */
interface Band {
  readonly y0: number;
  readonly y1: number;
  readonly glyphs: Glyph[];
}

/** The band with which a glyph overlaps most, of those that it overlaps enough. Bands are sorted by their top. */
function findBand(bands: readonly Band[], glyph: Glyph): Band | undefined {
  let best: Band | undefined;
  let most = 0;
  for (let index = firstBandFrom(bands, glyph.y0); index < bands.length; index++) {
    const band = bands[index];
    if (band === undefined || band.y0 >= glyph.y1) break;
    const overlap = Math.min(band.y1, glyph.y1) - Math.max(band.y0, glyph.y0);
    const lower = Math.min(band.y1 - band.y0, glyph.y1 - glyph.y0);
    if (overlap >= LEAST_OVERLAP * lower && overlap > most) {
      most = overlap;
      best = band;
    }
  }
  return best;
}

/** Index of the first band that may reach down to `y`: bands are at most as high as the tallest, which is searched from. */
function firstBandFrom(bands: readonly Band[], y: number): number {
  let low = 0;
  let high = bands.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bands[middle]?.y1 ?? 0) <= y) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 2);
}

function insertBand(bands: Band[], band: Band): void {
  let at = bands.length;
  while (at > 0 && (bands[at - 1]?.y0 ?? 0) > band.y0) at--;
  bands.splice(at, 0, band);
}

function toLine(members: readonly Glyph[]): TextLine | undefined {
  const sorted = [...members].sort((a, b) => a.x0 - b.x0);
  const visible = sorted.filter((glyph) => !glyph.isBlank);
  const first = visible[0];
  if (first === undefined) return undefined;
  return {
    text: lineText(sorted),
    start: Math.min(first.x0, sorted[0]?.x0 ?? first.x0),
    x0: first.x0,
    x1: largest(visible.map(({ x1 }) => x1)),
    y0: smallest(visible.map(({ y0 }) => y0)),
    y1: largest(visible.map(({ y1 }) => y1)),
    size: usualSize(visible),
    bold: visible.filter(({ bold }) => bold).length * 2 > visible.length,
    glyphs: visible,
  };
}

/** Size of most of the glyphs, or lines, in points, to a tenth. */
export function usualSize(items: readonly { readonly size: number }[]): number {
  const first = items[0]?.size ?? 0;
  if (items.every(({ size }) => size === first)) return Math.round(first * 10) / 10;
  const counts = new Map<number, number>();
  for (const { size } of items) {
    const rounded = Math.round(size * 10) / 10;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  let [best, most] = [0, 0];
  for (const [size, count] of counts) if (count > most) [best, most] = [size, count];
  return best;
}

import { flatMap } from "../../lists/flat-map.js";
import type { Diagnostic } from "../../document/diagnostic.js";
import type { Glyph, PageContent, Rule } from "./content/page-content.js";
import { largest, smallest } from "./extremes.js";

/** Height in ems, from the em box's top, at which a line strikes text out: well below its top and above its baseline. */
const HIGHEST = 0.4;
const LOWEST = 0.75;
/** Thickest such line, in ems, and the furthest that it sticks out of its text. */
const THICKEST = 0.15;
const STICKS_OUT = 0.3;
/** Share of a glyph that lies under the line, and of the line that lies over glyphs. */
const MOST = 0.7;
/** A line over one glyph may be a part of it. */
const LEAST_GLYPHS = 2;
/** Distance in points within which a rule ends at another one. */
const TOUCHES = 1;
/** Texts that a message quotes. */
const MOST_QUOTED = 3;

/**
 * Names the texts that a line is drawn through, page by page. They are read all the same: a PDF does not tell whether the line
 * belongs to them.
 */
export function describeStruckOut(pages: readonly PageContent[]): Diagnostic[] {
  return flatMap(pages, (content) => {
    const texts = [...new Set(struckTexts(content))];
    if (texts.length === 0) return [];
    const quoted = texts.slice(0, MOST_QUOTED).map((text) => `“${text}”`);
    const count = texts.length > MOST_QUOTED ? `等 ${texts.length} 处` : "";
    const message = `第 ${content.page} 页的${quoted.join("、")}${count}文字上画有删除线，可能已被删去，仍照原文读取，请核对。`;
    return [{ code: "tracked-changes", message } satisfies Diagnostic];
  });
}

function struckTexts({ glyphs, rules }: PageContent): string[] {
  const verticals = rules.filter(({ orientation }) => orientation === "vertical");
  const lines = rules.filter((rule) => rule.orientation === "horizontal" && !verticals.some((other) => isCorner(rule, other)));
  if (lines.length === 0) return [];
  const bands = inBands(glyphs.filter(({ isBlank, direction }) => !isBlank && direction === "right"));
  return flatMap(lines, (line) => {
    const under = near(bands, line.at).filter((glyph) => isUnder(glyph, line));
    return isStruckOut(under, line) ? textOf(under) : [];
  });
}

/** Whether a rule ends at a vertical one, as those of tables do. */
function isCorner({ at, from, to }: Rule, vertical: Rule): boolean {
  const meets = vertical.from - TOUCHES <= at && at <= vertical.to + TOUCHES;
  return meets && (Math.abs(vertical.at - from) <= TOUCHES || Math.abs(vertical.at - to) <= TOUCHES);
}

function isUnder({ x0, x1, y0, size }: Glyph, { at, from, to, thickness }: Rule): boolean {
  const height = (at - y0) / size;
  const common = Math.min(x1, to) - Math.max(x0, from);
  return height >= HIGHEST && height <= LOWEST && thickness <= THICKEST * size && common >= MOST * (x1 - x0);
}

function isStruckOut(under: readonly Glyph[], { from, to }: Rule): boolean {
  if (under.length < LEAST_GLYPHS) return false;
  const room = STICKS_OUT * largest(under.map(({ size }) => size));
  const width = under.reduce((sum, { x0, x1 }) => sum + x1 - x0, 0);
  const isWithin = from >= smallest(under.map(({ x0 }) => x0)) - room && to <= largest(under.map(({ x1 }) => x1)) + room;
  return isWithin && width >= MOST * (to - from);
}

function textOf(glyphs: readonly Glyph[]): string {
  return glyphs
    .toSorted((a, b) => a.x0 - b.x0)
    .map(({ text }) => text)
    .join("");
}

/** Height in points of a band: no text that matters is higher. */
const BAND = 40;

/** The glyphs by the band in which their middle lies. */
function inBands(glyphs: readonly Glyph[]): ReadonlyMap<number, readonly Glyph[]> {
  const bands = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const band = Math.floor((glyph.y0 + glyph.y1) / 2 / BAND);
    const known = bands.get(band);
    if (known === undefined) bands.set(band, [glyph]);
    else known.push(glyph);
  }
  return bands;
}

function near(bands: ReadonlyMap<number, readonly Glyph[]>, y: number): Glyph[] {
  const band = Math.floor(y / BAND);
  return flatMap([band - 1, band, band + 1], (index) => bands.get(index) ?? []);
}

import type { LinePart } from "../../../document/raised-digits.js";
import { joinRaised } from "../../../document/raised-digits.js";
import type { Glyph } from "../content/page-content.js";

/** Letters and digits that a blank parts into words: Latin script, half-width digits. */
const WORD = /[A-Za-z0-9]/u;
/** A character that needs no blank beside it. */
const WIDE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF\u2014\u2018-\u201D\u2026]/u;
const HAN = /\p{Script=Han}/u;
/** Gap in ems from which two Latin words are apart although no blank is drawn; half of it where one is drawn. */
const WORD_GAP = 0.22;
/** Gap in ems from which two Chinese characters are apart in a line that is not spread. */
const HAN_GAP = 0.42;
/** Gap in ems from which two things are apart whatever they are: more than a justified line spreads its characters. */
const WIDE_GAP = 0.95;
/** Usual gap in ems from which a line's characters are spread. */
const SPREAD = 0.1;
/** A superscript is at most so high, measured by its neighbour, */
const RAISED_SIZE = 0.9;
/** and its baseline at least so far above that of its neighbour, in ems of the latter. */
const RAISED_BY = 0.2;
/** How far below the baseline an em box ends, in ems. */
const DESCENT = 0.12;
/** Most blanks that one gap is shown as. */
const MOST_BLANKS = 8;
/** A label with its colon, as in forms: 联系电话： */
const LABEL = /^\p{Script=Han}[\p{Script=Han}（）()]{1,11}[：:]/u;

/**
 * The text of a line's glyphs, sorted from left to right. Blanks stand only where the page shows that two things are
 * apart: never inside numbers, nor between a number and the Chinese text around it.
 */
export function lineText(sorted: readonly Glyph[]): string {
  const visible = sorted.filter((glyph) => !glyph.isBlank);
  const isSpread = usualGap(visible) >= SPREAD;
  const parts: LinePart[] = [];
  let last: Glyph | undefined;
  let base = visible.reduce<Glyph | undefined>(
    (before, glyph) => (before !== undefined && before.size >= glyph.size ? before : glyph),
    undefined,
  );
  let drawn = "";
  let index = 0;
  for (const glyph of sorted) {
    if (glyph.isBlank) {
      if (last !== undefined) drawn += glyph.text;
      continue;
    }
    const blanks = last === undefined ? "" : blanksBetween(last, glyph, drawn, isSpread, () => textFrom(visible, index));
    const isRaised = base !== undefined && isRaisedOver(glyph, base);
    parts.push({ text: blanks + glyph.text, isRaised });
    if (!isRaised) base = glyph;
    last = glyph;
    drawn = "";
    index++;
  }
  return joinRaised(parts);
}

/** Whether a glyph is a superscript of another: smaller, and higher up. */
function isRaisedOver(glyph: Glyph, base: Glyph): boolean {
  const rise = base.y1 - DESCENT * base.size - (glyph.y1 - DESCENT * glyph.size);
  return glyph.size <= RAISED_SIZE * base.size && rise >= RAISED_BY * base.size;
}

function blanksBetween(left: Glyph, right: Glyph, drawn: string, isSpread: boolean, rest: () => string): string {
  const gap = (right.x0 - left.x1) / Math.min(left.size, right.size);
  if (gap < WORD_GAP / 2) return "";
  const a = left.text.at(-1) ?? "";
  const b = right.text.at(0) ?? "";
  if (gap >= WIDE_GAP)
    return drawn.length > 1 ? drawn.slice(0, MOST_BLANKS) : " ".repeat(Math.min(MOST_BLANKS, Math.round(gap * 2)));
  if (WORD.test(a) && WORD.test(b)) return drawn !== "" || gap >= WORD_GAP ? " " : "";
  if (HAN.test(a) && HAN.test(b) && !isSpread && gap >= HAN_GAP) return " ";
  if (drawn === "") return "";
  return WIDE.test(a) === WIDE.test(b) || LABEL.test(rest()) ? " " : "";
}

/** Median gap between neighbours, in ems. */
function usualGap(visible: readonly Glyph[]): number {
  const gaps = visible.slice(1).map((glyph, index) => (glyph.x0 - (visible[index]?.x1 ?? glyph.x0)) / glyph.size);
  gaps.sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 0;
}

function textFrom(visible: readonly Glyph[], index: number): string {
  return visible
    .slice(index, index + 14)
    .map(({ text }) => text)
    .join("");
}

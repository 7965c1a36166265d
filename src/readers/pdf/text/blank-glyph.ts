import type { Glyph } from "../content/page-content.js";

/** White space and zero-width characters. */
const BLANK = /^[\s\u200B-\u200D\u2060]*$/u;

/** Whether a glyph shows nothing. */
export function isBlankGlyph(glyph: Glyph): boolean {
  return BLANK.test(glyph.text);
}

import type { ShownGlyph } from "./text-state.js";

/** Control characters (white space excepted), U+FFFD and non-characters: no font means these. */
const NO_CHARACTER = /^[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFF0-\uFFF8\uFFFD-\uFFFF]$/u;

/**
 * Whether the font does not tell which character a glyph is. pdf.js then hands on the glyph's code as if it were a
 * character.
 */
export function isUnreadable(shown: ShownGlyph): boolean {
  return shown.unicode === "" || NO_CHARACTER.test(shown.unicode);
}

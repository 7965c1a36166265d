import type { Glyph } from "../../../src/readers/pdf/content/page-content.js";
import { groupLines } from "../../../src/readers/pdf/text/text-line.js";
import type { TextLine } from "../../../src/readers/pdf/text/text-line.js";

/** Glyphs of a text that starts at x with its top at y: Chinese characters 1 em wide, others half an em. */
export function glyphsOf(text: string, x: number, y: number, rest: Partial<Glyph> = {}): Glyph[] {
  const size = rest.size ?? 10;
  let at = x;
  return [...text].map((character) => {
    const width = character.charCodeAt(0) < 0x7f ? size / 2 : size;
    const x0 = at;
    at += width;
    return {
      text: character,
      isBlank: character.trim() === "",
      x0,
      x1: at,
      y0: y,
      y1: y + size,
      size,
      direction: "right",
      bold: false,
      faint: false,
      font: "F1",
      run: 0,
      ...rest,
    };
  });
}

/** The line that such glyphs make. */
export function lineOf(text: string, x: number, y: number, rest: Partial<Glyph> = {}): TextLine {
  const [line] = groupLines(glyphsOf(text, x, y, rest));
  if (line === undefined) throw new Error(`no line: ${text}`);
  return line;
}

import { flatMap } from "../../lists/flat-map.js";
import { concatenate, toMatrix, transformPoint } from "../pdf/content/matrix.js";
import { childNamed, childrenNamed, numberOf, numbersOf, textOf } from "./ofd-element.js";
import type { Direction, Glyph } from "../pdf/content/page-content.js";
import type { Matrix } from "../pdf/content/matrix.js";
import type { XmlElement } from "../xml/xml-element.js";
import type { GlyphWidths } from "./glyph-widths.js";

/** Height of the em box above and below the baseline, in ems. */
const ASCENT = 0.88;
const DESCENT = 0.12;
/** White space and zero-width characters. */
const BLANK = /^[\s\u200B-\u200D\u2060]*$/u;
/** Lighter colours and less opacity than that make a watermark. */
const FAINT_COLOUR = 190;
const FAINT_OPACITY = 128;

/** What a page's text needs to know of the document. */
export interface TextSetting {
  readonly toPage: Matrix;
  readonly boldFonts: ReadonlySet<string>;
  readonly widths: GlyphWidths;
}

/** Notes the widths of characters that a text object tells. */
export function noteWidths(object: XmlElement, widths: GlyphWidths): void {
  const { attributes } = object;
  const width = (numberOf(attributes["Size"]) ?? 0) * (numberOf(attributes["HScale"]) ?? 1);
  if (width <= 0) return;
  for (const code of childrenNamed(object, "TextCode")) {
    const steps = deltas(code.attributes["DeltaX"]);
    for (const [index, character] of Array.from(textOf(code)).slice(0, steps.length).entries()) {
      widths.note(attributes["Font"] ?? "", character, (steps[index] ?? 0) / width);
    }
  }
}

/** The glyphs that a text object draws, in points of the page. */
export function textGlyphs(object: XmlElement, { toPage, boldFonts, widths }: TextSetting, run: number): readonly Glyph[] {
  const { attributes } = object;
  const size = numberOf(attributes["Size"]) ?? 0;
  if (size <= 0) return [];
  const matrix = concatenate(toPage, objectMatrix(object));
  const font = attributes["Font"] ?? "";
  const look: Look = {
    size,
    stretch: numberOf(attributes["HScale"]) ?? 1,
    isBold: boldFonts.has(font) || (numberOf(attributes["Weight"]) ?? 400) >= 600,
    isFaint: isFaint(object),
    font,
    run,
    widths,
    isVertical: attributes["ReadDirection"] === "90" || attributes["ReadDirection"] === "270",
  };
  let [x, y] = [0, 0];
  return flatMap(childrenNamed(object, "TextCode"), (code) => {
    x = numberOf(code.attributes["X"]) ?? x;
    y = numberOf(code.attributes["Y"]) ?? y;
    return codeGlyphs(code, x, y, look, matrix);
  });
}

interface Look {
  readonly size: number;
  readonly stretch: number;
  readonly isBold: boolean;
  readonly isFaint: boolean;
  readonly font: string;
  readonly run: number;
  readonly widths: GlyphWidths;
  readonly isVertical: boolean;
}

/** The place of an object on its page: its own matrix within its boundary. */
export function objectMatrix({ attributes }: XmlElement): Matrix {
  const [x = 0, y = 0] = numbersOf(attributes["Boundary"]);
  return concatenate([1, 0, 0, 1, x, y], toMatrix(numbersOf(attributes["CTM"])));
}

function isFaint(object: XmlElement): boolean {
  if ((numberOf(object.attributes["Alpha"]) ?? 255) < FAINT_OPACITY) return true;
  const colour = childNamed(object, "FillColor");
  const components = numbersOf(colour?.attributes["Value"]);
  if ((numberOf(colour?.attributes["Alpha"]) ?? 255) < FAINT_OPACITY) return true;
  return components.length === 3 && components.every((component) => component > FAINT_COLOUR && component < 255);
}

function codeGlyphs(code: XmlElement, startX: number, startY: number, look: Look, matrix: Matrix): readonly Glyph[] {
  const characters = Array.from(textOf(code));
  const across = deltas(code.attributes["DeltaX"]);
  const down = deltas(code.attributes["DeltaY"]);
  const movesDown = look.isVertical || (across.length === 0 && down.some((delta) => delta !== 0));
  let [x, y] = [startX, startY];
  return characters.map((text, index) => {
    const width = look.size * look.stretch * look.widths.of(look.font, text);
    const glyph = toGlyph(text, [x, y], width, movesDown, look, matrix);
    x += movesDown ? (across[index] ?? 0) : (across[index] ?? across.at(-1) ?? width);
    y += movesDown ? (down[index] ?? down.at(-1) ?? look.size) : (down[index] ?? 0);
    return glyph;
  });
}

/** More steps than that no line has. */
const MOST_DELTAS = 100_000;

/** `3 g 2 4 5`: 3, then twice 4, then 5. */
function deltas(list: string | undefined): readonly number[] {
  const words = (list ?? "").trim().split(/\s+/u);
  const steps: number[] = [];
  for (let at = 0; at < words.length && steps.length < MOST_DELTAS; at++) {
    if (words[at] !== "g") {
      const step = numberOf(words[at]);
      if (step !== undefined) steps.push(step);
      continue;
    }
    const count = Math.min(MOST_DELTAS, numberOf(words[at + 1]) ?? 0);
    const step = numberOf(words[at + 2]) ?? 0;
    for (let left = count; left > 0; left--) steps.push(step);
    at += 2;
  }
  return steps;
}

function toGlyph(
  text: string,
  [x, y]: readonly [number, number],
  width: number,
  movesDown: boolean,
  look: Look,
  matrix: Matrix,
): Glyph {
  const first = transformPoint(matrix, x, y - ASCENT * look.size);
  const last = transformPoint(matrix, x + width, y + DESCENT * look.size);
  return {
    text,
    isBlank: BLANK.test(text),
    x0: Math.min(first[0], last[0]),
    x1: Math.max(first[0], last[0]),
    y0: Math.min(first[1], last[1]),
    y1: Math.max(first[1], last[1]),
    size: look.size * Math.hypot(matrix[2], matrix[3]),
    direction: directionOf(movesDown ? [matrix[2], matrix[3]] : [matrix[0], matrix[1]]),
    bold: look.isBold,
    faint: look.isFaint,
    font: look.font,
    run: look.run,
  };
}

function directionOf([x, y]: readonly [number, number]): Direction {
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? "right" : "left";
  return y > 0 ? "down" : "up";
}

import { concatenate, IDENTITY, toMatrix, transformPoint } from "./matrix.js";
import type { Matrix } from "./matrix.js";
import type { Direction, Glyph } from "./page-content.js";

/** A font as pdf.js gives it, as far as placing glyphs needs it. */
export interface PdfFont {
  readonly vertical: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: ArrayLike<number>;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly name?: string;
}

/** A glyph in a text-showing operator of pdf.js; widths in thousandths of the text space, in glyph space for Type 3. */
export interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly vmetric?: readonly [number, number, number];
  readonly isSpace: boolean;
  readonly originalCharCode: number;
}

/** The text state of ISO 32000-1, 9.3, as operators set it; saved and restored with the graphics state. */
export interface TextState {
  font: PdfFont | undefined;
  fontId: string;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 for 100 %. */
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
}

export const INITIAL_TEXT_STATE: Readonly<TextState> = {
  font: undefined,
  fontId: "",
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderingMode: 0,
};

/** What all glyphs of one text-showing operator have in common. */
export type Look = Pick<Glyph, "bold" | "faint" | "font" | "run">;

const ASCENT = 0.88;
const DESCENT = 0.12;
/** Sine of the largest angle at which text still counts as running along an axis. */
const AXIS_TOLERANCE = 0.05;
/** White space and zero-width characters. */
const BLANK = /^[\s\u200B-\u200D\u2060]*$/u;

/** The pen of a text object: its matrix, its line's start, and the glyphs' places that follow from them. */
export class TextPen {
  #matrix: Matrix = IDENTITY;
  #lineMatrix: Matrix = IDENTITY;

  /** Begins a text object. */
  begin(): void {
    this.#matrix = this.#lineMatrix = IDENTITY;
  }

  setMatrix(numbers: ArrayLike<number> | null | undefined): void {
    this.#matrix = this.#lineMatrix = toMatrix(numbers);
  }

  /** Moves to the start of a line that is offset from the current line's start. */
  moveLine(x: number, y: number): void {
    this.#matrix = this.#lineMatrix = concatenate(this.#lineMatrix, [1, 0, 0, 1, x, y]);
  }

  /**
   * Places the glyphs of one text-showing operator; numbers among them are adjustments in thousandths of the font size.
   * Text that runs along no axis of the page (watermarks, seals) is passed over, but moves the pen.
   */
  show(
    items: readonly (ShownGlyph | number)[],
    state: Readonly<TextState>,
    ctm: Matrix,
    look: Look,
    place: (glyph: Glyph, shown: ShownGlyph) => void,
  ): void {
    if (state.font === undefined || state.fontSize === 0) return;
    const line = writingLine(state, concatenate(ctm, this.#matrix));
    const unitsPerEm = state.font.isType3Font === true ? (state.font.fontMatrix?.[0] ?? 0.001) : 0.001;
    let at = 0;
    for (const item of items) {
      if (typeof item === "number") {
        at -= (item / 1000) * state.fontSize * line.scale;
        continue;
      }
      const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0);
      const advance = line.isVertical
        ? (item.vmetric?.[0] ?? -1000) * unitsPerEm * state.fontSize
        : item.width * unitsPerEm * state.fontSize * line.scale;
      if (line.direction !== undefined) place(toGlyph(item, line, line.direction, at, advance, look), item);
      at += advance + spacing * line.scale;
    }
    const m = this.#matrix;
    const [x, y] = line.isVertical ? [0, at] : [at, 0];
    this.#matrix = [m[0], m[1], m[2], m[3], m[4] + m[0] * x + m[2] * y, m[5] + m[1] * x + m[3] * y];
  }
}

/** The line on which one text-showing operator writes. */
interface WritingLine {
  /** From text space to the page. */
  readonly matrix: Matrix;
  readonly isVertical: boolean;
  /** Undefined where the text runs along no axis of the page. */
  readonly direction: Direction | undefined;
  /** Height of the em in points. */
  readonly size: number;
  /** Horizontal scale; none for vertical text. */
  readonly scale: number;
  /** Sides of the glyphs beside the line, in text space: below and above it, or left and right of it. */
  readonly sides: readonly [number, number];
}

function writingLine({ font, fontSize, horizontalScale, rise }: Readonly<TextState>, matrix: Matrix): WritingLine {
  const size = Math.abs(fontSize) * Math.hypot(matrix[2], matrix[3]);
  // A glyph of a vertical font stands upright, the next one below it, the pen in the middle of its top.
  if (font?.vertical === true) {
    const direction = directionOf(-matrix[2] * fontSize, -matrix[3] * fontSize);
    return { matrix, isVertical: true, direction, size, scale: 1, sides: [-fontSize / 2, fontSize / 2] };
  }
  const direction = directionOf(matrix[0] * fontSize, matrix[1] * fontSize);
  const sides = [rise - DESCENT * fontSize, rise + ASCENT * fontSize] as const;
  return { matrix, isVertical: false, direction, size, scale: horizontalScale, sides };
}

function toGlyph(shown: ShownGlyph, line: WritingLine, direction: Direction, at: number, advance: number, look: Look): Glyph {
  const { matrix, isVertical, sides, size } = line;
  const [ax, ay] = isVertical ? transformPoint(matrix, sides[0], at) : transformPoint(matrix, at, sides[0]);
  const [bx, by] = isVertical ? transformPoint(matrix, sides[1], at + advance) : transformPoint(matrix, at + advance, sides[1]);
  return {
    text: shown.unicode,
    isBlank: BLANK.test(shown.unicode),
    x0: Math.min(ax, bx),
    x1: Math.max(ax, bx),
    y0: Math.min(ay, by),
    y1: Math.max(ay, by),
    size,
    direction,
    bold: look.bold,
    faint: look.faint,
    font: look.font,
    run: look.run,
  };
}

/** The axis along which a vector points on a page whose y grows downwards; `undefined` where it points along none. */
function directionOf(x: number, y: number): Direction | undefined {
  const length = Math.hypot(x, y);
  if (length === 0 || !Number.isFinite(length)) return undefined;
  if (Math.abs(y) <= AXIS_TOLERANCE * length) return x > 0 ? "right" : "left";
  if (Math.abs(x) <= AXIS_TOLERANCE * length) return y > 0 ? "down" : "up";
  return undefined;
}

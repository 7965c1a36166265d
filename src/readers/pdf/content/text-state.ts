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
  readonly font: PdfFont | undefined;
  readonly fontId: string;
  readonly fontSize: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  /** 1 for 100 %. */
  readonly horizontalScale: number;
  readonly leading: number;
  readonly rise: number;
  readonly renderingMode: number;
}

export const INITIAL_TEXT_STATE: TextState = {
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
    state: TextState,
    ctm: Matrix,
    look: Look,
    place: (glyph: Glyph, shown: ShownGlyph) => void,
  ): void {
    const { font, fontSize, horizontalScale } = state;
    if (font === undefined || fontSize === 0) return;
    const unitsPerEm = font.isType3Font === true ? (font.fontMatrix?.[0] ?? 0.001) : 0.001;
    for (const item of items) {
      if (typeof item === "number") {
        const shift = (-item / 1000) * fontSize;
        this.#advance(font.vertical ? 0 : shift * horizontalScale, font.vertical ? shift : 0);
        continue;
      }
      const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0);
      const width = item.width * unitsPerEm * fontSize;
      if (font.vertical) {
        const down = (item.vmetric?.[0] ?? -1000) * unitsPerEm * fontSize;
        const glyph = verticalGlyph(item, state, concatenate(ctm, this.#matrix), down, look);
        if (glyph !== undefined) place(glyph, item);
        this.#advance(0, down - spacing);
        continue;
      }
      const glyph = horizontalGlyph(item, state, concatenate(ctm, this.#matrix), width * horizontalScale, look);
      if (glyph !== undefined) place(glyph, item);
      this.#advance((width + spacing) * horizontalScale, 0);
    }
  }

  #advance(x: number, y: number): void {
    const m = this.#matrix;
    this.#matrix = [m[0], m[1], m[2], m[3], m[4] + m[0] * x + m[2] * y, m[5] + m[1] * x + m[3] * y];
  }
}

function horizontalGlyph(shown: ShownGlyph, state: TextState, matrix: Matrix, width: number, look: Look): Glyph | undefined {
  const direction = directionOf(matrix[0] * state.fontSize, matrix[1] * state.fontSize);
  if (direction === undefined) return undefined;
  const size = Math.abs(state.fontSize) * Math.hypot(matrix[2], matrix[3]);
  const up = transformPoint(matrix, 0, state.rise + ASCENT * state.fontSize);
  const low = transformPoint(matrix, width, state.rise - DESCENT * state.fontSize);
  return glyphBetween(shown.unicode, up, low, { size, direction, ...look });
}

/** A glyph of a vertical font: it stands upright, the next one below it, the pen in the middle of its top. */
function verticalGlyph(shown: ShownGlyph, state: TextState, matrix: Matrix, down: number, look: Look): Glyph | undefined {
  const direction = directionOf(matrix[2] * down, matrix[3] * down);
  if (direction === undefined) return undefined;
  const half = state.fontSize / 2;
  const size = Math.abs(state.fontSize) * Math.hypot(matrix[2], matrix[3]);
  const [top, bottom] = [transformPoint(matrix, -half, 0), transformPoint(matrix, half, down)];
  return glyphBetween(shown.unicode, top, bottom, { size, direction, ...look });
}

function glyphBetween(
  text: string,
  a: readonly [number, number],
  b: readonly [number, number],
  rest: Pick<Glyph, "size" | "direction"> & Look,
): Glyph {
  return {
    text,
    x0: Math.min(a[0], b[0]),
    x1: Math.max(a[0], b[0]),
    y0: Math.min(a[1], b[1]),
    y1: Math.max(a[1], b[1]),
    ...rest,
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

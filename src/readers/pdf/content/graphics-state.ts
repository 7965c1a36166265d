import type { Box } from "../../../document/location.js";
import { intersectBoxes } from "./clip.js";
import { concatenate, IDENTITY, toMatrix } from "./matrix.js";
import type { Matrix } from "./matrix.js";
import type { Paint } from "./paint.js";
import { INITIAL_TEXT_STATE } from "./text-state.js";
import type { PdfFont, TextState } from "./text-state.js";

/** What operators set and `save` keeps (ISO 32000-1, 8.4). It changes with almost every operator, hence in place. */
export interface GraphicsState {
  ctm: Matrix;
  lineWidth: number;
  fill: Paint;
  stroke: Paint;
  text: TextState;
  /** Box around what later painting can show, in points of the page as shown. */
  clip: Box;
}

/** Arguments of an operator, as pdf.js lists them. */
export type Arguments = readonly unknown[];

const BLACK: Paint = { color: "#000000", alpha: 1 };

/** The graphics state at the start of a page; `page` is its box. */
export function initialGraphicsState(ctm: Matrix, page: Box): GraphicsState {
  return { ctm, lineWidth: 1, fill: BLACK, stroke: BLACK, text: { ...INITIAL_TEXT_STATE }, clip: page };
}

/** A copy that later operators leave as it is. */
export function keepGraphicsState(state: GraphicsState): GraphicsState {
  return { ...state, text: { ...state.text } };
}

/** Applies a further transformation to what will be painted. */
export function transformState(state: GraphicsState, numbers: unknown): void {
  state.ctm = concatenate(state.ctm, numbers === null ? IDENTITY : toMatrix(numbers as ArrayLike<number>));
}

/** Narrows what later painting can show to a box. */
export function clipState(state: GraphicsState, box: Box): void {
  state.clip = intersectBoxes(state.clip, box);
}

/** Sets one thing of the graphics state. */
export type StateSetter = (state: GraphicsState, args: Arguments, fonts: ReadonlyMap<string, PdfFont>) => void;

/** Operators that only set the graphics state, by their name in pdf.js. */
export const STATE_SETTERS: Readonly<Record<string, StateSetter>> = {
  setLineWidth(state, [width]) {
    state.lineWidth = Number(width);
  },
  setGState(state, [entries], fonts) {
    for (const [key, value] of entries as readonly (readonly [string, unknown])[]) setParameter(state, key, value, fonts);
  },
  setFillRGBColor(state, [color]) {
    state.fill = { ...state.fill, color: String(color) };
  },
  setStrokeRGBColor(state, [color]) {
    state.stroke = { ...state.stroke, color: String(color) };
  },
  setFillColorN(state) {
    state.fill = { ...state.fill, color: BLACK.color };
  },
  setStrokeColorN(state) {
    state.stroke = { ...state.stroke, color: BLACK.color };
  },
  setCharSpacing({ text }, [value]) {
    text.charSpacing = Number(value);
  },
  setWordSpacing({ text }, [value]) {
    text.wordSpacing = Number(value);
  },
  setHScale({ text }, [percent]) {
    text.horizontalScale = Number(percent) / 100;
  },
  setLeading({ text }, [value]) {
    text.leading = Number(value);
  },
  setTextRise({ text }, [value]) {
    text.rise = Number(value);
  },
  setTextRenderingMode({ text }, [value]) {
    text.renderingMode = Number(value);
  },
  setFont(state, [id, size], fonts) {
    setFont(state, id, size, fonts);
  },
};

/** One entry of a graphics state parameter dictionary (ISO 32000-1, 8.4.5). */
function setParameter(state: GraphicsState, key: string, value: unknown, fonts: ReadonlyMap<string, PdfFont>): void {
  if (key === "LW") state.lineWidth = Number(value);
  if (key === "ca") state.fill = { ...state.fill, alpha: Number(value) };
  if (key === "CA") state.stroke = { ...state.stroke, alpha: Number(value) };
  if (key === "Font" && Array.isArray(value)) setFont(state, value[0], value[1], fonts);
}

function setFont({ text }: GraphicsState, id: unknown, size: unknown, fonts: ReadonlyMap<string, PdfFont>): void {
  text.fontId = String(id);
  text.font = fonts.get(text.fontId);
  text.fontSize = Number(size);
}

import type { Box } from "../../../document/location.js";

/** Where the next glyph of the same run stands, as the page is shown. */
export type Direction = "right" | "down" | "left" | "up";

/** One glyph as it is drawn, in points of the shown page, origin at its top left. */
export interface Glyph {
  /** What the font says the glyph means: usually one character, a blank included; more for a ligature. */
  readonly text: string;
  /** Whether it shows nothing: white space, zero-width characters. */
  readonly isBlank: boolean;
  /** Left and right end of the advance box. */
  readonly x0: number;
  readonly x1: number;
  /** Top and bottom of the em box (ascent 0.88, descent 0.12 of the size: fonts' own figures are too unreliable). */
  readonly y0: number;
  readonly y1: number;
  /** Height of the em in points. */
  readonly size: number;
  readonly direction: Direction;
  readonly bold: boolean;
  /** Drawn in a light grey or half transparent, as watermarks are. */
  readonly faint: boolean;
  /** Name of its font within the document. */
  readonly font: string;
  /** Serial number of the text-showing operator that drew it: glyphs of one run belong together. */
  readonly run: number;
}

/** A straight ruling, stroked or filled, horizontal or vertical. */
export interface Rule {
  readonly orientation: "horizontal" | "vertical";
  /** y of a horizontal, x of a vertical rule: the middle of its thickness. */
  readonly at: number;
  /** Left or upper end. */
  readonly from: number;
  /** Right or lower end. */
  readonly to: number;
  readonly thickness: number;
  /** Ends of what can be seen of a horizontal rule that the page or a clipping cuts off at a side. */
  readonly shown?: readonly [from: number, to: number];
}

/** All of one page that matters to a reader: what the operator list paints, in one pass. */
export interface PageContent {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Places of pictures, thin ones excepted. */
  readonly images: readonly Box[];
  /** Glyphs that the page draws invisibly: text that recognition has laid over a scan, or hidden text. */
  readonly hiddenGlyphs: readonly Glyph[];
}

/** What stands for a glyph whose character its font does not tell. */
export const UNREADABLE = "\uFFFD";

import { cutFragments } from "../../../../src/readers/pdf/unruled/text-fragment.js";
import { groupBlocks } from "../../../../src/readers/pdf/unruled/text-block.js";
import type { TextBlock } from "../../../../src/readers/pdf/unruled/text-block.js";
import type { Glyph } from "../../../../src/readers/pdf/content/page-content.js";
import { glyphsOf } from "../draw-glyphs.js";

/** Texts as a page paints them: [text, x, y], each by an operator of its own. */
export type Painted = readonly (readonly [text: string, x: number, y: number])[];

export const paint = (painted: Painted): Glyph[] => painted.flatMap(([text, x, y], run) => glyphsOf(text, x, y, { run }));

/** Blocks of one line each, in the order of painting. */
export const blocksOf = (painted: Painted): TextBlock[] =>
  groupBlocks(cutFragments(paint(painted)), [], { row: 0, line: Infinity });

/** The text of a block's lines, "/" between them. */
export const blockText = ({ fragments }: TextBlock): string =>
  fragments.map(({ glyphs }) => glyphs.map(({ text }) => text).join("")).join("/");

/** Rows of texts in columns 100 points apart, rows 20 points apart. */
export const gridOf = (rows: readonly (readonly string[])[], top = 100): Painted =>
  rows.flatMap((row, index) => row.map((text, col) => [text, 50 + col * 100, top + index * 20] as const));

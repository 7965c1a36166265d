import { isBrokenByWidth } from "../text/unwrap-lines.js";
import { roomIn } from "./table-piece.js";
import type { CellPart, PieceCell } from "./table-piece.js";

/** A cell above a page break and the cell below it that takes up the same columns. */
export type CellPair = readonly [upper: PieceCell, lower: PieceCell];

/**
 * What a pair of cells says about the break between them: whether the lower one goes on with the upper one's text.
 * "unlikely" is a line above that had room left: its author may have ended it there.
 */
export type Evidence = "against" | "unlikely" | "none" | "weak" | "strong" | "certain";

/** A line in a column of so many characters ends full by chance only seldom. */
const WIDE_COLUMN = 8;
const VERY_WIDE_COLUMN = 16;
/** Distance in ems from a cell's edge within which text stands at that edge: less than a line and its spacing. */
const AT_EDGE = 1.6;

/** Text in brackets that only adds to a label: （16分）; a numeral alone is an item's number. */
const IN_BRACKETS = /^[（(](?![0-9一二三四五六七八九十]+[)）])[^（(]*[)）]$/u;

/** Whether the lower text is no label of its own. */
export function isAddition(upper: PieceCell, lower: PieceCell): boolean {
  const [above, below] = [upper.parts.at(-1), lower.parts[0]];
  return above !== undefined && below !== undefined && IN_BRACKETS.test(textOf(below)) && !IN_BRACKETS.test(textOf(above));
}

/** A number with its unit or sign, e.g. 1,234.50, 98.2%, —. */
const FIGURE = /^[-+<>≥≤=＝]?[0-9０-９][0-9０-９.．,，]*[%％‰]?$|^[-—–/／]+$/u;
/** Starts an item: （一） (1) 1. 1、 一、 ① 其中. */
const ITEM_START =
  /^(?:[（(][0-9一二三四五六七八九十]{1,3}[)）](?!$)|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,2}、|[①-⑳]|其中)/u;
const OPENING = /[（(【《“]/gu;
const CLOSING = /[）)】》”]/gu;
const SENTENCE_END = /[。；;！？!?：:]$/u;

/** Weighs one pair of cells. `padding` is the distance in points that the table keeps between ruling and text. */
export function weigh(upper: PieceCell, lower: PieceCell, padding: number): Evidence {
  const above = upper.parts.at(-1);
  const below = lower.parts[0];
  const last = above?.lines.at(-1);
  const next = below?.lines[0];
  if (next === undefined || above === undefined || below === undefined) return "none";
  if (last === undefined) return isOpenBetween(upper, lower) ? "none" : "against";
  const [textAbove, textBelow] = [textOf(above), textOf(below)];
  if (openBrackets(textAbove) > 0) return "strong";
  if (FIGURE.test(textAbove) && FIGURE.test(textBelow)) return areTwoFigures(upper, lower, padding) ? "against" : "none";
  if (upper.rowSpan === 1 && roomIn(above).bottom > AT_EDGE) return "against";
  if (lower.rowSpan === 1 && standsLow(below) && !isAddition(upper, lower)) return "against";
  const width = above.box[2] - above.box[0] - 2 * padding;
  const isWide = width > WIDE_COLUMN * last.size;
  const isParagraphEnd = isWide && SENTENCE_END.test(textAbove);
  if (ITEM_START.test(textBelow)) return isParagraphEnd ? "none" : "against";
  if (!isBrokenByWidth(last, next, width)) return isParagraphEnd ? "none" : "unlikely";
  if (width > VERY_WIDE_COLUMN * last.size) return "certain";
  return isWide ? "strong" : "weak";
}

/** Whether the lower text starts no item, and the upper one had no room left for its beginning. */
export function goesOnByWidth(upper: PieceCell, lower: PieceCell, padding: number): boolean {
  const [above, below] = [upper.parts.at(-1), lower.parts[0]];
  const [last, next] = [above?.lines.at(-1), below?.lines[0]];
  if (above === undefined || below === undefined || last === undefined || next === undefined) return false;
  return !ITEM_START.test(textOf(below)) && isBrokenByWidth(last, next, above.box[2] - above.box[0] - 2 * padding);
}

/** Whether the lower text closes a bracket that the upper one leaves open: （50 and 分）. */
export function closesBracket(upper: PieceCell, lower: PieceCell): boolean {
  const [above, below] = [upper.parts.at(-1), lower.parts[0]];
  return above !== undefined && below !== undefined && openBrackets(textOf(above)) > 0 && openBrackets(textOf(below)) < 0;
}

/** Number of brackets that a text opens, less those that it closes. */
function openBrackets(text: string): number {
  return (text.match(OPENING)?.length ?? 0) - (text.match(CLOSING)?.length ?? 0);
}

/** Whether a text leaves more room above it than below: a rest may stand in the middle of its part, but not at its foot. */
function standsLow(part: CellPart): boolean {
  const { top, bottom } = roomIn(part);
  return top > AT_EDGE && top - bottom > AT_EDGE / 2;
}

/** Whether both cells show a figure of their own, and not the two halves of one that its column is too narrow for. */
export function areTwoFigures(upper: PieceCell, lower: PieceCell, padding: number): boolean {
  const above = upper.parts.at(-1);
  const below = lower.parts[0];
  const last = above?.lines.at(-1);
  const next = below?.lines[0];
  if (above === undefined || below === undefined || last === undefined || next === undefined) return false;
  if (!FIGURE.test(textOf(above)) || !FIGURE.test(textOf(below))) return false;
  return !isBrokenByWidth(last, next, above.box[2] - above.box[0] - 2 * padding);
}

/** Whether a cell shows a figure, or the dash in place of one, and nothing else. */
export function isFigure({ parts }: PieceCell): boolean {
  return FIGURE.test(parts.map(textOf).join(""));
}

/** The text of a part without line breaks. */
export function textOf({ lines }: CellPart): string {
  return lines.map(({ text }) => text).join("");
}

/** Whether the ruling between two cells is missing on both pages. */
export function isOpenBetween(upper: PieceCell, lower: PieceCell): boolean {
  return isOpenBelow(upper) && isOpenAbove(lower);
}

/** Whether a cell lacks its ruling at the break. */
export function isOpenBelow({ parts }: PieceCell): boolean {
  return parts.at(-1)?.isOpenBelow === true;
}

export function isOpenAbove({ parts }: PieceCell): boolean {
  return parts[0]?.isOpenAbove === true;
}

import { isBrokenByWidth } from "../text/unwrap-lines.js";
import { isEmptyCell } from "./table-piece.js";
import type { CellPart, PieceCell } from "./table-piece.js";

/** A cell above a page break and the cell below it that takes up the same columns. */
export type CellPair = readonly [upper: PieceCell, lower: PieceCell];

/**
 * What a pair of cells says about the break between them: whether the lower one goes on with the upper one's text.
 * "unlikely" is a line above that had room left: its author may have ended it there.
 */
type Evidence = "against" | "unlikely" | "none" | "weak" | "strong";

/** A line in a column of so many characters ends full by chance only seldom. */
const WIDE_COLUMN = 8;
/** Distance in ems from a cell's edge within which text stands at that edge: less than a line and its spacing. */
const AT_EDGE = 1.6;

/** Difference in ems of the room above and below a text that does not stand in its cell's middle. */
const OFF_CENTER = 0.8;

/**
 * Whether a page break cuts a row in two: what stands below the break only goes on with what stands above it. A cell that
 * starts anew below the break, beside one that is complete above it, says that it does not.
 *
 * @param padding distance in points that the table keeps between ruling and text.
 */
export function isRowCut(pairs: readonly CellPair[], padding: number): boolean {
  const found = new Set(pairs.map(([upper, lower]) => weigh(upper, lower, padding)));
  if (found.has("against")) return false;
  const hasComplete = pairs.some(([upper, lower]) => !isEmptyCell(upper) && isEmptyCell(lower));
  if (found.has("unlikely")) return hasComplete && (found.has("strong") || isRemainder(pairs));
  const isOpen = pairs.length > 0 && pairs.every(([upper, lower]) => isOpenBetween(upper, lower));
  return isOpen || found.has("strong") || (found.has("weak") && hasComplete);
}

/** Whether so little stands below the break, beside so much above it, that it can be no row: the rest of some labels. */
function isRemainder(pairs: readonly CellPair[]): boolean {
  const complete = pairs.filter(([upper, lower]) => !isEmptyCell(upper) && isEmptyCell(lower)).length;
  const goingOn = pairs.filter(([, lower]) => !isEmptyCell(lower)).length;
  return complete >= LEAST_COMPLETE && goingOn <= MOST_REMAINDERS;
}

const LEAST_COMPLETE = 4;
const MOST_REMAINDERS = 2;

/**
 * Which of the lower cells go on with the cell above although the break falls between two rows: merged cells, and label
 * cells before the first cell that starts anew. Pairs are in the order of their columns.
 */
export function goingOn(pairs: readonly CellPair[], padding: number): CellPair[] {
  const found: CellPair[] = [];
  let isLeading = true;
  for (const [upper, lower] of pairs) {
    const goesOn =
      lacksItsRuling(pairs, upper, lower) ||
      (isEmptyCell(lower) ? emptyGoesOn(upper, lower, isLeading) : isLeading && labelGoesOn(upper, lower, padding));
    if (goesOn) found.push([upper, lower]);
    else isLeading = false;
  }
  return found;
}

/** Whether the break's ruling is drawn for other cells, and not for this one. */
function lacksItsRuling(pairs: readonly CellPair[], upper: PieceCell, lower: PieceCell): boolean {
  const isOpenBelow = (cell: PieceCell): boolean => cell.parts.at(-1)?.isOpenBelow === true;
  const isOpenAbove = (cell: PieceCell): boolean => cell.parts[0]?.isOpenAbove === true;
  return (
    (isOpenBelow(upper) && pairs.some(([other]) => !isOpenBelow(other))) ||
    (isOpenAbove(lower) && pairs.some(([, other]) => !isOpenAbove(other)))
  );
}

function emptyGoesOn(upper: PieceCell, lower: PieceCell, isLeading: boolean): boolean {
  const isMerged = upper.rowSpan > 1 || lower.rowSpan > 1;
  if (isLeading) return isMerged || !isEmptyCell(upper);
  return (upper.rowSpan > 1 && lower.rowSpan > 1) || (isMerged && isOpenBetween(upper, lower));
}

/** A label that the break cuts fills its part above to the foot, or its part below from the top, and not both by chance. */
function labelGoesOn(upper: PieceCell, lower: PieceCell, padding: number): boolean {
  if (isEmptyCell(upper)) return isOpenBetween(upper, lower);
  const evidence = weigh(upper, lower, padding);
  if (evidence === "strong" || (evidence === "weak" && isAddition(upper, lower))) return true;
  const above = upper.parts.at(-1);
  const below = lower.parts[0];
  if (evidence !== "weak" || above === undefined || below === undefined) return false;
  const [roomAbove, roomBelow] = [roomIn(above), roomIn(below)];
  const isLow = roomAbove.top - roomAbove.bottom > OFF_CENTER;
  const isHigh = roomBelow.bottom - roomBelow.top > OFF_CENTER;
  return isOpenBetween(upper, lower) || isLow || isHigh;
}

/** Whether the ruling between two cells is missing on both pages. */
function isOpenBetween(upper: PieceCell, lower: PieceCell): boolean {
  return upper.parts.at(-1)?.isOpenBelow === true && lower.parts[0]?.isOpenAbove === true;
}

/** Text in brackets that only adds to a label: （16分）; a numeral alone is an item's number. */
const IN_BRACKETS = /^[（(](?![0-9一二三四五六七八九十]+[)）])[^（(]*[)）]$/u;

/** Whether the lower text is no label of its own. */
function isAddition(upper: PieceCell, lower: PieceCell): boolean {
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

function weigh(upper: PieceCell, lower: PieceCell, padding: number): Evidence {
  const above = upper.parts.at(-1);
  const below = lower.parts[0];
  const last = above?.lines.at(-1);
  const next = below?.lines[0];
  if (next === undefined || above === undefined || below === undefined) return "none";
  if (last === undefined) return isOpenBetween(upper, lower) ? "none" : "against";
  const [textAbove, textBelow] = [textOf(above), textOf(below)];
  if ((textAbove.match(OPENING)?.length ?? 0) > (textAbove.match(CLOSING)?.length ?? 0)) return "strong";
  if (FIGURE.test(textAbove) && FIGURE.test(textBelow)) return "against";
  if ((upper.rowSpan === 1 && roomIn(above).bottom > AT_EDGE) || (lower.rowSpan === 1 && roomIn(below).top > AT_EDGE))
    return "against";
  const width = above.box[2] - above.box[0] - 2 * padding;
  const isWide = width > WIDE_COLUMN * last.size;
  const isParagraphEnd = isWide && SENTENCE_END.test(textAbove);
  if (ITEM_START.test(textBelow)) return isParagraphEnd ? "none" : "against";
  if (!isBrokenByWidth(last, next, width)) return isParagraphEnd ? "none" : "unlikely";
  return isWide ? "strong" : "weak";
}

function textOf({ lines }: CellPart): string {
  return lines.map(({ text }) => text).join("");
}

/** Free room above and below a cell's text, in ems. */
function roomIn({ box, lines }: CellPart): { readonly top: number; readonly bottom: number } {
  const size = lines[0]?.size ?? 1;
  const top = Math.min(...lines.map(({ y0 }) => y0));
  const bottom = Math.max(...lines.map(({ y1 }) => y1));
  return { top: (top - box[1]) / size, bottom: (box[3] - bottom) / size };
}

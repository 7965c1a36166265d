import { isBrokenByWidth } from "./unwrap-lines.js";
import { isEmptyCell } from "./table-piece.js";
import type { CellPart, PieceCell } from "./table-piece.js";

/** Padding in points on both sides of a cell's text, where nothing more exact is known. */
const USUAL_PADDINGS = 4;

/** A cell above a page break and the cell below it that takes up the same columns. */
export type CellPair = readonly [upper: PieceCell, lower: PieceCell];

/**
 * Whether a page break cuts a row in two: what stands below the break only goes on with what stands above it. A cell that
 * starts anew below the break, beside one that is complete above it, says that it does not.
 *
 * @param isOpen whether the ruling between the two rows is missing.
 */
export function isRowCut(pairs: readonly CellPair[], isOpen: boolean): boolean {
  let evidence = isOpen ? 1 : 0;
  for (const [upper, lower] of pairs) {
    if (isEmptyCell(lower) || isEmptyCell(upper)) {
      if (!isOpen && isEmptyCell(upper) && !isEmptyCell(lower)) return false;
      continue;
    }
    if (!goesOnInText(upper, lower)) return false;
    evidence++;
  }
  return evidence > 0 && pairs.length > 0;
}

/** Whether a single cell goes on below a break that falls between two rows. */
export function cellGoesOn(upper: PieceCell, lower: PieceCell, isOpen: boolean, isLeading: boolean): boolean {
  if (isEmptyCell(lower)) return isLeading || (upper.rowSpan > 1 && lower.rowSpan > 1) || (isOpen && lower.rowSpan > 1);
  if (isEmptyCell(upper)) return false;
  return goesOnInText(upper, lower);
}

const OPENING = /[（(【《“]/gu;
const CLOSING = /[）)】》”]/gu;

/** Whether the text below goes on with the text above: a bracket is open, or the last line above has no room left. */
function goesOnInText(upper: PieceCell, lower: PieceCell): boolean {
  const above = upper.parts.at(-1);
  const below = lower.parts[0];
  const last = above?.lines.at(-1);
  const next = below?.lines[0];
  if (above === undefined || last === undefined || next === undefined) return false;
  const text = textOf(above);
  if ((text.match(OPENING)?.length ?? 0) > (text.match(CLOSING)?.length ?? 0)) return true;
  return isBrokenByWidth(last, next, above.box[2] - above.box[0] - USUAL_PADDINGS);
}

function textOf({ lines }: CellPart): string {
  return lines.map(({ text }) => text).join("");
}

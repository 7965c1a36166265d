import { closesBracket, isAddition, isFigure, isOpenAbove, isOpenBelow, isOpenBetween, textOf, weigh } from "./break-evidence.js";
import type { CellPair } from "./break-evidence.js";
import type { TableHabits } from "./table-habits.js";
import { isEmptyCell, roomIn } from "./table-piece.js";
import type { CellPart, PieceCell } from "./table-piece.js";

/** Difference in ems of the room above and below a text that does not stand in its cell's middle. */
const OFF_CENTER = 0.8;

/**
 * Which of the lower cells go on with the cell above although the break falls between two rows: merged cells, and label
 * cells before the first cell that starts anew. Pairs are in the order of their columns.
 */
export function goingOn(pairs: readonly CellPair[], habits: TableHabits): CellPair[] {
  const found: CellPair[] = [];
  let isLeading = true;
  for (const [upper, lower] of pairs) {
    const goesOn =
      lacksItsRuling(pairs, upper, lower) ||
      (isEmptyCell(lower)
        ? emptyGoesOn(upper, lower, isLeading)
        : isLeading && !isEnded(pairs, upper, lower) && !nameRows(pairs, [upper, lower]) && labelGoesOn(upper, lower, habits));
    if (goesOn) found.push([upper, lower]);
    else isLeading = false;
  }
  return found;
}

/** Whether the break's ruling is drawn for other cells, and not for this one. */
function lacksItsRuling(pairs: readonly CellPair[], upper: PieceCell, lower: PieceCell): boolean {
  return (
    (isOpenBelow(upper) && pairs.some(([other]) => !isOpenBelow(other))) ||
    (isOpenAbove(lower) && pairs.some(([, other]) => !isOpenAbove(other)))
  );
}

/** Whether the break's ruling is drawn for this cell, and not for others: they go on, and this one does not. */
function isEnded(pairs: readonly CellPair[], upper: PieceCell, lower: PieceCell): boolean {
  return (
    (!isOpenBelow(upper) && pairs.some(([other]) => isOpenBelow(other))) ||
    (!isOpenAbove(lower) && pairs.some(([, other]) => isOpenAbove(other)))
  );
}

/** Whether each of two cells is all that names its row, which has nothing but figures beside it. */
function nameRows(pairs: readonly CellPair[], [upper, lower]: CellPair): boolean {
  if (upper.rowSpan > 1 || lower.rowSpan > 1 || closesBracket(upper, lower)) return false;
  const others = pairs.filter(([other]) => other !== upper);
  return [others.map(([cell]) => cell), others.map(([, cell]) => cell)].every(
    (cells) => cells.some(isFigure) && cells.every((cell) => isEmptyCell(cell) || isFigure(cell)),
  );
}

function emptyGoesOn(upper: PieceCell, lower: PieceCell, isLeading: boolean): boolean {
  const isMerged = upper.rowSpan > 1 || lower.rowSpan > 1;
  if (isLeading) return isMerged || !isEmptyCell(upper);
  return (upper.rowSpan > 1 && lower.rowSpan > 1) || (isMerged && isOpenBetween(upper, lower));
}

/** A label that ends with its points or its unit: 产出指标（50分）, 经费控制情况（万元） */
const COMPLETE = /^[^（(]+[（(](?:\d+(?:\.\d+)?分?|[万亿]?元|人)[)）]$/u;

/** What stands alone is the last character of a label that the line above was too short for; 无, 是 and 否 are answers. */
const ONE_CHARACTER = /^(?![无是否])\p{Script=Han}$/u;

function isComplete(part: CellPart): boolean {
  return COMPLETE.test(textOf(part));
}

/** A label that the break cuts fills its part above to the foot, or its part below from the top, and not both by chance. */
function labelGoesOn(upper: PieceCell, lower: PieceCell, habits: TableHabits): boolean {
  if (isOpenBetween(upper, lower) && isEmptyCell(upper)) return true;
  const above = upper.parts.at(-1);
  const below = lower.parts[0];
  if (above === undefined || below === undefined || isEmptyCell(upper) || textOf(above) === textOf(below)) return false;
  if (isComplete(above) && !isAddition(upper, lower)) return false;
  const evidence = weigh(upper, lower, habits.padding);
  if (evidence === "weak" && isAddition(upper, lower)) return true;
  const isMerged = upper.rowSpan > 1 || lower.rowSpan > 1 || habits.isMergedElsewhere(upper);
  if (!isMerged && !isOpenBetween(upper, lower)) return false;
  if (evidence === "strong" || evidence === "certain" || (evidence === "weak" && isOpenBetween(upper, lower))) return true;
  if (evidence !== "weak") return false;
  if (ONE_CHARACTER.test(textOf(below)) && !ONE_CHARACTER.test(textOf(above))) return true;
  if (habits.offset === undefined) return false;
  const [roomAbove, roomBelow] = [roomIn(above), roomIn(below)];
  // Where a part's cell goes on over a further page, the part does not show where in its cell the text stands.
  const isLow = !above.isOpenAbove && roomAbove.top - roomAbove.bottom + habits.offset > OFF_CENTER;
  const isHigh = !below.isOpenBelow && roomBelow.bottom - roomBelow.top - habits.offset > OFF_CENTER;
  return isLow || isHigh;
}

import {
  areTwoFigures,
  closesBracket,
  goesOnByWidth,
  isAddition,
  isFigure,
  isOpenBelow,
  isOpenBetween,
  textOf,
  weigh,
} from "./break-evidence.js";
import { isBrokenFigure } from "./broken-figure.js";
import type { CellPair, Evidence } from "./break-evidence.js";
import type { TableHabits } from "./table-habits.js";
import { isEmptyCell } from "./table-piece.js";
import type { PieceCell } from "./table-piece.js";

/**
 * Whether a page break cuts a row in two: what stands below the break only goes on with what stands above it. A cell that
 * starts anew below the break, beside one that is complete above it, says that it does not.
 */
export function isRowCut(pairs: readonly CellPair[], habits: TableHabits): boolean {
  const found = evidenceOf(pairs, habits.padding);
  const complete = pairs.filter(([upper, lower]) => !isEmptyCell(upper) && isEmptyCell(lower));
  const isLacking = complete.some(([, lower]) => habits.isAlwaysFilled(lower));
  const isOpen = pairs.length > 0 && pairs.every(([upper, lower]) => isOpenBetween(upper, lower));
  // Below a header that is repeated there is always a ruling.
  const isLeftOpen = isMostlyLacking(pairs, habits) && pairs.every(([upper]) => isOpenBelow(upper));
  const hasTwoFigures = pairs.some(([upper, lower]) => areTwoFigures(upper, lower, habits.padding));
  if ((isOpen || isLeftOpen) && !hasTwoFigures) return true;
  if (nameFigures(pairs)) return false;
  if (isLacking && areHalves(pairs, habits)) return true;
  if (isLacking && !hasTwoFigures && pairs.some(isOwnBracketClosed)) return true;
  if (!hasTwoFigures && isRestByWidth(pairs, habits)) return true;
  if (found.has("against") || endsForSome(pairs)) return false;
  if (pairs.every(([, lower]) => isEmptyCell(lower))) return isLacking;
  if (complete.length > 0 && areRestsOfFigures(pairs, habits.padding)) return true;
  if (pairs.filter(([upper, lower]) => isAddition(upper, lower)).length >= ENOUGH_ADDITIONS) return true;
  if (found.has("certain")) return true;
  if (found.has("unlikely")) {
    const goesOn = found.has("strong") || (found.has("weak") && isLacking) || isRemainder(pairs);
    return complete.length > 0 && goesOn;
  }
  return isOpen || found.has("strong") || (found.has("weak") && complete.length > 0);
}

/** What the pairs say. Where a cell is certain to go on, so may a merged label, wherever in its part its rest stands. */
function evidenceOf(pairs: readonly CellPair[], padding: number): ReadonlySet<Evidence> {
  const own = pairs.filter(([upper, lower]) => upper.rowSpan === 1 || !goesOnByWidth(upper, lower, padding));
  const ofOwn = new Set(own.map(([upper, lower]) => weigh(upper, lower, padding)));
  return ofOwn.has("certain") ? ofOwn : new Set(pairs.map(([upper, lower]) => weigh(upper, lower, padding)));
}

/** Whether the cells above are titles, and those below the figures that they name; the label of both stands in front. */
function nameFigures([, ...pairs]: readonly CellPair[]): boolean {
  return pairs.length >= LEAST_TITLES && pairs.every(([upper, lower]) => isTitle(upper) && isFigure(lower));
}

function isTitle({ parts }: PieceCell): boolean {
  return parts.some((part) => HAN.test(textOf(part)));
}

/** Whether a cell of the row alone closes below the break a bracket that it opened above. */
function isOwnBracketClosed([upper, lower]: CellPair): boolean {
  return upper.rowSpan === 1 && lower.rowSpan === 1 && closesBracket(upper, lower);
}

/**
 * Whether all texts below only go on with texts above that their columns were too narrow for, wherever in its part each of
 * them stands, beside several columns that are always filled and empty here.
 */
function isRestByWidth(pairs: readonly CellPair[], { padding, isAlwaysFilled }: TableHabits): boolean {
  const own = pairs.filter(([upper, lower]) => upper.rowSpan === 1 && lower.rowSpan === 1);
  const lacking = own.filter(([upper, lower]) => !isEmptyCell(upper) && isEmptyCell(lower) && isAlwaysFilled(lower));
  const rests = own.filter(([, lower]) => !isEmptyCell(lower));
  return lacking.length >= LEAST_LACKING && rests.length > 0 && rests.every((pair) => isRest(pair, padding));
}

function isRest([upper, lower]: CellPair, padding: number): boolean {
  const isOneFigure = !isFigure(upper) || !isFigure(lower) || isBrokenFigure(upper.parts.at(-1), lower.parts[0], padding);
  return isOneFigure && goesOnByWidth(upper, lower, padding);
}

/** Whether of the row's own cells, in columns that are always filled, as many are empty below the break as are not. */
function isMostlyLacking(pairs: readonly CellPair[], habits: TableHabits): boolean {
  const own = pairs.filter(([upper, lower]) => upper.rowSpan === 1 && lower.rowSpan === 1 && habits.isAlwaysFilled(lower));
  const lacking = own.filter(([, lower]) => isEmptyCell(lower)).length;
  return lacking > 0 && lacking * 2 >= own.length;
}

/**
 * Whether the row above the break lacks what only the one below has, and no column has what starts anew below: texts in
 * the middle of their cells went to the one or the other page.
 */
function areHalves(pairs: readonly CellPair[], habits: TableHabits): boolean {
  const own = pairs.filter(([upper, lower]) => upper.rowSpan === 1 && lower.rowSpan === 1);
  const isLackingAbove = own.some(([upper, lower]) => isEmptyCell(upper) && !isEmptyCell(lower) && habits.isAlwaysFilled(upper));
  const areBoth = own.filter(([upper, lower]) => !isEmptyCell(upper) && !isEmptyCell(lower));
  const isLackingBelow = own.some(([upper, lower]) => !isEmptyCell(upper) && isEmptyCell(lower) && habits.isAlwaysFilled(lower));
  return isLackingAbove && isLackingBelow && !areBoth.some(([upper, lower]) => weigh(upper, lower, habits.padding) === "against");
}

/** Whether the break's ruling is drawn for some cells and not for others: those go on over several rows, and the row ends. */
function endsForSome(pairs: readonly CellPair[]): boolean {
  const open = pairs.filter(([upper]) => isOpenBelow(upper));
  const ended = pairs.length - open.length;
  const areMerged = open.every(([upper, lower]) => upper.rowSpan > 1 || lower.rowSpan > 1);
  return open.length > 0 && ended > 0 && (areMerged || ended > open.length);
}

/** Whether nothing stands below the break but the rest of figures. */
function areRestsOfFigures(pairs: readonly CellPair[], padding: number): boolean {
  return pairs.every(([upper, lower]) => isEmptyCell(lower) || isBrokenFigure(upper.parts.at(-1), lower.parts[0], padding));
}

/** Whether so little stands below the break, beside so much above it, that it can be no row: the rest of some labels. */
function isRemainder(pairs: readonly CellPair[]): boolean {
  const complete = pairs.filter(([upper, lower]) => !isEmptyCell(upper) && isEmptyCell(lower)).length;
  const goingOn = pairs.filter(([, lower]) => !isEmptyCell(lower)).length;
  return complete >= LEAST_COMPLETE && goingOn <= MOST_REMAINDERS;
}

/** So many units or weights in brackets are the second lines of labels: 批复规模/（㎡）. */
const ENOUGH_ADDITIONS = 2;
/** One column that is always filled may be empty in a row of its own; of several, hardly. */
const LEAST_LACKING = 2;
const LEAST_TITLES = 2;
const HAN = /\p{Script=Han}/u;
const LEAST_COMPLETE = 4;
const MOST_REMAINDERS = 2;

import type { ColumnRole } from "../../../lexicon/table-words.js";
import type { PieceTraits } from "./piece-traits.js";

/** A text that its column cannot hold. */
const MISFIT = 3;
/** A number of another kind: a percentage under 分值, an amount under 得分. */
const FOREIGN_NUMBER = 1.5;
/** Points of 3,551.37: a cut near by never weighs as much. */
const LARGE_POINTS = 2.5;
/** `≥90%` is a target, never a part of an indicator's name. */
const TARGET_IN_NAME = 1.5;
/** A name of the other level, and one of neither. */
const OTHER_LEVEL = 0.7;
const NO_LEVEL = 1.5;
/** Each blank between two runs of one cell, and a single one where text has none. */
const WIDE_BLANK = 0.5;
const TEXT_BLANK = 0.9;
/** A cell of figures holds one. */
const TWO_NUMBERS = 3;

/** How unlikely some neighbouring runs of one line are in a column of a role; 0 when they fit. */
export function pieceCost(role: ColumnRole, piece: PieceTraits): number {
  return roleCost(role, piece) + blankCost(role, piece);
}

/** Chinese text has no blanks, and one cell seldom two numbers: such a blank parts two columns. */
function blankCost(role: ColumnRole, piece: PieceTraits): number {
  switch (role) {
    case "group":
      return 0;
    case "label":
    case "site":
      return piece.numbersBehind * MISFIT;
    case "name":
      return textBlankCost(piece) + piece.figuresBehind * WIDE_BLANK + piece.comparisonsBehind * TARGET_IN_NAME;
    case "amount":
    case "count":
    case "quantity":
    case "rate":
    case "score":
    case "weight":
      return textBlankCost(piece) + piece.figuresBehind * TWO_NUMBERS;
    case "any":
    case "goal":
    case "level1":
    case "level2":
    case "text":
    case "value":
      return textBlankCost(piece);
  }
}

function textBlankCost(piece: PieceTraits): number {
  return piece.wideBlanks * WIDE_BLANK + piece.textBlanks * TEXT_BLANK;
}

function roleCost(role: ColumnRole, piece: PieceTraits): number {
  switch (role) {
    case "group":
      return piece.isGroup ? 0 : MISFIT;
    case "level1":
      return levelCost(piece.isLevel1, piece.isLevel2) + (piece.isLabelCharacter ? 0.2 : 0);
    case "level2":
      return levelCost(piece.isLevel2, piece.isLevel1);
    case "label":
      return (piece.isNumber ? MISFIT : 0) + (piece.beginsWithFundGroup ? 1 : 0);
    case "site":
      return piece.isNumber ? MISFIT : 0;
    case "goal":
      return piece.beginsWithGroup ? 1 : 0;
    case "amount":
    case "count":
      return numberCost(piece, piece.isPercentage);
    case "weight":
    case "score":
      return numberCost(piece, piece.isPercentage) + (piece.isLarge ? LARGE_POINTS : 0);
    case "rate":
      return numberCost(piece, piece.isLarge) + (piece.isSmallInteger ? OTHER_LEVEL : 0);
    case "quantity":
      return numberCost(piece, false);
    case "name":
      return (piece.isNumber ? 1 : 0) + (piece.isComparison ? TARGET_IN_NAME : 0) + (piece.looksLikeLevel2 ? 0.3 : 0);
    case "text":
      return piece.isFigure ? 1.5 : 0;
    case "value":
      return piece.isPoints ? 0.5 : 0;
    case "any":
      return 0;
  }
}

function levelCost(isOwn: boolean, isOther: boolean): number {
  if (isOwn) return 0;
  return isOther ? OTHER_LEVEL : NO_LEVEL;
}

function numberCost(piece: PieceTraits, isForeign: boolean): number {
  if (!piece.isNumber) return MISFIT;
  return isForeign ? FOREIGN_NUMBER : 0;
}

import { isGroupPiece, isLevelPiece } from "../../../lexicon/label-pieces.js";
import { textKind, type ColumnRole, type TableSection } from "../../../lexicon/table-words.js";
import { textOf, type LayoutLine, type Run } from "./layout-line.js";

/** A text that its column cannot hold. */
const MISFIT = 3;
/** A number of another kind: a percentage under 分值, an amount under 得分. */
const FOREIGN_NUMBER = 1.5;
const PERCENT = /[%％]/u;
/** `9,369.28`, `12345`: more than points or a percentage ever are. */
const LARGE_AMOUNT = /\d[,，]\d{3}|\d{4}/u;

/** `10 分`: the weight of an indicator, no value of one. */
const POINTS = /^\d{1,3}(?:\.\d+)?\s?分$/u;

/** A number or a piece of one: `98.7`, `7%`, `100分`, `——`, `/`. */
const NUMBER_PIECE = /^[\d.,，%％‰分+\-—–－−/\\０-９．]+$/u;
/** `10 分`, `100 %`: a number and its unit. */
const UNIT_BLANK = /\s+(?=[分%％]$)/u;

function isNumberPiece(text: string): boolean {
  const whole = text.replace(UNIT_BLANK, "");
  return NUMBER_PIECE.test(whole) || (!/\s/u.test(whole) && textKind(whole) !== "text");
}

/** How unlikely some neighbouring runs of one line are in a column of a role; 0 when they fit or are none. */
export function pieceCost(role: ColumnRole, line: LayoutLine, runs: readonly Run[], section: TableSection): number {
  const [first] = runs;
  if (first === undefined) return 0;
  return roleCost(role, textOf(line, runs), first.text, section) + innerBlankCost(role, runs);
}

/** A character that may be of 绩效指标, written downwards, as well as the end of a level's name. */
const LABEL_CHARACTER = /^[绩效指标]$/u;
/** What a narrow column leaves of 其他资金 or 财政拨款 for the second line. */
const ROW_TAIL = /^[金款额]{1,2}$/u;
const HAN_AT_END = /\p{Script=Han}$/u;
const HAN_AT_START = /^\p{Script=Han}/u;
const NUMBER_AT_END = /[\d%％]$/u;
const NUMBER_AT_START = /^[\d≥≤]/u;
/** `654家次`, or its last word alone: a quantity ends here; years and months go on. */
const QUANTITY_AT_END =
  /\d(?![年月])\p{Script=Han}[\p{Script=Han}/·]{0,4}$|^[人名个项件家处座台套辆条公平亩户篇批宗次]\p{Script=Han}?$/u;
/** `≥90%` is a target, never a part of an indicator's name. */
const COMPARISON = /^[≥≤<>＜＞]/u;
const TARGET_IN_NAME = 1.5;
const WIDE_BLANK = 0.5;
const TEXT_BLANK = 0.9;
const MOST_BLANKS = 4;

/** Chinese text has no blanks, and one cell seldom two numbers: such a blank parts two columns. */
function innerBlankCost(role: ColumnRole, runs: readonly Run[]): number {
  if (role === "group") return 0;
  let cost = 0;
  for (const [index, right] of runs.slice(1).entries()) {
    const left = runs[index];
    if (left === undefined) continue;
    const blanks = right.start - left.end;
    const isAlike =
      (HAN_AT_END.test(left.text) && HAN_AT_START.test(right.text)) ||
      (NUMBER_AT_END.test(left.text) && NUMBER_AT_START.test(right.text));
    const isQuantity = QUANTITY_AT_END.test(left.text) && NUMBER_AT_START.test(right.text);
    if (role === "label" || role === "site") cost += isNumberPiece(right.text) ? MISFIT : 0;
    else if (blanks > 1) cost += Math.min(blanks, MOST_BLANKS) * WIDE_BLANK;
    else if (isAlike || isQuantity) cost += TEXT_BLANK;
    if (role === "name" && NUMBER_AT_START.test(right.text)) cost += COMPARISON.test(right.text) ? TARGET_IN_NAME : WIDE_BLANK;
  }
  return cost;
}

/** A level's column holds its own names; those of the other level are in the wrong column. */
function levelCost(text: string, level: 1 | 2): number {
  if (isLevelPiece(text, level)) return 0;
  return isLevelPiece(text, level === 1 ? 2 : 1) ? 0.7 : 1.5;
}

/** A rate has a percent sign or decimals; `10` alone is rather a weight. */
function rateCost(text: string): number {
  if (LARGE_AMOUNT.test(text)) return FOREIGN_NUMBER;
  return /^\d{1,2}$/u.test(text) ? 0.7 : 0;
}

function roleCost(role: ColumnRole, text: string, firstText: string, section: TableSection): number {
  switch (role) {
    case "group":
      return isGroupPiece(text, section) ? 0 : MISFIT;
    case "level1":
      return levelCost(text, 1) + (LABEL_CHARACTER.test(text) ? 0.2 : 0);
    case "level2":
      return levelCost(text, 2);
    case "label":
      return (
        (isNumberPiece(text) ? MISFIT : 0) +
        (section === "funds" && isGroupPiece(firstText, section) && !ROW_TAIL.test(firstText) ? 1 : 0)
      );
    case "site":
      return isNumberPiece(text) ? MISFIT : 0;
    case "goal":
      return isGroupPiece(firstText, section) ? 1 : 0;
    case "amount":
    case "count":
      return isNumberPiece(text) ? (PERCENT.test(text) ? FOREIGN_NUMBER : 0) : MISFIT;
    case "weight":
    case "score":
      return isNumberPiece(text) ? (PERCENT.test(text) || LARGE_AMOUNT.test(text) ? FOREIGN_NUMBER : 0) : MISFIT;
    case "rate":
      return isNumberPiece(text) ? rateCost(text) : MISFIT;
    case "quantity":
      return isNumberPiece(text) ? 0 : MISFIT;
    case "name":
      return (
        (isNumberPiece(text) ? 1 : 0) +
        (COMPARISON.test(text) ? TARGET_IN_NAME : 0) +
        (levelCost(text, 2) === 0 && (text.length > 1 || LABEL_CHARACTER.test(text)) ? 0.3 : 0)
      );
    case "text":
      return textKind(text) === "number" ? 1.5 : 0;
    case "value":
      return POINTS.test(text) ? 0.5 : 0;
    case "any":
      return 0;
  }
}

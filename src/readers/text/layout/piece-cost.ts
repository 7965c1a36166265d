import { isGroupPiece, isLevelPiece } from "../../../lexicon/label-pieces.js";
import { textKind, type ColumnRole, type TableSection } from "../../../lexicon/table-words.js";
import { textOf, type LayoutLine, type Run } from "./layout-line.js";

/** A text that its column cannot hold. */
const MISFIT = 3;

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

/** What a narrow column leaves of 其他资金 or 财政拨款 for the second line. */
const ROW_TAIL = /^[金款额]{1,2}$/u;
const HAN_AT_END = /\p{Script=Han}$/u;
const HAN_AT_START = /^\p{Script=Han}/u;
const NUMBER_AT_END = /[\d%％]$/u;
const NUMBER_AT_START = /^[\d≥≤]/u;
/** A measure word behind which a quantity ends; years and months go on. */
const MEASURE_ALONE = /^[人名个项件家处座台套辆条公平亩户篇批宗次]/u;
const WIDE_BLANK = 0.5;

/** Chinese text has no blanks, and one cell seldom two numbers: such a blank parts two columns. */
function innerBlankCost(role: ColumnRole, runs: readonly Run[]): number {
  if (role === "group" || role === "label") return 0;
  let cost = 0;
  for (const [index, right] of runs.slice(1).entries()) {
    const left = runs[index];
    if (left === undefined) continue;
    const isWide = right.start - left.end > 1;
    const isAlike =
      (HAN_AT_END.test(left.text) && HAN_AT_START.test(right.text)) ||
      (NUMBER_AT_END.test(left.text) && NUMBER_AT_START.test(right.text));
    const isQuantity = left.text.length <= 2 && MEASURE_ALONE.test(left.text) && NUMBER_AT_START.test(right.text);
    if (isWide || isAlike || isQuantity) cost += WIDE_BLANK;
  }
  return cost;
}

function roleCost(role: ColumnRole, text: string, firstText: string, section: TableSection): number {
  switch (role) {
    case "group":
      return isGroupPiece(text, section) ? 0 : MISFIT;
    case "level1":
    case "level2":
      return isLevelPiece(text) ? 0 : 1.5;
    case "label":
      return (isNumberPiece(text) ? MISFIT : 0) + (section === "funds" && isGroupPiece(firstText, section) && !ROW_TAIL.test(firstText) ? 1 : 0);
    case "site":
      return isNumberPiece(text) ? MISFIT : 0;
    case "goal":
      return isGroupPiece(firstText, section) ? 1 : 0;
    case "amount":
    case "count":
    case "rate":
    case "weight":
    case "score":
    case "quantity":
      return isNumberPiece(text) ? 0 : MISFIT;
    case "name":
      return (isNumberPiece(text) ? 1 : 0) + (text.length > 1 && isLevelPiece(text) ? 0.3 : 0);
    case "text":
      return textKind(text) === "number" ? 1.5 : 0;
    case "value":
    case "any":
      return 0;
  }
}

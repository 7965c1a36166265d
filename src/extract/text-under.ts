import type { GridCell } from "../document/document.js";
import { blankMark } from "../lexicon/blank-marks.js";
import { INDICATOR_NATURE, isOperator } from "../lexicon/target-words.js";
import type { TextField } from "../report/report.js";
import { cellLocation, cellsWithin, cellUnder, type ColumnRange, type FormRow, type RowCell } from "./form-row.js";
import { readText } from "./read-quantity.js";

/** Operator and unit of a target that have columns of their own. */
export interface BesideTarget {
  readonly operator?: RowCell | undefined;
  readonly unit?: RowCell | undefined;
}

/**
 * The text under a head. Where operator, value and unit stand in cells of their own (≥ | 20 | 场), below the one head or below
 * heads of their own, they are put together; `at` is then the place of the value. `undefined` where no cell is under the head.
 */
export function textUnder(row: FormRow, head: ColumnRange, { operator, unit }: BesideTarget = {}): TextField | undefined {
  const cell = cellUnder(row, head);
  if (cell === undefined) return undefined;
  const within = cellsWithin(row, head).filter((each) => says(each) && !INDICATOR_NATURE.test(each.compact));
  const main = within.find(({ compact }) => !isOperator(compact)) ?? within[0] ?? cell;
  const isSaid = operator !== undefined && main.compact.startsWith(operator.compact);
  const before = operator !== undefined && isOperator(operator.compact) && !isSaid ? [operator] : [];
  const behind = unit !== undefined && says(unit) && says(main) ? [unit] : [];
  const parts = [...before, ...(within.length < 2 ? [main] : within), ...behind];
  const field = readText(row, main.cell);
  return parts.length === 1 ? field : { ...field, text: joined(parts, main) };
}

/** A blank text at the place of another cell, for a column that the form does not have. */
export function noText(row: FormRow, cell: GridCell): TextField {
  return { text: "", at: cellLocation(row, cell, { start: 0, end: 0 }) };
}

function says({ compact }: RowCell): boolean {
  return blankMark(compact) === undefined;
}

function joined(parts: readonly RowCell[], main: RowCell): string {
  return parts.reduce((text, part, index) => {
    const last = parts[index - 1];
    const printed = part === main ? part.cell.text : part.compact;
    const isClose = last === undefined || isOperator(last.compact) || isUnitOf(last, part);
    return text + (isClose ? "" : " ") + printed;
  }, "");
}

/** A short word without figures behind a figure is its unit. */
function isUnitOf({ compact }: RowCell, unit: RowCell): boolean {
  return FIGURE.test(compact) && UNIT.test(unit.compact);
}

const FIGURE = /[0-9０-９]$/u;
const UNIT = /^[^0-9０-９]{1,8}$/u;

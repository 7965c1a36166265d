import type { Diagnostic } from "../document/diagnostic.js";
import { ANY_GOAL, GOAL_HEAD, isDepartmentGoal, isGoalLabel } from "../lexicon/goal-words.js";
import { ENTRY_NUMBER, LABELLED_MONEY, MEASURE, SUBTOTAL } from "../lexicon/total-words.js";
import { unitName } from "../lexicon/units.js";
import { leadingNumber } from "../quantity/read-number.js";
import { cellLocation, type FormRow, type RowCell } from "./form-row.js";

/** What is said of a row of a scoring table that belongs to no part of it, though it holds a figure or a goal; `[]` for others. */
export function unreadRow(row: FormRow): readonly Diagnostic[] {
  const filled = row.own.filter(({ compact }) => compact !== "");
  const isSubtotal = SUBTOTAL.test(filled[0]?.compact ?? "");
  const lost = isSubtotal ? undefined : filled.find((cell, index) => isLost(cell, filled[index - 1]));
  if (lost === undefined) return [];
  const printed = filled.map(({ compact }) => shortened(compact)).join("｜");
  const message = `自评表的这一行不属于认得的任何一部分，没有读出：${printed}`;
  return [{ code: "row-ambiguous", message, at: cellLocation(row, lost.cell) }];
}

function isLost({ compact }: RowCell, before: RowCell | undefined): boolean {
  if (LABELLED_MONEY.test(compact)) return true;
  if (before === undefined) return false;
  if (isGoalLabel(before.compact))
    return !isDepartmentGoal(before.compact) && !GOAL_HEAD.test(compact) && !compact.endsWith(ANY_GOAL);
  const number = leadingNumber(compact);
  return number !== undefined && MEASURE.test(unitName(number.rest)) && !ENTRY_NUMBER.test(before.compact);
}

const LONGEST_SHOWN = 16;

function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

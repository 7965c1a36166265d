import { blankMark } from "../lexicon/blank-marks.js";
import { formLabel } from "../lexicon/form-labels.js";
import { FISCAL_YEAR, GOAL_HEAD, isDepartmentGoal, isGoalLabel, NO_GOAL } from "../lexicon/goal-words.js";
import type { Goal } from "../report/report.js";
import type { GoalHeads } from "./evaluation-heads.js";
import { cellUnder, columnsOf, type FormRow } from "./form-row.js";
import { pointsBehind } from "./points-behind.js";
import { readText } from "./read-quantity.js";
import { noText } from "./text-under.js";

/** The texts of 年度总体目标 under their heads; `undefined` for a row without a cell of its own under each. */
export function readGoal(row: FormRow, heads: GoalHeads, year: number | undefined): Goal | undefined {
  const expected = cellUnder(row, columnsOf(heads.expected.cell));
  const actual = cellUnder(row, columnsOf(heads.actual.cell));
  if (expected === undefined || actual === undefined || !expected.isOwn || expected === actual) return undefined;
  const adjusted = heads.adjusted === undefined ? undefined : cellUnder(row, columnsOf(heads.adjusted.cell));
  const [, of] = FISCAL_YEAR.exec(row.own[0]?.compact ?? "") ?? [];
  const isToCome = of !== undefined && Number(of) > (year ?? 0) && blankMark(actual.compact) !== undefined;
  return {
    expected: readText(row, expected.cell),
    ...(adjusted === undefined || adjusted === expected || adjusted.compact === ""
      ? {}
      : { adjusted: readText(row, adjusted.cell) }),
    // A year to come has no result yet.
    actual: isToCome ? noText(row, expected.cell) : readText(row, actual.cell),
  };
}

/**
 * A goal whose text stands beside its label (年度目标1：（50分） | 丰富群众文化生活); the form has no cell for its result. Among
 * indicators, 绩效目标 may be a level: there a goal is alone in its row.
 */
export function readGoalBeside(row: FormRow, isAmongIndicators: boolean): Goal | undefined {
  const filled = row.own.filter(({ compact }) => compact !== "");
  const isBlock = isDepartmentGoal(filled[0]?.compact ?? "") && isGoalLabel(filled[1]?.compact ?? "");
  const [label, text, ...further] = isBlock ? filled.slice(1) : filled;
  if (label === undefined || text === undefined || !isGoalLabel(label.compact) || isGoalLabel(text.compact)) return undefined;
  // Beside 部门总体目标 a label may stand that has its own text.
  if (isDepartmentGoal(label.compact) && (further.length > 0 || NO_GOAL.test(text.compact))) return undefined;
  if (isAmongIndicators && label.cell.col > 0) return undefined;
  // In its block the goal has a column of 说明; elsewhere what stands behind the text may be its result.
  const isInBlock = row.cells.some(({ compact }) => isDepartmentGoal(compact));
  if ((further.length > 0 && !isInBlock) || GOAL_HEAD.test(text.compact)) return undefined;
  const points = pointsBehind(row, label.cell);
  return {
    expected: readText(row, text.cell),
    actual: noText(row, text.cell),
    ...(points === undefined ? {} : { weight: points.quantity }),
  };
}

/** A goal with the result that stands in the row below it (实际完成情况 | 全年演出62场); `undefined` for any other row. */
export function readResultOfGoal(row: FormRow, goal: Goal | undefined): Goal | undefined {
  const [label, text, ...further] = row.own.filter(({ compact }) => compact !== "");
  if (goal === undefined || label === undefined || text === undefined || further.length > 0) return undefined;
  if (formLabel(label.compact) !== "goalActual" || goal.actual.text !== "") return undefined;
  return { ...goal, actual: readText(row, text.cell) };
}

import type { GridCell } from "../document/document.js";
import { fundLetter, isAdjusted } from "../lexicon/column-heads.js";
import { formLabel } from "../lexicon/form-labels.js";
import { BARE_GOAL, GOAL_HEAD, isDepartmentGoal, YEAR_HEAD } from "../lexicon/goal-words.js";
import { UNIT_LINE } from "../lexicon/paragraph-signs.js";
import { type FormRow, type RowCell } from "./form-row.js";
import { isFundHead } from "./fund-heads.js";
import { isIndicatorHead } from "./indicator-heads.js";

/** Who a scoring table is about. */
export type NameLabel = "departmentName" | "projectName" | "supervisor" | "implementer";

/** What a label in the first rows names, or `undefined`. */
export function nameLabel(text: string): NameLabel | undefined {
  const label = formLabel(text);
  return label === "departmentName" || label === "projectName" || label === "supervisor" || label === "implementer"
    ? label
    : undefined;
}

const COLON = /[:：]/u;

/** Whether a row can only stand in a scoring table. */
export function isEvaluationHead(row: FormRow): boolean {
  return isFundHead(row) || isIndicatorHead(row) || goalHeads(row) !== undefined || isNameRow(row) || isGoalBlock(row);
}

/** 部门总体目标 | 部门职责 | …, or its goal right beside it. */
function isGoalBlock(row: FormRow): boolean {
  const [label, ...further] = row.own.filter(({ compact }) => compact !== "");
  return label?.cell.col === 0 && isDepartmentGoal(label.compact) && further.length > 0;
}

/** A row of names: 预算部门 | …, 主管部门 | … | 实施单位 | …. */
export function isNameRow(row: FormRow): boolean {
  const first = row.own.find(({ compact }) => compact !== "")?.compact ?? "";
  const isLabel = nameLabel(first) !== undefined;
  if (!isLabel && !isNameInCell(first)) return false;
  const filled = row.own.filter(({ compact }) => compact !== "").length;
  return (filled >= 2 || isNameInCell(first)) && filled <= 6 && !isIndicatorHead(row);
}

/** `项目名称：校舍维修`: label and name in one cell. */
function isNameInCell(compact: string): boolean {
  const colon = compact.search(COLON);
  return colon > 0 && colon < compact.length - 1 && nameLabel(compact.slice(0, colon)) !== undefined && !UNIT_LINE.test(compact);
}

/** Whether a row has no more than A, B and B/A: below a head they explain it, alone they are the head. */
export function isLetterRow(row: FormRow): boolean {
  const filled = row.own.filter(({ compact }) => compact !== "");
  const letters = filled.filter(({ compact }) => fundLetter(compact) !== undefined);
  return letters.length >= 2 && letters.length >= filled.length - 1;
}

/** The heads of 预期目标, 调整绩效目标 and 实际完成情况. */
export interface GoalHeads {
  readonly expected: RowCell;
  readonly adjusted: RowCell | undefined;
  readonly actual: RowCell;
}

/** The heads of 预期目标 and 实际完成情况 in a row. */
export function goalHeads(row: FormRow): GoalHeads | undefined {
  if (row.heads < 2) return undefined;
  const { own, labels } = row;
  // 年度目标完成情况 at the left may name the block.
  const results = labels.filter(({ compact }) => formLabel(compact) === "goalActual");
  const actual = results.find(({ cell }) => cell.col > 0) ?? results[0];
  if (actual === undefined) return undefined;
  const isByYear = own.some(({ compact }) => YEAR_HEAD.test(compact));
  const isGoal = (compact: string): boolean => formLabel(compact) === "goalExpected" || (isByYear && compact === BARE_GOAL);
  const goals = own.filter(({ cell, compact }) => cell.col < actual.cell.col && isGoal(compact));
  // 年度总体目标 may itself be the block's label: the goals' own head then stands to its right.
  const heads = goals.length > 1 && goals[0]?.cell.col === 0 ? goals.slice(1) : goals;
  const named = heads.findLast(({ compact }) => !isAdjusted(compact)) ?? heads.at(-1);
  // 年度绩效目标 | 目标内容 | 目标完成情况: the block's label, and the head of what the goal says.
  const inner =
    named?.cell.col === 0
      ? own.findLast(({ cell, compact }) => isBetween(cell, named, actual) && GOAL_HEAD.test(compact))
      : undefined;
  const expected = named === undefined ? undefined : (inner ?? named);
  const adjusted = heads.find((head) => head !== expected && isAdjusted(head.compact));
  return expected === undefined ? undefined : { expected, adjusted, actual };
}

function isBetween({ col }: GridCell, left: RowCell, right: RowCell): boolean {
  return col > left.cell.col && col < right.cell.col;
}

/** 按收入性质分 or 按支出性质分, with or without a total behind it. */
export function isSourceHead(compact: string): boolean {
  const colon = compact.search(COLON);
  const label = formLabel(colon < 0 ? compact : compact.slice(0, colon));
  return label === "bySource" || label === "byUse";
}

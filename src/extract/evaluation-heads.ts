import { fundColumn } from "../lexicon/column-heads.js";
import { formLabel } from "../lexicon/form-labels.js";
import { type FormRow, ownCells, type RowCell } from "./form-row.js";
import { readHeads } from "./read-heads.js";
import { isIndicatorHead } from "./read-indicator-row.js";

/** Who a scoring table is about. */
export type NameLabel = "departmentName" | "projectName" | "supervisor" | "implementer";

/** What a label in the first rows names, or `undefined`. */
export function nameLabel(text: string): NameLabel | undefined {
  const label = formLabel(text);
  return label === "departmentName" || label === "projectName" || label === "supervisor" || label === "implementer"
    ? label
    : undefined;
}

/** Whether a row can only stand in a scoring table. */
export function isEvaluationHead(row: FormRow): boolean {
  return isFundHead(row) || isIndicatorHead(row) || goalCells(row) !== undefined || isNameRow(row);
}

/** A row of names: 预算部门 | …, 主管部门 | … | 实施单位 | …. */
export function isNameRow(row: FormRow): boolean {
  const own = ownCells(row).filter(({ compact }) => compact !== "");
  const label = own[0] === undefined ? undefined : nameLabel(own[0].compact);
  return label !== undefined && own.length >= 2 && own.length <= 6 && !isIndicatorHead(row);
}

/** Whether a row heads the fund block. */
export function isFundHead(row: FormRow): boolean {
  const columns = new Set(readHeads(row, fundColumn).map(({ column }) => column));
  return columns.size >= 3 && (columns.has("executed") || columns.has("annualBudget"));
}

/** The heads of 预期目标 and 实际完成情况 in a row. */
export function goalCells(row: FormRow): { readonly expected: RowCell; readonly actual: RowCell } | undefined {
  const own = ownCells(row);
  const expected = own.find(({ compact }) => formLabel(compact) === "goalExpected");
  const actual = own.find(({ compact }) => formLabel(compact) === "goalActual");
  const goals = own.filter(({ compact }) => formLabel(compact) === "goalExpected");
  // 年度总体目标 may itself be the block's label: the goals' own head is then the last one before the actuals'.
  const nearest = actual === undefined ? undefined : (goals.findLast(({ cell }) => cell.col < actual.cell.col) ?? expected);
  return nearest === undefined || actual === undefined ? undefined : { expected: nearest, actual };
}

/** 按收入性质分 or 按支出性质分, with or without a total behind it. */
export function isSourceHead(compact: string): boolean {
  const label = formLabel(compact.replace(/[:：].*$/u, ""));
  return label === "bySource" || label === "byUse";
}

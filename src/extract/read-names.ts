import type { Evaluation, TextField } from "../report/report.js";
import { nameLabel, type NameLabel } from "./evaluation-heads.js";
import { type FormRow, ownCells } from "./form-row.js";
import { readText } from "./read-quantity.js";

/** The names at the head of a scoring table, as far as they were read. */
export type FormNames = { readonly [label in NameLabel]?: TextField };

/** The names of a row, each in the cell behind its label: 主管部门 | … | 实施单位 | …. */
export function readNames(row: FormRow): FormNames {
  const own = ownCells(row);
  const names: { [label in NameLabel]?: TextField } = {};
  own.forEach((cell, index) => {
    const label = nameLabel(cell.compact);
    const value = own[index + 1];
    if (label === undefined || value === undefined || nameLabel(value.compact) !== undefined) return;
    names[label] ??= readText(row, value.cell);
  });
  return names;
}

/** The names as the evaluation has them. */
export function nameFields(names: FormNames): Pick<Evaluation, "name" | "supervisor" | "implementer"> {
  const name = names.projectName ?? names.departmentName;
  return {
    ...(name === undefined ? {} : { name }),
    ...(names.supervisor === undefined ? {} : { supervisor: names.supervisor }),
    ...(names.implementer === undefined ? {} : { implementer: names.implementer }),
  };
}

/** Whether a row of names begins another form: a second name, or a name below a body. */
export function opensAnew(row: FormRow, names: FormNames, hasBody: boolean): boolean {
  const labels = ownCells(row).flatMap(({ compact }) => nameLabel(compact) ?? []);
  return hasBody && labels.some((label) => label === "projectName" || label === "departmentName" || names[label] !== undefined);
}

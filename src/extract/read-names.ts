import { allMatches } from "../lists/all-matches.js";
import { flatMap } from "../lists/flat-map.js";
import type { Location } from "../document/location.js";
import { trimBlanks } from "../document/text.js";
import { nameWithoutCode } from "../lexicon/codes-in-names.js";
import { UNIT_LINE } from "../lexicon/paragraph-signs.js";
import type { Evaluation, TextField } from "../report/report.js";
import { nameLabel, type NameLabel } from "./evaluation-heads.js";
import { cellLocation, type FormRow } from "./form-row.js";
import { readText } from "./read-quantity.js";

/** The names at the head of a scoring table, as far as they were read. */
export type FormNames = { readonly [label in NameLabel]?: TextField };

/** The names of a row, each in the cell behind its label (主管部门 | …) or behind the label's colon (项目名称：…). */
export function readNames(row: FormRow): FormNames {
  const own = row.own;
  const names: { [label in NameLabel]?: TextField } = {};
  own.forEach((cell, index) => {
    for (const [label, field] of namesInText(cell.cell.text, cellLocation(row, cell.cell))) names[label] ??= field;
    const label = nameLabel(cell.compact);
    const value = own[index + 1];
    if (label === undefined || value === undefined || nameLabel(value.compact) !== undefined) return;
    names[label] ??= bareName(label, readText(row, value.cell));
  });
  return names;
}

/** `项目名称：校舍维修`, and where the next label begins on the same line. */
const LABELLED = /(?<=^|\s)([^\s:：。，；]{2,16})\s?[:：]/gu;

/** The names that a line or a cell tells: 填报单位：某局  主管部门：某厅. */
export function namesInText(text: string, at: Location): readonly (readonly [label: NameLabel, field: TextField])[] {
  if (!/[:：]/u.test(text)) return [];
  const labels = allMatches(text, LABELLED);
  return flatMap(labels, (match, index) => {
    const label = nameLabel(match[1] ?? "");
    const start = match.index + match[0].length;
    const raw = text.slice(start, labels[index + 1]?.index ?? text.length);
    const value = trimBlanks(raw);
    if (label === undefined || value === "" || value.includes("\n") || UNIT_LINE.test(match[0] + value)) return [];
    const from = start + raw.indexOf(value);
    const field = { text: value, at: { ...at, span: { start: from, end: from + value.length } } };
    return [[label, bareName(label, field)] as const];
  });
}

/** A department's name without the code before or behind it (405001-溪口县文化馆); that of a project is a part of its name. */
function bareName(label: NameLabel, field: TextField): TextField {
  if (label === "projectName") return field;
  const { start, end } = nameWithoutCode(field.text);
  if (start === 0 && end === field.text.length) return field;
  const from = field.at.span?.start ?? 0;
  return { text: field.text.slice(start, end), at: { ...field.at, span: { start: from + start, end: from + end } } };
}

/** The names as the evaluation has them; `above` are those of the lines above the table. */
export function nameFields(
  kind: Evaluation["kind"],
  inTable: FormNames,
  above: FormNames,
): Pick<Evaluation, "name" | "supervisor" | "implementer"> {
  const names = { ...above, ...inTable };
  const name = kind === "project" ? (names.projectName ?? inTable.departmentName) : (inTable.projectName ?? names.departmentName);
  return {
    ...(name === undefined ? {} : { name }),
    ...(names.supervisor === undefined ? {} : { supervisor: names.supervisor }),
    ...(names.implementer === undefined ? {} : { implementer: names.implementer }),
  };
}

/** Whether a row of names begins another form: a second name, or a name below a body. */
export function opensAnew(row: FormRow, names: FormNames, hasBody: boolean): boolean {
  const found = Object.keys(readNames(row)) as readonly NameLabel[];
  const labels = [...flatMap(row.own, ({ compact }) => nameLabel(compact) ?? []), ...found];
  return hasBody && labels.some((label) => label === "projectName" || label === "departmentName" || names[label] !== undefined);
}

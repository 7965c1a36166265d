import type { Evaluation, FundsRow, Quantity, TextField } from "../report/report.js";
import { nameLabel, type NameLabel } from "./evaluation-heads.js";
import { type FormRow, ownCells } from "./form-row.js";
import type { SourceValues } from "./read-source-row.js";

/** The names at the head of a scoring table, as far as they were read. */
export type FormNames = { readonly [label in NameLabel]?: TextField };

/** The names as the evaluation has them. */
export function nameFields(names: FormNames): Pick<Evaluation, "name" | "supervisor" | "implementer"> {
  const name = names.projectName ?? names.departmentName;
  return {
    ...(name === undefined ? {} : { name }),
    ...(names.supervisor === undefined ? {} : { supervisor: names.supervisor }),
    ...(names.implementer === undefined ? {} : { implementer: names.implementer }),
  };
}

/** What a scoring table is about, where no title says it. */
export function kindByContent(names: FormNames, funds: readonly FundsRow[]): Evaluation["kind"] {
  const isProject = names.projectName !== undefined || funds.some(({ key }) => key === "currentYearFiscal");
  return isProject ? "project" : "department";
}

/** Whether a row of names begins another form: a second name, or a name below a body. */
export function opensAnew(row: FormRow, names: FormNames, hasBody: boolean): boolean {
  const labels = ownCells(row).flatMap(({ compact }) => nameLabel(compact) ?? []);
  return hasBody && labels.some((label) => label === "projectName" || label === "departmentName" || names[label] !== undefined);
}

/** No amounts by source or use. */
export const NO_SOURCES: SourceValues = { bySource: {}, byUse: {} };

/** What decides whether a form is a filled scoring table. */
export type FormContent = Pick<Evaluation, "funds" | "indicators" | "goals"> &
  SourceValues & {
    /** A title above or a name in its first rows says what it is. */
    readonly isNamed: boolean;
  };

/**
 * Whether a form says anything: a blank one gives no evaluation, nor does a table of a final account, whose amounts of budget
 * and spending come without a name, a rate and points.
 */
export function isFilled({ funds, indicators, bySource, byUse, goals, isNamed }: FormContent): boolean {
  const hasFunds = funds.some((row) => hasAmount(row) && (isNamed || isRated(row)));
  const hasScores = indicators.some((indicator) => hasValue(indicator.score) || indicator.actual.text !== "");
  const hasSources = [...Object.values(bySource), ...Object.values(byUse)].some(hasValue);
  return hasFunds || hasScores || hasSources || (goals.some(({ expected }) => expected.text !== "") && indicators.length > 0);
}

function hasValue(quantity: Quantity | undefined): boolean {
  return quantity !== undefined && quantity.value !== null;
}

function hasAmount(row: FundsRow): boolean {
  return hasValue(row.annualBudget) || hasValue(row.executed) || hasValue(row.initialBudget);
}

function isRated(row: FundsRow): boolean {
  return row.executionRate !== undefined || row.weight !== undefined || row.score !== undefined;
}

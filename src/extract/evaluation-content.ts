import { printedBlank } from "../lexicon/blank-marks.js";
import type { Evaluation, FundsRow, Quantity } from "../report/report.js";
import type { FormNames } from "./read-names.js";
import type { SourceValues } from "./read-source-row.js";

/** What a scoring table is about, where no title says it. */
export function kindByContent(names: FormNames, funds: readonly FundsRow[]): Evaluation["kind"] {
  const isProject = names.projectName !== undefined || funds.some(({ key }) => key === "currentYearFiscal");
  return isProject ? "project" : "department";
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
  return (
    hasFunds ||
    hasScores ||
    hasSources ||
    (goals.some(({ expected }) => printedBlank(expected.text) === undefined) && indicators.length > 0)
  );
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

import { flatMap } from "../../lists/flat-map.js";
import { printedBlank } from "../../lexicon/blank-marks.js";
import { compare, type ExactDecimal, parseDecimal, sum } from "../../quantity/decimal.js";
import type { Evaluation, FundsRow, Indicator, Quantity, Report } from "../../report/report.js";

/** More points than any table gives to one indicator. */
const MOST_POINTS: ExactDecimal = { coefficient: 100n, scale: 0 };
/** A single cell of text among numbers is a slip of the writer; more of them are columns that we misread. */
const MOST_SLIPS = 1;

/**
 * The report without those parts of scoring tables that were evidently misread: what two cells hold in one, text in several
 * number columns, several weights beyond the total. Nothing that is judged may rest on them.
 */
export function trustedReport(report: Report): Report {
  const { departmentEvaluation, projectEvaluations } = report;
  const department = departmentEvaluation && trustedEvaluation(departmentEvaluation);
  const projects = projectEvaluations.map(trustedEvaluation);
  const isWhole =
    department === departmentEvaluation && projects.every((project, index) => project === projectEvaluations[index]);
  return isWhole ? report : { ...report, departmentEvaluation: department, projectEvaluations: projects };
}

function trustedEvaluation(evaluation: Evaluation): Evaluation {
  const { funds, indicators } = evaluation;
  const isMisread =
    isDoubtful(flatMap(funds, fundCells)) || isDoubtful(flatMap(indicators, pointCells)) || hasMisreadWeights(evaluation);
  return isMisread ? { ...evaluation, funds: [], indicators: [] } : evaluation;
}

function fundCells(row: FundsRow): readonly (Quantity | undefined)[] {
  return [row.initialBudget, row.annualBudget, row.executed, row.weight, row.executionRate, row.score];
}

function pointCells({ weight, score }: Indicator): readonly (Quantity | undefined)[] {
  return [weight, score];
}

/** Several weights beyond the total are misread; so is one, unless all else in its table shows that it is a slip of the writer. */
function hasMisreadWeights({ funds, indicators }: Evaluation): boolean {
  const [beyond, ...others] = indicators.filter(({ weight }) => isBeyondTotal(weight));
  if (beyond === undefined) return false;
  if (others.length > 0 || parseDecimal(beyond.score?.value ?? "") === undefined || isBeyondTotal(beyond.score)) return true;
  const rest = indicators.filter((indicator) => indicator !== beyond);
  const points = rest.map(({ weight }) => parseDecimal(weight?.value ?? "")).filter((each) => each !== undefined);
  const ofFunds = funds.map(({ weight }) => parseDecimal(weight?.value ?? "")).filter((each) => each !== undefined);
  const all = sum([...points, ...ofFunds]);
  return rest.length === 0 || points.length < rest.length || compare(all, MOST_POINTS) >= 0;
}

function isBeyondTotal(quantity: Quantity | undefined): boolean {
  const points = parseDecimal(quantity?.value ?? "");
  return points !== undefined && compare(points, MOST_POINTS) > 0;
}

function isDoubtful(cells: readonly (Quantity | undefined)[]): boolean {
  const unreadable = cells.filter((cell): cell is Quantity => cell !== undefined && isUnreadable(cell));
  return unreadable.length > MOST_SLIPS || unreadable.some(isGlued);
}

/** Whether a cell for a number holds text that is neither a number nor one of the ways to say nothing. */
export function isUnreadable(quantity: Quantity): boolean {
  return quantity.value === null && printedBlank(quantity.text) === undefined;
}

const DIGIT = /[0-9０-９]/u;

/** Whether an unreadable cell holds a number among other things: `10——`, `19.0319.03`, `100%——`. The cell was misread. */
export function isGlued(quantity: Quantity): boolean {
  return isUnreadable(quantity) && DIGIT.test(quantity.text);
}

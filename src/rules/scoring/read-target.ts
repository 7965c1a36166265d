import {
  COST_LEVEL,
  LESS_IS_BETTER,
  RATE_TARGET,
  RESULT_LEAD,
  targetSense,
  type TargetSense,
  UNIT_AND_REST,
} from "../../lexicon/target-words.js";
import { compare, type ExactDecimal, parseDecimal } from "../../quantity/decimal.js";
import { narrowNumerals, numbersIn, type PrintedNumber } from "../../quantity/read-number.js";
import { quote } from "../place/quote.js";
import { validTarget } from "./evaluations.js";
import type { Indicator, Report } from "../../report/report.js";

/** A target and a result that can be compared. */
export interface MeasuredIndicator {
  readonly sense: TargetSense;
  readonly target: ExactDecimal;
  readonly actual: ExactDecimal;
  readonly unit: string;
}

interface Measure {
  readonly before: string;
  readonly value: ExactDecimal;
  readonly unit: string;
  readonly after: string;
}

const ONE: ExactDecimal = { coefficient: 1n, scale: 0 };

/** Units of time make a number a date or a term, not a measure. */
const TIME = /[年月日天时]/u;

/**
 * Target and result as numbers of one unit, or `undefined` where either is more than a single measure. A result that is a
 * bare number is of the target's unit where the form has a column for units.
 */
export function measureIndicator(report: Report, indicator: Indicator): MeasuredIndicator | undefined {
  const target = measureOf(validTarget(indicator).text);
  const stated = measureOf(indicator.actual.text);
  const actual = stated && target && hasUnitColumn(report, indicator, target) ? inColumnUnit(stated, target) : stated;
  if (target === undefined || actual?.unit !== target.unit || TIME.test(target.unit)) return undefined;
  if (!RESULT_LEAD.test(actual.before) || actual.after !== "") return undefined;
  const sense = targetSense(target.before, target.after);
  if (sense === undefined) return undefined;
  const { level1, level2, name } = indicator;
  const mayBeLess = COST_LEVEL.test(`${level1.name}${level2.name}`) || LESS_IS_BETTER.test(name);
  const plain = mayBeLess ? undefined : "atLeast";
  const settled = sense === "plain" ? plain : sense;
  return settled === undefined ? undefined : { sense: settled, target: target.value, actual: actual.value, unit: target.unit };
}

/** Whether the target's unit stands in a cell of its own: the reader joined it to a target that is printed without it. */
function hasUnitColumn(report: Report, indicator: Indicator, { unit }: Measure): boolean {
  const target = validTarget(indicator);
  const printed = quote(report, target.at);
  return unit !== "" && printed !== undefined && printed.text !== "" && !narrowNumerals(printed.text).includes(unit);
}

/** A bare number in the unit of its row; not where it may be a share instead of a rate: 0.98 beside 100 and %. */
function inColumnUnit(actual: Measure, { unit }: Measure): Measure {
  const mayBeShare = unit === "%" && compare(actual.value, ONE) <= 0;
  return actual.unit === "" && !mayBeShare ? { ...actual, unit } : actual;
}

/** Whether the target was reached. */
export function isReached({ sense, target, actual }: MeasuredIndicator): boolean {
  const order = compare(actual, target);
  return sense === "atLeast" ? order >= 0 : order <= 0;
}

/** A target that is a rate, of which more is better, and the several rates of its result; `undefined` where it is not so. */
export function ratesAgainst(
  indicator: Indicator,
): { readonly target: ExactDecimal; readonly rates: readonly PrintedNumber[] } | undefined {
  const { actual, name, level2 } = indicator;
  const [, asked] = RATE_TARGET.exec(narrowNumerals(validTarget(indicator).text.replace(/\s/gu, ""))) ?? [];
  const least = asked === undefined ? undefined : parseDecimal(asked);
  if (least === undefined || COST_LEVEL.test(level2.name) || LESS_IS_BETTER.test(name)) return undefined;
  const text = narrowNumerals(actual.text);
  const rates = numbersIn(text).filter(({ end }) => text[end] === "%");
  return rates.length > 1 ? { target: least, rates } : undefined;
}

function measureOf(text: string): Measure | undefined {
  const compact = narrowNumerals(text.replace(/\s/gu, ""));
  const numbers = numbersIn(compact);
  const [number] = numbers;
  if (number === undefined || numbers.length > 1) return undefined;
  const rest = UNIT_AND_REST.exec(compact.slice(number.end));
  if (rest === null) return undefined;
  const [, unit = "", after = ""] = rest;
  return { before: compact.slice(0, number.start), value: number.value, unit, after };
}

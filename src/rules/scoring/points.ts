import { type ExactDecimal, formatDecimal, sum } from "../../quantity/decimal.js";
import type { Evaluation, FundsRow, Indicator, IndicatorLevel } from "../../report/report.js";
import { isStated, type StatedTerm, statedTerms, termOf } from "../relations/term.js";
import { totalFunds } from "./evaluations.js";

/** The indicators below one level, as they follow each other. */
export interface LevelBlock {
  readonly level: IndicatorLevel;
  readonly indicators: readonly Indicator[];
}

/** The blocks of the first or second level, in order. */
export function levelBlocks(evaluation: Evaluation, depth: 1 | 2): readonly LevelBlock[] {
  const blocks: { level: IndicatorLevel; key: string; indicators: Indicator[] }[] = [];
  for (const indicator of evaluation.indicators) {
    const level = depth === 1 ? indicator.level1 : indicator.level2;
    const key = depth === 1 ? level.name : `${indicator.level1.name}/${level.name}`;
    const last = blocks.at(-1);
    if (last?.key === key) last.indicators.push(indicator);
    else blocks.push({ level, key, indicators: [indicator] });
  }
  return blocks;
}

/** Points of indicators as terms under the indicators' names; `undefined` where one of them states none. */
export function pointTerms(indicators: readonly Indicator[], column: "weight" | "score"): readonly StatedTerm[] | undefined {
  const terms = indicators.map((indicator) => termOf(indicator.name, indicator[column]));
  return terms.every(isStated) ? terms : undefined;
}

/** Sum of points. */
export function pointSum(terms: readonly StatedTerm[]): ExactDecimal {
  return sum(terms.map((term) => term.value));
}

/** `20 + 15 + 15 = 50`: points alone, since their names would fill a page. */
export function pointFormula(terms: readonly StatedTerm[]): string {
  return `${terms.map((term) => formatDecimal(term.value)).join(" + ")} = ${formatDecimal(pointSum(terms))}`;
}

/** Points of the row 年度资金总额 as terms, or of every row of funds that has such where that one has none. */
export function fundPoints(evaluation: Evaluation, column: "weight" | "score"): readonly StatedTerm[] {
  const pointsOf = (rows: readonly FundsRow[]): readonly StatedTerm[] =>
    statedTerms(rows.map((row) => termOf("资金执行", row[column])));
  const total = totalFunds(evaluation);
  const ofTotal = pointsOf(total === undefined ? [] : [total]);
  return ofTotal.length > 0 ? ofTotal : pointsOf(evaluation.funds);
}

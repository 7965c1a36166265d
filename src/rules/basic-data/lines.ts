import { flatMap } from "../../lists/flat-map.js";
import { isOtherExpenditure } from "../../lexicon/expenditure-kinds.js";
import { sum } from "../../quantity/decimal.js";
import type { BasicData, ExpenditureLine, LineColumn, LineKey, Metric, Report } from "../../report/report.js";
import { columnName } from "../place/field-labels.js";
import { basicDataScale, LINE_COLUMNS } from "../relations/table-scale.js";
import { isNonZero, isStated, type StatedTerm, statedTerms, type Term, termOf } from "../relations/term.js";
import type { Verdict } from "../rule.js";

/** The first line with a key. */
export function lineOf(data: BasicData, key: LineKey): ExpenditureLine | undefined {
  return data.lines.find((line) => line.key === key);
}

/** The lines that belong directly to a line, in order; never 经营支出 and its like, which belong to the total alone. */
export function childrenOf(data: BasicData, line: ExpenditureLine): readonly ExpenditureLine[] {
  const index = data.lines.indexOf(line);
  return data.lines.filter((other) => other.parent === index && !isOtherExpenditure(other.label));
}

/** One column of a line as a term, at the scale of the table's amounts. */
export function lineTerm(data: BasicData, line: ExpenditureLine | undefined, column: LineColumn): Term | undefined {
  const quantity = line?.[column];
  if (line === undefined || quantity === undefined) return undefined;
  return termOf(line.label, quantity, basicDataScale(data, quantity.unit));
}

/** The term of the line with a key. */
export function keyTerm(data: BasicData, key: LineKey, column: LineColumn): Term | undefined {
  return lineTerm(data, lineOf(data, key), column);
}

/** The figure that a row states for what an amount of the prose is about; `undefined` where it is blank or there is no such row. */
export function metricCell(data: BasicData | undefined, metric: Metric, column: LineColumn): StatedTerm | undefined {
  const line = data?.lines.find(({ key }) => key === metric);
  const term = data === undefined ? undefined : lineTerm(data, line, column);
  return isStated(term) ? term : undefined;
}

/**
 * The terms that stand for a line in a sum: the line itself, or its own parts where its cell says nothing and theirs do.
 */
export function expandedTerms(data: BasicData, line: ExpenditureLine, column: LineColumn): readonly (Term | undefined)[] {
  const own = lineTerm(data, line, column);
  if (own?.kind === "stated") return [own];
  const parts = childrenOf(data, line).map((child) => lineTerm(data, child, column));
  return parts.some(isNonZero) ? parts : [own];
}

/** One verdict for each amount column of the basic data table; none where the report has no such table. */
export function eachColumn(
  report: Report,
  evaluate: (data: BasicData, column: LineColumn) => Verdict | undefined,
): readonly Verdict[] {
  const data = report.basicData;
  if (data === undefined) return [];
  return flatMap(LINE_COLUMNS, (column) => {
    const verdict = evaluate(data, column);
    return verdict === undefined ? [] : [placed(verdict)];
  });
}

/** A verdict with the place of its first piece of evidence as `{place}`. */
export function placed(verdict: Verdict, values: Verdict["values"] = {}): Verdict {
  const [first] = verdict.evidence;
  const place: Verdict["values"] = first === undefined ? {} : { place: { place: first.at } };
  // Spread syntax takes several times as long for objects of several shapes, and there is one for every relation.
  return Object.assign({}, verdict, { values: Object.assign({}, place, verdict.values, values) });
}

/** The verdict of an "at most" relation, with the names of both figures for its message. */
export function named(relation: Verdict, lower: Term | undefined, upper: Term | undefined): Verdict {
  return placedAt(relation, lower, { lowerName: lower?.name ?? "", upperName: upper?.name ?? "" });
}

/** {@link named} for one row's spending and its budget, told apart by the heads of their columns. */
export function namedByColumn(data: BasicData, relation: Verdict, actual: Term | undefined): Verdict {
  return placedAt(relation, actual, {
    lowerName: `${actual?.name ?? ""}${columnName(data, "actual")}`,
    upperName: columnName(data, "budget"),
  });
}

/** A verdict whose `{place}` is that of a term. */
export function placedAt(verdict: Verdict, term: Term | undefined, values: Verdict["values"] = {}): Verdict {
  return term === undefined ? placed(verdict, values) : placed(verdict, { place: { place: term.at }, ...values });
}

/** The stated terms as one term that stands where the first of them does; `undefined` where none states a figure. */
export function sumTerm(name: string, terms: readonly (Term | undefined)[]): Term | undefined {
  const stated = statedTerms(terms);
  const [first] = stated;
  if (first === undefined) return undefined;
  return { ...first, name, value: sum(stated.map((term) => term.value)), scale: Math.max(...stated.map((term) => term.scale)) };
}

/**
 * A violated sum in which a part is blank and the total is larger is only a warning: the part may have been forgotten.
 */
export function softenIncomplete(relation: Verdict, parts: readonly (Term | undefined)[]): Verdict {
  const hasGap = parts.some((part) => part?.kind === "blank" && part.mark === "blank");
  const isShort = relation.difference !== undefined && !relation.difference.startsWith("-");
  return relation.state === "violated" && hasGap && isShort ? { ...relation, severity: "warning" } : relation;
}

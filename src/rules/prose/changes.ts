import { absolute, signOf, subtract } from "../../quantity/decimal.js";
import type { Fact, FactChange, LineKey, Report } from "../../report/report.js";
import { keyTerm } from "../basic-data/lines.js";
import { inUnitOf, isStated, type StatedTerm } from "../relations/term.js";
import { factTerm, isMoney } from "./fact-terms.js";

/** A change against last year that the prose tells: by how much, at what rate, and of what. */
export interface Change {
  readonly falls: boolean;
  readonly delta: Fact | undefined;
  readonly rate: Fact | undefined;
  /** The amount that is said to have changed; `undefined` where the sentence does not name it. */
  readonly subject: Fact | undefined;
}

/** This year's and last year's figure of what changed, in one unit. */
export interface ChangeBase {
  readonly current: StatedTerm;
  readonly prior: StatedTerm;
  /** Whether the sentence names what changed; else total expenditure is only supposed. */
  readonly isCertain: boolean;
}

/** All changes of amounts against last year that are told exactly; an amount and the rate behind it are one. */
export function changesOf(report: Report): readonly Change[] {
  const changes: Change[] = [];
  report.facts.forEach((fact, index) => {
    const { change } = fact;
    if (change?.against !== "priorYear" || !isMeasure(fact) || isNamedOtherwise(change)) return;
    const previous = report.facts[index - 1];
    if (previous?.change !== undefined && goesOnWith(previous, fact) && isMeasure(previous)) return;
    const next = report.facts[index + 1];
    const pair = next?.change !== undefined && goesOnWith(fact, next) ? [fact, next] : [fact];
    const of = change.of === null ? undefined : report.facts[change.of];
    changes.push({
      falls: change.direction === "fall",
      delta: pair.find(isMoney),
      rate: pair.find((each) => each.unit === "%"),
      subject: of?.metric === null || of?.year !== report.year ? undefined : of,
    });
  });
  return changes;
}

function isMeasure(fact: Fact): boolean {
  return fact.approximate !== true && (isMoney(fact) || fact.unit === "%");
}

/** A change of something that the sentence names and whose amount it does not tell. */
function isNamedOtherwise({ of, metric }: FactChange): boolean {
  return of === null && metric !== null;
}

/** 增加9万元，增长0.3%: one change, told as an amount and as a rate. */
function goesOnWith({ change, unit, at }: Fact, next: Fact): boolean {
  const [own, other] = [change, next.change];
  return (
    at.block === next.at.block &&
    isMeasure(next) &&
    next.unit !== unit &&
    own?.direction === other?.direction &&
    own?.of === other?.of &&
    own?.metric === other?.metric &&
    own?.against === other?.against
  );
}

/** What a change is told of, from the basic data table; the prose's own figure counts as this year's where both are given. */
export function basesOf(report: Report, change: Change): readonly ChangeBase[] {
  const data = report.basicData;
  const key = (change.subject?.metric ?? "totalExpenditure") as LineKey;
  const prior = data === undefined ? undefined : keyTerm(data, key, "priorYearActual");
  if (!isStated(prior)) return [];
  const isCertain = change.subject !== undefined;
  const current = data === undefined ? undefined : keyTerm(data, key, "actual");
  const told = change.subject === undefined ? undefined : inUnitOf(factTerm(report, change.subject), prior.unit);
  return [told, current]
    .filter((term): term is StatedTerm => term !== undefined && isStated(term))
    .map((term) => ({ current: term, prior, isCertain }));
}

/** The size of the change between two years. */
export function changeSize({ current, prior }: ChangeBase): {
  readonly size: ReturnType<typeof absolute>;
  readonly sign: -1 | 0 | 1;
} {
  const difference = subtract(current.value, prior.value);
  return { size: absolute(difference), sign: signOf(difference) };
}

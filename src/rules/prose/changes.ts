import { COMPARED_WITH_LAST_YEAR, DIRECTION_ALONE, isFall } from "../../lexicon/change-words.js";
import { absolute, signOf, subtract } from "../../quantity/decimal.js";
import type { Fact, LineKey, Report } from "../../report/report.js";
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

/** All changes against last year that are told next to an amount of the budget sections. */
export function changesOf(report: Report): readonly Change[] {
  return report.facts.flatMap((fact, index): readonly Change[] => {
    const label = fact.label.replace(/\s/gu, "");
    const match = COMPARED_WITH_LAST_YEAR.exec(label);
    if (match === null || !isLastYear(match[1], report.year) || (!isMoney(fact) && fact.unit !== "%")) return [];
    const next = report.facts[index + 1];
    const follower = next?.at.block === fact.at.block && DIRECTION_ALONE.test(next.label.replace(/\s/gu, "")) ? [next] : [];
    const pair = [fact, ...follower];
    return [
      {
        falls: isFall(match[2] ?? ""),
        delta: pair.find(isMoney),
        rate: pair.find((each) => each.unit === "%"),
        subject: subjectOf(report.facts[index - 1], fact),
      },
    ];
  });
}

function isLastYear(calendar: string | undefined, year: number | undefined): boolean {
  return calendar === undefined || (year !== undefined && Number(calendar) === year - 1);
}

/** How many characters may stand between an amount and 比上年… for it to be what changed. */
const NEAR = 16;

function subjectOf(before: Fact | undefined, fact: Fact): Fact | undefined {
  if (before === undefined) return undefined;
  return before.metric !== null && isBeside(before, fact) ? before : undefined;
}

function isBeside(before: Fact, fact: Fact): boolean {
  const [end, start] = [before.at.span?.end, fact.at.span?.start];
  if (before.at.block !== fact.at.block || end === undefined || start === undefined) return false;
  return start - end <= fact.label.length + NEAR && start >= end;
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

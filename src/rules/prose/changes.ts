import { MOVED_AMOUNT } from "../../lexicon/prose-metrics.js";
import { saysOtherExtent } from "../../lexicon/extent-words.js";
import { AND } from "../../lexicon/list-words.js";
import { AIMED_AT, FIRST_STAGE } from "../../lexicon/rate-words.js";
import { BUDGET_WORD, PART_OF_DEPARTMENT, PUBLIC_MONEY } from "../../lexicon/prose-stages.js";
import { absolute, compare, signOf, subtract } from "../../quantity/decimal.js";
import type { Fact, FactChange, Metric, Report } from "../../report/report.js";
import { metricCell } from "../basic-data/lines.js";
import { inUnitOf, type StatedTerm } from "../relations/term.js";
import { factTerm, isMoney } from "./fact-terms.js";
import { passageAt, passagesOf, sentenceAround } from "./passages.js";

/** A change that the prose tells: by how much, at what rate, and of what. */
export interface Change {
  readonly falls: boolean;
  readonly against: "priorYear" | "budget" | "told";
  readonly delta: Fact | undefined;
  readonly rate: Fact | undefined;
  /** What changed, as a row of the tables; `undefined` where the sentence does not name it. */
  readonly metric: Metric | undefined;
  /** The amount that is said to have changed, where the sentence tells it. */
  readonly subject: Fact | undefined;
  /** What the sentence says that it was before. */
  readonly from: Fact | undefined;
}

/** The two figures of what changed, in one unit. */
export interface ChangeBase {
  readonly current: StatedTerm;
  readonly prior: StatedTerm;
  /** Whether the sentence names what changed; else total expenditure is only supposed. */
  readonly isCertain: boolean;
}

/**
 * All changes of amounts that are told exactly, against last year, the budget or an amount of the same sentence; an amount and
 * the rate behind it are one.
 */
export function changesOf(report: Report): readonly Change[] {
  const changes: Change[] = [];
  report.facts.forEach((fact, index) => {
    const against = againstOf(report, fact);
    if (fact.change === undefined || against === undefined || !isMeasure(fact)) return;
    const previous = report.facts[index - 1];
    if (previous?.change !== undefined && goesOnWith(previous, fact) && isMeasure(previous)) return;
    const next = report.facts[index + 1];
    const pair = next?.change !== undefined && goesOnWith(fact, next) ? [fact, next] : [fact];
    const { of, from } = amountsOf(report, fact.change);
    const isNamed = of?.year === report.year && (against !== "budget" || fact.label.includes(FIRST_STAGE));
    const metric = of === undefined ? namedMetric(report, fact) : isNamed ? metricOf(report, of) : undefined;
    changes.push({
      falls: fact.change.direction === "fall",
      against,
      delta: pair.find(isMoney),
      rate: pair.find((each) => each.unit === "%"),
      metric,
      subject: against === "told" || metric !== undefined ? of : undefined,
      from,
    });
  });
  return changes;
}

function againstOf(report: Report, fact: Fact): Change["against"] | undefined {
  const { change } = fact;
  if (change === undefined) return undefined;
  const { of, from } = amountsOf(report, change);
  if (of !== undefined && from !== undefined) return "told";
  if (change.against !== "priorYear" && change.against !== "budget") return undefined;
  return isNamedOtherwise(change) && namedMetric(report, fact) === undefined ? undefined : change.against;
}

/** The row that a change names whose amount it does not tell: 三公经费较上年下降16.67%; no budget, and not of public money alone. */
function namedMetric(report: Report, { change, label, year, at }: Fact): Metric | undefined {
  const isOfAll = change?.against === "priorYear" && change.of === null && change.from === null && year === report.year;
  if (!isOfAll || change.metric === null || BUDGET_WORD.test(label)) return undefined;
  const found = passageAt(passagesOf(report), at);
  const told = found?.passage.text ?? label;
  const words = found === undefined ? label : told.slice(sentenceAround(told, found.start).start, found.start);
  const isElse = PUBLIC_MONEY.test(told) || PART_OF_DEPARTMENT.test(told) || saysOtherExtent(words) || AIMED_AT.test(words);
  return isElse ? undefined : change.metric;
}

/** The exact amounts that a change links: what something is, and what it was. */
function amountsOf({ facts }: Report, { of, from }: FactChange): { of: Fact | undefined; from: Fact | undefined } {
  const exact = (index: number | null): Fact | undefined => {
    const fact = facts[index ?? -1];
    return fact !== undefined && isMoney(fact) && fact.approximate !== true && !MOVED_AMOUNT.test(fact.label) ? fact : undefined;
  };
  return { of: exact(of), from: exact(from) };
}

/** The row that an amount is about; one that is called 支出 alone is the total where it equals the total's cell. */
function metricOf(report: Report, fact: Fact | undefined): Metric | undefined {
  if (fact === undefined) return undefined;
  if (fact.metric !== null) return fact.metric;
  const total = metricCell(report.basicData, "totalExpenditure", "actual");
  const told = total === undefined ? undefined : inUnitOf(factTerm(report, fact), total.unit);
  return total !== undefined && told !== undefined && compare(told.value, total.value) === 0 ? "totalExpenditure" : undefined;
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

/** The figures that a change may be of: those of its sentence, and those of the tables. */
export function basesOf(report: Report, change: Change): readonly ChangeBase[] {
  const told = toldBase(report, change);
  return [...(told === undefined ? [] : [told]), ...tableBases(report, change)];
}

/** 会议费2.3万元，比上年3万元减少: both amounts stand in the sentence. */
function toldBase(report: Report, { against, subject, from }: Change): ChangeBase | undefined {
  if (against !== "told" || subject === undefined || from === undefined || isOneOfSeveral(report, subject)) return undefined;
  const prior = factTerm(report, from);
  const current = inUnitOf(factTerm(report, subject), prior.unit);
  return current === undefined ? undefined : { current, prior, isCertain: true };
}

/** 会议费2万元、培训费3万元，较上年的6万元减少1万元: the change is of both together. */
function isOneOfSeveral(report: Report, fact: Fact): boolean {
  const before = report.facts[report.facts.indexOf(fact) - 1];
  const passages = passagesOf(report);
  const [left, right] = [before === undefined ? undefined : passageAt(passages, before.at), passageAt(passages, fact.at)];
  const isNear = left !== undefined && right?.passage === left.passage && before !== undefined && isMoney(before);
  return isNear && AND.test(left.passage.text.slice(left.end, right.start));
}

function tableBases(report: Report, change: Change): readonly ChangeBase[] {
  const key = change.metric ?? "totalExpenditure";
  const prior = metricCell(report.basicData, key, change.against === "budget" ? "budget" : "priorYearActual");
  const current = metricCell(report.basicData, key, "actual");
  if (prior === undefined || change.against === "told") return [];
  const told = change.subject === undefined ? undefined : inUnitOf(factTerm(report, change.subject), prior.unit);
  // A cell that states the same stands for more decimals than the prose prints.
  const isSame = told !== undefined && current !== undefined && compare(told.value, current.value) === 0;
  return [isSame ? undefined : told, current]
    .filter((term): term is StatedTerm => term !== undefined)
    .map((term) => ({ current: term, prior, isCertain: change.metric !== undefined }));
}

/** The size of the change between amounts. */
export function changeSize({ current, prior }: ChangeBase): {
  readonly size: ReturnType<typeof absolute>;
  readonly sign: -1 | 0 | 1;
} {
  const difference = subtract(current.value, prior.value);
  return { size: absolute(difference), sign: signOf(difference) };
}

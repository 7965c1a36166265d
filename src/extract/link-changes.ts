import { changeWords, type ChangeWords, isCompared } from "../lexicon/change-words.js";
import { SHARE } from "../lexicon/prose-metrics.js";
import { MONEY_UNITS } from "../lexicon/units.js";
import type { Fact, FactChange, Metric } from "../report/report.js";

/** What is known of the figures of the sentence in hand. */
interface Sentence {
  /** The last fact that is an amount of its own: no change, no share, no base of a comparison. */
  readonly subject: number | undefined;
  /** The fact that a comparison in hand is with. */
  readonly base: number | undefined;
  /** The last change, which a direction alone goes on with. */
  readonly change: FactChange | undefined;
}

const EMPTY: Sentence = { subject: undefined, base: undefined, change: undefined };

/** A fact of the paragraph and whether a new sentence begins with it. */
export interface SentenceFact {
  readonly fact: Fact;
  readonly opensSentence: boolean;
}

/**
 * Links the figures of a paragraph that are told as changes with the amount that changed and the one it is compared with.
 * `first` is the index of the first fact; `metricOf` says what words are about.
 */
export function linkChanges(
  facts: readonly SentenceFact[],
  first: number,
  reportYear: number | undefined,
  metricOf: (words: string) => Metric | null,
): readonly Fact[] {
  let sentence = EMPTY;
  return facts.map(({ fact, opensSentence }, position) => {
    if (opensSentence) sentence = EMPTY;
    const words = changeWords(fact.label, sentence.base === undefined ? undefined : facts[sentence.base - first]?.fact.label);
    const change = words === undefined ? undefined : toChange(words, fact, sentence, reportYear, metricOf, facts, first);
    if (change !== undefined) {
      sentence = { ...sentence, change };
      return { ...fact, change };
    }
    const next = facts[position + 1];
    const isBase = next?.opensSentence === false && isCompared(fact.label, next.fact.label);
    if (isBase) sentence = { ...sentence, base: first + position };
    else if (words === undefined && !SHARE.test(fact.label)) sentence = { ...EMPTY, subject: first + position };
    return fact;
  });
}

function toChange(
  { isFall, against, subject }: ChangeWords,
  fact: Fact,
  sentence: Sentence,
  reportYear: number | undefined,
  metricOf: (words: string) => Metric | null,
  facts: readonly SentenceFact[],
  first: number,
): FactChange | undefined {
  const direction = isFall ? "fall" : "rise";
  if (against === undefined) return sentence.change === undefined ? undefined : { ...sentence.change, direction };
  const before = sentence.subject === undefined ? undefined : facts[sentence.subject - first]?.fact;
  const named = subject === "" ? null : metricOf(subject);
  const isOfBefore = before !== undefined && (subject === "" || (named !== null && named === before.metric));
  const of = isOfBefore && mayChange(before, fact) ? (sentence.subject ?? null) : null;
  return {
    direction,
    ...base(against, reportYear),
    metric: named ?? (of === null ? null : (before?.metric ?? null)),
    of,
    from: sentence.base ?? null,
  };
}

function base(
  { base: kind, year }: NonNullable<ChangeWords["against"]>,
  reportYear: number | undefined,
): Pick<FactChange, "against" | "year"> {
  if (kind === "budget") return { against: "budget", year: year ?? reportYear ?? null };
  const prior = reportYear === undefined ? null : reportYear - 1;
  if (kind === "priorYear" || year === undefined || year === prior) return { against: "priorYear", year: year ?? prior };
  return { against: "otherYear", year };
}

/** 万元 are a change of an amount of money, 人 of a count of 人; a rate may be one of anything. */
function mayChange(before: Fact, { unit }: Fact): boolean {
  if (unit.endsWith("%") || unit.endsWith("百分点")) return true;
  return isMoney(unit) ? isMoney(before.unit) : unit === before.unit;
}

function isMoney(unit: string): boolean {
  return MONEY_UNITS.some(({ name }) => name === unit);
}

import {
  BALANCE_WORD,
  BALANCING_TOTAL,
  INCLUDES,
  OF_ONE_GIVER,
  OF_OWN_LEVEL,
  saysOtherExtent,
  WHOLE_YEAR,
} from "../../lexicon/extent-words.js";
import { rememberedOf } from "../../lexicon/remembered.js";
import { compare, subtract } from "../../quantity/decimal.js";
import type { Fact, Report } from "../../report/report.js";
import { inUnitOf, isStated, type Term } from "../relations/term.js";
import { factTerm, isMoney } from "./fact-terms.js";
import { type Passage, passageAt, passagesOf, sentenceAround } from "./passages.js";

/**
 * The amounts of the prose that are not those of the whole year and the whole department: of a half-year or of several years,
 * per head, less something. What is told of their parts in the same sentence is so too, until a year is named again.
 */
export const factsOfOtherExtent: (report: Report) => ReadonlySet<Fact> = rememberedOf((report) => {
  const passages = passagesOf(report);
  const others = new Set<Fact>();
  let previous: { readonly fact: Fact; readonly passage: Passage; readonly end: number } | undefined;
  for (const fact of report.facts) {
    if (!isMoney(fact)) continue;
    const found = passageAt(passages, fact.at);
    if (found === undefined) continue;
    const sentence = sentenceAround(found.passage.text, found.start);
    const isSame = previous?.passage === found.passage && previous.end > sentence.start;
    const gap = found.passage.text.slice(isSame ? previous?.end : sentence.start, found.start);
    const isInherited = isSame && previous !== undefined && others.has(previous.fact) && !WHOLE_YEAR.test(gap);
    if (saysOtherExtent(sinceYear(gap)) || isInherited) others.add(fact);
    previous = { fact, passage: found.passage, end: found.end };
  }
  return others;
});

const CLAUSE_END = /[，；,;]/u;

/** The words from the clause on that names a year last: `自改革以来，…，2022年度` is that year alone, whatever stood before. */
function sinceYear(words: string): string {
  const clauses = words.split(CLAUSE_END);
  const last = clauses.findLastIndex((clause) => WHOLE_YEAR.test(clause));
  return last < 0 ? words : clauses.slice(last).join("，");
}

/** Whether an amount that differs from a cell speaks of something else, as its sentence tells: see {@link factsOfOtherExtent}. */
export function isOfOtherExtent(report: Report, fact: Fact, reference: Term): boolean {
  return (
    factsOfOtherExtent(report).has(fact) ||
    isOfOneGiver(report, fact, reference) ||
    isBalance(report, fact) ||
    includesMore(report, fact, reference)
  );
}

/** Money of one giver among several, where the table's row is that of all. */
function isOfOneGiver(report: Report, fact: Fact, reference: Term): boolean {
  const isOwn = (word: string | undefined): boolean => word !== undefined && !reference.name.includes(word);
  if (isOwn(OF_ONE_GIVER.exec(fact.label)?.[0])) return true;
  return isOwn(OF_OWN_LEVEL.exec(fact.label)?.[0]) && OF_ONE_GIVER.test(sentenceOf(report, fact));
}

function isBalance(report: Report, fact: Fact): boolean {
  return BALANCING_TOTAL.test(fact.label.trim()) && BALANCE_WORD.test(sentenceOf(report, fact));
}

/** `总支出1060万元（含上年结转60万元）`: without what the brackets add, it is the cell's amount. */
function includesMore(report: Report, fact: Fact, reference: Term): boolean {
  const next = report.facts[report.facts.indexOf(fact) + 1];
  const passages = passagesOf(report);
  const [own, added] = [passageAt(passages, fact.at), next && passageAt(passages, next.at)];
  if (next === undefined || own === undefined || own.passage !== added?.passage || !isStated(reference)) return false;
  if (!INCLUDES.test(own.passage.text.slice(own.end, added.start))) return false;
  const [whole, more] = [factTerm(report, fact), factTerm(report, next)].map((term) => inUnitOf(term, reference.unit));
  return whole !== undefined && more !== undefined && compare(subtract(whole.value, more.value), reference.value) === 0;
}

function sentenceOf(report: Report, fact: Fact): string {
  const found = passageAt(passagesOf(report), fact.at);
  if (found === undefined) return "";
  const { start, end } = sentenceAround(found.passage.text, found.start);
  return found.passage.text.slice(start, end);
}

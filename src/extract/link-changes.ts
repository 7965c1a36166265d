import { type Against, type FigureRole, SPENT } from "../lexicon/change-words.js";
import { SHARE } from "../lexicon/prose-metrics.js";
import { moneyPower } from "../lexicon/units.js";
import type { Fact, FactChange, Metric } from "../report/report.js";

/** A fact of the paragraph, what its words make of it, and whether a new sentence begins with it. */
export interface SentenceFact {
  readonly fact: Fact;
  readonly role: FigureRole;
  readonly opensSentence: boolean;
  /** The comparison stands at the very start of the sentence: 。较上年减少 goes on with the amount in front. */
  readonly goesOn: boolean;
}

/** What is known of the figures of the sentence in hand. Indexes are those of the paragraph's facts. */
interface Sentence {
  /** The last fact that is an amount of its own: no change, no share, no base of a comparison. */
  readonly subject: number | undefined;
  /** The fact that a comparison in hand is with, and what it is about. */
  readonly base: { readonly at: number; readonly against: Against | undefined; readonly metric: Metric | null } | undefined;
  /** The last change, which a direction alone goes on with. */
  readonly change: FactChange | undefined;
  /** What a clause compares all that follows with. */
  readonly standing: Against | undefined;
}

const EMPTY: Sentence = { subject: undefined, base: undefined, change: undefined, standing: undefined };

/** What links need to know beside the facts. */
export interface LinkContext {
  /** The index of the paragraph's first fact in the report. */
  readonly first: number;
  readonly reportYear: number | undefined;
  readonly metricOf: (words: string) => Metric | null;
}

interface Step {
  readonly fact: Fact;
  readonly next: Sentence;
}

/**
 * Links the figures of a paragraph that are told as changes with the amount that changed and the one it is compared with, and
 * gives those that something was before their year and what they are about.
 */
export function linkChanges(facts: readonly SentenceFact[], context: LinkContext): readonly Fact[] {
  const linked: Fact[] = [];
  let sentence = EMPTY;
  facts.forEach((each, position) => {
    if (each.opensSentence)
      sentence = each.goesOn && sentence.subject === position - 1 ? { ...EMPTY, subject: sentence.subject } : EMPTY;
    const { fact, next } = link(each, position, sentence, linked, context);
    linked.push(fact);
    sentence = next;
  });
  return linked;
}

function link(each: SentenceFact, position: number, sentence: Sentence, linked: readonly Fact[], context: LinkContext): Step {
  const { fact, role } = each;
  if (role.kind === "change") return linkChange(fact, role, sentence, linked, context);
  if (role.kind === "result") return linkResult(fact, position, sentence);
  if (role.kind === "base") {
    const isChange = fact.value.startsWith("-") && role.way === "compared";
    if (isChange) return linkChange(fact, { ...role, kind: "change", direction: "either" }, sentence, linked, context);
    if (isOfOtherTime(role, sentence, context)) return linkBase(fact, role, position, sentence, linked, context);
  }
  if (SHARE.test(fact.label)) return { fact, next: sentence };
  const standing = role.kind === "own" ? (role.against ?? sentence.standing) : sentence.standing;
  return { fact, next: { ...EMPTY, subject: position, standing } };
}

/** 2022年为 tells this year's amount; 上年为 tells what the one in front was before. */
function isOfOtherTime(role: FigureRole & { kind: "base" }, { subject }: Sentence, { reportYear }: LinkContext): boolean {
  if (role.way !== "told") return true;
  return subject !== undefined && (role.against?.year === undefined || role.against.year !== reportYear);
}

function linkBase(
  fact: Fact,
  { against, subject, way }: FigureRole & { kind: "base" },
  position: number,
  sentence: Sentence,
  linked: readonly Fact[],
  { reportYear, metricOf }: LinkContext,
): Step {
  const before = sentence.subject === undefined ? undefined : linked[sentence.subject];
  const isOfBefore = before !== undefined && subject === "" && mayChange(before, fact) && !fact.unit.endsWith("%");
  const about = subject === "" ? (isOfBefore ? spentOn(before.metric, fact) : null) : metricOf(subject);
  const metric = moneyPower(fact.unit) === undefined ? null : baseMetric(fact, about, against);
  const year = against === undefined || against.base === "budget" ? fact.year : (against.year ?? priorYear(reportYear));
  const base = { at: position, against, metric: way === "from" ? (metric ?? about) : about };
  const isOfOther = subject !== "" && (way === "from" || before === undefined || !isSameName(subject, about, before));
  const subjectNow = isOfOther ? undefined : sentence.subject;
  return { fact: { ...fact, metric, year }, next: { ...sentence, subject: subjectNow, base, change: undefined } };
}

/** 公务接待费4万元，公务接待费比上年5万元: what is compared is named again; 培训费比上年 behind 会议费 is another. */
function isSameName(words: string, metric: Metric | null, before: Fact): boolean {
  return metric === null ? before.label.includes(words) : metric === before.metric;
}

/** A budget that is compared with what was spent the year before: the same stage of last year is told as a budget only. */
function spentOn(metric: Metric | null, { label }: Fact): Metric | null {
  if (metric !== "initialBudget" && metric !== "annualBudget") return metric;
  return SPENT.test(label) ? "executed" : null;
}

/** What an amount of another time is about; one of the budget is so only where it is the whole department's. */
function baseMetric(fact: Fact, about: Metric | null, against: Against | undefined): Metric | null {
  if (against === undefined) return null;
  if (against.base !== "budget") return about;
  const isOfWhole = about === "totalExpenditure" || about === "executed" || about === "annualBudget" || about === "initialBudget";
  return isOfWhole && against.year === undefined ? fact.metric : null;
}

function linkResult(fact: Fact, position: number, sentence: Sentence): Step {
  const about = sentence.base?.metric ?? null;
  const metric = moneyPower(fact.unit) === undefined ? null : about;
  return { fact: { ...fact, metric }, next: { ...sentence, subject: position, change: undefined } };
}

function linkChange(
  fact: Fact,
  role: FigureRole & { kind: "change" },
  sentence: Sentence,
  linked: readonly Fact[],
  { first, reportYear, metricOf }: LinkContext,
): Step {
  const direction = directionOf(role.direction, fact);
  const told = role.against ?? (role.subject === "" ? undefined : sentence.standing);
  if (told === undefined && role.subject === "" && sentence.change !== undefined) {
    const change = { ...sentence.change, direction };
    return { fact: asChange(fact, change, linked, first), next: { ...sentence, change } };
  }
  const against = told ?? sentence.base?.against ?? sentence.standing;
  const before = sentence.subject === undefined ? undefined : linked[sentence.subject];
  const named = role.subject === "" ? null : metricOf(role.subject);
  const isOfBefore = before !== undefined && (role.subject === "" || (named !== null && named === before.metric));
  const isCompared = against !== undefined || sentence.base !== undefined;
  const of = isOfBefore && isCompared && mayChange(before, fact) ? (sentence.subject ?? null) : null;
  const change: FactChange = {
    direction,
    ...baseOf(against, reportYear),
    metric: named ?? (of === null ? null : (before?.metric ?? null)),
    of: of === null ? null : first + of,
    from: sentence.base === undefined ? null : first + sentence.base.at,
  };
  return { fact: asChange(fact, change, linked, first), next: { ...sentence, change: isCompared ? change : undefined } };
}

/** A change is one of the year of what changed, and no amount of what is named in front of it. */
function asChange(fact: Fact, change: FactChange, linked: readonly Fact[], first: number): Fact {
  const year = change.of === null ? fact.year : (linked[change.of - first]?.year ?? fact.year);
  return { ...fact, metric: null, year, change };
}

/** 增长-5% is a fall; 增减-5% too. */
function directionOf(word: "rise" | "fall" | "either", { value }: Fact): FactChange["direction"] {
  return word === "fall" || value.startsWith("-") ? "fall" : "rise";
}

function baseOf(against: Against | undefined, reportYear: number | undefined): Pick<FactChange, "against" | "year"> {
  if (against === undefined) return { against: null, year: null };
  const { base, year } = against;
  if (base === "budget") return { against: "budget", year: year ?? reportYear ?? null };
  const prior = priorYear(reportYear);
  if (base === "priorYear" || year === undefined || year === prior) return { against: "priorYear", year: year ?? prior };
  return { against: "otherYear", year };
}

function priorYear(reportYear: number | undefined): number | null {
  return reportYear === undefined ? null : reportYear - 1;
}

/** 万元 are a change of an amount of money, 人 of a count of 人; a rate may be one of anything. */
function mayChange(before: Fact, { unit }: Fact): boolean {
  if (unit.endsWith("%") || unit.endsWith("百分点")) return true;
  return moneyPower(unit) === undefined ? unit === before.unit : moneyPower(before.unit) !== undefined;
}

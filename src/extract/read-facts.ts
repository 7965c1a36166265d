import { flatMap } from "../lists/flat-map.js";
import type { Diagnostic } from "../document/diagnostic.js";
import type { Location } from "../document/location.js";
import { COMPARISON_AT_START, figureRole, type FigureRole } from "../lexicon/change-words.js";
import {
  type AmountInFront,
  bareLabel,
  CHANGE_WORD,
  GOVERNED_TOO,
  isStageOfItem,
  isStageOfPart,
  metricWithin,
  MOVED_AMOUNT,
  ONLY_CONCERNED,
  proseMetric,
} from "../lexicon/prose-metrics.js";
import { itemInFront, itemOfHeading } from "../lexicon/item-leads.js";
import { SENTENCE_BREAK } from "../lexicon/prose-labels.js";
import { BUDGET_SECTION_KINDS } from "../lexicon/section-titles.js";
import { moneyPower } from "../lexicon/units.js";
import { formatDecimal } from "../quantity/decimal.js";
import type { Fact, Metric, Report, Section, TextField } from "../report/report.js";
import { factYears } from "./fact-years.js";
import type { DoubtfulFigure, Figure } from "./figure.js";
import { type FigureLabel, figureLabels } from "./figure-label.js";
import { findFigures } from "./find-figures.js";
import { createFactOwners, type FactOwners } from "./find-owners.js";
import { linkChanges, type SentenceFact } from "./link-changes.js";

/** What the prose is read for. */
export interface FactContext {
  readonly year: number | undefined;
  readonly kind: Report["kind"];
}

/** The facts of the prose, and the figures that could not be read for certain. */
export interface FactReading {
  readonly facts: readonly Fact[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The amounts, counts and rates that the prose states, in reading order. A number belongs to the noun phrase in front of it
 * in its own clause, never to one of another sentence; years, document numbers, hotlines and titles in 《》 are no facts. The
 * work is in proportion to the text, however long a paragraph is.
 */
export function readFacts(sections: readonly Section[], context: FactContext): FactReading {
  const facts: Fact[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const section of sections) {
    const owners = createFactOwners();
    let announced: string | undefined;
    for (const { paragraph, isBudget, item } of paragraphsOf(section, isOfBudget(section))) {
      const { figures, doubtful } = findFigures(paragraph.text);
      const own = { isBudget, item: announced ?? item, first: facts.length, owners };
      facts.push(...paragraphFacts(paragraph, figures, { ...context, ...own }));
      announced = figures.length === 0 ? itemOfHeading(paragraph.text) : undefined;
      diagnostics.push(...doubtful.map((figure) => doubtOf(paragraph, figure)));
    }
  }
  return { facts, diagnostics };
}

/** Whether amounts of a section are the department's: those of its budget, and of sections that no form knows. */
function isOfBudget({ kind }: Section): boolean {
  return kind === null || kind === "overview" || BUDGET_SECTION_KINDS.has(kind);
}

interface SectionParagraph {
  readonly paragraph: TextField;
  readonly isBudget: boolean;
  /** The cost or project that the heading names under which the paragraph stands. */
  readonly item: string | undefined;
}

function paragraphsOf(section: Section, isBudget: boolean): readonly SectionParagraph[] {
  const item = itemOfHeading(section.title);
  const heading = section.title === "" ? [] : [{ text: section.title, at: section.at }];
  const own = [...heading, ...(section.paragraphs ?? [])].map((paragraph) => ({ paragraph, isBudget, item }));
  return [...own, ...flatMap(section.children, (child) => paragraphsOf(child, isBudget))];
}

interface ParagraphContext extends FactContext {
  readonly isBudget: boolean;
  /** The cost or project that a heading in front of the paragraph names. */
  readonly item: string | undefined;
  /** The index of the paragraph's first fact in the report. */
  readonly first: number;
  readonly owners: FactOwners;
}

function paragraphFacts(paragraph: TextField, figures: readonly Figure[], context: ParagraphContext): readonly Fact[] {
  if (figures.length === 0) return [];
  const { text } = paragraph;
  const labels = figureLabels(text, figures);
  const words = figures.map((_, index) => wordsInFront(text, figures, index));
  const roles = figureRoles(words, labels);
  const years = factYears(text, figures, labels, roles, context.year);
  const metrics = figureMetrics(figures, labels, words, context);
  const told = figures.map((figure, index): SentenceFact => {
    const { before, opensSentence } = words[index] ?? NO_WORDS;
    const { label } = labels[index] ?? NO_LABEL;
    const metric = metrics[index] ?? null;
    const role = roles[index] ?? OWN;
    const fact = toFact(paragraph, figure, { label, metric, year: years[index] ?? null });
    return { fact, role, opensSentence, goesOn: COMPARISON_AT_START.test(before) };
  });
  const linked = linkChanges(told, {
    first: context.first,
    reportYear: context.year,
    metricOf: (phrase) => (context.isBudget ? ownMetric(phrase, undefined, context.kind).metric : null),
  });
  const placed = linked.map((fact, index) => {
    const { start, end } = figures[index] ?? { start: 0, end: 0 };
    const isBase = roles[index]?.kind === "base" && fact.year !== context.year;
    return { fact, index: context.first + index, start, end, signsUntil: labels[index]?.listStart ?? start, isBase };
  });
  const partOf = context.owners.ownersIn({ text, block: paragraph.at.block }, placed);
  return linked.map((fact, index) => withOwner(fact, partOf[index] ?? null, linked, context.first));
}

function withOwner(fact: Fact, partOf: number | null, linked: readonly Fact[], first: number): Fact {
  const whole = partOf === null ? undefined : linked[partOf - first];
  const within = whole === undefined ? undefined : metricWithin(whole.metric, fact.label);
  return { ...fact, partOf, ...(within === undefined ? {} : { metric: within }) };
}

const NO_LABEL: FigureLabel = { label: "", listStart: undefined };
const OWN: FigureRole = { kind: "own", against: undefined };

function toFact({ text, at }: TextField, figure: Figure, { label, metric, year }: Pick<Fact, "label" | "metric" | "year">): Fact {
  const base = at.span?.start ?? 0;
  const { value, upTo, unit, start, end, isApproximate } = figure;
  return {
    metric,
    label,
    year,
    value: formatDecimal(value),
    ...(upTo === undefined ? {} : { upTo: formatDecimal(upTo) }),
    unit,
    text: text.slice(start, end),
    ...(isApproximate ? { approximate: true } : {}),
    partOf: null,
    at: { ...at, span: { start: base + start, end: base + end } },
  };
}

interface FrontWords {
  /** The words between the figure in front in the same sentence, or the sentence's start, and a figure; no blanks, only the last. */
  readonly before: string;
  readonly opensSentence: boolean;
  /** The sentence in front of the one that a figure opens, where no figure stands in it; else "". */
  readonly sentenceInFront: string;
}

const NO_WORDS: FrontWords = { before: "", opensSentence: true, sentenceInFront: "" };
/** So many characters in front of a figure say what it is told as. */
const LONGEST_WORDS = 80;

function wordsInFront(text: string, figures: readonly Figure[], index: number): FrontWords {
  const [previous, figure] = [figures[index - 1], figures[index]];
  if (figure === undefined) return NO_WORDS;
  const gap = text.slice(previous?.end ?? 0, figure.start);
  const sentences = gap.split(SENTENCE_BREAK);
  const whole = previous === undefined ? sentences : sentences.slice(1);
  return {
    before: (sentences.at(-1) ?? "").slice(-LONGEST_WORDS).replace(/\s/gu, ""),
    opensSentence: previous === undefined || sentences.length > 1,
    sentenceInFront: whole.at(-2) ?? "",
  };
}

/** What each figure is told as. Those of a list with 分别 are amounts of their own. */
function figureRoles(words: readonly FrontWords[], labels: readonly FigureLabel[]): readonly FigureRole[] {
  const roles: FigureRole[] = [];
  words.forEach(({ before, opensSentence }, index) => {
    const next = words[index + 1];
    const last = opensSentence ? undefined : roles.at(-1);
    const role: FigureRole =
      labels[index]?.listStart !== undefined
        ? OWN
        : figureRole({
            before,
            behind: next === undefined || next.opensSentence ? "" : next.before,
            follows: !opensSentence,
            isAfterFrom: last?.kind === "base" && last.way === "from",
          });
    roles.push(role);
  });
  return roles;
}

/** What each figure is about; only money of the department's budget is about anything. */
function figureMetrics(
  figures: readonly Figure[],
  labels: readonly FigureLabel[],
  words: readonly FrontWords[],
  { isBudget, item, kind }: ParagraphContext,
): readonly (Metric | null)[] {
  if (!isBudget) return figures.map(() => null);
  let front: AmountInFront | undefined;
  let headed = item;
  return figures.map((figure, index) => {
    const { before, opensSentence, sentenceInFront } = words[index] ?? NO_WORDS;
    if (opensSentence) {
      headed = itemOfHeading(sentenceInFront) ?? headed;
      front = kind === "project" ? undefined : stageOfItem(itemInFront(before) ?? headed);
    }
    if (moneyPower(figure.unit) === undefined) return null;
    const { label } = labels[index] ?? NO_LABEL;
    const isMoved = front !== undefined && MOVED_AMOUNT.test(bareLabel(front.label)) && GOVERNED_TOO.test(before);
    const own = isMoved ? NO_METRIC : ownMetric(label, front, kind);
    front = { label, ...own };
    return own.metric;
  });
}

/** A cost or project that a heading names counts like a stage of its budget in front of an amount. */
function stageOfItem(item: string | undefined): AmountInFront | undefined {
  return item === undefined ? undefined : { label: item, metric: null, isOfPart: true };
}

interface OwnMetric {
  readonly metric: Metric | null;
  /** A stage of a part's budget, which has no metric. */
  readonly isOfPart: boolean;
}

const NO_METRIC: OwnMetric = { metric: null, isOfPart: false };

function ownMetric(label: string, front: AmountInFront | undefined, kind: Report["kind"]): OwnMetric {
  if (CHANGE_WORD.test(bareLabel(label)) || MOVED_AMOUNT.test(bareLabel(label)) || ONLY_CONCERNED.test(label)) return NO_METRIC;
  const metric = proseMetric(label);
  if (metric === null) return NO_METRIC;
  if ((kind !== "project" && isStageOfItem(metric, label)) || isStageOfPart(metric, label, front))
    return { metric: null, isOfPart: true };
  return { metric: metric === "totalExpenditure" && kind === "project" ? "executed" : metric, isOfPart: false };
}

function doubtOf({ text, at }: TextField, { start, end, doubt }: DoubtfulFigure): Diagnostic {
  const base = at.span?.start ?? 0;
  const place: Location = { ...at, span: { start: base + start, end: base + end } };
  const around = text.slice(Math.max(0, start - AROUND), end).replaceAll("\n", "⏎");
  const message =
    doubt === "blanks"
      ? `“${around}”中的数可能被空格隔开，也可能是两个数，未取值`
      : `“${around}”中数前的横线（括号）可能表示负数，也可能不是，未取值`;
  return { code: "amount-ambiguous", message, at: place };
}

/** So many characters in front of a figure show which one is meant. */
const AROUND = 12;

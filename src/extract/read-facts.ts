import { bareLabel, CHANGE_WORD, isStageOfPart, MOVED_AMOUNT, proseMetric } from "../lexicon/prose-metrics.js";
import { SENTENCE_BREAK, YEAR_IN_FRONT } from "../lexicon/prose-labels.js";
import { BUDGET_SECTION_KINDS } from "../lexicon/section-titles.js";
import { moneyPower } from "../lexicon/units.js";
import { formatDecimal } from "../quantity/decimal.js";
import type { Fact, Metric, Report, Section, TextField } from "../report/report.js";
import { createFactOwners, type FactOwners, type Paragraph } from "./fact-owners.js";
import { type FigureLabel, figureLabels } from "./figure-label.js";
import { type Figure, findFigures } from "./find-figures.js";
import { linkChanges } from "./link-changes.js";
import { type ParagraphMarks, paragraphMarks } from "./paragraph-marks.js";

/** What the prose is read for. */
export interface FactContext {
  readonly year: number | undefined;
  readonly kind: Report["kind"];
}

/**
 * The amounts, counts and rates that the prose states, in reading order. A number belongs to the noun phrase in front of it
 * in its own clause, never to one of another sentence; years, document numbers, hotlines and titles in 《》 are no facts. The
 * work is in proportion to the text, however long a paragraph is.
 */
export function readFacts(sections: readonly Section[], context: FactContext): readonly Fact[] {
  const facts: Fact[] = [];
  const owners = createFactOwners();
  for (const { paragraph, isBudget } of sections.flatMap((section) => paragraphsOf(section, isOfBudget(section))))
    facts.push(...paragraphFacts(paragraph, isBudget, context, facts.length, owners));
  return facts;
}

/** Whether amounts of a section are the department's: those of its budget, and of sections that no form knows. */
function isOfBudget({ kind }: Section): boolean {
  return kind === null || kind === "overview" || BUDGET_SECTION_KINDS.has(kind);
}

interface SectionParagraph {
  readonly paragraph: TextField;
  readonly isBudget: boolean;
}

function paragraphsOf(section: Section, isBudget: boolean): readonly SectionParagraph[] {
  const heading = section.title === "" ? [] : [{ text: section.title, at: section.at }];
  const own = [...heading, ...(section.paragraphs ?? [])].map((paragraph) => ({ paragraph, isBudget }));
  return [...own, ...section.children.flatMap((child) => paragraphsOf(child, isBudget))];
}

function paragraphFacts(
  { text, at }: TextField,
  isBudget: boolean,
  context: FactContext,
  first: number,
  owners: FactOwners,
): readonly Fact[] {
  const figures = findFigures(text);
  const labels = figureLabels(text, figures);
  const paragraph: Paragraph = { block: at.block, base: at.span?.start ?? 0, marks: paragraphMarks(text) };
  const facts = figures.map((figure, index) => {
    const previous = figures[index - 1];
    const opensSentence = previous === undefined || SENTENCE_BREAK.test(text.slice(previous.end, figure.start));
    const { label, listStart } = labels[index] ?? NO_LABEL;
    const isMoney = moneyPower(figure.unit) !== undefined;
    const before = opensSentence ? "" : (labels[index - 1]?.label ?? "");
    const metric = isMoney && isBudget ? metricOf(label, before, context.kind) : null;
    const partOf = isMoney ? owners.ownerOf(metric, { paragraph, start: listStart ?? figure.start }) : null;
    const { start, end } = { start: paragraph.base + figure.start, end: paragraph.base + figure.end };
    if (metric !== null) owners.add(metric, { index: first + index, paragraph, end });
    const fact: Fact = {
      metric,
      label,
      year: yearOf(paragraph.marks, previous?.end ?? 0, figure, labels[index] ?? NO_LABEL, context.year),
      value: formatDecimal(figure.value),
      unit: figure.unit,
      text: text.slice(figure.start, figure.end),
      ...(figure.isApproximate ? { approximate: true } : {}),
      partOf,
      at: { ...at, span: { start, end } },
    };
    return { fact, opensSentence };
  });
  return linkChanges(facts, first, context.year, (words) => (isBudget ? metricOf(words, "", context.kind) : null));
}

const NO_LABEL: FigureLabel = { label: "", listStart: undefined };

function metricOf(label: string, before: string, kind: Report["kind"]): Metric | null {
  if (CHANGE_WORD.test(bareLabel(label)) || MOVED_AMOUNT.test(bareLabel(label))) return null;
  const metric = proseMetric(label);
  if (metric !== null && isStageOfPart(metric, label, before)) return null;
  return metric === "totalExpenditure" && kind === "project" ? "executed" : metric;
}

const EARLIEST_YEAR = 1990;

/** The year that the text names last in front of a figure, comparisons (比2018年) apart; else the report's own. */
function yearOf(
  marks: ParagraphMarks,
  previousEnd: number,
  { start }: Figure,
  { label, listStart }: FigureLabel,
  reportYear: number | undefined,
): number | null {
  const own = listStart === undefined ? null : YEAR_IN_FRONT.exec(label);
  if (own !== null) return yearInList(own, reportYear);
  const lastYear = reportYear === undefined ? undefined : reportYear - 1;
  let year: number | undefined;
  for (const mark of marks.yearsBefore(start)) {
    // 上年 dates the figure behind it alone: 由上年的92%提升到95%.
    if (mark.isComparison || (mark.calendar === undefined && mark.start < previousEnd)) continue;
    if (mark.calendar === undefined) year = lastYear;
    else if (mark.calendar >= EARLIEST_YEAR) year = mark.calendar;
  }
  return year ?? reportYear ?? null;
}

function yearInList([, calendar, prior]: RegExpExecArray, reportYear: number | undefined): number | null {
  if (calendar !== undefined) return Number(calendar);
  if (reportYear === undefined) return null;
  return prior === undefined ? reportYear : reportYear - 1;
}

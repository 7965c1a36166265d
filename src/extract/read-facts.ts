import {
  AMONG_WORD,
  bareLabel,
  CHANGE_WORD,
  isStageOfPart,
  METRIC_PARENTS,
  MOVED_AMOUNT,
  proseMetric,
  type ProseMetric,
  SHARE,
} from "../lexicon/prose-metrics.js";
import { BUDGET_SECTION_KINDS } from "../lexicon/section-titles.js";
import { stripEnd } from "../lexicon/strip-end.js";
import { MONEY_UNITS, PROSE_UNITS, unitName } from "../lexicon/units.js";
import { parseChineseNumeral } from "../quantity/chinese-numeral.js";
import { type ExactDecimal, formatDecimal } from "../quantity/decimal.js";
import { narrowNumerals, numbersIn } from "../quantity/read-number.js";
import type { Fact, Metric, Report, Section, TextField } from "../report/report.js";

/** What the prose is read for. */
export interface FactContext {
  readonly year: number | undefined;
  readonly kind: Report["kind"];
}

/** A figure with its unit in one paragraph; offsets are those of the paragraph's text. */
interface Figure {
  readonly value: ExactDecimal;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  readonly isApproximate: boolean;
}

/**
 * The amounts, counts and rates that the prose states, in reading order. A number belongs to the noun phrase in front of it
 * in its own clause, never to one of another sentence; years, document numbers, hotlines and titles in 《》 are no facts.
 */
export function readFacts(sections: readonly Section[], context: FactContext): readonly Fact[] {
  const facts: Fact[] = [];
  for (const section of sections) addSection(facts, section, section.kind === null || namesBudget(section), context);
  return facts;
}

function namesBudget(section: Section): boolean {
  return section.kind === "overview" || (section.kind !== null && BUDGET_SECTION_KINDS.has(section.kind));
}

function addSection(facts: Fact[], section: Section, isBudget: boolean, context: FactContext): void {
  const opening = section.title === "" ? [] : [headingField(section)];
  for (const paragraph of [...opening, ...(section.paragraphs ?? [])]) addParagraph(facts, paragraph, isBudget, context);
  for (const child of section.children) addSection(facts, child, isBudget, context);
}

function headingField(section: Section): TextField {
  return { text: section.title, at: section.at };
}

function addParagraph(facts: Fact[], paragraph: TextField, isBudget: boolean, context: FactContext): void {
  const figures = figuresIn(paragraph.text);
  const base = paragraph.at.span?.start ?? 0;
  const firstOfParagraph = facts.length;
  figures.forEach((figure, index) => {
    const previous = figures[index - 1];
    const before =
      previous !== undefined && isOneSentence(paragraph.text, previous.end, figure.start) ? (facts.at(-1)?.label ?? "") : "";
    const printed = labelOf(paragraph.text, previous?.end ?? 0, figure.start);
    const label = bareLabel(printed) === "" && SHARE.test(before) ? before.replace(SHARE, "") : printed;
    const isMoney = MONEY_UNITS.some(({ name }) => name === figure.unit);
    const metric = isMoney && isBudget ? metricOf(label, before, context.kind) : null;
    const partOf = isMoney ? ownerOf(facts, firstOfParagraph, metric, paragraph, figure.start, base) : null;
    facts.push({
      metric,
      label: bareLabel(label) === "" ? label : stripEnd(label, TRAILING_FILLERS, LONGEST_FILLER),
      year: yearOf(paragraph.text, previous?.end ?? 0, figure.start, context.year),
      value: formatDecimal(figure.value),
      unit: figure.unit,
      text: paragraph.text.slice(figure.start, figure.end),
      ...(figure.isApproximate ? { approximate: true } : {}),
      partOf,
      at: { ...paragraph.at, span: { start: base + figure.start, end: base + figure.end } },
    });
  });
}

/** `其中：`, `1.`, `（1）`, brackets and commas in front of a label. */
const LEADING_MARKS =
  /^(?:.{0,12}由(?=人员|公用|基本|项目|运行|专项)|其中|[和与及:：，,、（(\s]|[0-9０-９]{1,2}[.．、](?![0-9０-９]))+/u;
const TRAILING_FILLERS = /(?:约为|(?<![签合契预节])约|共计|[为共是：:]|达到|(?<![下送到])达|(?<![合总设统预估审会])计)$/u;
const LONGEST_FILLER = 4;
/** Where a clause begins: behind punctuation. A 、 parts items of one clause, each with its own label. */
const CLAUSE_BREAK = /[。；;，,：:！!？?（(）)、\n]/u;

/** The noun phrase in front of a figure; where a colon stands between them (基本支出：1184.91万元), the one before the colon. */
function labelOf(text: string, from: number, end: number): string {
  const start = Math.max(clauseStart(text, end), from);
  const label = text.slice(start, end).trim().replace(LEADING_MARKS, "");
  if (label !== "" || !/[:：]/u.test(text[start - 1] ?? "")) return label;
  return text
    .slice(Math.max(clauseStart(text, start - 1), from), start - 1)
    .trim()
    .replace(LEADING_MARKS, "");
}

function isOneSentence(text: string, from: number, to: number): boolean {
  return !/[。；;\n]/u.test(text.slice(from, to));
}

function clauseStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && !CLAUSE_BREAK.test(text[start - 1] ?? "")) start--;
  // 因公出国（境）费, 公务用车购置（租用）费: a bracket inside a name ends no clause.
  const before = text.slice(0, start);
  const nameWithBracket = /[^\s。；;，,：:、（()）]{0,12}[（(](?:境|护|租用|含[^（()）]{1,6})[)）]$/u.exec(before);
  return nameWithBracket === null ? start : nameWithBracket.index;
}

function metricOf(label: string, before: string, kind: Report["kind"]): Metric | null {
  if (CHANGE_WORD.test(bareLabel(label)) || MOVED_AMOUNT.test(bareLabel(label))) return null;
  const metric = proseMetric(label);
  if (metric !== null && isStageOfPart(metric, label, before)) return null;
  return metric === "totalExpenditure" && kind === "project" ? "executed" : metric;
}

/** Which earlier amount of the same text a figure splits: the one its name is a part of, else the one in front of 其中. */
function ownerOf(
  facts: readonly Fact[],
  firstOfParagraph: number,
  metric: Metric | null,
  paragraph: TextField,
  start: number,
  base: number,
): number | null {
  const parents = metric === null ? undefined : METRIC_PARENTS.get(metric satisfies ProseMetric);
  if (parents !== undefined) return ownerByName(facts, parents, paragraph, start, base);
  if (metric !== null) return null;
  const sentence = sentenceStart(paragraph.text, start);
  const among = lastMatch(paragraph.text.slice(sentence, start), AMONG_WORD);
  if (among === undefined) return null;
  const owner = facts.findLastIndex(
    (fact, index) => index >= firstOfParagraph && fact.metric !== null && (fact.at.span?.end ?? 0) - base <= sentence + among,
  );
  return owner < 0 ? null : owner;
}

function ownerByName(
  facts: readonly Fact[],
  parents: readonly Metric[],
  paragraph: TextField,
  start: number,
  base: number,
): number | null {
  for (const parent of parents) {
    const owner = facts.findLastIndex((fact) => fact.metric === parent);
    if (owner < 0) continue;
    if (parent !== "totalExpenditure") return owner;
    // 基本支出 stands as often beside a total of another scope as below it: only 其中 says that it is a part.
    const fact = facts[owner];
    const between =
      fact?.at.block === paragraph.at.block ? paragraph.text.slice(Math.max(0, (fact.at.span?.end ?? 0) - base), start) : "";
    if (AMONG_WORD.test(between)) return owner;
  }
  return null;
}

function sentenceStart(text: string, end: number): number {
  return Math.max(text.lastIndexOf("。", end - 1), text.lastIndexOf("；", end - 1)) + 1;
}

function lastMatch(text: string, pattern: RegExp): number | undefined {
  const matches = [...text.matchAll(new RegExp(pattern, "gu"))];
  return matches.at(-1)?.index;
}

const YEAR_MENTION = /(?:([比较与同])\s*)?(\d{4})\s*年|(上年|上一年|去年)(?!同期|相比|增|减|结转)/gu;
const EARLIEST_YEAR = 1990;

/** The year that the text names last in front of a figure, comparisons (比2018年) apart; else the report's own. */
function yearOf(text: string, previousEnd: number, end: number, reportYear: number | undefined): number | null {
  let year: number | undefined;
  const start = sentenceStart(text, end);
  for (const mention of narrowNumerals(text.slice(start, end)).matchAll(YEAR_MENTION)) {
    const [, comparison, calendar, lastYear] = mention;
    // 上年 dates the figure behind it alone: 由上年的92%提升到95%.
    if (comparison !== undefined || (lastYear !== undefined && start + mention.index < previousEnd)) continue;
    if (lastYear !== undefined) year = reportYear === undefined ? undefined : reportYear - 1;
    else if (Number(calendar) >= EARLIEST_YEAR) year = Number(calendar);
  }
  return year ?? reportYear ?? null;
}

/** Titles and document numbers: 《…2022年…》, 〔2020〕30号. */
const QUOTED = /《[^《》]{0,200}》|〔[^〔〕]{0,20}〕\s*\d{0,5}\s*号?/gu;
/** A number behind a letter, or behind a digit and a `/`, `.` or `:`, is part of a code or a time: GB3838, 12/10万, 10:30; 第1次 is no count. */
const PART_OF_CODE = /[A-Za-z第]$|[0-9０-９][/.:：]$/u;
const TIME_UNITS: ReadonlySet<string> = new Set(["年", "月", "日"]);

function figuresIn(text: string): readonly Figure[] {
  const quoted = [...text.matchAll(QUOTED)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const figures: Figure[] = [];
  for (const number of numbersIn(text)) {
    if (quoted.some(({ start, end }) => number.start >= start && number.start < end)) continue;
    if (PART_OF_CODE.test(text.slice(Math.max(0, number.start - 2), number.start))) continue;
    const unit = unitAfter(text, number.end);
    if (unit === undefined || TIME_UNITS.has(unit.name)) continue;
    const isApproximate = unit.isOver || APPROXIMATELY.test(text.slice(0, number.start));
    figures.push({ value: number.value, unit: unit.name, start: number.start, end: unit.end, isApproximate });
  }
  return [...figures, ...countsInWords(text, quoted), ...amountsInWords(text, quoted)].sort((a, b) => a.start - b.start);
}

/** 约, 近, 超过 in front of a number, or the start of a range: 10—12. */
const APPROXIMATELY = /(?:[约近]|超过|[超逾]|不少于|不低于|至少|以上|[0-9０-９]\s*[-~～—–至到])\s*$/u;

/** 七大, 两项, 二十余个: a count in words. One alone (一个, 一次) and ordinals (第三次) count nothing. */
const COUNT_IN_WORDS =
  /(?<![第之一二三四五六七八九十两])([两二三四五六七八九十百]{1,4})(余|多)?([大项个次家名人条处所件起类篇期]|场次|批次)(?![、位者])/gu;

function countsInWords(text: string, quoted: readonly { readonly start: number; readonly end: number }[]): readonly Figure[] {
  return [...text.matchAll(COUNT_IN_WORDS)].flatMap((match) => {
    const [whole, digits = "", over, unit = ""] = match;
    const value = parseChineseNumeral(digits);
    const isQuoted = quoted.some(({ start, end }) => match.index >= start && match.index < end);
    if (value === undefined || value < 2 || isQuoted) return [];
    const exact = { coefficient: BigInt(value), scale: 0 };
    return [{ value: exact, unit, start: match.index, end: match.index + whole.length, isApproximate: over !== undefined }];
  });
}

/** 两千三百万元, 一亿元; not 数百万元, 百万元. */
const AMOUNT_IN_WORDS =
  /(?<![数几上近每第〇零一二三四五六七八九十百千万亿两])([一二两三四五六七八九十][〇零一二两三四五六七八九十百千]{0,6})(万元|亿元)/gu;

function amountsInWords(text: string, quoted: readonly { readonly start: number; readonly end: number }[]): readonly Figure[] {
  return [...text.matchAll(AMOUNT_IN_WORDS)].flatMap((match) => {
    const [whole, digits = "", unit = ""] = match;
    const value = parseChineseNumeral(digits);
    if (value === undefined || quoted.some(({ start, end }) => match.index >= start && match.index < end)) return [];
    const isApproximate = APPROXIMATELY.test(text.slice(0, match.index));
    const exact = { coefficient: BigInt(value), scale: 0 };
    return [{ value: exact, unit, start: match.index, end: match.index + whole.length, isApproximate }];
  });
}

/** The unit behind a number; a blank or an 余 may stand between. */
function unitAfter(
  text: string,
  end: number,
): { readonly name: string; readonly end: number; readonly isOver: boolean } | undefined {
  const gap = /^\s{0,2}(?:余|多)?/u.exec(text.slice(end, end + 4))?.[0] ?? "";
  const start = end + gap.length;
  const following = text.slice(start, start + 6).replace(/\s/gu, "");
  const printed = PROSE_UNITS.find((unit) => following.startsWith(unit));
  if (printed === undefined) return undefined;
  const broken = printedLength(text, start, printed);
  return { name: unitName(printed), end: start + broken, isOver: /[余多]/u.test(gap) };
}

/** How long a unit is as printed, blanks between its characters included (`万 元`). */
function printedLength(text: string, start: number, unit: string): number {
  let length = 0;
  for (const character of unit) {
    while (/\s/u.test(text[start + length] ?? "")) length++;
    length += character.length;
  }
  return length;
}

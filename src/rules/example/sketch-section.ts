import { formatDecimal } from "../../quantity/decimal.js";
import { parseChineseNumeral } from "../../quantity/chinese-numeral.js";
import { leadingNumber } from "../../quantity/read-number.js";
import type { Fact, FactChange, Section, TextField } from "../../report/report.js";
import type { FactSketch, SectionSketch } from "./report-sketch.js";

/** Sections and facts, and the index of the block after them. */
export interface DrawnSections {
  readonly sections: readonly Section[];
  readonly facts: readonly Fact[];
  readonly nextBlock: number;
}

/** `一、` `（一）` `(一)` `1．` `1.` `（1）` at the start of a heading. */
const MARKER = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d+[．.、]|[（(]\d+[)）])/u;

/** Lays sections out from block `block` on: one block for the heading, one for each paragraph. */
export function drawSections(
  sketches: readonly SectionSketch[],
  block: number,
  year: number | undefined,
  firstFact = 0,
): DrawnSections {
  const sections: Section[] = [];
  const facts: Fact[] = [];
  let next = block;
  for (const sketch of sketches) {
    const at = { block: next, span: { start: 0, end: sketch.heading.length } };
    const paragraphs = (sketch.text ?? []).map((text, index): TextField => ({ text, at: { block: next + 1 + index } }));
    next += 1 + paragraphs.length;
    facts.push(...drawFacts(sketch.facts ?? [], paragraphs, year, firstFact + facts.length));
    const inner = drawSections(sketch.children ?? [], next, year, firstFact + facts.length);
    next = inner.nextBlock;
    facts.push(...inner.facts);
    sections.push({
      ...headingParts(sketch.heading),
      kind: sketch.kind ?? null,
      declaredNone: sketch.declaredNone ?? false,
      text: paragraphs.map(({ text }) => text).join("\n"),
      paragraphs,
      children: inner.sections,
      at,
    });
  }
  return { sections, facts, nextBlock: next };
}

function headingParts(heading: string): Pick<Section, "marker" | "ordinal" | "level" | "title"> {
  const marker = MARKER.exec(heading)?.[0] ?? null;
  if (marker === null) return { marker, ordinal: null, level: 1, title: heading };
  const digits = marker.replace(/[（()）、．.]/gu, "");
  const isArabic = /^\d+$/u.test(digits);
  const isBracketed = /^[（(]/u.test(marker);
  const ordinal = isArabic ? Number(digits) : (parseChineseNumeral(digits) ?? null);
  return { marker, ordinal, level: (isArabic ? 3 : 1) + (isBracketed ? 1 : 0), title: heading.slice(marker.length) };
}

function drawChange(
  direction: FactChange["direction"],
  before: readonly Fact[],
  year: number | undefined,
  first: number,
): FactChange {
  const of = before.findLastIndex(({ change }) => change === undefined);
  const against = { against: "priorYear" as const, year: year === undefined ? null : year - 1 };
  return { direction, ...against, metric: before[of]?.metric ?? null, of: of < 0 ? null : first + of, from: null };
}

function drawFacts(
  sketches: readonly FactSketch[],
  paragraphs: readonly TextField[],
  year: number | undefined,
  first: number,
): readonly Fact[] {
  const facts: Fact[] = [];
  let from = { paragraph: 0, offset: 0 };
  for (const sketch of sketches) {
    const place = findText(paragraphs, sketch.text, from);
    const number = leadingNumber(sketch.text);
    if (place === undefined || number === undefined) continue;
    from = { paragraph: place.paragraph, offset: place.end };
    facts.push({
      metric: sketch.metric,
      label: sketch.label,
      year: sketch.year === undefined ? (year ?? null) : sketch.year,
      value: formatDecimal(number.value),
      unit: number.rest,
      ...(sketch.approximate === undefined ? {} : { approximate: sketch.approximate }),
      ...(sketch.change === undefined ? {} : { change: drawChange(sketch.change, facts, year, first) }),
      text: sketch.text,
      partOf: null,
      at: { block: place.block, span: { start: place.start, end: place.end } },
    });
  }
  return facts;
}

function findText(
  paragraphs: readonly TextField[],
  text: string,
  from: { readonly paragraph: number; readonly offset: number },
): { readonly paragraph: number; readonly block: number; readonly start: number; readonly end: number } | undefined {
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index < from.paragraph) continue;
    const start = paragraph.text.indexOf(text, index === from.paragraph ? from.offset : 0);
    if (start >= 0) return { paragraph: index, block: paragraph.at.block, start, end: start + text.length };
  }
  return undefined;
}

import { groupBy } from "../../lists/group-by.js";
import type { Location } from "../../document/location.js";
import { rememberedOf } from "../../lexicon/remembered.js";
import type { Report, Section, SectionKind, TextField } from "../../report/report.js";
import { quoteHeading } from "../place/quote.js";
import type { Clue, LocalText } from "../rule.js";

/** One paragraph of prose, with the level-1 section that it stands in. */
export interface Passage extends TextField {
  readonly section: Section;
}

/** Every paragraph of the sections, in reading order; headings are passages too where they are whole sentences. */
export function passagesOf({ sections }: Report, kinds?: ReadonlySet<SectionKind>): readonly Passage[] {
  const all = gather(sections);
  return kinds === undefined ? all : all.filter(({ section: { kind } }) => kind !== null && kinds.has(kind));
}

const gather = rememberedOf((sections: readonly Section[]): readonly Passage[] => {
  const passages: Passage[] = [];
  const walk = (section: Section, top: Section): void => {
    const { text, at } = quoteHeading(section);
    passages.push({ text, at, section: top });
    for (const paragraph of section.paragraphs ?? []) passages.push({ text: paragraph.text, at: paragraph.at, section: top });
    for (const child of section.children) walk(child, top);
  };
  for (const section of sections) walk(section, section);
  return passages;
});

const passagesByBlock = rememberedOf((passages: readonly Passage[]) => groupBy(passages, ({ at }) => at.block));

/** The location of characters `start` to `end` of a field's text. */
export function partOf(field: TextField, start: number, end: number): Location {
  const offset = field.at.span?.start ?? 0;
  return { ...field.at, span: { start: offset + start, end: offset + end } };
}

/** Some characters of a field as evidence. */
export function clueIn(role: LocalText, field: TextField, start: number, end: number): Clue {
  return { role, text: field.text.slice(start, end), at: partOf(field, start, end) };
}

/** The passage that holds a location, and where in its text that is. */
export function passageAt(
  passages: readonly Passage[],
  at: Location,
): { readonly passage: Passage; readonly start: number; readonly end: number } | undefined {
  if (at.span === undefined) return undefined;
  for (const passage of passagesByBlock(passages).get(at.block) ?? []) {
    if (passage.at.cell !== undefined) continue;
    const offset = passage.at.span?.start ?? 0;
    const [start, end] = [at.span.start - offset, at.span.end - offset];
    if (start >= 0 && end <= passage.text.length) return { passage, start, end };
  }
  return undefined;
}

/** A whole sentence: up to one of these. */
const SENTENCE_ENDS = "。；;！!\n";

/** Where the sentence that holds offset `index` begins and ends. */
export function sentenceAround(text: string, index: number): { readonly start: number; readonly end: number } {
  let start = index;
  while (start > 0 && !SENTENCE_ENDS.includes(text.charAt(start - 1))) start--;
  let end = index;
  while (end < text.length && !SENTENCE_ENDS.includes(text.charAt(end))) end++;
  return { start, end };
}

import { flatMap } from "../lists/flat-map.js";
import { DATE_ALONE, RUNNING_ENUMERATION } from "../lexicon/paragraph-signs.js";
import { DEPARTMENT_END } from "../lexicon/report-titles.js";
import { noneInHeading, type SectionTitleKind } from "../lexicon/section-titles.js";
import { SUBSECTION_TITLE } from "../lexicon/subsection-titles.js";
import { headingMarker } from "./heading-marker.js";

/** A heading below level 1. `index` is that of the text it starts; offsets are those of that text. */
export interface Subheading {
  readonly index: number;
  readonly level: number;
  readonly marker: string | null;
  readonly ordinal: number | null;
  readonly titleStart: number;
  readonly titleEnd: number;
}

const LONGEST_HEADING = 40;
/** A heading that is a sentence by itself is a name (主要职能。), not a statement. */
const LONGEST_HEADING_SENTENCE = 16;
/** `基本支出1815.29万元`: an item with its amount, not a heading. */
const AMOUNT = /[0-9０-９][,，.．]*\s*[百千万亿]?元/u;

/**
 * The headings among the texts of one section: those with a number, and those that have lost it. An item of a list that ends
 * in ； or states something is none.
 */
export function findSubheadings(
  texts: readonly string[],
  kind: SectionTitleKind | null,
  numbersAreLost: boolean,
): readonly Subheading[] {
  const numbered = flatMap(texts, (text, index) => numberedSubheading(texts, text, index) ?? []);
  const lost = lostSubheadings(texts, kind, numbered, numbersAreLost);
  return [...numbered, ...lost].sort((a, b) => a.index - b.index);
}

function numberedSubheading(texts: readonly string[], text: string, index: number): Subheading | undefined {
  const marker = headingMarker(text);
  if (marker === undefined || marker.level === 1 || marker.level === 5) return undefined;
  const end = subheadingEnd(text, marker.titleStart);
  const title = text.slice(marker.titleStart, end).trim();
  if (title === "" || title.length > LONGEST_HEADING || AMOUNT.test(title)) return undefined;
  if (/[；;，,]$/u.test(text)) return undefined;
  const isWholeText = end >= text.length - 1;
  if (isWholeText && /[。.]$/u.test(text) && (title.length > LONGEST_HEADING_SENTENCE || followsItem(texts, index)))
    return undefined;
  return {
    index,
    level: marker.level,
    marker: marker.marker,
    ordinal: marker.ordinal,
    titleStart: marker.titleStart,
    titleEnd: end,
  };
}

/** The last item of a list ends in 。 where the others end in ；. */
function followsItem(texts: readonly string[], index: number): boolean {
  return /[；;]$/u.test(texts[index - 1] ?? "");
}

/** Where a heading ends: before 。, ：, ； or （无） ; a `.` between Chinese characters ends it too. */
const SUBHEADING_END = /[。：:；;！]|(?<=\p{Script=Han})\.(?=\p{Script=Han}|$)/u;

function subheadingEnd(text: string, start: number): number {
  const end = text.slice(start).search(SUBHEADING_END);
  const heading = text.slice(start, end < 0 ? text.length : start + end);
  return start + (noneInHeading(heading) ?? heading.length);
}

function lostSubheadings(
  texts: readonly string[],
  kind: SectionTitleKind | null,
  numbered: readonly Subheading[],
  numbersAreLost: boolean,
): readonly Subheading[] {
  const level = numbered[0]?.level ?? 2;
  const toHeading = (index: number, titleEnd: number): Subheading => ({
    index,
    level,
    marker: null,
    ordinal: null,
    titleStart: 0,
    titleEnd,
  });
  const isFree = (index: number): boolean => !numbered.some((heading) => heading.index === index);
  if (kind === "overview") {
    return flatMap(texts, (text, index) => (isFree(index) && isNamedAlone(texts, index) ? [toHeading(index, text.length)] : []));
  }
  if (kind === "performance") return lostSlogans(texts, numbered).map(({ index, end }) => toHeading(index, end));
  if ((kind !== "problems" && kind !== "improvements") || !numbersAreLost || numbered.length > 0 || texts.length < 2) return [];
  const ends = flatMap(texts, (text) => leadingNameEnd(text) ?? []);
  return ends.length === texts.length ? ends.map((end, index) => toHeading(index, end)) : [];
}

/** 部门职责, 机构设置情况 on a line of its own with text below. */
function isNamedAlone(texts: readonly string[], index: number): boolean {
  const text = texts[index] ?? "";
  return (
    text.length <= LONGEST_HEADING_SENTENCE && SUBSECTION_TITLE.test(text.replace(/\s/gu, "")) && texts[index + 1] !== undefined
  );
}

/** `固定资产管理仍需规范。资产台账与实物…`: where the short first sentence ends. */
function leadingNameEnd(text: string): number | undefined {
  const end = text.indexOf("。");
  const isName = end >= 4 && end <= 25 && end < text.length - 1 && !/[0-9０-９《]/u.test(text.slice(0, end));
  return isName && !RUNNING_ENUMERATION.test(text) ? end : undefined;
}

/**
 * Slogans such as 织密兜底网，困难群众基本生活保障有力 that head the parts of the achievements: alone on a line, or as the first
 * sentence of a paragraph. Between numbered headings they count only before 一是…, since there others keep their numbers.
 */
function lostSlogans(
  texts: readonly string[],
  numbered: readonly Subheading[],
): readonly { readonly index: number; readonly end: number }[] {
  const hasNumbered = numbered.some(({ level }) => level === 2);
  return flatMap(texts, (text, index) => {
    if (numbered.some((heading) => heading.index === index)) return [];
    const end = sloganEnd(text);
    if (end === undefined) return [];
    const isAlone = end === text.length;
    const runsIntoEnumeration = RUNNING_ENUMERATION.test(text.slice(end + 1));
    if (isAlone) return texts[index + 1] === undefined || hasNumbered ? [] : [{ index, end }];
    return runsIntoEnumeration || !hasNumbered ? [{ index, end }] : [];
  });
}

function sloganEnd(text: string): number | undefined {
  const stop = text.search(/[。：:；;！]/u);
  const end = stop < 0 ? text.length : stop;
  const slogan = text.slice(0, end);
  if (end < 8 || end > LONGEST_HEADING || !/[，,]/u.test(slogan) || /[0-9０-９《]/u.test(slogan)) return undefined;
  if (stop >= 0 && (text[stop] !== "。" || stop === text.length - 1)) return undefined;
  return DATE_ALONE.test(slogan) ||
    DEPARTMENT_END.test(slogan) ||
    headingMarker(text) !== undefined ||
    RUNNING_ENUMERATION.test(text)
    ? undefined
    : end;
}

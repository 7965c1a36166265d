import { flatMap } from "../lists/flat-map.js";
import { removeBlanks } from "../document/text.js";
import { canonicalLabel } from "../lexicon/label.js";
import { CONTENTS_HEAD, contentsLeaders, GLUED_PAGE_NUMBER } from "../lexicon/paragraph-signs.js";
import { isStandardSectionTitle, noneInHeading, sectionKindOf } from "../lexicon/section-titles.js";
import { parseChineseNumeral } from "../quantity/chinese-numeral.js";
import { contentsBlock } from "./contents-block.js";
import { headingMarker } from "./heading-marker.js";
import type { TextPiece } from "./text-piece.js";

/** A heading that opens a level-1 section. Offsets are those of the piece's text. */
export interface SectionHeading {
  /** Index of the piece among the body's pieces. */
  readonly piece: number;
  readonly marker: string | null;
  readonly ordinal: number | null;
  readonly titleStart: number;
  readonly titleEnd: number;
}

const LONGEST_TITLE = 45;
/** The end of a heading that the text runs on behind. */
const TITLE_END = /[。：:；;！]/u;

/** `一 `, `十一?`: a number with anything but a 、 behind it, as conversions leave it. */
const LOOSE_NUMBER = /^(([一二三四五六七八九十]{1,3})[^\p{L}\p{N}\s]?)\s*/u;

/** The offset at which a title that begins at `start` ends: before 。 or ：, before （无）, else at the text's end. */
export function titleEnd(text: string, start: number): number {
  const end = text.slice(start).search(TITLE_END);
  const heading = text.slice(start, end < 0 ? text.length : start + end);
  return start + (noneInHeading(heading) ?? heading.length);
}

/**
 * The headings of the level-1 sections. A numbered one counts unless it is an entry of a table of contents or an item of a
 * list inside a section; one that has lost its number counts when it is the title of a standard section, word for word.
 */
export function findHeadings(pieces: readonly TextPiece[]): readonly SectionHeading[] {
  const isContents = contentsEntries(pieces);
  const outsideContents = flatMap(pieces, (piece, index) => (isContents(index) ? [] : [{ piece, index }]));
  const chinese = flatMap(
    outsideContents,
    ({ piece, index }) => numberedHeading(piece, index, 1) ?? looseHeading(piece, index) ?? standardHeading(piece, index) ?? [],
  );
  const hasLadder = chinese.some(({ marker }) => marker !== null) || chinese.length >= 2;
  return dropListItems(pieces, hasLadder ? chinese : otherLadder(outsideContents));
}

function numberedHeading(piece: TextPiece, index: number, level: number): SectionHeading | undefined {
  const marker = headingMarker(piece.text);
  if (marker?.level !== level) return undefined;
  const end = titleEnd(piece.text, marker.titleStart);
  if (end === marker.titleStart || end - marker.titleStart > LONGEST_TITLE) return undefined;
  return { piece: index, marker: marker.marker, ordinal: marker.ordinal, titleStart: marker.titleStart, titleEnd: end };
}

/** A number that has lost its 、 (`一 部门概况`), before the title of a standard section. */
function looseHeading(piece: TextPiece, index: number): SectionHeading | undefined {
  const [whole, marker = "", numeral = ""] = LOOSE_NUMBER.exec(piece.text) ?? [];
  const ordinal = parseChineseNumeral(numeral);
  if (whole === undefined || ordinal === undefined) return undefined;
  const end = titleEnd(piece.text, whole.length);
  if (!isStandardSectionTitle(cleanTitle(piece.text.slice(whole.length, end)))) return undefined;
  return { piece: index, marker, ordinal, titleStart: whole.length, titleEnd: end };
}

/** A heading without a number, or with its number lost but its 、 left: `资产管理情况`, `、资产管理情况`. */
function standardHeading(piece: TextPiece, index: number): SectionHeading | undefined {
  const start = /^[、．.]\s*/u.exec(piece.text)?.[0].length ?? 0;
  const end = titleEnd(piece.text, start);
  const title = cleanTitle(piece.text.slice(start, end));
  if (end - start > LONGEST_TITLE || !isStandardSectionTitle(title)) return undefined;
  return { piece: index, marker: null, ordinal: null, titleStart: start, titleEnd: end };
}

/** A paragraph outside the table of contents, with its index in the body. */
interface IndexedPiece {
  readonly piece: TextPiece;
  readonly index: number;
}

/** In a report without any 一、: the one of （一）… and 1.… that numbers more titles of standard sections. */
function otherLadder(pieces: readonly IndexedPiece[]): readonly SectionHeading[] {
  const [second = [], third = []] = ([2, 3] as const).map((level) =>
    flatMap(pieces, ({ piece, index }) => standardNumbered(piece, index, level) ?? standardHeading(piece, index) ?? []),
  );
  return second.length > third.length ? second : third;
}

function standardNumbered(piece: TextPiece, index: number, level: 2 | 3): SectionHeading | undefined {
  const heading = numberedHeading(piece, index, level);
  const title = heading === undefined ? "" : piece.text.slice(heading.titleStart, heading.titleEnd);
  return isStandardSectionTitle(title) ? heading : undefined;
}

/** A title without the dots and the page number that a table of contents adds. */
function cleanTitle(title: string): string {
  return title
    .slice(0, contentsLeaders(title))
    .replace(/(?<!\s)\s*(?:-\s*)?\d{1,3}\s*(?:-\s*)?$/u, "")
    .trim();
}

/**
 * Tells entries of a table of contents: its lines together, and headings with leaders, a page number or below 目录 whose title comes
 * again later.
 */
function contentsEntries(pieces: readonly TextPiece[]): (index: number) => boolean {
  const titles = pieces.map(({ text }) => contentsTitle(text));
  const lastOf = new Map(titles.map((title, index) => [title, index]));
  const head = pieces.findIndex(({ text }) => CONTENTS_HEAD.test(removeBlanks(text)));
  const block = contentsBlock(pieces);
  return (index) => {
    if (block !== undefined && index >= block.from && index < block.until) return true;
    const text = pieces[index]?.text ?? "";
    const title = titles[index] ?? "";
    if (title === "" || (lastOf.get(title) ?? index) <= index) return false;
    return (head >= 0 && head < index) || contentsLeaders(text) !== undefined || GLUED_PAGE_NUMBER.test(text);
  };
}

/** The title that a paragraph has as a heading, however it is numbered; `""` for running text. */
function contentsTitle(text: string): string {
  const start = headingMarker(text)?.titleStart ?? 0;
  const title = cleanTitle(text.slice(start, titleEnd(text, start)));
  return title.length > LONGEST_TITLE ? "" : canonicalLabel(title);
}

/** Numbers that start again below a heading, before titles that no section has, number a list. */
function dropListItems(pieces: readonly TextPiece[], candidates: readonly SectionHeading[]): readonly SectionHeading[] {
  const kept: SectionHeading[] = [];
  let last = 0;
  for (const candidate of candidates) {
    const title = pieces[candidate.piece]?.text.slice(candidate.titleStart, candidate.titleEnd) ?? "";
    const isListItem = candidate.ordinal !== null && candidate.ordinal <= last && sectionKindOf(title) === null;
    if (isListItem) continue;
    kept.push(candidate);
    last = candidate.ordinal ?? last + 1;
  }
  return kept;
}

import { canonicalLabel } from "../lexicon/label.js";
import { CONTENTS_HEAD, CONTENTS_LEADERS, GLUED_PAGE_NUMBER } from "../lexicon/paragraph-signs.js";
import { isStandardSectionTitle, sectionKindOf } from "../lexicon/section-titles.js";
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

/** The offset at which a title that begins at `start` ends: before 。 or ：, else at the text's end. */
export function titleEnd(text: string, start: number): number {
  const end = text.slice(start).search(TITLE_END);
  return end < 0 ? text.length : start + end;
}

/**
 * The headings of the level-1 sections. A numbered one counts unless it is an entry of a table of contents or an item of a
 * list inside a section; one that has lost its number counts when it is the title of a standard section, word for word.
 */
export function findHeadings(pieces: readonly TextPiece[]): readonly SectionHeading[] {
  const chinese = pieces.flatMap((piece, index) => numberedHeading(piece, index, 1) ?? standardHeading(piece, index) ?? []);
  const hasLadder = chinese.some(({ marker }) => marker !== null) || chinese.length >= 2;
  const candidates = hasLadder ? chinese : pieces.flatMap((piece, index) => otherLadderHeading(piece, index) ?? []);
  const outsideContents = candidates.filter((candidate) => !isContentsEntry(pieces, candidates, candidate));
  return dropListItems(pieces, outsideContents);
}

function numberedHeading(piece: TextPiece, index: number, level: number): SectionHeading | undefined {
  const marker = headingMarker(piece.text);
  if (marker?.level !== level) return undefined;
  const end = titleEnd(piece.text, marker.titleStart);
  if (end === marker.titleStart || end - marker.titleStart > LONGEST_TITLE) return undefined;
  return { piece: index, marker: marker.marker, ordinal: marker.ordinal, titleStart: marker.titleStart, titleEnd: end };
}

/** A heading without a number, or with its number lost but its 、 left: `资产管理情况`, `、资产管理情况`. */
function standardHeading(piece: TextPiece, index: number): SectionHeading | undefined {
  const start = /^[、．.]\s*/u.exec(piece.text)?.[0].length ?? 0;
  const end = titleEnd(piece.text, start);
  const title = cleanTitle(piece.text.slice(start, end));
  if (end - start > LONGEST_TITLE || !isStandardSectionTitle(title)) return undefined;
  return { piece: index, marker: null, ordinal: null, titleStart: start, titleEnd: end };
}

/** In a report without any 一、: （一）… or 1.… before the title of a standard section. */
function otherLadderHeading(piece: TextPiece, index: number): SectionHeading | undefined {
  const marker = headingMarker(piece.text);
  if (marker === undefined || (marker.level !== 2 && marker.level !== 3)) return standardHeading(piece, index);
  const heading = numberedHeading(piece, index, marker.level);
  const title = heading === undefined ? "" : piece.text.slice(heading.titleStart, heading.titleEnd);
  return isStandardSectionTitle(title) ? heading : undefined;
}

/** A title without the dots and the page number that a table of contents adds. */
function cleanTitle(title: string): string {
  return title
    .replace(CONTENTS_LEADERS, "")
    .replace(/\s*(?:-\s*)?\d{1,3}\s*(?:-\s*)?$/u, "")
    .trim();
}

function isContentsEntry(
  pieces: readonly TextPiece[],
  candidates: readonly SectionHeading[],
  candidate: SectionHeading,
): boolean {
  const piece = pieces[candidate.piece];
  if (piece === undefined) return false;
  const title = canonicalLabel(cleanTitle(piece.text.slice(candidate.titleStart)));
  const comesAgain = candidates.some((other) => {
    const text = pieces[other.piece]?.text ?? "";
    return other.piece > candidate.piece && canonicalLabel(cleanTitle(text.slice(other.titleStart, other.titleEnd))) === title;
  });
  if (!comesAgain) return false;
  const belowContentsHead = pieces.slice(0, candidate.piece).some(({ text }) => CONTENTS_HEAD.test(text.replace(/\s/gu, "")));
  return belowContentsHead || CONTENTS_LEADERS.test(piece.text) || GLUED_PAGE_NUMBER.test(piece.text);
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

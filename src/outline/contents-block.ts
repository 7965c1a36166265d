import { removeBlanks } from "../document/text.js";
import { CONTENTS_HEAD, contentsLeaders, GLUED_PAGE_NUMBER } from "../lexicon/paragraph-signs.js";
import { isStandardSectionTitle } from "../lexicon/section-titles.js";
import { headingMarker } from "./heading-marker.js";
import type { TextPiece } from "./text-piece.js";

/** The pieces of a table of contents, `until` excluded. */
export interface ContentsBlock {
  readonly from: number;
  readonly until: number;
}

/** So many lines, one below the other, are a table of contents: below 目录, or with leaders without it. */
const LEAST_BELOW_HEAD = 2;
const LEAST_WITH_LEADERS = 3;
const LONGEST_ENTRY = 60;
const LONGEST_HEADING = 45;

/**
 * The lines of a table of contents, told from how they stand together and not from titles that come again: the text may number
 * its headings otherwise, or have them at more length. `undefined` where no heading follows them, which would be all there is.
 */
export function contentsBlock(pieces: readonly TextPiece[]): ContentsBlock | undefined {
  const head = pieces.findIndex(({ text }) => CONTENTS_HEAD.test(removeBlanks(text)));
  const from = head >= 0 ? head + 1 : pieces.findIndex((_, index) => hasLeadersFrom(pieces, index));
  if (from < 0) return undefined;
  const until = blockEnd(pieces, from);
  const isLong = until - from >= (head >= 0 ? LEAST_BELOW_HEAD : LEAST_WITH_LEADERS);
  return isLong && pieces.slice(until).some(({ text }) => isHeading(text)) ? { from, until } : undefined;
}

function hasLeadersFrom(pieces: readonly TextPiece[], index: number): boolean {
  const lines = pieces.slice(index, index + LEAST_WITH_LEADERS);
  return lines.length === LEAST_WITH_LEADERS && lines.every(({ text }) => isPaged(text) && contentsLeaders(text) !== undefined);
}

/** A line with leaders or a page number at its end. */
function isPaged(text: string): boolean {
  const isShort = text.length <= LONGEST_ENTRY || contentsLeaders(text) !== undefined;
  return isShort && !/[。；]/u.test(text) && (contentsLeaders(text) !== undefined || GLUED_PAGE_NUMBER.test(text));
}

function isHeading(text: string): boolean {
  return headingMarker(text) !== undefined || isStandardSectionTitle(text);
}

function blockEnd(pieces: readonly TextPiece[], from: number): number {
  let last = 0;
  let paged = 0;
  for (let index = from; index < pieces.length; index++) {
    const text = pieces[index]?.text ?? "";
    const marker = headingMarker(text);
    const hasPage = isPaged(text);
    const isEntry = hasPage || (marker !== undefined && text.length <= LONGEST_HEADING && !/[。；]/u.test(text));
    const beginsAgain = !hasPage && marker?.level === 1 && marker.ordinal <= last;
    if (!isEntry || beginsAgain || (paged >= LEAST_BELOW_HEAD && !hasPage)) return bodyStart(pieces, from, index);
    if (marker?.level === 1) last = marker.ordinal;
    if (hasPage) paged++;
  }
  return pieces.length;
}

/** Running text below a line without a page number: that line is its heading, and stands in the body already. */
function bodyStart(pieces: readonly TextPiece[], from: number, end: number): number {
  const [above, text] = [pieces[end - 1]?.text ?? "", pieces[end]?.text ?? ""];
  const isRunning = text.length > LONGEST_HEADING || text.includes("。");
  return end > from && isRunning && !isPaged(above) ? end - 1 : end;
}

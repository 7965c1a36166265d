import { allMatches } from "../lists/all-matches.js";
import { flatMap } from "../lists/flat-map.js";
import type { SourceDocument } from "../document/document.js";
import type { Location } from "../document/location.js";
import { trimBlanks } from "../document/text.js";
import { isStandardSectionTitle } from "../lexicon/section-titles.js";
import { parseChineseNumeral } from "../quantity/chinese-numeral.js";

/** A paragraph, or the part of one that begins with a heading of its own. */
export interface TextPiece {
  readonly block: number;
  /** Offset of the piece in the paragraph's text. */
  readonly start: number;
  readonly text: string;
  readonly page?: number;
  readonly headingLevel?: number;
  /** Length of the automatic number at the start of `text`; absent where the number was typed. */
  readonly autoNumberLength?: number;
}

/** Where a range of a piece's text stands. */
export function pieceLocation(piece: TextPiece, start: number, end: number): Location {
  const span = { start: piece.start + start, end: piece.start + end };
  return { block: piece.block, span, ...(piece.page === undefined ? {} : { page: piece.page }) };
}

/** `。二、` inside a paragraph: where a report runs on in one paragraph, a level-1 heading may begin here. */
const INLINE_HEADING = /(?<=[。；;：:！!\s])[一二三四五六七八九十]{1,3}、\s*([^。：:；;\n]{2,40})/gu;

/** `。（二）项目支出情况。本年…`: a heading below level 1 that text runs on behind, inside a paragraph or at its start. */
const INLINE_SUBHEADING =
  /(?<=^|[。；;！!：:\s])[（(]([一二三四五六七八九十]{1,3})[)）]\s?[^，,。：:；;！（()）\n0-9０-９]{2,20}[。：:](?=[^（(]{10})/gu;

/** So many headings, numbered one after the other, make a ladder inside a paragraph and no list in a sentence. */
const LEAST_SUBHEADINGS = 2;

/** Where （一）…（二）… begin inside a paragraph whose subheadings run on in it. */
function subheadingStarts(text: string): readonly number[] {
  const found = allMatches(text, INLINE_SUBHEADING).map((match) => ({
    start: match.index,
    ordinal: parseChineseNumeral(match[1] ?? ""),
  }));
  const inOrder = found.every(({ ordinal }, index) => ordinal === (found[0]?.ordinal ?? 0) + index);
  return found.length >= LEAST_SUBHEADINGS && inOrder ? found.map(({ start }) => start) : [];
}

/** The paragraphs of a document as pieces; one that holds several headings is cut before each of them. */
export function textPieces(document: SourceDocument): readonly TextPiece[] {
  return flatMap(document.blocks, (block, index) => {
    if (block.kind !== "paragraph") return [];
    const rest = {
      ...(block.page === undefined ? {} : { page: block.page }),
      ...(block.headingLevel === undefined ? {} : { headingLevel: block.headingLevel }),
    };
    const number = block.autoNumberLength === undefined ? {} : { autoNumberLength: block.autoNumberLength };
    return cutPoints(block.text).map(({ start, end }) => {
      const text = block.text.slice(start, end);
      const lead = text.length - text.trimStart().length;
      return { block: index, start: start + lead, text: trimBlanks(text), ...rest, ...(start === 0 ? number : {}) };
    });
  });
}

function cutPoints(text: string): readonly { readonly start: number; readonly end: number }[] {
  const starts = [0];
  for (const match of allMatches(text, INLINE_HEADING)) {
    if (isStandardSectionTitle(match[1]?.trim() ?? "")) starts.push(match.index);
  }
  const cuts = [...new Set([...starts, ...subheadingStarts(text)])].sort((a, b) => a - b);
  return cuts.map((start, index) => ({ start, end: cuts[index + 1] ?? text.length })).filter(({ start, end }) => end > start);
}

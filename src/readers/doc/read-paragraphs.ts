import type { ByteReader } from "./byte-reader.js";
import type { Piece } from "./read-pieces.js";
import { runAt } from "./read-property-runs.js";
import { singleByteText } from "./single-byte-text.js";
import type { Sprm } from "./sprm.js";
import { readSprms } from "./sprm.js";
import { allParagraphSprms } from "./paragraph-properties.js";
import type { WordFile } from "./word-file.js";

/** Characters with the same properties. */
export interface TextRun {
  readonly text: string;
  /** Place of the first character in the run of all texts. */
  readonly position: number;
  readonly sprms: readonly Sprm[];
}

/** A paragraph as the file has it, its end mark included as the last character. */
export interface RawParagraph {
  readonly runs: readonly TextRun[];
  /** Index of the paragraph style. */
  readonly style: number;
  readonly sprms: readonly Sprm[];
  /** `\r`, U+0007 at the end of a cell or row, `\f` at a page's or section's end; `""` where the text breaks off. */
  readonly mark: string;
}

/** Characters that end a paragraph (MS-DOC 2.4.2). */
const MARKS: ReadonlySet<string> = new Set(["\r", "\u0007", "\f"]);

/** The paragraphs between two places in the run of all texts. Pieces that lie outside the file end the reading. */
export function readParagraphs(
  file: WordFile,
  from: number,
  to: number,
): { readonly paragraphs: readonly RawParagraph[]; readonly isWhole: boolean } {
  const paragraphs: RawParagraph[] = [];
  let runs: TextRun[] = [];
  let isWhole = true;
  /** Every character takes a byte at least: more of them is a damaged piece table. */
  let budget = file.document.length;
  const close = (mark: string, piece: Piece, position: number): void => {
    paragraphs.push({ runs, mark, ...paragraphProperties(file, piece, position) });
    runs = [];
  };
  for (const piece of file.pieces) {
    if (piece.to <= from || piece.from >= to) continue;
    const end = piece.offset + (piece.to - piece.from) * piece.bytesPerCharacter;
    if (end > file.document.length) isWhole = false;
    for (const run of runsOfPiece(file, piece, Math.max(from, piece.from), Math.min(to, piece.to))) {
      budget -= run.text.length;
      if (budget < 0) return { paragraphs, isWhole: false };
      for (const part of splitAfterMarks(run)) {
        runs.push(part);
        const last = part.text.at(-1) ?? "";
        if (MARKS.has(last)) close(last, piece, part.position + part.text.length - 1);
      }
    }
    if (runs.length > 0 && piece.to >= to) close("", piece, piece.to - 1);
  }
  return { paragraphs, isWhole };
}

function byteOf(piece: Piece, position: number): number {
  return piece.offset + (position - piece.from) * piece.bytesPerCharacter;
}

function paragraphProperties(
  file: WordFile,
  piece: Piece,
  position: number,
): { readonly style: number; readonly sprms: readonly Sprm[] } {
  const offset = byteOf(piece, position);
  const run = file.paragraphRuns[runAt(file.paragraphRuns, offset)];
  if (run === undefined || run.from > offset) return { style: 0, sprms: piece.sprms };
  const sprms = safeSprms(run.changes, file.data);
  return { style: run.style, sprms: piece.sprms.length === 0 ? sprms : [...sprms, ...piece.sprms] };
}

/** Properties in a damaged Data stream are lost; the paragraph is not. */
function safeSprms(changes: Uint8Array, data: ByteReader | undefined): readonly Sprm[] {
  try {
    return allParagraphSprms(changes, data);
  } catch (error) {
    if (error instanceof RangeError) return readSprms(changes);
    throw error;
  }
}

function* runsOfPiece(file: WordFile, piece: Piece, from: number, to: number): Generator<TextRun> {
  const { characterRuns, document } = file;
  const readable = piece.from + Math.floor((document.length - piece.offset) / piece.bytesPerCharacter);
  const end = Math.min(to, readable);
  let position = from;
  let index = runAt(characterRuns, byteOf(piece, from));
  while (position < end) {
    const run = characterRuns[index];
    const offset = byteOf(piece, position);
    const isInside = run !== undefined && run.from <= offset;
    const limit = run === undefined ? Infinity : isInside ? run.to : run.from;
    const next = Math.min(end, piece.from + Math.ceil((limit - piece.offset) / piece.bytesPerCharacter));
    const changes = isInside ? readSprms(run.changes) : [];
    const stop = Math.max(next, position + 1);
    yield {
      text: textOf(document, piece, position, stop),
      position,
      sprms: piece.sprms.length === 0 ? changes : [...changes, ...piece.sprms],
    };
    position = stop;
    if (isInside) index++;
  }
}

function textOf(document: ByteReader, piece: Piece, from: number, to: number): string {
  const offset = byteOf(piece, from);
  if (piece.bytesPerCharacter === 2) return document.text(offset, to - from);
  return singleByteText(document.slice(offset, to - from));
}

function splitAfterMarks(run: TextRun): readonly TextRun[] {
  const parts: TextRun[] = [];
  let start = 0;
  for (let at = 0; at < run.text.length; at++) {
    if (!MARKS.has(run.text.charAt(at)) && at < run.text.length - 1) continue;
    parts.push({ text: run.text.slice(start, at + 1), position: run.position + start, sprms: run.sprms });
    start = at + 1;
  }
  return parts;
}

import { listOf } from "../../lists/list-of.js";
import { append } from "../../lists/append.js";
import type { ByteReader } from "./byte-reader.js";
import type { Extent } from "./read-fib.js";

/** A stretch of the document stream with the same properties. */
export interface PropertyRun {
  /** Byte offsets in the document stream: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Paragraph style by its index; 0 in runs of characters. */
  readonly style: number;
  /** List of sprms. */
  readonly changes: Uint8Array;
}

const PAGE_SIZE = 512;
/** Bytes that describe one run of a page: an offset, and for paragraphs their height too. */
const ENTRY_SIZES = { paragraphs: 13, characters: 1 };
const NOTHING = new Uint8Array();

/**
 * Reads the formatted disk pages (MS-DOC 2.9.33 and 2.9.180) that a bin table names, sorted by place. A page outside the
 * file is left out and counted in `damaged`.
 */
export function readPropertyRuns(
  document: ByteReader,
  table: ByteReader,
  { offset, length }: Extent,
  kind: "paragraphs" | "characters",
): { readonly runs: readonly PropertyRun[]; readonly damaged: number } {
  const count = Math.floor((length - 4) / 8);
  const runs: PropertyRun[] = [];
  let damaged = 0;
  for (let index = 0; index < count; index++) {
    const page = table.u32(offset + (count + 1) * 4 + index * 4) & 0x3fffff;
    try {
      append(runs, readPage(document, page * PAGE_SIZE, kind));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      damaged++;
    }
  }
  return { runs: runs.sort((a, b) => a.from - b.from), damaged };
}

function readPage(document: ByteReader, page: number, kind: "paragraphs" | "characters"): readonly PropertyRun[] {
  const count = document.u8(page + PAGE_SIZE - 1);
  const entries = page + (count + 1) * 4;
  return listOf(count, (index) => {
    const place = document.u8(entries + index * ENTRY_SIZES[kind]) * 2;
    const from = document.u32(page + index * 4);
    const to = document.u32(page + index * 4 + 4);
    if (place === 0) return { from, to, style: 0, changes: NOTHING };
    return {
      from,
      to,
      ...(kind === "paragraphs" ? readParagraph(document, page + place) : readCharacters(document, page + place)),
    };
  });
}

function readParagraph(document: ByteReader, at: number): { readonly style: number; readonly changes: Uint8Array } {
  const halves = document.u8(at);
  const start = halves === 0 ? at + 2 : at + 1;
  const size = halves === 0 ? document.u8(at + 1) * 2 : halves * 2 - 1;
  if (size < 2) return { style: 0, changes: NOTHING };
  return { style: document.u16(start), changes: document.slice(start + 2, size - 2) };
}

function readCharacters(document: ByteReader, at: number): { readonly style: number; readonly changes: Uint8Array } {
  return { style: 0, changes: document.slice(at + 1, document.u8(at)) };
}

/** Index of the run that holds a byte offset, else of the next one; `runs.length` when there is none. */
export function runAt(runs: readonly PropertyRun[], offset: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.to ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { FieldState } from "./field-state.js";
import type { ListCounter } from "./list-counter.js";
import type { PageCounter } from "./page-counter.js";
import type { Numbering } from "./read-numbering.js";
import type { Styles } from "./read-styles.js";

/** What reading a document needs to know everywhere, and what it notes on its way through it. */
export interface ReadContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly counter: ListCounter;
  readonly fields: FieldState;
  readonly pages: PageCounter;
  readonly remarks: Remarks;
}

/** What is worth a diagnostic, gathered while reading. */
export interface Remarks {
  /** Revisions whose text we took or left out. */
  revisions: number;
  /** Hidden pieces of text that we left out. */
  hiddenTexts: number;
  /** Struck-out pieces of text that we left out: their writer took them back. */
  struckTexts: number;
  /** Formats of automatic numbers that we do not know. */
  readonly unknownNumberFormats: Set<string>;
  /** Kinds of content without text that we can read, and how often they occur. */
  readonly skipped: Map<string, number>;
  /** Ids of the notes that the text refers to, in order. */
  readonly footnotes: Set<string>;
  readonly endnotes: Set<string>;
}

/** Remarks of a document that has not been read yet. */
export function noRemarks(): Remarks {
  return {
    revisions: 0,
    hiddenTexts: 0,
    struckTexts: 0,
    unknownNumberFormats: new Set(),
    skipped: new Map(),
    footnotes: new Set(),
    endnotes: new Set(),
  };
}

/** Counts something that has no text that we can read. */
export function noteSkipped(remarks: Remarks, kind: string): void {
  remarks.skipped.set(kind, (remarks.skipped.get(kind) ?? 0) + 1);
}

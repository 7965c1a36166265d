import type { Format, SourceDocument } from "../document/document.js";

/** Bounds that keep one file from costing more than it may. */
export interface ReadLimits {
  /** Largest file in bytes. */
  readonly maxBytes: number;
  /** Largest size of one unpacked part of a package, in bytes. */
  readonly maxUnpackedBytes: number;
  /** Largest number of pages that are read. */
  readonly maxPages: number;
  /** Most that one page of a PDF may draw: operators, characters and segments of paths. */
  readonly maxPageMarks: number;
  /** Most that all pages of a PDF may draw. */
  readonly maxMarks: number;
  /** Longest time in seconds that reading one page of a PDF may take. */
  readonly maxPageSeconds: number;
}

export const DEFAULT_LIMITS: ReadLimits = {
  maxBytes: 200 * 1024 * 1024,
  maxUnpackedBytes: 300 * 1024 * 1024,
  maxPages: 5000,
  maxPageMarks: 1_000_000,
  maxMarks: 15_000_000,
  maxPageSeconds: 30,
};

/** One format: says from the content whether a file is its own, and turns it into neutral blocks. */
export interface Reader {
  readonly format: Format;
  /** Looks at the bytes alone (never at a file's name); cheap. */
  readonly accepts: (bytes: Uint8Array) => boolean;
  /**
   * Reads the whole file.
   *
   * @throws ZipingError with `CORRUPT`, `ENCRYPTED`, `TOO_LARGE` or `NO_TEXT`; nothing else.
   */
  readonly read: (bytes: Uint8Array, limits: ReadLimits) => Promise<SourceDocument>;
}

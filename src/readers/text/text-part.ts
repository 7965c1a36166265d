import type { TableRow } from "./read-table.js";
import type { SourceLine } from "./source-line.js";

/** A stretch of the text: lines that are paragraphs, or rows that are a table. */
export type TextPart =
  | { readonly kind: "lines"; readonly lines: readonly SourceLine[] }
  | { readonly kind: "table"; readonly rows: readonly TableRow[] };

/** A table and the lines, from `start` (inclusive) to `end` (exclusive), that it was read from. */
export interface FoundTable {
  readonly start: number;
  readonly end: number;
  /** One table each; a file may show several without text between them. */
  readonly tables: readonly (readonly TableRow[])[];
}

/** A form in which text files show tables: finds the first table from a line on, or `undefined` where no table begins there. */
export type FindTable = (lines: readonly SourceLine[], start: number) => FoundTable | undefined;

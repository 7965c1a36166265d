import type { ColumnRole, TableSection } from "../../../lexicon/table-words.js";
import type { LayoutHead } from "./find-head-blocks.js";
import type { LayoutLine } from "./layout-line.js";

/** Where the columns of a section part on one page: column `i` holds what stands from `cuts[i]` to `cuts[i + 1]`. */
export type ColumnCuts = readonly number[];

/** A section's lines on one page and what is known of its columns. */
export interface ColumnSearch {
  readonly section: TableSection;
  readonly roles: readonly ColumnRole[];
  readonly body: readonly LayoutLine[];
  /** Heads printed on this page, by column; `undefined` for a column whose head is not on the page. */
  readonly heads: readonly (LayoutHead | undefined)[];
  /** The cuts of the page before, which those of a page without heads are like; empty where none are known. */
  readonly expected: ColumnCuts;
}

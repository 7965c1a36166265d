import type { Diagnostic } from "./diagnostic.js";
import type { Box } from "./location.js";

/** What a file really is, decided from its content. `.wps` and `.doc` share one container and count as `doc`. */
export type Format = "txt" | "docx" | "doc" | "html" | "pdf" | "xlsx" | "ofd" | "odt" | "rtf";

/**
 * A file as neutral blocks in reading order: what every reader gives, and all that the later stages see.
 * Page furniture (headers, footers, page numbers, watermarks) is not in it.
 */
export interface SourceDocument {
  readonly format: Format;
  /** Name of the character encoding, where the format has to be decoded (`"gb18030"`). */
  readonly encoding?: string;
  /** Number of pages, where the format has pages. */
  readonly pages?: number;
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
}

export type Block = Paragraph | TableBlock;

/** One paragraph, its lines joined as the author meant it, without white space at either end. */
export interface Paragraph {
  readonly kind: "paragraph";
  /** Automatic numbers are part of the text, as Word shows them. Never empty. */
  readonly text: string;
  /** Length of the automatic number at the start of `text`; absent where the number was typed. */
  readonly autoNumberLength?: number;
  /** 1 for the highest heading; absent where the file does not mark a heading. */
  readonly headingLevel?: number;
  readonly bold?: boolean;
  readonly centered?: boolean;
  /** Indentation of the first line in characters (a full-width blank is 1, a half-width blank 0.5). */
  readonly indent?: number;
  readonly page?: number;
  readonly box?: Box;
}

export interface TableBlock {
  readonly kind: "table";
  readonly grid: Grid;
  /** The table stands in a cell of the table before it, beside other cells. */
  readonly insideCell?: true;
  /** All pages that the table stands on, ascending, from 1. */
  readonly pages?: readonly number[];
  readonly box?: Box;
}

/** A table as cells that tile a rectangle: every place belongs to exactly one cell. Made by {@link createGrid}. */
export interface Grid {
  readonly rows: number;
  readonly cols: number;
  /** Sorted by row, then column of their origin. */
  readonly cells: readonly GridCell[];
  /** `declared`: the file says where cells begin and end; `inferred`: a reader concluded it. */
  readonly spans: "declared" | "inferred";
}

export interface GridCell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** As {@link foldCellText} leaves it; `""` for a cell that is there and empty. */
  readonly text: string;
  /** The file has no cell here: the row ends before the table does. */
  readonly isAbsent?: true;
  /** Indentation of the first line in characters, where the file shows one: in these tables it tells what belongs to what. */
  readonly indent?: number;
  readonly page?: number;
  readonly box?: Box;
}

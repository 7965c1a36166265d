/** A rectangle `[x0, y0, x1, y1]` in PDF points, origin at the page's top left. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** A half-open range of UTF-16 offsets in a paragraph's or a cell's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where something is printed. Rows, columns, blocks and offsets count from 0, pages from 1. */
export interface Location {
  /** Index of the paragraph or table in the document, in reading order. */
  readonly block: number;
  /** Origin cell in the grid of the table that `block` names; absent for a paragraph. */
  readonly cell?: { readonly row: number; readonly col: number };
  /** Where in the paragraph's or cell's text; absent when the whole text is meant. */
  readonly span?: Span;
  readonly page?: number;
  readonly box?: Box;
}

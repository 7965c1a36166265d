import { foldCellText } from "../../document/text.js";
import { cellWords, type CellWords } from "../../lexicon/cell-words.js";

/** Whether a row may begin before a token: `must` at a line of its own row, `never` in the middle of a line. */
export type RowBoundary = "must" | "may" | "never";

/** A cell of a table as the text shows it, or a line that may be a part of one. */
export interface RowToken {
  /** The lines as the file has them. */
  readonly lines: readonly string[];
  /** The lines folded into a cell's text. */
  readonly text: string;
  readonly words: CellWords;
  readonly boundary: RowBoundary;
  /** What it costs to begin a row here, or to read on over a blank line, where both may be. */
  readonly startCost: number;
  readonly crossCost: number;
  /** Blank lines before the token. */
  readonly gap: number;
  /** Number of the token's first line in the file, from 0, and of the line behind its last. */
  readonly firstLine: number;
  readonly endLine: number;
}

/** A token from its lines; what is not said takes the cheapest value. */
export function rowToken(
  lines: readonly string[],
  place: { readonly firstLine: number; readonly endLine: number },
  bounds: { readonly boundary: RowBoundary; readonly startCost?: number; readonly crossCost?: number; readonly gap?: number },
): RowToken {
  const text = foldCellText(lines);
  return {
    lines,
    text,
    words: cellWords(text),
    boundary: bounds.boundary,
    startCost: bounds.startCost ?? 0,
    crossCost: bounds.crossCost ?? 0,
    gap: bounds.gap ?? 0,
    firstLine: place.firstLine,
    endLine: place.endLine,
  };
}

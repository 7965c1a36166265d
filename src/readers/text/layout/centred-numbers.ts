import { flatMap } from "../../../lists/flat-map.js";
import { groupBy } from "../../../lists/group-by.js";
import type { Piece } from "./place-pieces.js";

/** A number with decimals from the two texts of a cell: `９５１` and `９．４１`, `21.8` and `3`. NFKC. */
const DECIMAL = /^-?\d[\d,]*\.\d+$/u;
const DIGITS = /^[\d,.]+$/u;

/**
 * Columns of figures in which a number that its cell broke (`９５１` and `９．４１`) is one again, on the line between its two.
 * That they are one cell is told by what stands centred beside it: the row's other figures stand on the line between, its label
 * stands there too or on both lines around it, and whatever else stands around it is broken in the same way.
 */
export function centredNumbers(columns: readonly (readonly Piece[])[], labels: readonly Piece[]): readonly (readonly Piece[])[] {
  const figures = columnsByLine(columns);
  const labelLines = new Set(labels.map(({ line }) => line));
  const isRow = (middle: number): boolean => {
    const [above, own, below] = [middle - 1, middle, middle + 1].map((line) => figures.get(line) ?? []);
    const around = [middle - 1, middle + 1].filter((line) => labelLines.has(line)).length;
    const isLabelled = labelLines.has(middle) ? around === 0 : around === 2;
    return isLabelled && own !== undefined && own.length > 0 && above?.join() === below?.join();
  };
  return columns.map((pieces) => {
    const joined: Piece[] = [];
    for (const piece of pieces) {
      const first = joined.at(-1);
      if (first !== undefined && isBroken(first, piece) && isRow(first.line + 1))
        joined[joined.length - 1] = { ...first, line: first.line + 1, text: first.text + piece.text };
      else joined.push(piece);
    }
    return joined;
  });
}

/** The columns that have a figure on a line, from left to right. */
function columnsByLine(columns: readonly (readonly Piece[])[]): ReadonlyMap<number, readonly number[]> {
  const placed = flatMap(columns, (pieces, column) => pieces.map(({ line }) => ({ line, column })));
  const byLine = groupBy(placed, ({ line }) => line);
  return new Map([...byLine].map(([line, own]) => [line, own.map(({ column }) => column)]));
}

function isBroken(first: Piece, rest: Piece): boolean {
  const isAround = first.page === rest.page && rest.line - first.line === 2;
  const [start, end] = [first.text.normalize("NFKC"), rest.text.normalize("NFKC")];
  return isAround && DIGITS.test(end) && DECIMAL.test(start + end);
}

import type { TablePiece } from "./table-piece.js";

/** Most and usual distance in points between a cell's ruling and its text. */
const MOST_PADDING = 8;
const USUAL_PADDING = 5.4;

/**
 * Distance in points that the table keeps between a ruling and the text beside it: the smallest that any line shows.
 * Lines that stick out of their cell show nothing.
 */
export function cellPadding(piece: TablePiece): number {
  let least = Infinity;
  let count = 0;
  for (const { parts } of piece.cells) {
    for (const { box, lines } of parts) {
      for (const { x0, x1 } of lines) {
        for (const gap of [x0 - box[0], box[2] - x1]) {
          if (gap < 0) continue;
          count++;
          least = Math.min(least, gap);
        }
      }
    }
  }
  return count < FEW_GAPS ? Math.min(least, USUAL_PADDING) : Math.min(least, MOST_PADDING);
}

/** A table that shows fewer gaps may have none that is as small as its padding. */
const FEW_GAPS = 12;

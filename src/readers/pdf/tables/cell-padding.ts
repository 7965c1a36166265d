import { flatMap } from "../../../lists/flat-map.js";
import type { PieceCell } from "./table-piece.js";

/** Most and usual distance in points between a cell's ruling and its text. */
const MOST_PADDING = 9;
const USUAL_PADDING = 5.4;
/** Distances in points that count as the same. */
const SAME = 0.35;
/** Share of a table's lines that stand at its padding if any are left-aligned; and how many there are at least. */
const LEAST_SHARE = 0.06;
const LEAST_COUNT = 3;

/**
 * Distance in points that a table keeps between a ruling and the text beside it: the smallest one at which several lines
 * begin. A single line that comes nearer to its ruling is too long for its cell and shows nothing.
 */
export function cellPadding(cells: readonly PieceCell[]): number {
  const gaps = flatMap(cells, ({ parts }) => flatMap(parts, ({ box, lines }) => lines.map(({ x0 }) => x0 - box[0])))
    .filter((gap) => gap >= 0)
    .sort((a, b) => a - b);
  const enough = Math.max(LEAST_COUNT, gaps.length * LEAST_SHARE);
  for (const [index, gap] of gaps.entries()) {
    if (gap > MOST_PADDING) break;
    let end = index;
    while (end < gaps.length && (gaps[end] ?? Infinity) - gap <= SAME) end++;
    if (end - index >= enough) return gap;
  }
  return Math.min(gaps[0] ?? USUAL_PADDING, USUAL_PADDING);
}

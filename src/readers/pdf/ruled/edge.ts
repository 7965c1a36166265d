import type { Rule } from "../content/page-content.js";

/** A rule without thickness: where one cell may end and the next begin. */
export interface Edge {
  readonly orientation: "horizontal" | "vertical";
  /** y of a horizontal, x of a vertical edge. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The edges that a page's rules make, without dots. */
export function rulesToEdges(rules: readonly Rule[]): Edge[] {
  return rules
    .filter(({ from, to, thickness }) => to - from > Math.max(SHORTEST, thickness))
    .map(({ orientation, at, from, to }) => ({ orientation, at, from, to }));
}

/** Shorter pieces, in points, are dots of a dotted line at best. */
const SHORTEST = 0.5;

/**
 * Largest distance in points at which two edges still count as one: doubled and hair-apart rules stand closer than any
 * line of text is high.
 *
 * @param textSize size of the page's usual text in points; `undefined` for a page without text.
 */
export function edgeTolerance(textSize: number | undefined): number {
  return textSize === undefined ? 3 : Math.min(3, Math.max(0.6, textSize * 0.32));
}

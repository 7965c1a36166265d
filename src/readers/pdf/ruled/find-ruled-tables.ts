import { edgeTolerance, rulesToEdges } from "./edge.js";
import { findCells } from "./find-cells.js";
import type { RuledTable } from "./find-cells.js";
import { findIntersections } from "./find-intersections.js";
import { groupEdges } from "./group-edges.js";
import { joinEdges } from "./join-edges.js";
import type { Rule } from "../content/page-content.js";
import { snapEdges } from "./snap-edges.js";

/**
 * Finds the ruled tables and frames of a page, from top to bottom: edges → snap → join → intersections → groups → cells.
 *
 * @param textSize size of the page's usual text in points; `undefined` for a page without text.
 */
export function findRuledTables(rules: readonly Rule[], textSize: number | undefined): RuledTable[] {
  const tolerance = edgeTolerance(textSize);
  const edges = joinEdges(snapEdges(rulesToEdges(rules), tolerance), tolerance);
  return groupEdges(edges, findIntersections(edges, tolerance))
    .map((group) => findCells(group, tolerance))
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

import type { Edge } from "./edge.js";

/** A horizontal and a vertical edge that cross or touch, by their places in the list of edges. */
export interface Intersection {
  readonly horizontal: number;
  readonly vertical: number;
}

/** All pairs of a horizontal and a vertical edge that come within `tolerance` of each other. */
export function findIntersections(edges: readonly Edge[], tolerance: number): Intersection[] {
  const numbered = edges.map((edge, index) => ({ edge, index }));
  const verticals = numbered.filter(({ edge }) => edge.orientation === "vertical").sort((a, b) => a.edge.at - b.edge.at);
  const found: Intersection[] = [];
  for (const { edge: horizontal, index } of numbered) {
    if (horizontal.orientation !== "horizontal") continue;
    for (const { edge: vertical, index: other } of verticals) {
      if (vertical.at < horizontal.from - tolerance) continue;
      if (vertical.at > horizontal.to + tolerance) break;
      if (vertical.from - tolerance <= horizontal.at && horizontal.at <= vertical.to + tolerance) {
        found.push({ horizontal: index, vertical: other });
      }
    }
  }
  return found;
}

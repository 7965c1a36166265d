import type { Edge } from "./edge.js";
import type { Intersection } from "./find-intersections.js";
import { largest, smallest } from "../extremes.js";

/** The edges that hang together: what one table, or one frame, is drawn with. */
export interface EdgeGroup {
  readonly horizontal: readonly Edge[];
  readonly vertical: readonly Edge[];
}

/**
 * Parts the edges into groups that hang together by intersections. Edges that meet no other (underlines) are
 * in no group, but for sides that run along a whole group.
 */
export function groupEdges(edges: readonly Edge[], intersections: readonly Intersection[]): EdgeGroup[] {
  const parent = edges.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = index; at !== root;) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const met = new Set<number>();
  for (const { horizontal, vertical } of intersections) {
    parent[find(horizontal)] = find(vertical);
    met.add(horizontal).add(vertical);
  }
  const groups = new Map<number, { horizontal: Edge[]; vertical: Edge[] }>();
  for (const [index, edge] of edges.entries()) {
    if (!met.has(index)) continue;
    const root = find(index);
    const group = groups.get(root) ?? { horizontal: [], vertical: [] };
    groups.set(root, group);
    group[edge.orientation].push(edge);
  }
  const lonely = edges.filter((edge, index) => !met.has(index) && edge.orientation === "vertical");
  return [...groups.values()].map((group) => adoptSides(group, lonely));
}

/** Part of a group's height that a vertical edge must run beside it to be one of its sides. */
const BESIDE = 0.9;

/**
 * Adds vertical edges that run beside the whole group without meeting a horizontal one: the sides of a column whose merged
 * cell fills a page from its top to its foot.
 */
function adoptSides(group: EdgeGroup, lonely: readonly Edge[]): EdgeGroup {
  const top = smallest(group.vertical.map(({ from }) => from));
  const bottom = largest(group.vertical.map(({ to }) => to));
  const isBeside = ({ from, to }: Edge): boolean =>
    Math.min(to, bottom) - Math.max(from, top) >= BESIDE * Math.max(bottom - top, to - from);
  return { horizontal: group.horizontal, vertical: [...group.vertical, ...lonely.filter(isBeside)] };
}

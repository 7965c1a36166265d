import type { Edge } from "./edge.js";
import type { Intersection } from "./find-intersections.js";

/** The edges that hang together: what one table, or one frame, is drawn with. */
export interface EdgeGroup {
  readonly horizontal: readonly Edge[];
  readonly vertical: readonly Edge[];
}

/** Parts the edges into groups that hang together by intersections. Edges that meet no other (underlines) are in no group. */
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
  return [...groups.values()];
}

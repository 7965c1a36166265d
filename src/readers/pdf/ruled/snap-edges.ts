import type { Edge } from "./edge.js";

/** Moves edges of one orientation that lie within `tolerance` of each other to a common place, their mean. */
export function snapEdges(edges: readonly Edge[], tolerance: number): Edge[] {
  return [...snapAlong(edges, "horizontal", tolerance), ...snapAlong(edges, "vertical", tolerance)];
}

function snapAlong(edges: readonly Edge[], orientation: Edge["orientation"], tolerance: number): Edge[] {
  const sorted = edges.filter((edge) => edge.orientation === orientation).sort((a, b) => a.at - b.at);
  const snapped: Edge[] = [];
  for (let start = 0; start < sorted.length;) {
    const first = sorted[start]?.at ?? 0;
    let end = start + 1;
    while (end < sorted.length && (sorted[end]?.at ?? Infinity) - first <= tolerance) end++;
    const group = sorted.slice(start, end);
    const at = weightedMean(group);
    for (const edge of group) snapped.push({ ...edge, at });
    start = end;
  }
  return snapped;
}

/** Long edges weigh more: they are the table's own, short ones a detail. */
function weightedMean(group: readonly Edge[]): number {
  const weight = group.reduce((sum, { from, to }) => sum + (to - from), 0);
  return group.reduce((sum, { at, from, to }) => sum + at * (to - from), 0) / weight;
}

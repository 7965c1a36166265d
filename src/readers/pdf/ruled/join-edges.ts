import type { Edge } from "./edge.js";

/** Pieces up to this length in points are dashes: a gap as long as they are does not end the line. */
const LONGEST_DASH = 8;

/** Joins snapped edges that overlap or follow each other with a gap of at most `tolerance`, dashes with longer gaps. */
export function joinEdges(edges: readonly Edge[], tolerance: number): Edge[] {
  const sorted = [...edges].sort((a, b) => a.orientation.localeCompare(b.orientation) || a.at - b.at || a.from - b.from);
  const joined: Edge[] = [];
  let lastPiece = Infinity;
  for (const edge of sorted) {
    const last = joined.at(-1);
    const piece = edge.to - edge.from;
    if (last?.orientation === edge.orientation && last.at === edge.at) {
      const gap = edge.from - last.to;
      const areDashes = lastPiece <= LONGEST_DASH && piece <= LONGEST_DASH;
      if (gap <= tolerance || (areDashes && gap <= 2 * Math.max(lastPiece, piece))) {
        joined[joined.length - 1] = { ...last, to: Math.max(last.to, edge.to) };
        lastPiece = piece;
        continue;
      }
    }
    joined.push(edge);
    lastPiece = piece;
  }
  return joined;
}

import { isNeeded, segmentCosts } from "./column-costs.js";
import { cutCandidates, type CutCandidate } from "./cut-candidates.js";
import type { ColumnCuts, ColumnSearch } from "./column-search.js";

export interface FoundColumns {
  readonly cuts: ColumnCuts;
  /** 0 when every piece stands in a column that can hold it. */
  readonly cost: number;
}

/** What it costs per character that a cut lies elsewhere than on the page before. */
const MOVED = 0.04;
/** What it costs that a column has no place at all on the page. */
const NO_PLACE = 0.6;

interface Step {
  readonly cost: number;
  readonly from: number;
}

/**
 * Finds the cuts between columns: those that the fewest texts cross and that give each column the texts it can hold.
 *
 * A layout tool keeps the order of the page from left to right, so that a boundary that no text of a section crosses on
 * the page is one on the line as well, though its place may differ from page to page.
 */
export function findColumns(search: ColumnSearch): FoundColumns {
  const candidates = cutCandidates(search.body, search.heads);
  const costs = segmentCosts(
    search,
    candidates.map(({ at }) => at),
  );
  const width = search.roles.length;
  const last = candidates.length - 1;
  const best: (Step | undefined)[][] = [[{ cost: 0, from: -1 }]];
  for (let column = 1; column <= width; column++) {
    const row: (Step | undefined)[] = [];
    const mayVanish = !isNeeded(search.roles[column - 1] ?? "any");
    const mayBeLast = search.roles.slice(column).every((role) => !isNeeded(role));
    for (let to = 0; to <= last; to++) {
      if (to === last ? !mayBeLast : column === width) continue;
      const parting = to === last ? 0 : partingCost(candidates[to], search.expected[column]);
      // Narrow columns first: they cost least, so that most of the others need not be weighed. Of two as good the wider one counts.
      for (let from = to; from >= 0; from--) {
        const before = best[column - 1]?.[from];
        if (before === undefined || (from === to && !mayVanish)) continue;
        const least = before.cost + (from === to ? NO_PLACE : parting);
        const known = row[to]?.cost ?? Infinity;
        if (least > known) continue;
        const cost = least + costs(column - 1, from, to);
        if (cost <= known && cost < Infinity) row[to] = { cost, from };
      }
    }
    best.push(row);
  }
  return traceBack(best, candidates, width);
}

function partingCost(candidate: CutCandidate | undefined, expected: number | undefined): number {
  if (candidate === undefined) return 0;
  return candidate.crossings + (expected === undefined ? 0 : Math.abs(candidate.at - expected) * MOVED);
}

function traceBack(
  best: readonly (readonly (Step | undefined)[])[],
  candidates: readonly CutCandidate[],
  width: number,
): FoundColumns {
  const cuts: number[] = [];
  let to = candidates.length - 1;
  const cost = best[width]?.[to]?.cost ?? Infinity;
  for (let column = width; column >= 0 && to >= 0; column--) {
    cuts.unshift(candidates[to]?.at ?? 0);
    to = best[column]?.[to]?.from ?? -1;
  }
  return { cuts, cost };
}

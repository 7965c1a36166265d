import { middleOf, type Piece } from "./place-pieces.js";

/** The lines that a row takes, page by page. */
export interface RowExtent {
  readonly pages: ReadonlyMap<number, { readonly top: number; readonly bottom: number }>;
}

/** A label that stands over the rows `first` (inclusive) to `end` (exclusive). */
export interface LevelGroup {
  readonly pieces: readonly Piece[];
  readonly first: number;
  readonly end: number;
}

/** How likely a label and a place are, beside where its lines stand. */
export interface LevelJudgement {
  /** What it costs to read the pieces as one label. */
  readonly label: (pieces: readonly string[]) => number;
  /** What it costs that a label, given as text, stands over these rows. */
  readonly rows: (text: string, first: number, end: number) => number;
}

const MOST_PIECES = 9;
const LONGEST_LABEL = 30;
const UNLABELLED_ROW = 2;
const OTHER_PAGE = 0.3;
/** A label beside the first line of its rows instead of their middle. */
const AT_THE_TOP = 0.5;

interface Step {
  readonly cost: number;
  readonly pieces: number;
  readonly rows: number;
}

/**
 * Parts rows into groups under the labels of one column: a label over several rows stands centred beside them, on each
 * page by itself where the rows go over a page, or at the top of its part there.
 */
export function levelGroups(
  pieces: readonly Piece[],
  rows: readonly RowExtent[],
  judgement: LevelJudgement,
): readonly LevelGroup[] {
  const best: (Step | undefined)[][] = Array.from({ length: pieces.length + 1 }, () => []);
  const improve = (piece: number, row: number, step: Step): void => {
    const steps = best[piece];
    if (steps !== undefined && step.cost < (steps[row]?.cost ?? Infinity)) steps[row] = step;
  };
  improve(0, 0, { cost: 0, pieces: -1, rows: -1 });
  for (let piece = 0; piece <= pieces.length; piece++) {
    for (let row = 0; row <= rows.length; row++) {
      const step = best[piece]?.[row];
      if (step === undefined) continue;
      if (row < rows.length) improve(piece, row + 1, { cost: step.cost + UNLABELLED_ROW, pieces: piece, rows: row });
      if (!isNear(pieces[piece], rows[row])) continue;
      for (let count = 1; count <= MOST_PIECES && piece + count <= pieces.length; count++) {
        const label = pieces.slice(piece, piece + count);
        const text = label.map((part) => part.text).join("");
        if (text.length > LONGEST_LABEL) break;
        const labelCost = step.cost + judgement.label(label.map((part) => part.text));
        for (const { end, cost } of placeCosts(label, rows, row)) {
          if (cost > FARTHEST) continue;
          const whole = labelCost + cost + judgement.rows(text, row, end);
          improve(piece + count, end, { cost: whole, pieces: piece, rows: row });
        }
      }
    }
  }
  return traceBack(best, pieces, rows.length);
}

/** A label stands over no more rows, and no further from the first of them. */
const MOST_ROWS = 60;
const MOST_LINES = 150;
/** A label so many lines away from the middle of rows is none of theirs. */
const FARTHEST = 15;

function isNear(piece: Piece | undefined, row: RowExtent | undefined): boolean {
  const tops = row === undefined ? [] : [...row.pages.values()].map(({ top }) => top);
  return piece !== undefined && tops.some((top) => Math.abs(top - piece.line) <= MOST_LINES);
}

function traceBack(
  best: readonly (readonly (Step | undefined)[])[],
  pieces: readonly Piece[],
  rows: number,
): readonly LevelGroup[] {
  const groups: LevelGroup[] = [];
  let piece = pieces.length;
  let row = rows;
  for (;;) {
    const step = best[piece]?.[row];
    if (step === undefined || step.pieces < 0) break;
    if (piece > step.pieces) groups.unshift({ pieces: pieces.slice(step.pieces, piece), first: step.rows, end: row });
    piece = step.pieces;
    row = step.rows;
  }
  return groups;
}

/** What it costs that a label stands over the rows from `first` on, for each possible end. */
function placeCosts(
  label: readonly Piece[],
  rows: readonly RowExtent[],
  first: number,
): readonly { readonly end: number; readonly cost: number }[] {
  const places = new Map<number, { readonly middle: number; readonly top: number }>();
  for (const { page } of label) {
    const own = label.filter((piece) => piece.page === page);
    places.set(page, { middle: middleOf(own), top: own[0]?.line ?? 0 });
  }
  const covered = new Map<number, { readonly top: number; readonly bottom: number }>();
  const costs: { end: number; cost: number }[] = [];
  for (const [index, row] of rows.slice(first, first + MOST_ROWS).entries()) {
    for (const [page, { top, bottom }] of row.pages) covered.set(page, { top: covered.get(page)?.top ?? top, bottom });
    let cost = 0;
    for (const [page, { top, bottom }] of covered) {
      const place = places.get(page);
      if (place === undefined) cost += OTHER_PAGE;
      else {
        const centred = Math.abs(place.middle - (top + bottom) / 2);
        cost += Math.min(centred, Math.abs(place.top - top) + (covered.size > 1 ? OTHER_PAGE : AT_THE_TOP));
      }
    }
    for (const page of places.keys()) if (!covered.has(page)) cost += OTHER_PAGE;
    costs.push({ end: first + index + 1, cost });
  }
  return costs;
}

import { middleOf, type Piece } from "./place-pieces.js";
import { firstFrom } from "./row-lines.js";

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
  /** What it costs that a label, given as text, stands over the rows from `first` to each end; ends come in order. */
  readonly rows: (text: string, first: number) => (end: number) => number;
}

const MOST_PIECES = 9;
const LONGEST_LABEL = 30;
const UNLABELLED_ROW = 2;
const OTHER_PAGE = 0.3;
/** A label beside the first line of its rows instead of their middle. */
const AT_THE_TOP = 0.5;
/** A label stands over no more rows, and no further from the first of them. */
const MOST_ROWS = 60;
const MOST_LINES = 150;
/** A label so many lines away from the middle of rows is none of theirs. */
const FARTHEST = 15;
/** A way to label the rows so far that costs so much more than the best one is not followed. */
const MOST_BEHIND = 24;
/** What a way will still have to pay for each piece that it has left above its rows. */
const LEFT_BEHIND = 2;
/** A label may begin so many lines above its first row's text. */
const ABOVE = 4;

/** The cheapest way to put a number of pieces over the rows so far, and the step before it. */
interface Step {
  readonly cost: number;
  readonly pieces: number;
  readonly rows: number;
}

/** Some pieces in a row, read as one label. */
interface Label {
  readonly count: number;
  readonly text: string;
  readonly cost: number;
  /** Where it stands on each of its pages. */
  readonly places: ReadonlyMap<number, { readonly middle: number; readonly top: number }>;
}

/**
 * Parts rows into groups under the labels of one column: a label over several rows stands centred beside them, on each
 * page by itself where the rows go over a page, or at the top of its part there. Time grows with the rows: only ways
 * near the best one are followed, and labels only to rows near by.
 */
export function levelGroups(
  pieces: readonly Piece[],
  rows: readonly RowExtent[],
  judgement: LevelJudgement,
): readonly LevelGroup[] {
  const ways = new Ways(piecesAbove(pieces, rows));
  const labels = new Map<number, readonly Label[]>();
  ways.improve(0, 0, { cost: 0, pieces: -1, rows: -1 });
  for (const [row, extent] of rows.entries()) {
    const covered = coverage(rows, row);
    for (const [piece, step] of ways.near(row)) {
      ways.improve(piece, row + 1, { cost: step.cost + UNLABELLED_ROW, pieces: piece, rows: row });
      if (!isNear(pieces[piece], extent)) continue;
      const own = labels.get(piece) ?? labelsFrom(pieces, piece, judgement);
      labels.set(piece, own);
      for (const { count, text, cost: labelCost, places } of own) {
        if (!ways.isNear(row, step.cost + labelCost)) continue;
        const rowsCost = judgement.rows(text, row);
        for (const { end, cost: placeCost } of placeCosts(places, covered, row, rows.length)) {
          const cost = step.cost + labelCost + placeCost;
          if (!ways.mayImprove(piece + count, end, cost)) continue;
          ways.improve(piece + count, end, { cost: cost + rowsCost(end), pieces: piece, rows: row });
        }
      }
    }
  }
  return ways.traceBack(pieces);
}

/** How many pieces stand above each row, and all of them behind the last one. */
function piecesAbove(pieces: readonly Piece[], rows: readonly RowExtent[]): readonly number[] {
  const tops = rows.map(({ pages }) => Math.min(...[...pages.values()].map(({ top }) => top)));
  return [...tops.map((top) => firstFrom(pieces, top - ABOVE)), pieces.length];
}

/** The cheapest steps to each number of rows and pieces. */
class Ways {
  readonly #above: readonly number[];
  readonly #best: readonly Map<number, Step>[];
  readonly #least: number[];

  /** @param above how many pieces the rows before each row will have taken at least. */
  constructor(above: readonly number[]) {
    this.#above = above;
    this.#best = above.map(() => new Map<number, Step>());
    this.#least = above.map(() => Infinity);
  }

  improve(piece: number, row: number, step: Step): void {
    const steps = this.#best[row];
    if (steps === undefined || step.cost >= (steps.get(piece)?.cost ?? Infinity)) return;
    steps.set(piece, step);
    const behind = Math.max(0, (this.#above[row] ?? 0) - piece) * LEFT_BEHIND;
    this.#least[row] = Math.min(this.#least[row] ?? Infinity, step.cost + behind);
  }

  isNear(row: number, cost: number): boolean {
    return cost <= (this.#least[row] ?? Infinity) + MOST_BEHIND;
  }

  /** Whether a step that costs at least so much may still be the cheapest of its place, and near the best. */
  mayImprove(piece: number, row: number, cost: number): boolean {
    return this.isNear(row, cost) && cost < (this.#best[row]?.get(piece)?.cost ?? Infinity);
  }

  near(row: number): readonly (readonly [piece: number, step: Step])[] {
    return [...(this.#best[row] ?? [])].filter(([, { cost }]) => this.isNear(row, cost));
  }

  traceBack(pieces: readonly Piece[]): readonly LevelGroup[] {
    const groups: LevelGroup[] = [];
    let piece = pieces.length;
    let row = this.#best.length - 1;
    for (;;) {
      const step = this.#best[row]?.get(piece);
      if (step === undefined || step.pieces < 0) return groups.reverse();
      if (piece > step.pieces) groups.push({ pieces: pieces.slice(step.pieces, piece), first: step.rows, end: row });
      piece = step.pieces;
      row = step.rows;
    }
  }
}

function isNear(piece: Piece | undefined, row: RowExtent): boolean {
  if (piece === undefined) return false;
  return [...row.pages.values()].some(({ top }) => Math.abs(top - piece.line) <= MOST_LINES);
}

/** The labels that begin with a piece. */
function labelsFrom(pieces: readonly Piece[], first: number, judgement: LevelJudgement): readonly Label[] {
  const labels: Label[] = [];
  for (let count = 1; count <= MOST_PIECES && first + count <= pieces.length; count++) {
    const own = pieces.slice(first, first + count);
    const texts = own.map(({ text }) => text);
    const text = texts.join("");
    if (text.length > LONGEST_LABEL) break;
    labels.push({ count, text, cost: judgement.label(texts), places: placesOf(own) });
  }
  return labels;
}

function placesOf(label: readonly Piece[]): Label["places"] {
  const pages = new Set(label.map(({ page }) => page));
  const places = [...pages].map((page) => {
    const own = label.filter((piece) => piece.page === page);
    return [page, { middle: middleOf(own), top: own[0]?.line ?? 0 }] as const;
  });
  return new Map(places);
}

/** Half a line comes of rounding: two labels half a line off are likelier than one in its place and one a whole line off. */
function offCentre(lines: number): number {
  const distance = Math.abs(lines);
  return distance < 1 ? distance * distance : distance;
}

/** The lines that some rows in a row take on a page. */
interface PageExtent {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the rows from `first` to a row cover, page by page; all labels ask for the same rows, most of them for few. */
function coverage(rows: readonly RowExtent[], first: number): (row: number) => readonly PageExtent[] {
  const known: (readonly PageExtent[])[] = [];
  return (row) => {
    for (let next = first + known.length; next <= row; next++) {
      known.push(withRow(known.at(-1) ?? [], rows[next]));
    }
    return known[row - first] ?? [];
  };
}

function withRow(covered: readonly PageExtent[], row: RowExtent | undefined): readonly PageExtent[] {
  const pages = [...covered];
  for (const [page, { top, bottom }] of row?.pages ?? []) {
    const index = pages.findIndex((each) => each.page === page);
    const known = pages[index];
    if (known === undefined) pages.push({ page, top, bottom });
    else pages[index] = { page, top: known.top, bottom };
  }
  return pages;
}

/** What it costs that a label stands over the rows from `first` on, for each end that is near enough. */
function placeCosts(
  places: Label["places"],
  covered: (row: number) => readonly PageExtent[],
  first: number,
  rowCount: number,
): readonly { readonly end: number; readonly cost: number }[] {
  const costs: { end: number; cost: number }[] = [];
  const last = Math.min(rowCount, first + MOST_ROWS);
  for (let row = first; row < last; row++) {
    const pages = covered(row);
    let cost = 0;
    let isBelow = false;
    for (const { page, top, bottom } of pages) {
      const place = places.get(page);
      if (place === undefined) cost += OTHER_PAGE;
      else {
        const centred = (top + bottom) / 2 - place.middle;
        const atTop = Math.abs(place.top - top) + (pages.length > 1 ? OTHER_PAGE : AT_THE_TOP);
        cost += Math.min(offCentre(centred), atTop);
        isBelow ||= centred > FARTHEST && atTop > FARTHEST;
      }
    }
    for (const page of places.keys()) if (!pages.some((each) => each.page === page)) cost += OTHER_PAGE;
    if (isBelow) break;
    if (cost <= FARTHEST) costs.push({ end: row + 1, cost });
  }
  return costs;
}

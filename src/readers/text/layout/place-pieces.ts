/** A text in one column of one line. */
export interface Piece {
  /** Number of the line in the file. */
  readonly line: number;
  readonly page: number;
  readonly text: string;
}

/** The middle of a row: cells of fewer lines stand centred beside those of more lines. */
export interface RowCenter {
  readonly line: number;
  readonly page: number;
}

/** What it costs that a row has no text in the column, and that its cell has a line more. */
export interface CellCosts {
  readonly empty: number;
  readonly further: number;
}

const MOST_PIECES = 14;
/** Lines of one cell follow each other, at most with the half lines of its neighbours between. */
const WIDEST_STEP = 2;
const STEP_COST = 0.5;
const UNEVEN = 0.3;
/** A row cut by the end of a page goes on at the top of the next one. */
const OVER_THE_PAGE = 0.6;
const WRONG_PAGE = 6;

/** In tables longer than any form's, ways to place the pieces that cost so much more than the best one are not followed. */
const MOST_BEHIND = 40;
const LONG_TABLE = 20_000;

interface Placing {
  readonly cost: number;
  readonly from: number;
}

/**
 * Gives each row its pieces of one column, in order: those whose middle lies nearest to the row's. All pieces find a
 * row.
 */
export function assignPieces(
  pieces: readonly Piece[],
  centers: readonly RowCenter[],
  costs: CellCosts,
): readonly (readonly Piece[])[] {
  const behind = pieces.length * centers.length > LONG_TABLE ? MOST_BEHIND : Infinity;
  const best: ReadonlyMap<number, Placing>[] = [new Map([[0, { cost: 0, from: 0 }]])];
  for (const [row, center] of centers.entries()) {
    const next = new Map<number, Placing>();
    let least = Infinity;
    for (const [from, before] of nearBest(best[row], behind)) {
      for (let to = from; to <= Math.min(pieces.length, from + MOST_PIECES); to++) {
        const most = Math.min(least + behind, next.get(to)?.cost ?? Infinity);
        // Most ways are dearer already by where their middle is: the rest of their cost need not be worked out.
        if (to > from && before.cost + (distanceTo(center, pieces, from, to) + (to - from - 1) * costs.further) > most) continue;
        const own = to === from ? costs.empty : cellCost(pieces, centers, row, { from, to }) + (to - from - 1) * costs.further;
        const cost = before.cost + own;
        if (cost > least + behind || cost >= (next.get(to)?.cost ?? Infinity)) continue;
        next.set(to, { cost, from });
        least = Math.min(least, cost);
      }
    }
    best.push(next);
  }
  const isPlaced = best[centers.length]?.has(pieces.length) ?? false;
  return isPlaced || behind === Infinity ? placedPieces(pieces, best) : nearestPieces(pieces, centers);
}

/** The ways so far, in the order of the pieces that they place. */
function nearBest(ways: ReadonlyMap<number, Placing> | undefined, behind: number): readonly (readonly [number, Placing])[] {
  const all = [...(ways ?? [])];
  const least = all.reduce((cost, [, way]) => Math.min(cost, way.cost), Infinity);
  return all.filter(([, { cost }]) => cost <= least + behind).sort(([a], [b]) => a - b);
}

function placedPieces(pieces: readonly Piece[], best: readonly ReadonlyMap<number, Placing>[]): readonly (readonly Piece[])[] {
  const cells: (readonly Piece[])[] = [];
  let to = pieces.length;
  for (let row = best.length - 1; row > 0; row--) {
    const from = best[row]?.get(to)?.from ?? to;
    cells.push(pieces.slice(from, to));
    to = from;
  }
  return cells.reverse();
}

/** Each piece in the row whose middle is nearest. */
function nearestPieces(pieces: readonly Piece[], centers: readonly RowCenter[]): readonly (readonly Piece[])[] {
  const cells: Piece[][] = centers.map(() => []);
  let row = 0;
  for (const piece of pieces) {
    const distance = (at: number): number => Math.abs((centers[at]?.line ?? Infinity) - piece.line);
    while (distance(row + 1) < distance(row)) row++;
    cells[row]?.push(piece);
  }
  return cells;
}

/** Some pieces among all, `to` exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How far the middle of pieces on a row's own page is from the row's; 0 where they stand on another page too. */
function distanceTo(center: RowCenter, pieces: readonly Piece[], from: number, to: number): number {
  const first = pieces[from];
  const last = pieces[to - 1];
  const isOnPage = first?.page === center.page && last?.page === center.page;
  return isOnPage ? Math.abs((first.line + last.line) / 2 - center.line) : 0;
}

/**
 * What it costs that a row's cell has some of the pieces, which come in the order of their pages: how far their middle is from
 * the row's, and how unevenly they stand.
 */
export function cellCost(
  pieces: readonly Piece[],
  centers: readonly RowCenter[],
  row: number,
  { from, to }: Stretch = { from: 0, to: pieces.length },
): number {
  const center = centers[row];
  if (center === undefined) return 0;
  let first = from;
  while (first < to && pieces[first]?.page !== center.page) first++;
  let end = to;
  while (end > first && pieces[end - 1]?.page !== center.page) end--;
  let cost = first === end ? STEP_COST : distanceTo(center, pieces, first, end) + stepCost(pieces, { from: first, to: end });
  let others = 0;
  for (let at = from; at < to; at++) {
    const page = pieces[at]?.page ?? center.page;
    if (page === center.page) continue;
    const neighbour = page > center.page ? centers[row + 1] : centers[row - 1];
    const isCut = Math.abs(page - center.page) === 1 && neighbour?.page !== center.page;
    cost += isCut ? OVER_THE_PAGE / (others === 0 ? 1 : 2) : WRONG_PAGE;
    others++;
  }
  return cost;
}

/** The lines of a cell follow each other evenly; between the lines of its neighbours they stand alike above and below the middle. */
export function stepCost(
  pieces: readonly { readonly line: number }[],
  { from, to }: Stretch = { from: 0, to: pieces.length },
): number {
  const stepAt = (at: number): number => (pieces[at + 1]?.line ?? 0) - (pieces[at]?.line ?? 0);
  let cost = 0;
  for (let at = from; at < to - 1; at++) {
    const step = stepAt(at);
    const mirrored = stepAt(from + to - 2 - at);
    cost += Math.max(0, step - WIDEST_STEP) * STEP_COST + (Math.abs(step - mirrored) / 2) * UNEVEN;
  }
  return cost;
}

/** The middle of the lines that some pieces stand on. */
export function middleOf(pieces: readonly { readonly line: number }[]): number {
  const first = pieces[0]?.line ?? 0;
  const last = pieces.at(-1)?.line ?? first;
  return (first + last) / 2;
}

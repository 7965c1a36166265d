import { middleOf, type Piece, type RowCenter } from "./place-pieces.js";

/** Weight and score of one row stand at most this many lines apart. */
const SAME_ROW = 2;

/** What tells that there is a row: its weight and its score, which stand in the middle of its lines. */
export interface Anchor {
  readonly center: RowCenter;
  readonly weight: readonly Piece[];
  readonly score: readonly Piece[];
}

/** One row for each pair of weight and score; a number broken over lines stays one. */
export function rowAnchors(weights: readonly Piece[], scores: readonly Piece[]): readonly Anchor[] {
  const cells = (pieces: readonly Piece[]): readonly (readonly Piece[])[] => {
    const joined: Piece[][] = [];
    for (const piece of pieces) {
      const last = joined.at(-1);
      if (last !== undefined && !/^[\d０-９—–\-/／－]/u.test(piece.text)) last.push(piece);
      else joined.push([piece]);
    }
    return joined;
  };
  return pairUp(cells(weights), cells(scores));
}

function pairUp(weights: readonly (readonly Piece[])[], scores: readonly (readonly Piece[])[]): readonly Anchor[] {
  const anchors: Anchor[] = [];
  const sameCount = weights.length === scores.length;
  let w = 0;
  let s = 0;
  while (w < weights.length || s < scores.length) {
    const weight = weights[w];
    const score = scores[s];
    const apart = weight === undefined || score === undefined ? Infinity : middleOf(score) - middleOf(weight);
    const samePage = weight?.[0]?.page === score?.[0]?.page;
    if (weight !== undefined && score !== undefined && samePage && (Math.abs(apart) <= SAME_ROW || sameCount)) {
      anchors.push(anchorOf(weight, score));
      w++;
      s++;
      continue;
    }
    const takesWeight = score === undefined || (weight !== undefined && (weight[0]?.line ?? 0) < (score[0]?.line ?? 0));
    const alone = takesWeight ? (weight ?? []) : score;
    const last = anchors.at(-1);
    const goesOn =
      last !== undefined && Math.abs(middleOf(alone) - last.center.line) <= SAME_ROW && alone[0]?.page === last.center.page;
    if (goesOn && !takesWeight) anchors[anchors.length - 1] = { ...last, score: [...last.score, ...alone] };
    else if (goesOn) anchors[anchors.length - 1] = { ...last, weight: [...last.weight, ...alone] };
    else anchors.push(takesWeight ? anchorOf(alone, []) : anchorOf([], alone));
    if (takesWeight) w++;
    else s++;
  }
  return anchors;
}

function anchorOf(weight: readonly Piece[], score: readonly Piece[]): Anchor {
  const [first] = [...weight, ...score];
  const lines = [weight, score].filter((pieces) => pieces.length > 0).map(middleOf);
  const line = lines.reduce((sum, one) => sum + one, 0) / Math.max(1, lines.length);
  return { center: { line, page: first?.page ?? 1 }, weight, score };
}

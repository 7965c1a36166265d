import { listOf } from "../../../lists/list-of.js";
import { isRowLabel } from "../../../lexicon/table-words.js";
import { partLabel } from "../../../lexicon/label.js";
import { removeBlanks } from "../../../document/text.js";
import { middleOf, type Piece, type RowCenter } from "./place-pieces.js";

/** A piece of the label column and where it ends on the line. */
export interface LabelPiece extends Piece {
  readonly end: number;
}

/** A row found by its label. */
export interface LabelRow {
  readonly label: readonly LabelPiece[];
  readonly center: RowCenter;
}

const MOST_PIECES = 4;
const DISTANCE = 1.5;
const OVER_THE_PAGE = 0.7;
const BLANK_ROW = 0.8;
const NO_LABEL = 4;
const BEGINS_ROW = 3;
const SHORT_PIECE = 1.2;
const UNKNOWN_TEXT = 0.2;
/** A line of a broken label ends this near the column's right edge, in characters. */
const NEAR_EDGE = 3;

interface Step {
  readonly cost: number;
  readonly labels: number;
  readonly anchors: number;
}

/** In tables longer than any form's, ways that cost so much more than the best one are not followed. */
const MOST_BEHIND = 40;
const LONG_TABLE = 20_000;

/**
 * Parts the pieces of a label column into the labels of rows: a label may be broken over lines, its row's amounts stand
 * beside the middle of it, and a row may have no amounts at all.
 *
 * @param anchors the lines that amounts stand on, in order.
 */
export function labelRows(pieces: readonly LabelPiece[], anchors: readonly RowCenter[]): readonly LabelRow[] {
  const edge = pieces.reduce((most, { end }) => Math.max(most, end), 0);
  const behind = pieces.length * anchors.length > LONG_TABLE ? MOST_BEHIND : Infinity;
  const best = listOf(pieces.length + 1, () => new Map<number, Step>());
  const improve = (labels: number, anchor: number, step: Step): void => {
    const row = best[labels];
    if (row !== undefined && step.cost < (row.get(anchor)?.cost ?? Infinity)) row.set(anchor, step);
  };
  improve(0, 0, { cost: 0, labels: -1, anchors: -1 });
  for (const [labels, ways] of best.entries()) {
    const further = furtherLabels(pieces, labels, edge);
    const least = [...ways.values()].reduce((cost, way) => Math.min(cost, way.cost), Infinity);
    for (let anchor = Math.min(Infinity, ...ways.keys()); anchor <= anchors.length; anchor++) {
      const step = ways.get(anchor);
      if (step === undefined || (labels < pieces.length && step.cost > least + behind)) continue;
      const from = { labels, anchors: anchor };
      const center = anchors[anchor];
      if (center !== undefined) improve(labels, anchor + 1, { cost: step.cost + NO_LABEL, ...from });
      for (const { label, cost: own } of further) {
        const cost = step.cost + own;
        const end = labels + label.length;
        improve(end, anchor, { cost: cost + BLANK_ROW, ...from });
        if (center !== undefined) improve(end, anchor + 1, { cost: cost + distance(label, center), ...from });
      }
    }
  }
  return traceBack(best, pieces, anchors);
}

/** The labels that begin with a piece, and what it costs to read them so. */
function furtherLabels(
  pieces: readonly LabelPiece[],
  first: number,
  edge: number,
): readonly { readonly label: readonly LabelPiece[]; readonly cost: number }[] {
  const most = Math.min(MOST_PIECES, pieces.length - first);
  return listOf(most, (index) => {
    const label = pieces.slice(first, first + index + 1);
    return { label, cost: labelCost(label, edge) };
  });
}

function traceBack(
  best: readonly ReadonlyMap<number, Step>[],
  pieces: readonly LabelPiece[],
  anchors: readonly RowCenter[],
): readonly LabelRow[] {
  const rows: LabelRow[] = [];
  let labels = pieces.length;
  let anchor = anchors.length;
  for (;;) {
    const step = best[labels]?.get(anchor);
    if (step === undefined || step.labels < 0) return rows.reverse();
    const label = pieces.slice(step.labels, labels);
    const center = anchor > step.anchors ? anchors[step.anchors] : undefined;
    const own = center ?? { line: middleOf(label), page: label[0]?.page ?? 1 };
    rows.push({ label, center: own });
    labels = step.labels;
    anchor = step.anchors;
  }
}

function distance(label: readonly LabelPiece[], center: RowCenter): number {
  const own = label.filter(({ page }) => page === center.page);
  if (own.length === 0) return Math.abs((label[0]?.page ?? 0) - center.page) === 1 ? OVER_THE_PAGE : 2 * NO_LABEL;
  return Math.abs(middleOf(own) - center.line) * DISTANCE + (label.length - own.length) * OVER_THE_PAGE;
}

function labelCost(label: readonly LabelPiece[], edge: number): number {
  const text = removeBlanks(label.map((piece) => piece.text).join(""));
  let cost = isRowLabel(text) ? 0 : UNKNOWN_TEXT * label.length;
  for (const [index, piece] of label.entries()) {
    if (index > 0 && beginsRow(piece.text)) cost += BEGINS_ROW;
    if (index < label.length - 1 && piece.end < edge - NEAR_EDGE) cost += SHORT_PIECE;
  }
  return cost;
}

/** `其中：`, `1、`, `（2）` and the known labels begin a row. */
function beginsRow(text: string): boolean {
  const { isAmong, enumeration } = partLabel(text);
  return isAmong || enumeration !== undefined || isRowLabel(text);
}

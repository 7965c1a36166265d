import { listOf } from "../../../lists/list-of.js";
import { ANNOUNCES_NUMBER, MEASURE_WORD, QUANTITY_AT_END } from "../../../lexicon/parted-words.js";
import { rememberedOf } from "../../../lexicon/remembered.js";
import type { ColumnRole, TableSection } from "../../../lexicon/table-words.js";
import type { LayoutLine, Run } from "./layout-line.js";
import { pieceCost } from "./piece-cost.js";
import { isFigure, stretchTraits } from "./piece-traits.js";

/** What it costs per character that a line parts beside the column's cut; far from it, only the texts' kinds tell. */
const STEP = 0.15;
const MOST_STEPS = 16;
/** A text that stands on both sides of a cut without a blank near by. */
export const CROSSED = 1;

const ENDS_IN_NUMBER = /[\dA-Za-z%％‰]$/u;
const STARTS_WITH_NUMBER = /^\d/u;
const ENDS_IN_HAN = /\p{Script=Han}$/u;
/** `购置 CT 一台`: blanks of the layout tool between scripts. */
const LATIN_BEGINS = /^[A-Za-z]/u;
const LATIN_ENDS = /[A-Za-z]$/u;
const BEGINS_WITH_HAN = /^\p{Script=Han}/u;
const CUT_MEASURE = 1.5;
const CUT_NUMBER = 0.6;

/** `654家次`, or `人次` alone: a quantity is complete; years and months go on. */
function endsQuantity(text: string): boolean {
  return QUANTITY_AT_END.test(text) || (text.length <= 2 && MEASURE_WORD.test(text) && !/^[年月]/u.test(text));
}

/** What it costs to part two runs of a line that one blank keeps apart. */
export function blankCost(left: Run, right: Run): number {
  if (right.start - left.end > 1) return 0;
  if (ENDS_IN_NUMBER.test(left.text) && MEASURE_WORD.test(right.text)) return CUT_MEASURE;
  if (LATIN_BEGINS.test(right.text) && ENDS_IN_HAN.test(left.text)) return CUT_NUMBER;
  if (LATIN_ENDS.test(left.text) && BEGINS_WITH_HAN.test(right.text)) return CUT_NUMBER;
  if (!STARTS_WITH_NUMBER.test(right.text) || endsQuantity(left.text) || !ENDS_IN_HAN.test(left.text)) return 0;
  return ANNOUNCES_NUMBER.test(left.text) ? CUT_NUMBER : CUT_NUMBER / 2;
}

/** What it costs to part the line at a cut, moved to the nearest blank. */
export function cutCost(line: LayoutLine, cut: number): number {
  let best = CROSSED;
  for (const gap of gapsOf(line)) {
    const cost = gapCost(gap, cut);
    if (cost < best) best = cost;
  }
  return best;
}

/** A stretch of blanks before, between or behind a line's runs, and what it costs to part them there. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/** The gaps of a line, the one before its first run first; asked for at every place of a page. */
const gapsOf: (line: LayoutLine) => readonly Gap[] = rememberedOf(({ runs }) => {
  return listOf(runs.length + 1, (at): Gap => {
    const left = runs[at - 1];
    const right = runs[at];
    const cost = left === undefined || right === undefined ? 0 : blankCost(left, right);
    return { from: left?.end ?? 0, to: right?.start ?? Infinity, cost };
  });
});

/** What it costs to part a line in a gap, where the column's cut is elsewhere. */
function gapCost({ from, to, cost }: Gap, cut: number): number {
  const steps = cut < from ? from - cut : Math.max(0, cut - to);
  return Math.min(steps, MOST_STEPS) * STEP + cost;
}

/** The columns of a line: whose runs are whose. */
export interface SplitColumns {
  readonly roles: readonly ColumnRole[];
  readonly cuts: readonly number[];
  readonly section: TableSection;
}

/** Gives each column its runs of a line: near the cuts, but where the line has its blanks and the columns their kinds. */
export function splitLine(line: LayoutLine, { roles, cuts, section }: SplitColumns): readonly (readonly Run[])[] {
  const { runs } = line;
  const inOrder = figuresInOrder(line, roles);
  if (inOrder !== undefined) return inOrder;
  const gaps = gapsOf(line);
  const own = (role: ColumnRole, from: number, to: number): number =>
    from === to ? 0 : pieceCost(role, stretchTraits(line, section, from, to));
  const best: ({ cost: number; from: number } | undefined)[][] = [[{ cost: 0, from: 0 }]];
  for (const [column, role] of roles.entries()) {
    const cut = cuts[column + 1] ?? Infinity;
    const isLast = column === roles.length - 1;
    const row: ({ cost: number; from: number } | undefined)[] = [];
    for (let to = 0; to <= runs.length; to++) {
      if (isLast && to < runs.length) continue;
      const gap = gaps[to];
      const parting = isLast || gap === undefined ? 0 : gapCost(gap, cut);
      for (let from = 0; from <= to; from++) {
        const before = best[column]?.[from];
        if (before === undefined) continue;
        const known = row[to]?.cost ?? Infinity;
        const least = before.cost + parting;
        if (least >= known) continue;
        const cost = least + own(role, from, to);
        if (cost < known) row[to] = { cost, from };
      }
    }
    best.push(row);
  }
  const columns: (readonly Run[])[] = [];
  let to = runs.length;
  for (let column = roles.length; column > 0; column--) {
    const from = best[column]?.[to]?.from ?? to;
    columns.unshift(runs.slice(from, to));
    to = from;
  }
  return columns;
}

/** Columns that hold a figure in each row. */
const FIGURES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["amount", "count", "quantity", "rate", "weight", "score"]);

/** A line with as many figures as the columns behind its label is a whole row, wherever the figures stand. */
function figuresInOrder(line: LayoutLine, roles: readonly ColumnRole[]): readonly (readonly Run[])[] | undefined {
  const [lead, ...others] = roles;
  const hasLabel = lead === "label" || lead === "site";
  if (!hasLabel || !others.every((role) => FIGURES.has(role))) return undefined;
  const label = line.runs.slice(0, -others.length);
  const figures = line.runs.slice(label.length);
  const isWhole = figures.length === others.length && figures.every(({ text }) => isFigure(text));
  if (!isWhole || label.length === 0 || label.some(({ text }) => isFigure(text))) return undefined;
  return [label, ...figures.map((run) => [run])];
}

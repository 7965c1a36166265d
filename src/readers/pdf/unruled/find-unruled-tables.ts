import { flatMap } from "../../../lists/flat-map.js";
import { countLabels } from "../text/count-labels.js";
import type { Glyph, Rule } from "../content/page-content.js";
import { groupRows, rowMiddle } from "./block-row.js";
import type { BlockRow } from "./block-row.js";
import { findColumnEdges } from "./column-edges.js";
import { healRows } from "./heal-rows.js";
import { groupBlocks, linePitch } from "./text-block.js";
import type { TextBlock } from "./text-block.js";
import { cutFragments } from "./text-fragment.js";
import { largest, smallest } from "../extremes.js";

/** Rows of a table whose cells no rulings part, as they stand on one page. */
export interface UnruledRows {
  readonly rows: readonly BlockRow[];
  /** Number of columns that its rows show. */
  readonly columns: number;
}

/** Rows of several cells that a table has at least: of three cells and more, or of figures beside labels. */
const LEAST_ROWS = { several: 3, pairs: 5 } as const;
/** Share of pairs whose second cell is a figure. */
const LEAST_FIGURES = 0.6;
/** Greatest distance in row pitches between the middles of two rows of one table. */
const WIDEST_STEP = 3.2;
/** Most rows with a single block that follow each other within a table. */
const MOST_SINGLE_ROWS = 2;
/** Columns of a table in terms of the most cells that a row shows: bands of rows may have columns of their own. */
const MOST_COLUMNS = 2;
/** A block with more characters is prose. */
const LONGEST_CELL = 120;

/**
 * Finds tables by the alignment of what stands beside each other, only where there is much of it: prose, lists, contents
 * and lines of signatures are none.
 *
 * @param glyphs the page's glyphs that stand in no ruled table, in the order in which the page paints them.
 */
export function findUnruledTables(glyphs: readonly Glyph[], rules: readonly Rule[], page: number): UnruledRows[] {
  const fragments = cutFragments(glyphs.filter(({ direction }) => direction === "right"));
  const line = linePitch(fragments);
  const pitch = rowPitch(groupRows(groupBlocks(fragments, rules, { row: Infinity, line }), page));
  if (pitch === undefined) return [];
  const rows = healRows(groupRows(groupBlocks(fragments, rules, { row: pitch, line }), page));
  return flatMap(splitRuns(rows, pitch).map(trimEnd), (run) => {
    const columns = findColumnEdges(run).length + 1;
    return isTable(run, columns) ? [{ rows: run, columns }] : [];
  });
}

/** Usual distance between the middles of neighbouring rows of several one-line blocks; `undefined` where there are none. */
function rowPitch(rows: readonly BlockRow[]): number | undefined {
  const isPlain = ({ blocks }: BlockRow): boolean => blocks.length > 1 && blocks.every(({ fragments }) => fragments.length === 1);
  const steps: number[] = [];
  let hasSeveral = false;
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    if (row.blocks.length > 1) hasSeveral = true;
    if (next !== undefined && isPlain(row) && isPlain(next)) steps.push(rowMiddle(next) - rowMiddle(row));
  }
  const usual = steps.filter((step) => step > 0).sort((a, b) => a - b);
  return hasSeveral ? (usual[usual.length >> 2] ?? Infinity) : undefined;
}

/** Runs of rows that may be a table: rows of several blocks, with few single ones between them. */
function splitRuns(rows: readonly BlockRow[], pitch: number): BlockRow[][] {
  const runs: BlockRow[][] = [];
  let run: BlockRow[] = [];
  let singles: BlockRow[] = [];
  const end = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
    singles = [];
  };
  for (const row of rows) {
    const last = singles.at(-1) ?? run.at(-1);
    if (last !== undefined && !follows(last, row, pitch)) end();
    if (row.blocks.length > 1) {
      run.push(...(run.length > 0 ? singles : []), row);
      singles = [];
    } else {
      singles.push(row);
      if (singles.length > MOST_SINGLE_ROWS || run.length === 0) end();
    }
  }
  end();
  return runs;
}

/** Takes off what follows a table without a gap: lines of signatures and notes. */
function trimEnd(run: readonly BlockRow[]): readonly BlockRow[] {
  const last = run.at(-1);
  if (last === undefined) return run;
  const labels = last.blocks.reduce((sum, block) => sum + countLabels(textOf(block)), 0);
  return labels > 1 || last.blocks.length === 1 ? trimEnd(run.slice(0, -1)) : run;
}

/** Whether a row stands so close below another, in text of the same size, that they may be of one table. */
function follows(last: BlockRow, row: BlockRow, pitch: number): boolean {
  const [size, other] = [sizeOf(last), sizeOf(row)];
  if (Math.abs(size - other) > 0.2 * size) return false;
  const top = smallest(row.blocks.map(({ box }) => box[1]));
  const bottoms = last.blocks.map(({ box }) => box[3]).sort((a, b) => a - b);
  // Half of the row above: merged cells may reach far below it.
  const bottom = bottoms[(bottoms.length - 1) >> 1] ?? 0;
  return rowMiddle(row) > rowMiddle(last) && top - bottom < WIDEST_STEP * Math.min(pitch, 3 * size);
}

function sizeOf({ blocks }: BlockRow): number {
  const sizes = blocks.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}

function isTable(rows: readonly BlockRow[], columns: number): boolean {
  const texts = flatMap(rows, ({ blocks }) => blocks.map(textOf));
  if (texts.filter((text) => text.length > LONGEST_CELL).length * 10 > texts.length) return false;
  const most = largest(rows.map(({ blocks }) => blocks.length));
  if (columns > MOST_COLUMNS * most) return false;
  const wide = rows.filter(({ blocks }) => blocks.length > 2);
  const several = rows.filter(({ blocks }) => blocks.length > 1);
  return several.length >= LEAST_ROWS.several && (wide.length * 2 >= LEAST_ROWS.several || arePairsOfFigures(several));
}

/** A number with its unit or sign. */
const FIGURE = /^[-+<>≥≤=＝]?[0-9０-９][0-9０-９.．,，]*\s?[%％‰]?\p{Script=Han}{0,3}$|^[-—–/／]+$/u;
/** A page number in a table of contents, with what is left of its leader. */
const PAGE = /^[.·…]*\s*\d{1,3}$/u;

/** Whether two columns hold labels and figures; the numbers of items and of pages, as contents have them, are none. */
function arePairsOfFigures(rows: readonly BlockRow[]): boolean {
  if (rows.length < LEAST_ROWS.pairs) return false;
  const rights = rows.map(({ blocks }) => textOf(blocks.at(-1)));
  const figures = rights.filter((text) => FIGURE.test(text)).length;
  return figures >= LEAST_FIGURES * rows.length && !rights.every((text) => PAGE.test(text));
}

function textOf(block: TextBlock | undefined): string {
  return flatMap(block?.fragments ?? [], ({ glyphs }) => glyphs.map(({ text }) => text))
    .join("")
    .trim();
}

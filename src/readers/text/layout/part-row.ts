import { flatMap, flat } from "../../../lists/flat-map.js";
import type { TableSection } from "../../../lexicon/table-words.js";
import { furtherCost, rowCost, runCell, type RowColumn, type RowRun, type RunCell } from "./row-cost.js";

/** The runs of each column of a row. */
type Cells = readonly (readonly RowRun[])[];

/**
 * Gives the runs of one row to its columns: as each line by itself would have them, or so that what stands above each
 * other is one cell, whichever is likelier. Cells of one column may begin elsewhere in other rows.
 */
export function partRow(runs: readonly RowRun[], columns: readonly RowColumn[], section: TableSection): Cells {
  const byLines = columns.map((_, column) => runs.filter((run) => run.column === column));
  if (runs.length > MOST_RUNS) return byLines;
  const figures = columns.findIndex(({ role }) => role === "weight" || role === "score");
  const choices = [
    byLines.map((own) => runCell(own, section)),
    ...flatMap(SHARES, (share) => [
      byClusters(runs, columns, section, share),
      [
        ...byClusters(flat(byLines.slice(0, figures)), columns.slice(0, figures), section, share),
        ...byLines.slice(figures).map((own) => runCell(own, section)),
      ],
    ]),
  ].map((cells) => ({ cells, cost: rowCost(cells, columns) }));
  return choices.reduce((best, one) => (one.cost < best.cost ? one : best)).cells.map((cell) => cell.runs);
}

/** More texts than any row of a form has; time grows with their third power. */
const MOST_RUNS = 90;

/** Runs are one cell when they share any place, or more than this share of the shorter one. */
const SHARES = [0, 0.5];

/** The cheapest cells of the columns so far, and the last of them that has a text. */
interface PartedRow {
  readonly cost: number;
  readonly cells: readonly RunCell[];
  readonly last: RunCell | undefined;
}

/** Each cluster of runs goes to one column, from left to right. */
function byClusters(
  runs: readonly RowRun[],
  columns: readonly RowColumn[],
  section: TableSection,
  share: number,
): readonly RunCell[] {
  const clusters = clusterRuns(runs, share);
  const stretches = clusters.map((_, from) => new Map<number, RunCell>([[from, runCell([], section)]]));
  const stretch = (from: number, to: number): RunCell => {
    const known = stretches[from]?.get(to) ?? runCell(flat(clusters.slice(from, to)), section);
    stretches[from]?.set(to, known);
    return known;
  };
  let best: readonly (PartedRow | undefined)[] = [{ cost: 0, cells: [], last: undefined }];
  for (const [index, column] of columns.entries()) {
    const row: (PartedRow | undefined)[] = [];
    for (let to = 0; to <= clusters.length; to++) {
      for (let from = 0; from <= to; from++) {
        const before = best[from];
        const known = row[to]?.cost ?? Infinity;
        if (before === undefined || before.cost >= known) continue;
        const cell = stretch(from, to);
        const cost = before.cost + furtherCost(before.last, cell, column, index);
        if (cost >= known) continue;
        row[to] = { cost, cells: [...before.cells, cell], last: cell.runs.length > 0 ? cell : before.last };
      }
    }
    best = row;
  }
  return best[clusters.length]?.cells ?? [];
}

/** Runs that stand above each other, from left to right. */
function clusterRuns(runs: readonly RowRun[], share: number): Cells {
  const clusters: { members: RowRun[]; end: number }[] = [];
  for (const one of [...runs].sort((a, b) => a.run.start - b.run.start || a.line.index - b.line.index)) {
    const { start, end } = one.run;
    const open = clusters.at(-1);
    if (open !== undefined && open.end - start > share * (end - start)) {
      open.members.push(one);
      open.end = Math.max(open.end, end);
    } else clusters.push({ members: [one], end });
  }
  return clusters.map(({ members }) => members);
}

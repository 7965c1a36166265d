import type { TableSection } from "../../../lexicon/table-words.js";
import { furtherCost, rowCost, type RowColumn, type RowRun } from "./row-cost.js";

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
    byLines,
    ...SHARES.flatMap((share) => [
      byClusters(runs, columns, section, share),
      [...byClusters(byLines.slice(0, figures).flat(), columns.slice(0, figures), section, share), ...byLines.slice(figures)],
    ]),
  ];
  return choices.reduce((best, one) => (rowCost(one, columns, section) < rowCost(best, columns, section) ? one : best));
}

/** More texts than any row of a form has; time grows with their third power. */
const MOST_RUNS = 90;

/** Runs are one cell when they share any place, or more than this share of the shorter one. */
const SHARES = [0, 0.5];

/** The cheapest cells of the columns so far, and the last of them that has a text. */
interface PartedRow {
  readonly cost: number;
  readonly cells: Cells;
  readonly last: readonly RowRun[];
}

/** Each cluster of runs goes to one column, from left to right. */
function byClusters(runs: readonly RowRun[], columns: readonly RowColumn[], section: TableSection, share: number): Cells {
  const clusters = clusterRuns(runs, share);
  let best: readonly (PartedRow | undefined)[] = [{ cost: 0, cells: [], last: [] }];
  for (const index of columns.keys()) {
    const row: (PartedRow | undefined)[] = [];
    for (let to = 0; to <= clusters.length; to++) {
      for (let from = 0; from <= to; from++) {
        const before = best[from];
        if (before === undefined) continue;
        const cell = clusters.slice(from, to).flat();
        const cost = before.cost + furtherCost(before.last, cell, { columns, index, section });
        if (cost >= (row[to]?.cost ?? Infinity)) continue;
        row[to] = { cost, cells: [...before.cells, cell], last: cell.length > 0 ? cell : before.last };
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

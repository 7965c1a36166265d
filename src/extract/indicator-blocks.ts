import type { Diagnostic } from "../document/diagnostic.js";
import type { Indicator } from "../report/report.js";
import type { FormRow } from "./form-row.js";
import { type IndicatorHeads } from "./indicator-heads.js";
import { readIndicatorRow } from "./read-indicator-row.js";

/** The indicators of a scoring table as its rows come in: blocks below one another, and side by side. */
export interface IndicatorBlocks {
  /** A head row opens blocks; a head that is only repeated on the next page carries the levels on. */
  readonly open: (heads: readonly IndicatorHeads[]) => void;
  /** Reads a row in every open block; `undefined` when none finds an indicator in it. */
  readonly take: (row: FormRow) => readonly Diagnostic[] | undefined;
  readonly isEmpty: () => boolean;
  /** All indicators: block by block, each from top to bottom. */
  readonly all: () => readonly Indicator[];
}

/** Starts without any block. */
export function createIndicatorBlocks(): IndicatorBlocks {
  const closed: Indicator[] = [];
  let heads: readonly IndicatorHeads[] = [];
  let open: Indicator[][] = [];
  let last: readonly (Indicator | undefined)[] = [];

  return {
    open: (next) => {
      closed.push(...open.flat());
      if (next.length !== heads.length) last = next.length === 1 ? [closed.at(-1)] : [];
      heads = next;
      open = next.map(() => []);
    },
    take: (row) => {
      const readings = heads.map((head, index) => readIndicatorRow(row, head, last[index]));
      readings.forEach((reading, index) => {
        if (reading !== undefined) open[index]?.push(reading.indicator);
      });
      last = readings.map((reading, index) => reading?.indicator ?? last[index]);
      const found = readings.flatMap((reading) => reading ?? []);
      return found.length === 0 ? undefined : found.flatMap(({ diagnostics }) => diagnostics);
    },
    isEmpty: () => closed.length === 0 && open.every((block) => block.length === 0),
    all: () => [...closed, ...open.flat()],
  };
}

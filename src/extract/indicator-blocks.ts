import { flat, flatMap } from "../lists/flat-map.js";
import type { Diagnostic } from "../document/diagnostic.js";
import { compare, type ExactDecimal, parseDecimal, sum, ZERO } from "../quantity/decimal.js";
import type { Indicator, Quantity } from "../report/report.js";
import type { FormRow } from "./form-row.js";
import { type IndicatorHeads } from "./indicator-heads.js";
import { type IndicatorReading, readIndicatorRow } from "./read-indicator-row.js";

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
  const closed: IndicatorReading[] = [];
  let heads: readonly IndicatorHeads[] = [];
  let open: IndicatorReading[][] = [];
  let last: readonly (Indicator | undefined)[] = [];

  return {
    open: (next) => {
      closed.push(...flat(open));
      if (next.length !== heads.length) last = next.length === 1 ? [closed.at(-1)?.indicator] : [];
      heads = next;
      open = next.map(() => []);
    },
    take: (row) => {
      const readings = heads.map((head, index) => readIndicatorRow(row, head, last[index]));
      readings.forEach((reading, index) => {
        if (reading !== undefined) open[index]?.push(reading);
      });
      last = readings.map((reading, index) => reading?.indicator ?? last[index]);
      const found = flatMap(readings, (reading) => reading ?? []);
      return found.length === 0 ? undefined : flatMap(found, ({ diagnostics }) => diagnostics);
    },
    isEmpty: () => closed.length === 0 && open.every((block) => block.length === 0),
    all: () => settleNames([...closed, ...flat(open)]),
  };
}

const FULL_MARKS: ExactDecimal = { coefficient: 100n, scale: 0 };

/** Numbers behind all names are the indicators' points where they may be: no score is above its own, and all are at most 100. */
function settleNames(readings: readonly IndicatorReading[]): readonly Indicator[] {
  const parted = flatMap(readings, ({ parted: each }) => each ?? []);
  const points = parted.map(({ weight }) => parsed(weight));
  const areWithin = compare(sum(points.map((value) => value ?? FULL_MARKS)), FULL_MARKS) <= 0;
  const areReached = parted.every(({ score }, index) => compare(parsed(score) ?? ZERO, points[index] ?? ZERO) <= 0);
  const arePoints = parted.length > 1 && parted.length === readings.length && areWithin && areReached;
  return arePoints ? parted : readings.map(({ indicator }) => indicator);
}

function parsed(quantity: Quantity | undefined): ExactDecimal | undefined {
  return quantity === undefined || quantity.value === null ? undefined : parseDecimal(quantity.value);
}

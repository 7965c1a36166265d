import type { Diagnostic } from "../document/diagnostic.js";
import type { Location } from "../document/location.js";
import type { FundsRow } from "../report/report.js";
import type { FormRow } from "./form-row.js";
import { type FundPairs, joinFundPairs, type PairsContext, readFundPairs, readPartPairs } from "./read-fund-pairs.js";
import { type FundBlock, type FundRowReading, readFundRow, settleFundKeys } from "./read-fund-row.js";

/** The rows of funds of a scoring table as they come in. */
export interface FundRows {
  /** Takes a row below the heads of a fund block; says whether it is one of funds. */
  readonly take: (row: FormRow, block: FundBlock) => boolean;
  /** Takes a row whose labels stand beside its figures, or a source of funds below such; says whether it is one. */
  readonly takePairs: (row: FormRow, context: PairsContext) => boolean;
  readonly isEmpty: () => boolean;
  readonly all: () => readonly FundsRow[];
  readonly diagnostics: () => readonly Diagnostic[];
  /** Where the first amount stands whose unit had to be assumed. */
  readonly assumedAt: () => Location | undefined;
}

/** Starts without any row. */
export function createFundRows(): FundRows {
  const rows: FundsRow[] = [];
  const diagnostics: Diagnostic[] = [];
  let assumedAt: Location | undefined;
  /** The row of pairs that the row before was, or was a part of. */
  let open: FundPairs | undefined;

  const note = (reading: Pick<FundRowReading, "diagnostics" | "assumedAt">): void => {
    diagnostics.push(...reading.diagnostics);
    assumedAt ??= reading.assumedAt;
  };

  const add = (reading: FundRowReading | undefined): boolean => {
    if (reading === undefined) return false;
    note(reading);
    rows.push(reading.fundsRow);
    return true;
  };

  const goOn = (above: FundPairs, below: FundPairs): boolean => {
    const joined = joinFundPairs(above, below);
    if (joined === undefined) return false;
    note(below);
    rows.splice(rows.indexOf(above.fundsRow), 1, joined.fundsRow);
    open = joined;
    return true;
  };

  return {
    take: (row, block) => add(readFundRow(row, block, rows)),
    takePairs: (row, { unit, isAwaited }) => {
      const above = open;
      const found = readFundPairs(row, { unit, isAwaited: isAwaited || above !== undefined }, above);
      if (above !== undefined && (found === undefined ? add(readPartPairs(row, unit, above.amounts)) : goOn(above, found)))
        return true;
      open = found;
      return add(found);
    },
    isEmpty: () => rows.length === 0,
    all: () => settleFundKeys(rows),
    diagnostics: () => diagnostics,
    assumedAt: () => assumedAt,
  };
}

import { flatMap } from "../lists/flat-map.js";
import type { Diagnostic } from "../document/diagnostic.js";
import type { Location } from "../document/location.js";
import { blankMark } from "../lexicon/blank-marks.js";
import type { BuildingColumn } from "../lexicon/column-heads.js";
import type { Building, Quantity } from "../report/report.js";
import { cellsUnder } from "./cells-under.js";
import { cellUnder, type FormRow, type RowCell } from "./form-row.js";
import { firstHeadColumn, type Head } from "./read-heads.js";
import { firstAssumed, type QuantityReading, readMoney, readQuantity, readText } from "./read-quantity.js";
import { labelBefore } from "./row-label.js";

/** A row of 楼堂馆所控制情况 and what is doubtful about it. */
export interface BuildingReading {
  readonly building: Building;
  readonly diagnostics: readonly Diagnostic[];
  /** Where an investment stands whose unit had to be assumed. */
  readonly assumedAt: Location | undefined;
}

/**
 * Reads a row of 楼堂馆所控制情况. `unit` is that of the investments where their head declares none. `undefined` for a row in
 * which one cell stands under several heads: a text.
 */
export function readBuilding(
  row: FormRow,
  heads: readonly Head<BuildingColumn>[],
  unit: string | undefined,
): BuildingReading | undefined {
  if (heads.length > 1 && new Set(heads.map((head) => cellUnder(row, head))).size === 1) return undefined;
  const { cells, diagnostics } = cellsUnder(row, heads, () => false);
  const values: { [column in BuildingColumn]?: Quantity } = {};
  const readings: QuantityReading[] = [];
  for (const { head, cell } of cells) {
    const reading = readValue(row, cell, head, unit);
    readings.push(reading);
    values[head.column] = reading.quantity;
  }
  const name = labelBefore(row, firstHeadColumn(heads));
  const named = name === undefined || blankMark(name.compact) !== undefined ? {} : { name: readText(row, name.cell) };
  return {
    building: { ...named, ...values },
    diagnostics: [...diagnostics, ...flatMap(readings, (reading) => reading.diagnostics)],
    assumedAt: firstAssumed(readings),
  };
}

function readValue(
  row: FormRow,
  { cell, compact }: RowCell,
  { column, unit }: Head<BuildingColumn>,
  money: string | undefined,
): QuantityReading {
  switch (column) {
    case "approvedArea":
    case "actualArea":
      return readQuantity(row, cell, "㎡");
    case "areaControlRate":
    case "investmentControlRate":
      return readQuantity(row, cell, /[%％]/u.test(compact) || unit === "%" ? "%" : null);
    case "budgetInvestment":
    case "actualInvestment":
      return readMoney(row, cell, unit ?? money);
  }
}

import type { Diagnostic } from "../document/diagnostic.js";
import { blankMark } from "../lexicon/blank-marks.js";
import type { BuildingColumn } from "../lexicon/column-heads.js";
import type { Building, Quantity } from "../report/report.js";
import { cellUnder, type FormRow, type RowCell } from "./form-row.js";
import { firstHeadColumn, type Head } from "./read-heads.js";
import { readQuantity, readText } from "./read-quantity.js";
import { labelBefore } from "./row-label.js";

/** Reads a row of 楼堂馆所控制情况. `money` is the unit of the investments where their head declares none. */
export function readBuilding(
  row: FormRow,
  heads: readonly Head<BuildingColumn>[],
  money: string,
): { readonly building: Building; readonly diagnostics: readonly Diagnostic[] } {
  const name = labelBefore(row, firstHeadColumn(heads));
  const values: { [column in BuildingColumn]?: Quantity } = {};
  const diagnostics: Diagnostic[] = [];
  for (const head of heads) {
    const cell = cellUnder(row, head);
    if (cell === undefined) continue;
    const reading = readQuantity(row, cell.cell, unitOf(head, cell, money));
    diagnostics.push(...reading.diagnostics);
    values[head.column] = reading.quantity;
  }
  const named = name === undefined || blankMark(name.compact) !== undefined ? {} : { name: readText(row, name.cell) };
  return { building: { ...named, ...values }, diagnostics };
}

/** Adds a building, or the second half of one whose heads stand in two rows: areas above, investments below. */
export function addBuilding(buildings: readonly Building[], building: Building): readonly Building[] {
  const half = buildings.findIndex((each) => !sharesColumn(each, building));
  const first = buildings[half];
  return first === undefined ? [...buildings, building] : buildings.with(half, { ...first, ...building, ...nameOf(first) });
}

function sharesColumn(a: Building, b: Building): boolean {
  return Object.keys(a).some((column) => column !== "name" && column in b);
}

function nameOf({ name }: Building): Pick<Building, "name"> {
  return name === undefined ? {} : { name };
}

function unitOf({ column, unit }: Head<BuildingColumn>, cell: RowCell, money: string): string | null {
  switch (column) {
    case "approvedArea":
    case "actualArea":
      return "㎡";
    case "areaControlRate":
    case "investmentControlRate":
      return /[%％]/u.test(cell.compact) || unit === "%" ? "%" : null;
    case "budgetInvestment":
    case "actualInvestment":
      return unit ?? money;
  }
}

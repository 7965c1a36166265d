import type { Diagnostic } from "../document/diagnostic.js";
import type { Location } from "../document/location.js";
import { blankMark } from "../lexicon/blank-marks.js";
import { buildingColumn, type BuildingColumn, staffingColumn, type StaffingColumn } from "../lexicon/column-heads.js";
import { formLabel } from "../lexicon/form-labels.js";
import { partLabel } from "../lexicon/label.js";
import { lineLabelsOf } from "../lexicon/line-labels.js";
import type { BasicData, Building, LineColumn, Quantity, TextField } from "../report/report.js";
import { type AmountColumn, isStaffingHead, readAmountColumns } from "./basic-data-heads.js";
import { type BasicLineRow, buildLines } from "./build-lines.js";
import { cellLocation, cellUnder, type FormRow, ownCells, type RowCell } from "./form-row.js";
import { addBuilding, readBuilding } from "./read-building.js";
import { blockUnit, firstHeadColumn, type Head, readHeads } from "./read-heads.js";
import { readQuantity, readText } from "./read-quantity.js";
import { readSignOff } from "./read-sign-off.js";
import { readStaffing } from "./read-staffing.js";
import { labelBefore } from "./row-label.js";

/** A basic data table in the making: rows go in one by one, the typed table comes out at the end. */
export interface BasicDataBuilder {
  /** Takes a row if it belongs to a basic data table; says whether it did. */
  readonly take: (row: FormRow) => boolean;
  readonly setNotes: (notes: TextField) => void;
  readonly setSignOff: (fields: BasicData["signOff"]) => void;
  /** Whether the rows read so far make a basic data table, and not some other table of budget and final amounts. */
  readonly isPlausible: () => boolean;
  readonly build: () => { readonly basicData: BasicData; readonly diagnostics: readonly Diagnostic[] };
}

type Part =
  | { readonly kind: "none" }
  | { readonly kind: "staffing"; readonly heads: readonly Head<StaffingColumn>[] }
  | { readonly kind: "lines"; readonly heads: readonly AmountColumn[] }
  | { readonly kind: "buildings"; readonly heads: readonly Head<BuildingColumn>[] };

/**
 * Starts a basic data table. `tableUnit` is the unit of money that a line above the table declares, if any; `isAnnounced`
 * says whether its title stands above it.
 */
export function createBasicDataBuilder(table: number, tableUnit: string | undefined, isAnnounced: boolean): BasicDataBuilder {
  let part: Part = { kind: "none" };
  let amountColumns = 0;
  let unit = tableUnit;
  let thriftMeasures: TextField | undefined;
  let notes: TextField | undefined;
  let signOff: BasicData["signOff"] = {};
  let staffing: BasicData["staffing"] = {};
  let columnYears: BasicData["columnYears"] = {};
  const lineRows: BasicLineRow[] = [];
  let buildings: readonly Building[] = [];
  let hasStaffTotal = false;
  let furtherStaff: FormRow | undefined;
  const diagnostics: Diagnostic[] = [];

  const quantity = (row: FormRow, cell: RowCell, printed: string | null): Quantity => {
    const reading = readQuantity(row, cell.cell, printed);
    diagnostics.push(...reading.diagnostics);
    return reading.quantity;
  };

  const moneyUnit = (): string => unit ?? "万元";

  const takeHead = (row: FormRow): boolean => {
    if (isStaffingHead(row)) {
      part = { kind: "staffing", heads: readHeads(row, staffingColumn) };
      return true;
    }
    const amounts = readAmountColumns(row);
    if (amounts.length >= 2) {
      unit = blockUnit(row) ?? unit;
      part = { kind: "lines", heads: amounts };
      amountColumns = amounts.length;
      columnYears = { ...columnYears, ...yearsOf(row, amounts) };
      return true;
    }
    const building = readHeads(row, buildingColumn);
    if (building.length < 3) return false;
    part = { kind: "buildings", heads: building };
    return true;
  };

  const takeStaffing = (row: FormRow, heads: readonly Head<StaffingColumn>[]): boolean => {
    const reading = readStaffing(row, heads);
    if (reading === undefined) return false;
    diagnostics.push(...reading.diagnostics);
    const isFirst = Object.keys(staffing).length === 0;
    if (!isFirst && !reading.isTotal) {
      if (Object.values(reading.staffing).some(({ value }) => value !== null)) furtherStaff ??= row;
      return true;
    }
    hasStaffTotal ||= reading.isTotal;
    staffing = reading.staffing;
    return true;
  };

  const takeLine = (row: FormRow, heads: readonly AmountColumn[]): boolean => {
    const label = labelBefore(row, firstHeadColumn(heads));
    if (label === undefined) return true;
    if (isSignOffRow(row)) return false;
    const values: { [column in LineColumn]?: Quantity } = {};
    for (const head of heads) {
      const cell = cellUnder(row, head);
      if (cell === undefined || cell === label) continue;
      values[head.column] = quantity(row, cell, head.unit ?? moneyUnit());
    }
    if (isLeftOver(label, Object.values(values))) return true;
    lineRows.push({ label: label.cell.text, indent: label.cell.indent ?? 0, at: cellLocation(row, label.cell), values });
    return true;
  };

  const takeBuilding = (row: FormRow, heads: readonly Head<BuildingColumn>[]): boolean => {
    if (isSignOffRow(row)) return false;
    const reading = readBuilding(row, heads, moneyUnit());
    diagnostics.push(...reading.diagnostics);
    buildings = addBuilding(buildings, reading.building);
    return true;
  };

  const takeLabelled = (row: FormRow): boolean => {
    const own = ownCells(row);
    const label = own.find(({ compact }) => compact !== "");
    if (label === undefined) return false;
    if (formLabel(label.compact) === "thriftMeasures") {
      const text =
        own.filter(({ cell }) => cell.col > label.cell.col).find(({ compact }) => compact !== "") ?? own[own.indexOf(label) + 1];
      if (text !== undefined) thriftMeasures = readText(row, text.cell);
      part = { kind: "none" };
      return true;
    }
    if (NOTES_START.test(label.compact)) {
      notes = readText(row, label.cell);
      part = { kind: "none" };
      return true;
    }
    return false;
  };

  return {
    take: (row) => {
      if (takeHead(row) || takeLabelled(row)) return true;
      switch (part.kind) {
        case "none":
          return false;
        case "staffing":
          return takeStaffing(row, part.heads);
        case "lines":
          return takeLine(row, part.heads);
        case "buildings":
          return takeBuilding(row, part.heads);
      }
    },
    setNotes: (field) => {
      notes ??= field;
    },
    setSignOff: (fields) => {
      signOff = { ...fields, ...signOff };
    },
    isPlausible: () => {
      const named = lineRows.filter(({ label }) => lineLabelsOf(partLabel(label).name).length > 0).length;
      if (Object.keys(staffing).length > 0 || isAnnounced) return lineRows.length > 0 || Object.keys(staffing).length > 0;
      return named >= 3 && amountColumns === 3;
    },
    build: () => {
      const lines = buildLines(lineRows);
      if (unit === undefined && lineRows.length > 0) {
        const at = lineRows[0]?.at;
        diagnostics.push({
          code: "unit-assumed",
          message: "基础数据表没有标明金额单位，按万元读取",
          ...(at === undefined ? {} : { at }),
        });
      }
      if (furtherStaff !== undefined && !hasStaffTotal) {
        const message = "财政供养人员情况有多行而没有合计行，只取了第一行";
        diagnostics.push({ code: "row-ambiguous", message, ...atOf(furtherStaff) });
      }
      const optional = {
        ...(thriftMeasures === undefined ? {} : { thriftMeasures }),
        ...(notes === undefined ? {} : { notes }),
      };
      return { basicData: { table, staffing, lines, columnYears, buildings, ...optional, signOff }, diagnostics };
    },
  };
}

/** 说明：... 备注：... 注：... */
export const NOTES_START: RegExp = /^(?:说明|备注|注|填表说明)[:：]/u;

function yearsOf(row: FormRow, heads: readonly AmountColumn[]): BasicData["columnYears"] {
  return Object.fromEntries(
    heads.flatMap(({ column, cell, year }) =>
      year === undefined ? [] : [[column, { year, text: cell.text, at: cellLocation(row, cell) }] as const],
    ),
  );
}

function isSignOffRow(row: FormRow): boolean {
  return ownCells(row).some(({ cell }) => Object.keys(readSignOff(cell.text, cellLocation(row, cell))).length > 0);
}

function atOf(row: FormRow): { readonly at: Location } | undefined {
  const [first] = ownCells(row);
  return first === undefined ? undefined : { at: cellLocation(row, first.cell) };
}

/** A row that the blank form came with: ……, (一个项目一行), without any figure. */
const FORM_HINT = /^[（(].{0,12}(?:一行|逐项|填列).{0,8}[)）]$|^每个专项一行$/u;

function isLeftOver(label: RowCell, values: readonly (Quantity | undefined)[]): boolean {
  const isHint = blankMark(label.compact) === "placeholder" || FORM_HINT.test(label.compact);
  return isHint && values.every((value) => value === undefined || value.value === null);
}

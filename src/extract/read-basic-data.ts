import { flatMap } from "../lists/flat-map.js";
import type { Diagnostic } from "../document/diagnostic.js";
import type { Location } from "../document/location.js";
import { buildingColumn, type BuildingColumn, staffingColumn, type StaffingColumn } from "../lexicon/column-heads.js";
import { formLabel, NOTES_START } from "../lexicon/form-labels.js";
import { partLabel } from "../lexicon/label.js";
import { lineLabelsOf } from "../lexicon/line-labels.js";
import type { BasicData, Building, TextField } from "../report/report.js";
import { type AmountColumn, isStaffingHead, readAmountColumns } from "./basic-data-heads.js";
import { buildLines } from "./build-lines.js";
import { createColumnWatch } from "./column-watch.js";
import { cellLocation, type FormRow } from "./form-row.js";
import { joinBuildings } from "./join-buildings.js";
import type { LineGroup } from "./line-groups.js";
import type { BasicLineRow } from "./name-lines.js";
import { readBuilding } from "./read-building.js";
import { blockUnit, firstHeadColumn, type Head, readHeads } from "./read-heads.js";
import { readLineRow } from "./read-line-row.js";
import { readText } from "./read-quantity.js";
import { readSignOff } from "./read-sign-off.js";
import { readStaffing } from "./read-staffing.js";
import { joinStaffing, readStaffingPairs } from "./read-staffing-pairs.js";
import { labelBefore } from "./row-label.js";
import { settleStaffing, type StaffingRow } from "./staffing-rows.js";
import { unitAssumed } from "./unit-assumed.js";

/** A basic data table in the making: rows go in one by one, the typed table comes out at the end. */
export interface BasicDataBuilder {
  /** Takes a row if it belongs to a basic data table; says whether it did. */
  readonly take: (row: FormRow) => boolean;
  /** The unit that a row of the table's own declares for the rows below it. */
  readonly setUnit: (unit: string) => void;
  readonly setNotes: (notes: TextField) => void;
  readonly setSignOff: (fields: BasicData["signOff"]) => void;
  /** Whether the rows read so far make a basic data table, and not some other table of budget and final amounts. */
  readonly isPlausible: () => boolean;
  /** Whether amounts have been read: what comes before them is still the table's head. */
  readonly hasLines: () => boolean;
  readonly build: () => { readonly basicData: BasicData; readonly diagnostics: readonly Diagnostic[] };
}

type Part =
  | { readonly kind: "none" }
  | { readonly kind: "staffing"; readonly heads: readonly Head<StaffingColumn>[] }
  | { readonly kind: "lines"; readonly heads: readonly AmountColumn[]; readonly head: FormRow; readonly unit: string | undefined }
  | { readonly kind: "buildings"; readonly heads: readonly Head<BuildingColumn>[] };

/** What a row with a label and one text beside it adds. */
type LabelledText = Pick<BasicData, "thriftMeasures" | "notes">;

/**
 * Starts a basic data table. `tableUnit` is the unit of money that a line above the table declares, if any; `isAnnounced`
 * says whether its title stands above it.
 */
export function createBasicDataBuilder(table: number, tableUnit: string | undefined, isAnnounced: boolean): BasicDataBuilder {
  let part: Part = { kind: "none" };
  let unit = tableUnit;
  let amountColumns = 0;
  let groups: readonly LineGroup[] = [];
  let texts: LabelledText = {};
  let signOff: BasicData["signOff"] = {};
  let columnYears: BasicData["columnYears"] = {};
  let assumedAt: Location | undefined;
  const staffingRows: StaffingRow[] = [];
  const staffingPairs: BasicData["staffing"][] = [];
  const columns = createColumnWatch();
  const lineRows: BasicLineRow[] = [];
  const buildingRows: Building[] = [];
  const diagnostics: Diagnostic[] = [];

  const open = (next: Part, row: FormRow): void => {
    part = next;
    if (next.kind !== "none") columns.open(row, next.heads);
    if (next.kind !== "lines") return;
    unit = next.unit ?? unit;
    amountColumns = next.heads.length;
    groups = [];
    columnYears = { ...columnYears, ...yearsOf(row, next.heads) };
  };

  const note = (reading: { readonly diagnostics: readonly Diagnostic[]; readonly assumedAt: Location | undefined }): void => {
    diagnostics.push(...reading.diagnostics.filter((each) => !diagnostics.some((told) => isSame(told, each))));
    assumedAt ??= reading.assumedAt;
  };

  const takePairs = (row: FormRow): boolean => {
    const pairs = part.kind === "none" && lineRows.length === 0 ? readStaffingPairs(row) : undefined;
    if (pairs === undefined) return false;
    staffingPairs.push(pairs.staffing);
    diagnostics.push(...pairs.diagnostics);
    return true;
  };

  const takeBody = (row: FormRow): boolean => {
    const taken = takePart(row);
    if (taken) diagnostics.push(...columns.meet(row));
    return taken;
  };

  const takePart = (row: FormRow): boolean => {
    switch (part.kind) {
      case "none":
        return false;
      case "staffing": {
        const reading = readStaffing(row, part.heads);
        if (reading !== undefined) staffingRows.push({ row, reading });
        return reading !== undefined;
      }
      case "lines": {
        if (labelBefore(row, firstHeadColumn(part.heads)) !== undefined && isSignOffRow(row)) return false;
        const reading = readLineRow(row, { ...part, unit, groups });
        note(reading);
        groups = reading.line?.groups ?? groups;
        if (reading.line !== undefined) lineRows.push(reading.line);
        return true;
      }
      case "buildings": {
        const reading = isSignOffRow(row) ? undefined : readBuilding(row, part.heads, unit);
        if (reading === undefined) return false;
        note(reading);
        buildingRows.push(reading.building);
        return true;
      }
    }
  };

  return {
    take: (row) => {
      const head = openedPart(row);
      if (head !== undefined) {
        open(head, row);
        return true;
      }
      const text = labelledText(row);
      if (text === undefined) return takePairs(row) || takeBody(row);
      texts = { ...texts, ...text };
      part = { kind: "none" };
      return true;
    },
    setUnit: (printed) => {
      unit = printed;
    },
    setNotes: (notes) => {
      texts = { notes, ...texts };
    },
    setSignOff: (fields) => {
      signOff = { ...fields, ...signOff };
    },
    hasLines: () => lineRows.length > 0,
    isPlausible: () => {
      const hasStaff = staffingRows.length > 0 || staffingPairs.length > 0;
      if (staffingRows.length > 0 || isAnnounced) return lineRows.length > 0 || hasStaff;
      return amountColumns === 3 && lineRows.filter(isKnownLine).length >= 3;
    },
    build: () => {
      const { staffing, diagnostics: ofStaffing } = settleStaffing(staffingRows);
      const { lines, diagnostics: ofLines } = buildLines(lineRows);
      const { buildings, diagnostics: ofBuildings } = joinBuildings(buildingRows);
      const ofUnit = assumedAt === undefined ? [] : [unitAssumed("基础数据表", assumedAt)];
      return {
        basicData: {
          table,
          staffing: joinStaffing([staffing, ...staffingPairs]),
          lines,
          columnYears,
          buildings,
          ...texts,
          signOff,
        },
        diagnostics: [...ofStaffing, ...diagnostics, ...ofLines, ...ofBuildings, ...ofUnit],
      };
    },
  };
}

/** The part of a basic data table that a row heads, or `undefined`. */
function openedPart(row: FormRow): Part | undefined {
  if (isStaffingHead(row)) return { kind: "staffing", heads: readHeads(row.labels, staffingColumn) };
  const amounts = readAmountColumns(row);
  if (amounts.length >= 2) return { kind: "lines", heads: amounts, head: row, unit: blockUnit(row) };
  const buildings = readHeads(row.labels, buildingColumn);
  return buildings.length >= 3 ? { kind: "buildings", heads: buildings } : undefined;
}

/** 厉行节约保障措施 with its text beside it, or 说明：… in one cell. */
function labelledText(row: FormRow): LabelledText | undefined {
  const own = row.own;
  const label = own.find(({ compact }) => compact !== "");
  if (label === undefined) return undefined;
  if (formLabel(label.compact) === "thriftMeasures") {
    const beside = own.filter(({ cell }) => cell.col > label.cell.col);
    const text = beside.find(({ compact }) => compact !== "") ?? beside[0];
    return text === undefined ? {} : { thriftMeasures: readText(row, text.cell) };
  }
  return NOTES_START.test(label.compact) ? { notes: readText(row, label.cell) } : undefined;
}

function isKnownLine({ label, groups }: BasicLineRow): boolean {
  return [label, ...groups.map((group) => group.label)].some((each) => lineLabelsOf(partLabel(each).name).length > 0);
}

/** A merged cell is met again in each row that it covers, and told once. */
function isSame(a: Diagnostic, b: Diagnostic): boolean {
  const [one, other] = [a.at?.cell, b.at?.cell];
  return (
    a.message === b.message && a.at?.block === b.at?.block && one !== undefined && one.row === other?.row && one.col === other.col
  );
}

function yearsOf(row: FormRow, heads: readonly AmountColumn[]): BasicData["columnYears"] {
  return Object.fromEntries(
    flatMap(heads, ({ column, cell, year }) =>
      year === undefined ? [] : [[column, { year, text: cell.text, at: cellLocation(row, cell) }] as const],
    ),
  );
}

function isSignOffRow(row: FormRow): boolean {
  return row.own.some(({ cell }) => Object.keys(readSignOff(cell.text, cellLocation(row, cell))).length > 0);
}

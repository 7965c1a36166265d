import { flatMap } from "../lists/flat-map.js";
import { staffingColumn, type StaffingColumn } from "../lexicon/column-heads.js";
import { declaredUnit } from "../lexicon/label.js";
import { sectionLabel } from "../lexicon/table-words.js";
import { BARE_NUMBER } from "./basic-data-heads.js";
import { type FormRow, type RowCell } from "./form-row.js";
import type { StaffingReading } from "./read-staffing.js";
import { readQuantity } from "./read-quantity.js";
import type { BasicData, Quantity } from "../report/report.js";

interface StaffingPair {
  readonly column: StaffingColumn;
  readonly label: RowCell;
  readonly value: RowCell;
}

/** Labels with their numbers beside them: 编制人数 | 25 | 实有人数 | 23 | 控制率 | 92%. */
function staffingPairs(row: FormRow): readonly StaffingPair[] {
  const own = row.own.filter(({ compact }) => compact !== "");
  return flatMap(own, (label, index) => {
    const column = staffingColumn(label.compact);
    const value = own[index + 1];
    return column === undefined || value === undefined || !BARE_NUMBER.test(value.compact) ? [] : [{ column, label, value }];
  });
}

/** Whether a row of such pairs can only be that of a basic data table: its label says 财政供养人员情况. */
export function isStaffingPairRow(row: FormRow): boolean {
  return row.heads > 0 && row.cells.some(({ compact }) => sectionLabel(compact) === "staffing") && staffingPairs(row).length > 0;
}

/** Reads a row of such pairs; `undefined` for any other row. */
export function readStaffingPairs(row: FormRow): StaffingReading | undefined {
  const pairs = staffingPairs(row);
  if (pairs.length === 0) return undefined;
  const staffing: { [column in StaffingColumn]?: Quantity } = {};
  const diagnostics: StaffingReading["diagnostics"][number][] = [];
  for (const { column, label, value } of pairs) {
    const isRate = /[%％]/u.test(value.compact) || declaredUnit(label.compact) === "%";
    const reading = readQuantity(row, value.cell, column === "controlRate" ? (isRate ? "%" : null) : "人");
    diagnostics.push(...reading.diagnostics);
    staffing[column] ??= reading.quantity;
  }
  return { staffing, isTotal: false, diagnostics };
}

/** The staff of rows that each hold some of the numbers. */
export function joinStaffing(parts: readonly BasicData["staffing"][]): BasicData["staffing"] {
  return parts.reduce((all, part) => ({ ...part, ...all }), {});
}

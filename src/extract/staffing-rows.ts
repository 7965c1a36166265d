import { flatMap } from "../lists/flat-map.js";
import type { Diagnostic } from "../document/diagnostic.js";
import type { BasicData } from "../report/report.js";
import { cellLocation, type FormRow } from "./form-row.js";
import type { StaffingReading } from "./read-staffing.js";

/** A row under 编制数, 实际在职人数, 控制率 as it was read. */
export interface StaffingRow {
  readonly row: FormRow;
  readonly reading: StaffingReading;
}

/** The staff of a table: the row of the total where kinds of staff have rows of their own, else the first. */
export function settleStaffing(rows: readonly StaffingRow[]): {
  readonly staffing: BasicData["staffing"];
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics = flatMap(rows, ({ reading }) => reading.diagnostics);
  const total = rows.findLast(({ reading }) => reading.isTotal);
  const staffing = (total ?? rows[0])?.reading.staffing ?? {};
  const further = total === undefined ? rows.slice(1).find(saysSomething) : undefined;
  const unsummed = total !== undefined && !saysSomething(total) ? rows.find(saysSomething) : undefined;
  return {
    staffing,
    diagnostics: [
      ...diagnostics,
      ...(further === undefined ? [] : [severalRows(further.row, "财政供养人员情况有多行而没有合计行，只取了第一行")]),
      ...(unsummed === undefined ? [] : [severalRows(unsummed.row, "财政供养人员情况的合计行为空，其余各行未取值")]),
    ],
  };
}

function saysSomething({ reading }: StaffingRow): boolean {
  return Object.values(reading.staffing).some(({ value }) => value !== null);
}

function severalRows(row: FormRow, message: string): Diagnostic {
  const [first] = row.own;
  return { code: "row-ambiguous", message, ...(first === undefined ? {} : { at: cellLocation(row, first.cell) }) };
}

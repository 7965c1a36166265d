import type { Diagnostic } from "../document/diagnostic.js";
import type { StaffingColumn } from "../lexicon/column-heads.js";
import { TOTAL_LABEL } from "../lexicon/total-words.js";
import type { BasicData, Quantity } from "../report/report.js";
import { cellsUnder } from "./cells-under.js";
import { type FormRow } from "./form-row.js";
import { firstHeadColumn, type Head } from "./read-heads.js";
import { readQuantity } from "./read-quantity.js";
import { labelBefore } from "./row-label.js";

/** A row under 编制数, 实际在职人数, 控制率 and what is doubtful about it. */
export interface StaffingReading {
  readonly staffing: BasicData["staffing"];
  /** The row is the sum of rows for kinds of staff: 合计. */
  readonly isTotal: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a row of staff numbers; `undefined` where no cell stands under a head. */
export function readStaffing(row: FormRow, heads: readonly Head<StaffingColumn>[]): StaffingReading | undefined {
  const staffing: { [column in StaffingColumn]?: Quantity } = {};
  const under = cellsUnder(row, heads, ({ cell }) => heads.some((head) => head.cell === cell));
  const diagnostics: Diagnostic[] = [...under.diagnostics];
  for (const { head, cell } of under.cells) {
    const isRate = head.column === "controlRate";
    const rateUnit = /[%％]/u.test(cell.compact) || head.unit === "%" ? "%" : null;
    const reading = readQuantity(row, cell.cell, isRate ? rateUnit : "人");
    diagnostics.push(...reading.diagnostics);
    staffing[head.column] = reading.quantity;
  }
  const label = labelBefore(row, firstHeadColumn(heads));
  const isTotal = label !== undefined && TOTAL_LABEL.test(label.compact);
  return Object.keys(staffing).length === 0 ? undefined : { staffing, isTotal, diagnostics };
}

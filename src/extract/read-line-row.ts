import type { Diagnostic } from "../document/diagnostic.js";
import type { Location } from "../document/location.js";
import { blankMark } from "../lexicon/blank-marks.js";
import { FORM_HINT } from "../lexicon/placeholders.js";
import { declaredMoney } from "../lexicon/label.js";
import type { LineColumn, Quantity } from "../report/report.js";
import type { AmountColumn } from "./basic-data-heads.js";
import type { BasicLineRow } from "./build-lines.js";
import { cellLocation, cellUnder, type FormRow, type RowCell } from "./form-row.js";
import { firstHeadColumn } from "./read-heads.js";
import { firstAssumed, type MoneyReading, readMoney } from "./read-quantity.js";
import { labelBefore } from "./row-label.js";

/** A row of 经费控制情况 and what is doubtful about it. */
export interface LineRowReading {
  /** `undefined` for a row that the blank form came with, or one without a label. */
  readonly line: BasicLineRow | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Where an amount stands whose unit had to be assumed. */
  readonly assumedAt: Location | undefined;
}

/** Reads a row under the amount heads. `unit` is that of amounts whose head declares none. */
export function readLineRow(row: FormRow, heads: readonly AmountColumn[], unit: string | undefined): LineRowReading {
  const label = labelBefore(row, firstHeadColumn(heads));
  if (label === undefined) return { line: undefined, diagnostics: [], assumedAt: undefined };
  const labelUnit = declaredMoney(label.compact);
  const values: { [column in LineColumn]?: Quantity } = {};
  const readings: MoneyReading[] = [];
  for (const head of heads) {
    const cell = cellUnder(row, head);
    if (cell === undefined || cell === label) continue;
    const reading = readMoney(row, cell.cell, head.unit ?? labelUnit ?? unit);
    readings.push(reading);
    values[head.column] = reading.quantity;
  }
  const diagnostics = readings.flatMap((reading) => reading.diagnostics);
  const line = { label: label.cell.text, indent: label.cell.indent ?? 0, at: cellLocation(row, label.cell), values };
  return { line: isLeftOver(label, readings) ? undefined : line, diagnostics, assumedAt: firstAssumed(readings) };
}

/** A row that the blank form came with: ……, (一个项目一行), without any figure. */
function isLeftOver(label: RowCell, readings: readonly MoneyReading[]): boolean {
  const isHint = blankMark(label.compact) === "placeholder" || FORM_HINT.test(label.compact);
  return isHint && readings.every(({ quantity }) => quantity.value === null);
}

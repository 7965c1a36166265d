import { flatMap } from "../lists/flat-map.js";
import type { Diagnostic } from "../document/diagnostic.js";
import type { Location } from "../document/location.js";
import { blankMark } from "../lexicon/blank-marks.js";
import { FORM_HINT } from "../lexicon/placeholders.js";
import { declaredMoney } from "../lexicon/label.js";
import type { LineColumn, Quantity } from "../report/report.js";
import type { AmountColumn } from "./basic-data-heads.js";
import { cellsUnder } from "./cells-under.js";
import { cellLocation, type FormRow, type RowCell } from "./form-row.js";
import { type LineGroup, lineGroups } from "./line-groups.js";
import type { BasicLineRow } from "./name-lines.js";
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

/** What the rows above say of a row. */
export interface LineBlock {
  readonly heads: readonly AmountColumn[];
  /** The row that holds the heads. */
  readonly head: FormRow;
  /** The unit of amounts whose head declares none. */
  readonly unit: string | undefined;
  /** The groups of the row before. */
  readonly groups: readonly LineGroup[];
}

/** Reads a row under the amount heads. */
export function readLineRow(row: FormRow, { heads, head, unit, groups: above }: LineBlock): LineRowReading {
  const firstColumn = firstHeadColumn(heads);
  const label = labelBefore(row, firstColumn);
  if (label === undefined) return { line: undefined, diagnostics: unlabelled(row, firstColumn), assumedAt: undefined };
  const groups = lineGroups(row, label, head, above);
  const labelUnit = declaredMoney(label.compact);
  const under = cellsUnder(row, heads, ({ cell }) => cell.col <= label.cell.col);
  const values: { [column in LineColumn]?: Quantity } = {};
  const readings: MoneyReading[] = [];
  for (const { head: own, cell } of under.cells) {
    const reading = readMoney(row, cell.cell, own.unit ?? labelUnit ?? unit);
    readings.push(reading);
    values[own.column] = reading.quantity;
  }
  const diagnostics = [...under.diagnostics, ...flatMap(readings, (reading) => reading.diagnostics)];
  const { text, indent = 0 } = label.cell;
  const line = { label: text, indent, at: cellLocation(row, label.cell), groups, values };
  return { line: isLeftOver(label, readings) ? undefined : line, diagnostics, assumedAt: firstAssumed(readings) };
}

/** A figure of a row without a label belongs to no line. */
function unlabelled(row: FormRow, firstColumn: number): readonly Diagnostic[] {
  const figure = row.own.find(({ cell, compact }) => cell.col >= firstColumn && DIGIT.test(compact));
  if (figure === undefined) return [];
  const message = `“${figure.compact}”所在的一行没有项目名称，未取数`;
  return [{ code: "row-ambiguous", message, at: cellLocation(row, figure.cell) }];
}

const DIGIT = /[0-9０-９]/u;

/** A row that the blank form came with: ……, (一个项目一行), without any figure. */
function isLeftOver(label: RowCell, readings: readonly MoneyReading[]): boolean {
  const isHint = blankMark(label.compact) === "placeholder" || FORM_HINT.test(label.compact);
  return isHint && readings.every(({ quantity }) => quantity.value === null);
}

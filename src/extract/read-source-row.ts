import { flatMap } from "../lists/flat-map.js";
import type { Diagnostic } from "../document/diagnostic.js";
import type { Location } from "../document/location.js";
import { trimBlanks } from "../document/text.js";
import { fundColumn } from "../lexicon/column-heads.js";
import { sourceKey, useKey } from "../lexicon/form-labels.js";
import { partLabel } from "../lexicon/label.js";
import type { Quantity, SourceKey, UseKey } from "../report/report.js";
import { type FormRow, type RowCell } from "./form-row.js";
import { firstAssumed, type MoneyReading, readMoney } from "./read-quantity.js";

/** Amounts by source and by use, as they accumulate. */
export interface SourceValues {
  readonly bySource: { [key in SourceKey]?: Quantity };
  readonly byUse: { [key in UseKey]?: Quantity };
}

/** A row of 按收入性质分 / 按支出性质分 and what is doubtful about it. */
export interface SourceRowReading {
  readonly values: SourceValues;
  readonly diagnostics: readonly Diagnostic[];
  /** Where an amount stands whose unit had to be assumed. */
  readonly assumedAt: Location | undefined;
}

/** `其中：一般公共预算：6230.76`, `政府性基金拨款：`, `一般公共预算` in one line of a cell. */
interface LabelledLine {
  readonly name: string;
  readonly hasColon: boolean;
  /** Offsets of the value in the cell's text; empty at the line's end where there is none. */
  readonly value: { readonly start: number; readonly end: number };
}

const AMONG_PREFIX = /^\s*其中\s*[:：]?/u;

/**
 * Reads a row of 按收入性质分 / 按支出性质分: `label：number` in one cell or the number in the cell beside, several lines in
 * one cell, both lists side by side. `undefined` when the row names no source and no use.
 */
export function readSourceRow(row: FormRow, unit: string | undefined): SourceRowReading | undefined {
  const values: SourceValues = { bySource: {}, byUse: {} };
  const readings: MoneyReading[] = [];
  const own = row.own;
  own.forEach((cell, index) => {
    for (const line of labelledLines(cell.cell.text)) {
      const target = targetOf(line.name);
      if (target === undefined) continue;
      const reading = readValue(row, cell, cellBeside(own, index), line, unit);
      readings.push(reading);
      if (target.list === "source") values.bySource[target.key] ??= reading.quantity;
      else values.byUse[target.key] ??= reading.quantity;
    }
  });
  const count = Object.keys(values.bySource).length + Object.keys(values.byUse).length;
  if (count === 0) return undefined;
  return { values, diagnostics: flatMap(readings, ({ diagnostics }) => diagnostics), assumedAt: firstAssumed(readings) };
}

type Target = { readonly list: "source"; readonly key: SourceKey } | { readonly list: "use"; readonly key: UseKey };

function targetOf(name: string): Target | undefined {
  const source = sourceKey(name);
  if (source !== undefined) return { list: "source", key: source };
  const use = useKey(name);
  return use === undefined ? undefined : { list: "use", key: use };
}

/** The value cell beside a label: the first with a figure before the next label, else the first; none where a label follows. */
function cellBeside(own: readonly RowCell[], index: number): RowCell | undefined {
  const nextLabel = own.findIndex(
    (cell, at) => at > index && labelledLines(cell.cell.text).some(({ name }) => targetOf(name) !== undefined),
  );
  const beside = own.slice(index + 1, nextLabel < 0 ? own.length : nextLabel);
  const first = beside.find(({ compact }) => fundColumn(compact) === undefined);
  return beside.find(({ compact }) => DIGIT.test(compact)) ?? first;
}

const DIGIT = /[0-9０-９]/u;

function readValue(
  row: FormRow,
  cell: RowCell,
  beside: RowCell | undefined,
  line: LabelledLine,
  unit: string | undefined,
): MoneyReading {
  const isEmpty = line.value.start === line.value.end;
  if (isEmpty && beside !== undefined && (!line.hasColon || DIGIT.test(beside.compact))) return readMoney(row, beside.cell, unit);
  return readMoney(row, cell.cell, unit, line.value);
}

function labelledLines(text: string): readonly LabelledLine[] {
  const lines: LabelledLine[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const parsed = labelledLine(line, start);
    const last = lines.at(-1);
    if (parsed !== undefined) lines.push(parsed);
    else if (last !== undefined && last.hasColon && last.value.start === last.value.end) {
      // `纳入专户管理的非税收入拨款：` with its number on the next line.
      lines[lines.length - 1] = { ...last, value: trimmedRange(line, 0, start) };
    }
    start += line.length + 1;
  }
  return lines;
}

function labelledLine(line: string, offset: number): LabelledLine | undefined {
  const among = AMONG_PREFIX.exec(line)?.[0].length ?? 0;
  const colon = line.slice(among).search(/[:：]/u);
  const hasColon = colon >= 0;
  const labelEnd = hasColon ? among + colon : line.length;
  const { name } = partLabel(line.slice(0, labelEnd));
  if (name === "" || /^[0-9０-９.,，]+$/u.test(name)) return undefined;
  return {
    name,
    hasColon,
    value: hasColon ? trimmedRange(line, labelEnd + 1, offset) : { start: offset + line.length, end: offset + line.length },
  };
}

function trimmedRange(line: string, from: number, offset: number): { readonly start: number; readonly end: number } {
  const rest = line.slice(from);
  const trimmed = trimBlanks(rest);
  const start = offset + from + (trimmed === "" ? rest.length : rest.indexOf(trimmed));
  return { start, end: start + trimmed.length };
}

import { flatMap } from "../lists/flat-map.js";
import type { Diagnostic } from "../document/diagnostic.js";
import type { Location, Span } from "../document/location.js";
import { removeBlanks } from "../document/text.js";
import { blankMark } from "../lexicon/blank-marks.js";
import type { FundColumn } from "../lexicon/column-heads.js";
import { POINTS_IN_BRACKETS } from "../lexicon/declared-points.js";
import { fundRowKey, isOtherFunds } from "../lexicon/form-labels.js";
import { declaredMoney, partLabel } from "../lexicon/label.js";
import { formatDecimal } from "../quantity/decimal.js";
import { leadingNumber } from "../quantity/read-number.js";
import type { FundsRow, Quantity } from "../report/report.js";
import { cellsUnder } from "./cells-under.js";
import { cellLocation, cellUnder, type ColumnRange, type FormRow, type RowCell } from "./form-row.js";
import type { FundHeads } from "./fund-heads.js";
import type { Head } from "./read-heads.js";
import { firstAssumed, type QuantityReading, readMoney, readQuantity } from "./read-quantity.js";

/** A row of the fund block and what is doubtful about it. */
export interface FundRowReading {
  readonly fundsRow: FundsRow;
  readonly diagnostics: readonly Diagnostic[];
  /** Where an amount stands whose unit had to be assumed. */
  readonly assumedAt: Location | undefined;
}

/** Points that a fund block declares outside a column of their own: 预算执行情况（10分）, 得分（20分×执行率）. */
export interface BlockPoints {
  readonly text: string;
  readonly at: Location;
}

/** The points that the head row of a fund block declares in brackets. */
export function blockPoints(row: FormRow): BlockPoints | undefined {
  for (const { cell } of row.cells) {
    const match = POINTS_IN_BRACKETS.exec(cell.text);
    if (match?.[1] === undefined) continue;
    const start = match.index + match[0].indexOf(match[1]);
    return { text: match[1], at: cellLocation(row, cell, { start, end: start + match[1].length }) };
  }
  return undefined;
}

/** What a fund block's head says of the rows below it. */
export interface FundBlock {
  readonly heads: FundHeads;
  readonly points: BlockPoints | undefined;
  /** The unit of amounts whose column declares none; `undefined` where nothing says it. */
  readonly unit: string | undefined;
}

/**
 * Reads 年度资金总额 or one of its parts under the heads of the fund block. `above` are the rows read before: a key is given
 * once. `undefined` for a row that is none (no label that names one, no figure).
 */
export function readFundRow(
  row: FormRow,
  { heads: { heads, firstColumn, names }, points, unit }: FundBlock,
  above: readonly FundsRow[],
): FundRowReading | undefined {
  const label = nameUnder(row, names) ?? fundLabel(row, firstColumn);
  const name = label === undefined ? "" : partLabel(label.cell.text).name;
  // Forms with a single row of money leave it without a label.
  const key = label === undefined && above.length === 0 ? "total" : (fundRowKey(name) ?? null);
  const values: { [column in FundColumn]?: Quantity } = {};
  const readings: QuantityReading[] = [];
  const labelUnit = label === undefined ? undefined : declaredMoney(label.compact);
  const under = cellsUnder(row, heads, (cell) => cell === label);
  for (const { head, cell } of under.cells) {
    if (!cell.isOwn) continue;
    const reading = readFund(row, cell, head.column, { money: head.unit ?? labelUnit ?? unit, isPercent: head.unit === "%" });
    readings.push(reading);
    values[head.column] = reading.quantity;
  }
  const says = Object.values(values).some((value) => value.value !== null);
  const at = (label ?? row.own[0])?.cell;
  if (at === undefined || (!says && (key === null || label === undefined))) return undefined;
  const isTaken = above.some((each) => each.key === key);
  if (key === "total" && !isTaken && values.weight === undefined && points !== undefined) values.weight = toWeight(points);
  return {
    fundsRow: { key: isTaken ? null : key, label: name, ...values, at: cellLocation(row, at) },
    diagnostics: [...sharedAmounts(row, under.diagnostics, heads), ...flatMap(readings, ({ diagnostics }) => diagnostics)],
    assumedAt: firstAssumed(readings),
  };
}

/** Points and a rate that are merged over all rows of funds are those of the total by design; an amount is not. */
function sharedAmounts(
  row: FormRow,
  diagnostics: readonly Diagnostic[],
  heads: readonly Head<FundColumn>[],
): readonly Diagnostic[] {
  const firstPoints = heads.filter(({ column }) => column === "weight" || column === "score" || column === "executionRate");
  return diagnostics.filter(({ at }) => !firstPoints.some((head) => head.from === at?.cell?.col && row.row > at.cell.row));
}

/** Where a row is called 其他资金, the key is its own, and not that of a row above that only stands for it (地方资金). */
export function settleFundKeys(funds: readonly FundsRow[]): readonly FundsRow[] {
  const named = funds.findIndex(({ label }) => isOtherFunds(label));
  const taken = funds.findIndex(({ key }) => key === "other");
  if (named < 0 || taken < 0 || named === taken) return funds;
  return funds.map((row, index) => (index === named ? { ...row, key: "other" } : index === taken ? { ...row, key: null } : row));
}

/** The points that a block declares, as those of its total. */
export function toWeight({ text, at }: BlockPoints): Quantity {
  const number = leadingNumber(removeBlanks(text));
  return { value: number === undefined ? null : formatDecimal(number.value), unit: "分", text, at };
}

/** What is known of a figure of funds besides its cell. */
export interface FundFigure {
  /** The unit of amounts. */
  readonly money: string | undefined;
  /** Whether the head says that rates are in per cent. */
  readonly isPercent?: boolean;
  /** Where the figure stands in its cell, if not alone. */
  readonly span?: Span | undefined;
}

/** Reads a cell of a fund column. */
export function readFund(
  row: FormRow,
  { cell, compact }: RowCell,
  column: FundColumn,
  { money, isPercent = false, span }: FundFigure,
): QuantityReading {
  switch (column) {
    case "initialBudget":
    case "annualBudget":
    case "executed":
      return readMoney(row, cell, money, span);
    case "executionRate":
      return readQuantity(row, cell, isPercent || /[%％]/u.test(compact) ? "%" : null, span);
    case "weight":
    case "score":
      return readQuantity(row, cell, null, span);
  }
}

/** The cell in the column of names. */
function nameUnder(row: FormRow, names: ColumnRange | undefined): RowCell | undefined {
  const name = names === undefined ? undefined : cellUnder(row, names);
  return name?.isOwn === true && blankMark(name.compact) === undefined ? name : undefined;
}

/** The label of a fund row without a column of names: the rightmost own cell with text that begins before the first amount column. */
function fundLabel(row: FormRow, firstColumn: number): RowCell | undefined {
  return row.own.findLast(({ cell, compact }) => cell.col < firstColumn && compact !== "" && blankMark(compact) === undefined);
}

import { flatMap } from "../lists/flat-map.js";
import { removeBlanks } from "../document/text.js";
import { fundColumn, type FundColumn } from "../lexicon/column-heads.js";
import { fundRowKey } from "../lexicon/form-labels.js";
import { declaredMoney, partLabel } from "../lexicon/label.js";
import type { FundsRow, Quantity } from "../report/report.js";
import { cellLocation, type FormRow } from "./form-row.js";
import { isAmount } from "./fund-heads.js";
import { labelledFigures, type LabelledFigure } from "./labelled-figures.js";
import { blockPoints, type FundRowReading, readFund, toWeight } from "./read-fund-row.js";
import { blockUnit } from "./read-heads.js";
import { firstAssumed } from "./read-quantity.js";

/** A row of funds whose labels stand beside their figures, and its columns of amounts in their order. */
export interface FundPairs extends FundRowReading {
  readonly values: FundValues;
  readonly amounts: readonly FundColumn[];
}

/** What a form says before a row of pairs. */
export interface PairsContext {
  /** The unit of amounts where neither the row nor a label declares one. */
  readonly unit: string | undefined;
  /** Whether the form has told its money in no other way: one figure with its label is then enough. */
  readonly isAwaited: boolean;
}

type FundValues = { readonly [column in FundColumn]?: Quantity };

type ColumnFigure = LabelledFigure & { readonly column: FundColumn };

/**
 * A row in which each figure stands behind its label: 预算数 | 35 | 执行数 | 34.3 | 执行率 | 98%, or 预算数：35 | 执行数：34.3.
 * `undefined` for any other row. Where they are awaited, one of them is enough (全年预算数 | 35); a rate alone tells nothing.
 */
export function readFundPairs(row: FormRow, { unit, isAwaited }: PairsContext, above?: FundPairs): FundPairs | undefined {
  const figures = columnFigures(row);
  const amounts = figures.map(({ column }) => column).filter(isAmount);
  const isWhole = amounts.includes("executed") && amounts.length > 1;
  const isBelow = above !== undefined && figures.some(({ column }) => column === "executionRate");
  const first = row.own.find(({ compact }) => compact !== "");
  if (first === undefined || !(isWhole || (isAwaited && (amounts.length > 0 || isBelow)))) return undefined;
  const isBlockLabelled = figures.every(({ labelCell }) => labelCell !== first);
  const points = isBlockLabelled ? blockPoints(row) : undefined;
  const read = readFigures(row, figures, unit);
  const fundsRow: FundsRow = {
    key: "total",
    label: isBlockLabelled ? partLabel(first.cell.text).name : "",
    ...(points === undefined ? {} : { weight: toWeight(points) }),
    ...read.values,
    at: cellLocation(row, first.cell),
  };
  return { ...read, fundsRow, amounts };
}

/** Both as one row of funds, where the lower goes on with other columns; `undefined` where it says one of them again. */
export function joinFundPairs(above: FundPairs, below: FundPairs): FundPairs | undefined {
  if (Object.keys(below.values).some((column) => column in above.fundsRow)) return undefined;
  return {
    fundsRow: { ...above.fundsRow, ...below.values },
    values: { ...above.values, ...below.values },
    diagnostics: [...above.diagnostics, ...below.diagnostics],
    assumedAt: above.assumedAt ?? below.assumedAt,
    amounts: [...above.amounts, ...below.amounts],
  };
}

/**
 * A source of funds with a figure for each of `amounts`, below the row of their labels: 其中：财政拨款 | 30 | 其中：财政拨款 | 29.
 * `undefined` for any other row.
 */
export function readPartPairs(
  row: FormRow,
  unit: string | undefined,
  amounts: readonly FundColumn[],
): FundRowReading | undefined {
  const figures = labelledFigures(row);
  const [first] = figures;
  const name = first === undefined ? "" : partLabel(first.label).name;
  const key = fundRowKey(name);
  if (first === undefined || key === undefined || key === "total" || figures.length !== amounts.length) return undefined;
  if (figures.some(({ label }) => partLabel(label).name !== name)) return undefined;
  const inColumns = flatMap(figures, (figure, index) => {
    const column = amounts[index];
    return column === undefined ? [] : [{ ...figure, column }];
  });
  const read = readFigures(row, inColumns, unit);
  return { ...read, fundsRow: { key, label: name, ...read.values, at: cellLocation(row, first.labelCell.cell) } };
}

/** The figures of a row that its labels put into columns of funds, each column once. */
function columnFigures(row: FormRow): readonly ColumnFigure[] {
  const found: ColumnFigure[] = [];
  for (const figure of labelledFigures(row)) {
    const column = figure.isBlank ? undefined : fundColumn(figure.label);
    if (column !== undefined && found.every((each) => each.column !== column)) found.push({ ...figure, column });
  }
  return found;
}

function readFigures(
  row: FormRow,
  figures: readonly ColumnFigure[],
  unit: string | undefined,
): Pick<FundPairs, "values" | "diagnostics" | "assumedAt"> {
  const readings = figures.map(({ label, figure, span, column }) => {
    const declared = declaredMoney(removeBlanks(label)) ?? blockUnit(row);
    return [column, readFund(row, figure, column, { money: declared ?? unit, span })] as const;
  });
  return {
    values: Object.fromEntries(readings.map(([column, { quantity }]) => [column, quantity])),
    diagnostics: flatMap(readings, ([, { diagnostics }]) => diagnostics),
    assumedAt: firstAssumed(readings.map(([, reading]) => reading)),
  };
}

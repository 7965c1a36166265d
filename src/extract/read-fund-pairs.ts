import { fundColumn, type FundColumn } from "../lexicon/column-heads.js";
import { declaredMoney, partLabel } from "../lexicon/label.js";
import type { Quantity } from "../report/report.js";
import { cellLocation, type FormRow } from "./form-row.js";
import { type FundRowReading, readFund } from "./read-fund-row.js";
import { blockUnit } from "./read-heads.js";
import { firstAssumed, type QuantityReading } from "./read-quantity.js";

/** So many labels with their figure beside them make a row of funds. */
const LEAST_PAIRS = 2;

/**
 * A row in which each figure stands behind its label: 预算数 | 35 | 执行数 | 34.3 | 执行率 | 98%. `undefined` for any other row.
 * `unit` is that of amounts where neither the row nor a label declares one.
 */
export function readFundPairs(row: FormRow, unit: string | undefined): FundRowReading | undefined {
  const own = row.own.filter(({ compact }) => compact !== "");
  const values: { [column in FundColumn]?: Quantity } = {};
  const readings: QuantityReading[] = [];
  own.forEach((label, index) => {
    const column = fundColumn(label.compact);
    const value = own[index + 1];
    if (column === undefined || value === undefined || !NUMBER.test(value.compact) || values[column] !== undefined) return;
    const reading = readFund(row, value, column, declaredMoney(label.compact) ?? blockUnit(row) ?? unit);
    readings.push(reading);
    values[column] = reading.quantity;
  });
  const isFund = values.executed !== undefined && (values.annualBudget ?? values.initialBudget) !== undefined;
  const first = own[0];
  if (!isFund || first === undefined || readings.length < LEAST_PAIRS) return undefined;
  const label = fundColumn(first.compact) === undefined ? partLabel(first.cell.text).name : "";
  return {
    fundsRow: { key: "total", label, ...values, at: cellLocation(row, first.cell) },
    diagnostics: readings.flatMap(({ diagnostics }) => diagnostics),
    assumedAt: firstAssumed(readings),
  };
}

const NUMBER = /^[（(]?[-+－]?[0-9０-９.,，．]+[)）]?(?:[百千万亿]{0,2}元|[%％分])?$/u;

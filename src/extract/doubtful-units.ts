import { flatMap } from "../lists/flat-map.js";
import type { Diagnostic } from "../document/diagnostic.js";
import type { Location } from "../document/location.js";
import { moneyPower, otherMoneyUnit } from "../lexicon/units.js";
import { compare, type ExactDecimal, parseDecimal, shift, signOf } from "../quantity/decimal.js";
import type { BasicData, Evaluation, Fact, Quantity } from "../report/report.js";

/** An amount of money, in 元, and how it is printed. */
interface Amount {
  readonly inYuan: ExactDecimal;
  readonly printed: string;
  readonly unit: string;
  readonly at: Location;
}

/** The parts of a report that state the same amounts. */
export interface StatedAmounts {
  readonly basicData: BasicData | undefined;
  readonly departmentEvaluation: Evaluation | undefined;
  readonly facts: readonly Fact[];
}

/** 元 printed for 万元, or the other way about. */
const SLIP = 4;

/**
 * Says where an amount of the prose or of the scoring table is exactly ten thousand times that of the basic data table, or a
 * ten-thousandth of it: one of the two is in another unit than it says, and only a reader can tell which.
 */
export function doubtfulUnits({ basicData, departmentEvaluation, facts }: StatedAmounts): readonly Diagnostic[] {
  if (basicData === undefined) return [];
  const amountsOf = (key: string): readonly Amount[] =>
    flatMap(
      basicData.lines.filter((line) => line.key === key),
      ({ priorYearActual, budget, actual }) => flatMap([priorYearActual, budget, actual], amountOf),
    );
  const total = departmentEvaluation?.funds.find(({ key }) => key === "total");
  const stated = [
    ...[total?.initialBudget, total?.annualBudget, total?.executed].map((quantity) => ({ key: "totalExpenditure", quantity })),
    ...facts.map((fact) => ({ key: fact.metric ?? "", quantity: fact })),
  ];
  return flatMap(stated, ({ key, quantity }) => {
    const [amount] = amountOf(quantity);
    return amount === undefined ? [] : doubtOf(amount, amountsOf(key));
  });
}

function amountOf(quantity: Quantity | undefined): readonly Amount[] {
  const power = moneyPower(quantity?.unit ?? "");
  const value = parseDecimal(quantity?.value ?? "");
  if (quantity === undefined || power === undefined || value === undefined || signOf(value) === 0) return [];
  return [{ inYuan: shift(value, power), printed: quantity.text, unit: quantity.unit ?? "", at: quantity.at }];
}

function doubtOf(amount: Amount, inTable: readonly Amount[]): readonly Diagnostic[] {
  if (inTable.some(({ inYuan }) => compare(inYuan, amount.inYuan) === 0)) return [];
  const other = inTable.find(
    ({ inYuan }) => compare(shift(inYuan, SLIP), amount.inYuan) === 0 || compare(inYuan, shift(amount.inYuan, SLIP)) === 0,
  );
  if (other === undefined) return [];
  const message =
    `“${amount.printed}”按${amount.unit}读，基础数据表的“${other.printed}”按${other.unit}读，恰好相差一万倍：` +
    `前者可能是${otherMoneyUnit(amount.unit)}，或后者可能是${otherMoneyUnit(other.unit)}`;
  return [{ code: "amount-ambiguous", message, at: amount.at }];
}

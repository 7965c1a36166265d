import { absolute, compare, type Decimal, type ExactDecimal } from "./decimal.js";
import { numbersIn } from "./read-number.js";

/**
 * How many decimals a number is printed with: 2 in `"1,810.50万元"`. Where the text holds several numbers, the one with
 * the given value counts; without such a number, the decimals of the value itself.
 */
export function printedScale(text: string, value: ExactDecimal): number {
  const amount = absolute(value);
  const printed = numbersIn(text).find((number) => compare(number.value, amount) === 0);
  return printed?.value.scale ?? value.scale;
}

/** {@link printedScale} of a quantity whose canonical number is known: most are printed just like that. */
export function printedScaleOf({ text, value }: PrintedQuantity, number: ExactDecimal): number {
  return text === value ? number.scale : printedScale(text, number);
}

interface PrintedQuantity {
  readonly text: string;
  readonly value: Decimal | null;
}

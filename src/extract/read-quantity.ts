import type { Diagnostic } from "../document/diagnostic.js";
import type { GridCell } from "../document/document.js";
import type { Location, Span } from "../document/location.js";
import { joinLines, removeBlanks, trimBlanks } from "../document/text.js";
import { blankMark } from "../lexicon/blank-marks.js";
import { unitName, USUAL_MONEY_UNIT } from "../lexicon/units.js";
import { formatDecimal } from "../quantity/decimal.js";
import { leadingNumber } from "../quantity/read-number.js";
import type { Quantity, TextField } from "../report/report.js";
import { cellLocation, type FormRow } from "./form-row.js";

/** A reading and what is doubtful about it. */
export interface QuantityReading {
  readonly quantity: Quantity;
  readonly diagnostics: readonly Diagnostic[];
}

/** What may stand behind the number of a cell. */
const CELL_UNIT = /^(?:万元|亿元|千元|百元|[元%‰分人名个㎡]|m2|m²|平方米)$/u;
/** A line of a cell that ends in a digit before one that begins with a digit: two numbers, or one that was broken? */
const BROKEN_BETWEEN_DIGITS = /[0-9０-９]\n\s*[0-9０-９]/u;

/**
 * Reads a cell, or the part of its text that `span` names, as a number.
 *
 * `unit` is what the column head or the table declares; a unit in the cell itself goes before it. A cell that says nothing
 * gives `value: null`; so does one that cannot be read for certain, with a diagnostic.
 */
export function readQuantity(row: FormRow, cell: GridCell, unit: string | null, span?: Span): QuantityReading {
  const text = span === undefined ? cell.text : cell.text.slice(span.start, span.end);
  const at = cellLocation(row, cell, span);
  const nothing: Quantity = { value: null, unit: null, text, at };
  const compact = removeBlanks(text);
  if (blankMark(compact) !== undefined) return { quantity: nothing, diagnostics: [] };
  if (BROKEN_BETWEEN_DIGITS.test(text)) {
    const message = `单元格“${text.replaceAll("\n", "⏎")}”可能是一个断行的数，也可能是两个数，未取值`;
    return { quantity: nothing, diagnostics: [{ code: "amount-ambiguous", message, at }] };
  }
  const number = leadingNumber(compact);
  const printedUnit = number === undefined ? "" : unitName(number.rest);
  if (number === undefined || (printedUnit !== "" && !CELL_UNIT.test(printedUnit))) {
    return {
      quantity: nothing,
      diagnostics: [{ code: "amount-unreadable", message: `单元格“${text.replaceAll("\n", "⏎")}”不是可读的数，未取值`, at }],
    };
  }
  const value = formatDecimal(number.value);
  return { quantity: { value, unit: printedUnit === "" ? unit : printedUnit, text, at }, diagnostics: [] };
}

/** A reading of an amount of money. */
export interface MoneyReading extends QuantityReading {
  /** Neither the cell nor anything above it says the unit: it was taken for 万元. */
  readonly isAssumed: boolean;
}

/** Reads a cell, or a part of its text, as an amount of money. `unit` is what a head, the table or a line above declares. */
export function readMoney(row: FormRow, cell: GridCell, unit: string | undefined, span?: Span): MoneyReading {
  const { quantity, diagnostics } = readQuantity(row, cell, unit ?? null, span);
  const isAssumed = quantity.value !== null && quantity.unit === null;
  return { quantity: isAssumed ? { ...quantity, unit: USUAL_MONEY_UNIT } : quantity, diagnostics, isAssumed };
}

/** Where the first amount stands whose unit had to be assumed, among the readings of a row. */
export function firstAssumed(readings: readonly QuantityReading[]): Location | undefined {
  return readings.find((reading) => "isAssumed" in reading && reading.isAssumed === true)?.quantity.at;
}

/** A cell as text; line breaks that are only layout have been folded by the reader, paragraphs stay apart. */
export function readText(row: FormRow, cell: GridCell): TextField {
  return { text: cell.text, at: cellLocation(row, cell) };
}

/** A name: the lines of a cell joined, since white space in a name is layout. */
export function readName(text: string): string {
  return text.split("\n").map(trimBlanks).reduce(joinLines, "");
}

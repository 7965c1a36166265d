/** What a spreadsheet takes for the start of a formula. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]/u;
/** `-0.11`: a number, whatever it starts with. */
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/u;
/** What forces quotes around a value (RFC 4180). */
const NEEDS_QUOTES = /[",\r\n]/u;

/** Control characters but for the line end. */
const CONTROLS = /[^\P{Cc}\n]+/gu;

/** So that Excel takes the file for UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** One row of CSV. A text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvRow(values: readonly string[]): string {
  return `${values.map(csvCell).join(",")}\r\n`;
}

function csvCell(value: string): string {
  const text = value.replace(CONTROLS, " ");
  const isFormula = FORMULA_START.test(text) && !PLAIN_NUMBER.test(text);
  const safe = isFormula ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

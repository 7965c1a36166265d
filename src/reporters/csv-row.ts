/** What a spreadsheet takes for the start of a formula. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]/u;
/** `-0.11`: a number, whatever it starts with. */
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/u;
/** What forces quotes around a value (RFC 4180), and the semicolon, which some spreadsheets part cells at. */
const NEEDS_QUOTES = /[",;\r\n]/u;

/** Control characters but for the line end. */
const CONTROLS = /[^\P{Cc}\n]+/gu;

/** So that Excel takes the file for UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** One row of CSV. A text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvRow(values: readonly string[]): string {
  return `${values.map(csvCell).join(",")}\r\n`;
}

/** The text, with an apostrophe before it where a spreadsheet would run it as a formula. Numbers stay numbers. */
export function withoutFormula(text: string): string {
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

function csvCell(value: string): string {
  const safe = withoutFormula(value.replace(CONTROLS, " "));
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

import type { Decimal } from "../../quantity/decimal.js";
import { CELL_STYLES, type CellStyle } from "./styles.js";

/** What stands in one cell. A figure stays a number, so that it can be summed and sorted. */
export type CellContent =
  | { readonly kind: "blank"; readonly style?: CellStyle }
  | { readonly kind: "text"; readonly text: string; readonly style?: CellStyle }
  | { readonly kind: "figure"; readonly value: Decimal; readonly style?: CellStyle };

/** More than a spreadsheet keeps of a number (it counts in 64-bit floats): such a figure is written as text. */
const MOST_DIGITS = 15;
const DIGIT = /\d/gu;
/** The most that a cell holds (ECMA-376 leaves it open; Excel's limit). */
const LONGEST_TEXT = 32_000;

export function textCell(text: string | undefined, style: CellStyle = "text"): CellContent {
  return text === undefined || text === "" ? { kind: "blank", style } : { kind: "text", text, style };
}

/** A decimal text as a number. */
export function figureCell(value: Decimal | number | undefined, style: CellStyle = "figure"): CellContent {
  if (value === undefined) return { kind: "blank", style };
  const text = value.toString();
  return (text.match(DIGIT)?.length ?? 0) > MOST_DIGITS ? textCell(text, style) : { kind: "figure", value: text, style };
}

/** One row of a worksheet; rows count from 1, the height is in points. */
export function rowXml(row: number, cells: readonly CellContent[], height: number): string {
  return `<row r="${row}" ht="${height}">${cells.map((cell, column) => cellXml(`${columnName(column)}${row}`, cell)).join("")}</row>`;
}

function cellXml(reference: string, cell: CellContent): string {
  const head = `<c r="${reference}" s="${CELL_STYLES.indexOf(cell.style ?? "text")}"`;
  switch (cell.kind) {
    case "blank":
      return `${head}/>`;
    case "figure":
      return `${head}><v>${cell.value}</v></c>`;
    case "text":
      return `${head} t="inlineStr"><is><t xml:space="preserve">${xmlText(safeText(cell.text))}</t></is></c>`;
  }
}

/** A text stays one in its cell, whatever it begins with: cells with formulas are of another kind (`f`). */
function safeText(text: string): string {
  const shown = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
  return shown.replace(NOT_XML, " ").replace(ESCAPED, "_x005F_$1");
}

/** Control characters but for the line end, halves of surrogate pairs, and what XML 1.0 has no place for. */
const NOT_XML = /[^\P{Cc}\n]|[\p{Cs}\uFFFE\uFFFF]/gu;
/** `_x0041_` stands for a character in a cell (ECMA-376, 22.4.2.4), so a text that merely looks like it is marked. */
const ESCAPED = /_(x[0-9a-fA-F]{4}_)/gu;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as XML. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}

const LETTERS = 26;

/** `A`, `B` ... `Z`, `AA` for the columns from 0. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % LETTERS));
  return column < LETTERS ? last : columnName(Math.floor(column / LETTERS) - 1) + last;
}

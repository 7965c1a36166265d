import { displayWidth } from "../display-width.js";
import { type CellContent, columnName, rowXml, textCell, xmlText } from "./cell.js";

/** How a sheet is laid out. */
export interface SheetLayout {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  /** Columns that stay in view when the sheet is moved sideways. */
  readonly frozenColumns: number;
  /** How many columns are printed. */
  readonly printedColumns: number;
  /** Colour of the tab, as RGB. */
  readonly tab: string;
  /** What is printed above each page, and below it. */
  readonly printed: { readonly head: string; readonly foot: string };
  /** A column, from 0, whose cells take one of a few answers. */
  readonly answers?: { readonly column: number; readonly choices: readonly string[] };
}

/** A link from a cell to another place of the workbook. */
export interface CellLink {
  readonly from: string;
  readonly sheet: string;
  readonly to: string;
}

/** Rows that a worksheet may have. */
export const MOST_ROWS = 1_048_576;

/** A worksheet's beginning, with its frozen header; rows from 2 follow. */
export function sheetStart(layout: SheetLayout, isFirst: boolean): string {
  const { columns, frozenColumns, tab } = layout;
  const corner = `${columnName(frozenColumns)}2`;
  const columnXml = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const split = frozenColumns === 0 ? "" : ` xSplit="${frozenColumns}"`;
  const pane = frozenColumns === 0 ? "bottomLeft" : "bottomRight";
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetPr><tabColor rgb="FF${tab}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ""} showGridLines="0" workbookViewId="0">`,
    `<pane${split} ySplit="1" topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`,
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columnXml.join("")}</cols><sheetData>`,
    layoutRow(
      layout,
      1,
      columns.map(({ title }) => textCell(title, "head")),
    ),
  ].join("");
}

/** A row, as high as its texts need in the columns of the sheet. */
export function layoutRow({ columns }: SheetLayout, row: number, cells: readonly CellContent[]): string {
  const lines = cells.map((cell, index) => (cell.kind === "text" ? linesOf(cell.text, columns[index]?.width ?? 1) : 1));
  return rowXml(row, cells, Math.min(TALLEST_ROW, Math.max(...lines) * LINE_HEIGHT + ROW_MARGIN));
}

/** In points; the tallest is what Excel allows. */
const [LINE_HEIGHT, ROW_MARGIN, TALLEST_ROW] = [13.5, 4, 409];
/** Columns of a terminal that fit into a column one character wide: widths are counted in the widest digit. */
const FITTING = 1.08;

function linesOf(text: string, width: number): number {
  // No character is wider than two columns: most cells need no closer look.
  if (text.length * 2 <= width && !text.includes("\n")) return 1;
  const lines = text.split("\n").map((line) => Math.ceil(displayWidth(line) / (width * FITTING)));
  return lines.reduce((sum, count) => sum + Math.max(1, count), 0);
}

/** A worksheet's end: filters over the header, answers to choose from, links, how it is printed. */
export function sheetEnd(layout: SheetLayout, lastRow: number, links: readonly CellLink[]): string {
  const { printed } = layout;
  return [
    `</sheetData><autoFilter ref="${filteredRange(layout, lastRow)}"/>`,
    answersXml(layout, lastRow),
    linksXml(links),
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddHeader>${xmlText(printed.head)}</oddHeader><oddFooter>${xmlText(printed.foot)}</oddFooter></headerFooter>`,
    "</worksheet>",
  ].join("");
}

/** The header and the rows below it, as they are filtered. */
export function filteredRange({ columns }: SheetLayout, lastRow: number): string {
  return `A1:${columnName(columns.length - 1)}${lastRow}`;
}

/** The range of the first columns as a name of the workbook has it: `$A$1:$D$9`. */
export function absoluteRange(columns: number, lastRow: number): string {
  return `$A$1:$${columnName(columns - 1)}$${lastRow}`;
}

function answersXml({ answers }: SheetLayout, lastRow: number): string {
  if (answers === undefined || lastRow < 2) return "";
  const column = columnName(answers.column);
  const choices = xmlText(`"${answers.choices.join(",")}"`);
  const range = `${column}2:${column}${lastRow}`;
  return `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="${range}"><formula1>${choices}</formula1></dataValidation></dataValidations>`;
}

function linksXml(links: readonly CellLink[]): string {
  if (links.length === 0) return "";
  const items = links.map(({ from, sheet, to }) => `<hyperlink ref="${from}" location="${xmlText(`'${sheet}'!${to}`)}"/>`);
  return `<hyperlinks>${items.join("")}</hyperlinks>`;
}

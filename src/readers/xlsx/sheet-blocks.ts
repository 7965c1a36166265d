import { flatMap } from "../../lists/flat-map.js";
import { countBelow } from "../../document/count-below.js";
import { append } from "../../lists/append.js";
import { createGrid } from "../../document/grid.js";
import { foldCellText, indentOf, ordinaryCharacters, trimBlanks } from "../../document/text.js";
import type { Block, GridCell, Paragraph, TableBlock } from "../../document/document.js";
import { classifiedRows } from "./sheet-rows.js";
import type { SheetCell } from "./read-sheet.js";
import type { SheetRow } from "./sheet-rows.js";

/**
 * The blocks of a sheet: rows with borders, or else with several cells, are tables; what stands alone in its row is a
 * paragraph; rows of neither part tables.
 *
 * @param page the sheet's place among those that are shown, from 1.
 */
export function sheetBlocks(cells: readonly SheetCell[], page: number): readonly Block[] {
  const blocks: Block[] = [];
  let table: SheetRow[] = [];
  const closeTable = (): void => {
    append(blocks, tableBlocks(table, page));
    table = [];
  };
  for (const row of classifiedRows(cells)) {
    if (row.kind === "table") {
      table.push(row);
      continue;
    }
    closeTable();
    if (row.kind === "line") append(blocks, lineParagraphs(row.cells, page));
  }
  closeTable();
  return blocks;
}

function lineParagraphs(cells: readonly SheetCell[], page: number): readonly Paragraph[] {
  const texts = cells.filter(({ text }) => text.trim() !== "");
  const [first, ...others] = texts;
  if (first === undefined) return [];
  const lines =
    others.length === 0 ? first.text.split("\n") : [texts.map(({ text }) => foldCellText(text.split("\n"))).join(GAP)];
  return flatMap(lines, (line) => {
    const text = trimBlanks(ordinaryCharacters(line));
    if (text === "") return [];
    const indent = indentOf(line) + first.style.indent;
    return [
      {
        kind: "paragraph" as const,
        text,
        ...(texts.every(({ style }) => style.isBold) ? { bold: true } : {}),
        ...(first.style.isCentered ? { centered: true } : {}),
        ...(indent === 0 ? {} : { indent }),
        page,
      },
    ];
  });
}

/** Between the cells of a line, as between what stands apart on a line of a text. */
const GAP = "    ";

function tableBlocks(rows: readonly SheetRow[], page: number): readonly Block[] {
  const texts = flatMap(rows, ({ cells }) => cells.filter(({ text }) => text.trim() !== ""));
  if (texts.length === 0) return [];
  const firstCol = Math.min(...range(texts, ({ col }) => col));
  const endCol = Math.max(...range(texts, ({ col, colSpan }) => col + colSpan));
  const endRow = Math.max(...range(texts, ({ row, rowSpan }) => row + rowSpan));
  const inside = rows
    .filter(({ index }) => index < endRow)
    .map((row) => ({ ...row, cells: row.cells.filter(({ col, colSpan }) => col < endCol && col + colSpan > firstCol) }));
  const body = inside.slice(inside.findIndex((row) => !isHeadline(row, endCol - firstCol)));
  const headlines = inside.slice(0, inside.length - body.length);
  const lines = flatMap(headlines, ({ cells }) => lineParagraphs(cells, page));
  return body.every((row) => isHeadline(row, endCol - firstCol))
    ? [...lines, ...flatMap(body, ({ cells }) => lineParagraphs(cells, page))]
    : [...lines, toTable(body, page)];
}

/** The least and the greatest of many values; `Math.min` takes no more than some ten thousand at once. */
function range(cells: readonly SheetCell[], valueOf: (cell: SheetCell) => number): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const cell of cells) {
    const value = valueOf(cell);
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}

/** A row above a table that has one cell over the whole width: its title, though a border may enclose it. */
function isHeadline({ cells }: SheetRow, width: number): boolean {
  const [only, ...others] = cells;
  return only !== undefined && others.length === 0 && only.rowSpan === 1 && only.colSpan >= width;
}

/** The table with the columns that a reader sees: those at which no cell begins are not seen. */
function toTable(rows: readonly SheetRow[], page: number): TableBlock {
  const cells = flatMap(rows, (row) => row.cells);
  const start = rows[0]?.index ?? 0;
  const used = [...new Set(cells.map(({ col }) => col))].sort((a, b) => a - b);
  const columnsBefore = (col: number): number => countBelow(used, col);
  const gridCells = cells.map((cell): GridCell => {
    const col = columnsBefore(cell.col);
    const lines = cell.text.split("\n");
    const indent = cell.style.indent + indentOf(lines.find((line) => line.trim() !== "") ?? "");
    return {
      row: cell.row - start,
      col,
      rowSpan: cell.rowSpan,
      colSpan: columnsBefore(cell.col + cell.colSpan) - col,
      text: foldCellText(lines),
      ...(indent === 0 ? {} : { indent }),
      page,
    };
  });
  const grid = createGrid({ rows: rows.length, cols: used.length, cells: gridCells, spans: "declared" });
  return { kind: "table", grid, pages: [page] };
}

import { flatMap } from "../../lists/flat-map.js";
import { append } from "../../lists/append.js";
import { ZipingError } from "../../document/ziping-error.js";
import { elementsOf, textContent, wholeNumber } from "../xml/xml-element.js";
import type { TableCells } from "../docx/read-cells.js";
import type { StoryCell, StoryItem } from "../docx/story.js";
import type { XmlElement } from "../xml/xml-element.js";
import type { OdtContext } from "./odt-context.js";

/** More columns or repeated rows than a table of a text document has: beyond, a file is not to be believed. */
const MOST_REPEATED = 1000;

/** Elements that only group columns or rows. */
const GROUPS: ReadonlySet<string> = new Set([
  "table:table-columns",
  "table:table-header-columns",
  "table:table-column-group",
  "table:table-rows",
  "table:table-header-rows",
  "table:table-row-group",
]);

/** Reads the cells of `table:table`; `undefined` where it has none. */
export function readCells(
  table: XmlElement,
  context: OdtContext,
  readContent: (cell: XmlElement) => readonly StoryItem[],
): TableCells | undefined {
  const cells: StoryCell[] = [];
  let rows = 0;
  for (const part of partsOf(table)) {
    if (part.name === "text:soft-page-break") context.pages.renderedBreak();
    if (part.name !== "table:table-row" || isDeleted(part, context)) continue;
    const repeated = repetitions(part, "table:number-rows-repeated");
    for (let copy = 0; copy < repeated; copy++) {
      append(cells, readRow(part, rows++, context, readContent));
    }
  }
  if (cells.length === 0) return undefined;
  return {
    rows,
    cells,
    edges: columnEdges(table, context),
    firstPage: cells[0]?.page ?? context.pages.page,
    lastPage: context.pages.page,
  };
}

/** Rows, columns and page breaks of a table in order. */
function partsOf(element: XmlElement): readonly XmlElement[] {
  return flatMap(elementsOf(element), (child) => (GROUPS.has(child.name) ? partsOf(child) : [child]));
}

function repetitions(element: XmlElement, attribute: string): number {
  return Math.min(MOST_REPEATED, Math.max(1, wholeNumber(element.attributes[attribute]) ?? 1));
}

/** A row that a tracked change deletes keeps its cells, each with nothing but the mark of the change. */
function isDeleted(row: XmlElement, context: OdtContext): boolean {
  if (textContent(row).trim() !== "") return false;
  const marks = changesIn(row);
  if (marks === 0) return false;
  context.remarks.revisions += marks;
  return true;
}

function changesIn(element: XmlElement): number {
  return elementsOf(element).reduce((sum, child) => sum + (child.name === "text:change" ? 1 : changesIn(child)), 0);
}

function readRow(
  element: XmlElement,
  row: number,
  { pages, remarks, budget }: OdtContext,
  readContent: (cell: XmlElement) => readonly StoryItem[],
): readonly StoryCell[] {
  const startPage = pages.page;
  const cells: StoryCell[] = [];
  let endPage = startPage;
  let col = 0;
  for (const cell of elementsOf(element)) {
    if (cell.name !== "table:table-cell" && cell.name !== "table:covered-table-cell") continue;
    const repeated = repetitions(cell, "table:number-columns-repeated");
    if (cell.name === "table:covered-table-cell") {
      if (textContent(cell).trim() !== "") remarks.hiddenTexts++;
      col += repeated;
      continue;
    }
    for (let copy = 0; copy < repeated; copy++) {
      if (--budget.cells < 0) throw new ZipingError("TOO_LARGE", "表格的单元格过多，未予读取。");
      pages.goTo(startPage);
      const items = readContent(cell);
      endPage = Math.max(endPage, pages.page);
      const rowSpan = repetitions(cell, "table:number-rows-spanned");
      const colSpan = repetitions(cell, "table:number-columns-spanned");
      cells.push({ row, col, rowSpan, colSpan, page: pageOf(items[0]) ?? startPage, items });
      col++;
    }
  }
  pages.goTo(endPage);
  return cells;
}

function pageOf(item: StoryItem | undefined): number | undefined {
  return item?.kind === "line" ? item.page : item?.firstPage;
}

/** Positions of the column borders in points; columns of unknown width take none. */
function columnEdges(table: XmlElement, { styles }: OdtContext): readonly number[] {
  const edges = [0];
  for (const column of partsOf(table)) {
    if (column.name !== "table:table-column") continue;
    const width = styles.columnWidth(column.attributes["table:style-name"]) ?? 0;
    const repeated = repetitions(column, "table:number-columns-repeated");
    for (let copy = 0; copy < repeated; copy++) edges.push((edges.at(-1) ?? 0) + width);
  }
  return edges;
}

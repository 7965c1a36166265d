import { flatMap } from "../../lists/flat-map.js";
import { countBelow } from "../../document/count-below.js";
import { append } from "../../lists/append.js";
import type { Grid, GridCell } from "../../document/document.js";
import { createGrid } from "../../document/grid.js";
import { foldCellText } from "../../document/text.js";
import type { ElementStyle } from "./element-style.js";
import { isHidden, lengthInPoints, styleInside } from "./element-style.js";
import type { FlowPage, FlowTable } from "./flow.js";
import { flowOf } from "./flow.js";
import type { HtmlElement } from "./html-tree.js";
import { textOf } from "./html-tree.js";
import { trimBlanks } from "../../document/text.js";

/** A table's grid and the tables that stand inside its cells, in reading order. */
export interface HtmlTable {
  readonly grid: Grid;
  readonly nested: readonly NestedTable[];
}

/** A table that stands inside a cell. */
export interface NestedTable {
  readonly table: FlowTable;
  readonly cell: GridCell;
}

interface Row {
  readonly cells: readonly HtmlElement[];
  /** Rows of its row group from this one to the end: how far its cells may reach. */
  readonly reach: number;
}

interface PlacedCell {
  readonly element: HtmlElement;
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Bounds of the HTML standard for `colspan` and `rowspan`. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;
/** Beyond this column, cells no longer span: only a hostile page goes there. */
const WIDEST_ROW = 20_000;

/**
 * Reads a data table as a browser lays it out (HTML standard 4.9.12): `rowspan` ends with its row group, a row's cells
 * take the next free places. Rows and columns in which no cell begins are not seen on the page and fall away.
 */
export function readTable(table: FlowTable, page: FlowPage): HtmlTable {
  const placed = placeCells(rowsOf(table.element, page));
  const rowNumbers = numbering(placed.map((cell) => cell.row));
  const columnNumbers = numbering(placed.map((cell) => cell.col));
  const nested: NestedTable[] = [];
  const cells = placed.map((place): GridCell => {
    const row = rowNumbers.before(place.row);
    const col = columnNumbers.before(place.col);
    const { tables, ...content } = readCell(place.element, table.style, page);
    const rowSpan = rowNumbers.before(place.row + place.rowSpan) - row;
    const colSpan = columnNumbers.before(place.col + place.colSpan) - col;
    const cell = { row, col, rowSpan, colSpan, ...content };
    append(
      nested,
      tables.map((inner) => ({ table: inner, cell })),
    );
    return cell;
  });
  return {
    grid: createGrid({ rows: rowNumbers.count, cols: columnNumbers.count, cells, spans: "declared", isComplete: true }),
    nested,
  };
}

/** Renumbers places so that only those remain at which a cell begins. */
function numbering(starts: readonly number[]): { readonly count: number; readonly before: (place: number) => number } {
  const kept = [...new Set(starts)].sort((a, b) => a - b);
  return {
    count: kept.length,
    before: (place) => countBelow(kept, place),
  };
}

/** The rows in the order shown: head first, foot last, wherever the source has them. */
function rowsOf(table: HtmlElement, page: FlowPage): readonly Row[] {
  const shown = (element: HtmlElement): boolean => !isHidden(element, page.lookup(element));
  const childrenNamed = (element: HtmlElement, names: readonly string[]): readonly HtmlElement[] =>
    element.children.filter(
      (child): child is HtmlElement => child.kind === "element" && names.includes(child.tag) && shown(child),
    );
  const groups = childrenNamed(table, ["thead", "tbody", "tfoot", "tr"]);
  const rank = (group: HtmlElement): number => (group.tag === "thead" ? 0 : group.tag === "tfoot" ? 2 : 1);
  return flatMap(
    groups.toSorted((a, b) => rank(a) - rank(b)),
    (group) => {
      const rows = group.tag === "tr" ? [group] : childrenNamed(group, ["tr"]);
      return rows
        .map((row, index) => ({ cells: childrenNamed(row, ["td", "th"]), reach: rows.length - index, isSpacer: isSpacer(row) }))
        .filter((row) => !row.isSpacer);
    },
  );
}

/** Word ends its tables with a row of no height that only tells the columns' widths. */
function isSpacer(row: HtmlElement): boolean {
  return row.attributes["height"] === "0" && trimBlanks(textOf(row)) === "";
}

function placeCells(rows: readonly Row[]): readonly PlacedCell[] {
  const placed: PlacedCell[] = [];
  /** For each column the row at which it is free again. */
  const freeFrom: number[] = [];
  for (const [row, { cells, reach }] of rows.entries()) {
    let col = 0;
    for (const element of cells) {
      while ((freeFrom[col] ?? 0) > row) col++;
      const colSpan = col > WIDEST_ROW ? 1 : span(element.attributes["colspan"], MOST_COLUMNS) || 1;
      const rowSpan = Math.min(span(element.attributes["rowspan"], MOST_ROWS) || reach, reach);
      for (let place = col; place < col + colSpan; place++) freeFrom[place] = Math.max(freeFrom[place] ?? 0, row + rowSpan);
      placed.push({ element, row, col, rowSpan, colSpan });
      col += colSpan;
    }
  }
  return placed;
}

/** A span attribute; 1 for what is no number, 0 for `0` (a rowspan to the end of the group). */
function span(attribute: string | undefined, most: number): number {
  const value = Number.parseInt(attribute ?? "1", 10);
  return Number.isNaN(value) || value < 0 ? 1 : Math.min(value, most);
}

function readCell(
  element: HtmlElement,
  around: ElementStyle,
  page: FlowPage,
): { readonly text: string; readonly indent?: number; readonly tables: readonly FlowTable[] } {
  const declared = page.lookup(element);
  const items = flowOf(element, styleInside(around, element, declared), page);
  const lines = flatMap(items, (item) => (item.kind === "line" ? [item] : []));
  const tables = items.filter((item) => item.kind === "table");
  const padding = lengthInPoints(declared.get("padding-left") ?? "", around.fontSize) ?? 0;
  const indent = (lines[0]?.indent ?? 0) + Math.floor(padding / around.fontSize);
  return { text: foldCellText(lines.map((line) => line.text)), ...(indent > 0 ? { indent } : {}), tables };
}

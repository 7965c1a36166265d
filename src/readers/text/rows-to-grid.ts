import type { Grid, GridCell } from "../../document/document.js";
import { createGrid } from "../../document/grid.js";
import { foldCellText, indentOf } from "../../document/text.js";
import type { ColumnRole } from "../../lexicon/table-words.js";
import type { PlacedCell } from "./find-head-rows.js";
import type { TableRow } from "./read-table.js";

/** Columns that label several rows: an empty place below a label belongs to the label. */
const LABELLING: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["group", "site", "level1", "level2"]);

/** A cell while its rows are being counted. */
interface OpenCell {
  readonly cell: GridCell;
  rowSpan: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Lays rows of several sections into one grid. It has as many columns as the widest section; the columns of narrower
 * sections are widened, the first one least. Labels reach down over the empty places below them.
 */
export function rowsToGrid(rows: readonly TableRow[]): Grid {
  const cols = rows.reduce((most, row) => Math.max(most, widthOf(row)), 1);
  const edgesOf = keptByWidth(cols);
  const cells: OpenCell[] = [];
  let above: readonly OpenCell[] = [];
  for (const [row, tableRow] of rows.entries()) {
    const isSameSection = rows[row - 1]?.frame === tableRow.frame;
    above = layRow(tableRow, row, edgesOf(widthOf(tableRow)), isSameSection ? above : []);
    for (const cell of above) if (cell.cell.row === row) cells.push(cell);
  }
  const placed = cells.map(({ cell, rowSpan }) => (rowSpan === cell.rowSpan ? cell : { ...cell, rowSpan }));
  return createGrid({ rows: rows.length, cols, cells: placed, spans: "inferred" });
}

/** Columns of the row's section, or as many as its own cells take. */
function widthOf({ frame, cells }: TableRow): number {
  return cells.reduce((most, { to }) => Math.max(most, to), frame.columns);
}

/** The edges of sections of one width, worked out once. */
function keptByWidth(cols: number): (width: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (width) => {
    const edges = known.get(width) ?? columnEdges(width, cols);
    known.set(width, edges);
    return edges;
  };
}

/** The cells that cover a row: its own and the labels that reach down into it. */
function layRow(row: TableRow, index: number, edges: readonly number[], above: readonly OpenCell[]): readonly OpenCell[] {
  const laid: OpenCell[] = reachingDown(row, above);
  for (const cell of row.cells) {
    if (laid.some(({ from, to }) => cell.from < to && from < cell.to)) continue;
    laid.push({ cell: gridCell(cell, index, edges, row.page), rowSpan: 1, from: cell.from, to: cell.to });
  }
  return laid;
}

/** Labels of the row above that hold on in this one, from the left until the first place with a text of its own. */
function reachingDown(row: TableRow, above: readonly OpenCell[]): OpenCell[] {
  const held: OpenCell[] = [];
  if (row.isHead) return held;
  for (const [column, role] of row.frame.roles.entries()) {
    if (!LABELLING.has(role)) break;
    const label = above.find(({ from, to }) => from === column && to === column + 1);
    const own = row.cells.find(({ from, to }) => from <= column && column < to);
    const isEmpty = own === undefined || (own.from === column && own.to === column + 1 && foldCellText(own.lines) === "");
    if (!isEmpty) break;
    if (label === undefined || label.cell.text === "") continue;
    label.rowSpan++;
    held.push(label);
  }
  return held;
}

function gridCell(cell: PlacedCell, row: number, edges: readonly number[], page: number | undefined): GridCell {
  const col = edges[cell.from] ?? 0;
  const colSpan = (edges[cell.to] ?? col + 1) - col;
  const firstLine = cell.lines.find((line) => line.trim() !== "") ?? "";
  const indent = indentOf(firstLine);
  const place = { row, col, rowSpan: 1, colSpan, text: foldCellText(cell.lines) };
  if (indent === 0 && page === undefined) return place;
  return { ...place, ...(indent === 0 ? {} : { indent }), ...(page === undefined ? {} : { page }) };
}

/** Where the `columns` of a section begin in a grid of `cols`: the first keeps one column, the others share the rest. */
function columnEdges(columns: number, cols: number): readonly number[] {
  if (columns < 2) return [0, cols];
  const others = columns - 1;
  const shared = cols - 1;
  const least = Math.floor(shared / others);
  const wider = shared % others;
  const edges = [0];
  for (let column = 0; column < columns; column++) {
    const width = column === 0 ? 1 : least + (column <= wider ? 1 : 0);
    edges.push((edges[column] ?? 0) + width);
  }
  return edges;
}

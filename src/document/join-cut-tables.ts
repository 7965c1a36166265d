import { listOf } from "../lists/list-of.js";
import { flat, flatMap } from "../lists/flat-map.js";
import { createGrid } from "./grid.js";
import type { Block, Grid, GridCell, Paragraph, TableBlock } from "./document.js";

/** What stands in a document one after another, as far as it matters to tables that a page parts. */
export type FlowItem =
  | { readonly kind: "blank" }
  | { readonly kind: "page-break" }
  | { readonly kind: "block"; readonly block: Paragraph | TableBlock }
  | TablePiece;

/** A table that may be one piece of a longer one. */
export interface TablePiece {
  readonly kind: "table";
  readonly table: TableBlock;
  /** Positions of the column borders in any unit, one more than there are columns, where they are known. */
  readonly edges?: readonly number[];
}

/**
 * The blocks of a document, with the pieces of a table that was cut in two at a page joined again.
 *
 * A piece joins the table before it when nothing but blank lines and page breaks stands between, the columns agree, its
 * rows are new, and it either repeats the table's header at a page's beginning or goes on with a row of figures built like
 * the last one. A repeated header is left out. Anything less stays two tables: two forms may well follow one another.
 */
export function joinCutTables(items: readonly FlowItem[]): readonly Block[] {
  const blocks: Block[] = [];
  let open: TablePiece | undefined;
  let isPageBetween = false;
  for (const item of items) {
    if (item.kind === "page-break") isPageBetween = true;
    if (item.kind === "blank" || item.kind === "page-break") continue;
    const joined = item.kind === "table" && open !== undefined ? joinPieces(open, item, isPageBetween) : undefined;
    if (joined !== undefined) blocks.pop();
    blocks.push(item.kind === "table" ? (joined ?? item.table) : item.block);
    open = item.kind === "table" ? { ...item, table: joined ?? item.table } : undefined;
    isPageBetween = false;
  }
  return blocks;
}

function joinPieces(first: TablePiece, second: TablePiece, isPageBetween: boolean): TableBlock | undefined {
  const { grid } = first.table;
  const next = second.table.grid;
  if (!columnsAgree(first, second)) return undefined;
  const above = cellRows(grid);
  const below = cellRows(next);
  const repeated = repeatedRows(above, below);
  const startsPage = isPageBetween || (first.table.pages?.at(-1) ?? 0) < (second.table.pages?.[0] ?? 0);
  const isSameTable = (repeated > 0 && startsPage) || goesOn(grid, below[repeated]);
  if (!isSameTable || repeatsLabels(above.slice(repeated), below.slice(repeated))) return undefined;
  const added = next.cells
    .filter((cell) => cell.row >= repeated)
    .map((cell) => ({ ...cell, row: cell.row - repeated + grid.rows }));
  const pages = [...new Set([...(first.table.pages ?? []), ...(second.table.pages ?? [])])].sort((a, b) => a - b);
  return {
    kind: "table",
    grid: createGrid({
      rows: grid.rows + next.rows - repeated,
      cols: grid.cols,
      cells: [...grid.cells, ...added],
      spans: grid.spans === "declared" ? next.spans : "inferred",
    }),
    ...(pages.length === 0 ? {} : { pages }),
  };
}

/** Of the table's width; an editor rounds widths when it parts a table. */
const EDGE_TOLERANCE = 0.015;

function columnsAgree(first: TablePiece, second: TablePiece): boolean {
  const { cols } = first.table.grid;
  if (cols !== second.table.grid.cols || cols < 2) return false;
  const left = relative(first.edges);
  const right = relative(second.edges);
  if (left === undefined || right === undefined) return true;
  return left.every((edge, index) => Math.abs(edge - (right[index] ?? 0)) <= EDGE_TOLERANCE);
}

/** Positions as parts of the width; `undefined` where they are not known or no positions at all. */
function relative(edges: readonly number[] | undefined): readonly number[] | undefined {
  const start = edges?.[0];
  const end = edges?.at(-1);
  if (edges === undefined || start === undefined || end === undefined) return undefined;
  const rises = edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? edge));
  return rises ? edges.map((edge) => (edge - start) / (end - start)) : undefined;
}

/** The cells that begin in each row. */
type CellRows = readonly (readonly GridCell[])[];

function cellRows(grid: Grid): CellRows {
  const rows: GridCell[][] = listOf(grid.rows, () => []);
  for (const cell of grid.cells) rows[cell.row]?.push(cell);
  return rows;
}

/** No header has more rows. */
const MOST_HEADER_ROWS = 6;

/** How many of its first rows the second piece has in common with the first: its repeated header. */
function repeatedRows(first: CellRows, second: CellRows): number {
  const most = Math.min(second.length - 1, MOST_HEADER_ROWS);
  let rows = 0;
  while (rows < most && rowKey(first[rows] ?? []) === rowKey(second[rows] ?? [])) rows++;
  const reachesBelow = (count: number): boolean => flat(second.slice(0, count)).some((cell) => cell.row + cell.rowSpan > count);
  while (rows > 0 && reachesBelow(rows)) rows--;
  return isHeader(flat(second.slice(0, rows))) ? rows : 0;
}

function rowKey(cells: readonly GridCell[]): string {
  return JSON.stringify(cells.map(({ col, rowSpan, colSpan, text }) => [col, rowSpan, colSpan, text]));
}

/** A header names its columns: a form's first rows, which leave places to be filled in, are none. */
function isHeader(cells: readonly GridCell[]): boolean {
  const blanks = cells.filter((cell) => cell.text === "");
  return cells.length - blanks.length >= 2 && blanks.every((cell) => cell.col === 0) && !cells.some(isFigure);
}

/** Whether the second piece's first row of its own is one of figures that is built like the last row of the first. */
function goesOn(first: Grid, next: readonly GridCell[] = []): boolean {
  const last = first.cells.filter((cell) => cell.row + cell.rowSpan === first.rows);
  const isBuiltAlike =
    last.length === next.length && last.every(({ col, colSpan }, at) => next[at]?.col === col && next[at].colSpan === colSpan);
  return isBuiltAlike && last.some(isFigure) && next.some(isFigure);
}

/** Whether most rows of the second piece have the labels of rows of the first: then it is the same form filled in again. */
function repeatsLabels(first: CellRows, second: CellRows): boolean {
  const known = new Set(rowLabels(first));
  const labels = rowLabels(second);
  const repeated = labels.filter((label) => known.has(label)).length;
  return repeated >= 2 && repeated * 2 > labels.length;
}

/** The first words of each row, where it has any. */
function rowLabels(rows: CellRows): readonly string[] {
  return flatMap(rows, (cells) => cells.find((cell) => cell.text !== "" && !isFigure(cell))?.text ?? []);
}

/** A cell that is a figure alone: 5498.15, 1,234.50, 91%, 100分, －3.2 */
const FIGURE = /^[-+－＋−]?[0-9０-９]{1,3}(?:[,，]?[0-9０-９]{3})*(?:[.．][0-9０-９]+)?[%％分]?$/u;
const YEAR = /^(?:19|20)\d{2}$/u;

function isFigure(cell: GridCell): boolean {
  return FIGURE.test(cell.text) && !YEAR.test(cell.text);
}

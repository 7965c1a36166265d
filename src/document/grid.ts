import { listOf } from "../lists/list-of.js";
import type { Grid, GridCell } from "./document.js";

/**
 * Makes a grid whose cells tile `rows` × `cols`: cells are clipped to the rectangle, a cell that would overlap an
 * earlier one is cut back to its free origin or dropped, and places that no cell covers get an empty cell.
 */
export function createGrid(input: {
  readonly rows: number;
  readonly cols: number;
  readonly cells: readonly GridCell[];
  readonly spans: Grid["spans"];
  /** The file has a cell for each place that is meant to be blank, so that a place without one is none of the table's. */
  readonly isComplete?: boolean;
}): Grid {
  const { rows, cols, spans } = input;
  const taken = listOf(rows, () => new Uint8Array(cols));
  const cells: GridCell[] = [];
  for (const cell of input.cells) {
    const placed = fitFree(taken, cell, rows, cols);
    if (placed === undefined) continue;
    occupy(taken, placed);
    cells.push(placed);
  }
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      if (taken[row]?.[col] !== 0) continue;
      const blank = { row, col, rowSpan: 1, colSpan: 1, text: "" };
      cells.push(input.isComplete === true ? { ...blank, isAbsent: true } : blank);
    }
  }
  cells.sort((a, b) => a.row - b.row || a.col - b.col);
  return { rows, cols, cells, spans };
}

function fitFree(taken: readonly Uint8Array[], cell: GridCell, rows: number, cols: number): GridCell | undefined {
  const isFree = (row: number, col: number): boolean => taken[row]?.[col] === 0;
  if (!isFree(cell.row, cell.col)) return undefined;
  let colSpan = 1;
  while (colSpan < cell.colSpan && cell.col + colSpan < cols && isFree(cell.row, cell.col + colSpan)) colSpan++;
  let rowSpan = 1;
  while (rowSpan < cell.rowSpan && cell.row + rowSpan < rows && isFreeRow(taken, cell, cell.row + rowSpan, colSpan)) rowSpan++;
  return rowSpan === cell.rowSpan && colSpan === cell.colSpan ? cell : { ...cell, rowSpan, colSpan };
}

function isFreeRow(taken: readonly Uint8Array[], cell: GridCell, row: number, colSpan: number): boolean {
  for (let col = cell.col; col < cell.col + colSpan; col++) {
    if (taken[row]?.[col] !== 0) return false;
  }
  return true;
}

function occupy(taken: readonly Uint8Array[], cell: GridCell): void {
  for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
    taken[row]?.fill(1, cell.col, cell.col + cell.colSpan);
  }
}

/** The cells of a grid by place: `places[row][col]` is the cell that covers that place. */
export function gridPlaces(grid: Grid): readonly (readonly GridCell[])[] {
  const places: GridCell[][] = listOf(grid.rows, () => []);
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      const line = places[row];
      if (line === undefined) continue;
      for (let col = cell.col; col < cell.col + cell.colSpan; col++) line[col] = cell;
    }
  }
  return places;
}

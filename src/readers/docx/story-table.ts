import { countBelow } from "../../document/count-below.js";
import type { TableCells } from "./read-cells.js";
import type { StoryTable } from "./story.js";

/**
 * A table with the columns that a reader sees: a grid column at which no cell begins is a left-over of the editor's and
 * taken out.
 */
export function tableFromCells({ rows, cells, edges, firstPage, lastPage }: TableCells): StoryTable {
  const used = [...new Set(cells.map((cell) => cell.col))].sort((a, b) => a - b);
  const columnsBefore = (col: number): number => countBelow(used, col);
  const end = cells.reduce((last, cell) => Math.max(last, cell.col + cell.colSpan), 0);
  return {
    kind: "table",
    rows,
    cols: used.length,
    cells: cells.map((cell) => ({
      ...cell,
      col: columnsBefore(cell.col),
      colSpan: columnsBefore(cell.col + cell.colSpan) - columnsBefore(cell.col),
    })),
    edges: [...used, end].map((col) => edges[col] ?? edges.at(-1) ?? 0),
    firstPage,
    lastPage,
  };
}

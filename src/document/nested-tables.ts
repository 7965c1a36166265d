import { flatMap } from "../lists/flat-map.js";
import { listOf } from "../lists/list-of.js";
import type { Grid, TableBlock } from "./document.js";

/** No figure and no name is longer; a cell that only lays out a whole table says nothing by itself. */
const LONGEST_NESTED = 200;

/**
 * The text of a cell that holds nothing but tables: their rows as lines. `""` for what is too long to be the content of a
 * cell. Such a cell is not blank, whatever stands in the tables.
 */
export function textOfNested(grids: readonly Grid[]): string {
  const rows = flatMap(grids, ({ rows: count, cells }) =>
    listOf(count, (row) => flatMap(cells, (cell) => (cell.row === row && cell.text !== "" ? [cell.text] : [])).join(" ")),
  );
  const text = rows.filter((row) => row !== "").join("\n");
  return text.length > LONGEST_NESTED ? "" : text;
}

/** A table that stands in one cell among others; one that fills its row goes on with the table around it. */
export function nestedBlock(table: TableBlock, isBesideOthers: boolean): TableBlock {
  return isBesideOthers ? { ...table, insideCell: true } : table;
}

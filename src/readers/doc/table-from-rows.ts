import { listOf } from "../../lists/list-of.js";
import { flatMap, flat } from "../../lists/flat-map.js";
import { tableFromCells } from "../docx/story-table.js";
import type { StoryCell, StoryItem, StoryTable } from "../docx/story.js";
import type { CellLayout, RowLayout } from "./read-row-layout.js";

/** A row as the text has it: what stands before each of its cell marks, and its layout, which may be lost. */
export interface DocRow {
  readonly cells: readonly (readonly StoryItem[])[];
  readonly layout: RowLayout | undefined;
}

interface OpenCell extends StoryCell {
  rowSpan: number;
  colSpan: number;
}

/** Edges nearer than that (twips) are one: rows are often a hair out of line. */
const SAME_EDGE = 30;
const TWIPS_PER_POINT = 20;
const PLAIN_CELL: CellLayout = { joinsLeft: false, vertical: "none" };

/** Builds a table from its rows: the edges of all rows give the columns. */
export function tableFromRows(rows: readonly DocRow[]): StoryTable {
  const layouts = rows.map((row, index) => row.layout ?? layoutLike(rows, index));
  const columns = findColumns(layouts);
  const cells: OpenCell[] = [];
  let above: readonly OpenCell[] = [];
  for (const [row, { cells: contents }] of rows.entries()) {
    above = placeRow(row, contents, layouts[row]?.cells ?? [], (layouts[row]?.edges ?? []).map(columns.indexOf), above);
    for (const cell of above) if (cell.row === row) cells.push(cell);
  }
  const edges = columns.edges.map((edge) => edge / TWIPS_PER_POINT);
  return tableFromCells({ rows: rows.length, cells, edges, firstPage: 1, lastPage: 1 });
}

/** A row without layout is taken to be divided like the nearest row of as many cells, else evenly. */
function layoutLike(rows: readonly DocRow[], index: number): RowLayout {
  const count = Math.max(1, rows[index]?.cells.length ?? 1);
  const alike = [...rows.slice(0, index).toReversed(), ...rows.slice(index + 1)].find(
    (row) => row.layout !== undefined && row.cells.length === count,
  );
  const cells = listOf(count, () => PLAIN_CELL);
  if (alike?.layout !== undefined) return { edges: alike.layout.edges, cells };
  return { edges: listOf(count + 1, (place) => place * 1000), cells };
}

interface Columns {
  readonly edges: readonly number[];
  readonly indexOf: (edge: number) => number;
}

/** The widest tolerance that leaves every cell a column of its own. */
function findColumns(layouts: readonly RowLayout[]): Columns {
  const all = flatMap(layouts, (layout) => layout.edges).sort((a, b) => a - b);
  const narrowest = flatMap(layouts, ({ edges }) => edges.slice(1).map((edge, index) => edge - (edges[index] ?? edge))).reduce(
    (least, width) => (width > 0 ? Math.min(least, width) : least),
    SAME_EDGE + 1,
  );
  const tolerance = Math.min(SAME_EDGE, narrowest - 1);
  const edges: number[] = [];
  for (const edge of all) if (edges.length === 0 || edge - (edges.at(-1) ?? edge) > tolerance) edges.push(edge);
  return {
    edges,
    indexOf: (edge) => {
      const after = edges.findIndex((start) => start > edge);
      return (after < 0 ? edges.length : after) - 1;
    },
  };
}

/** The cells that cover a row, those that began above included, which grow by it. */
function placeRow(
  row: number,
  contents: readonly (readonly StoryItem[])[],
  layout: readonly CellLayout[],
  columns: readonly number[],
  above: readonly OpenCell[],
): readonly OpenCell[] {
  const covering: OpenCell[] = [];
  for (const [index, { joinsLeft, vertical }] of layout.entries()) {
    const col = columns[index] ?? 0;
    const colSpan = Math.max(1, (columns[index + 1] ?? col + 1) - col);
    const left = covering.at(-1);
    const upper = above.find((candidate) => candidate.col === col && candidate.colSpan === colSpan);
    if (joinsLeft && left?.row === row) {
      left.colSpan += colSpan;
    } else if (vertical === "continues" && upper !== undefined) {
      upper.rowSpan++;
      covering.push(upper);
    } else {
      covering.push({ row, col, rowSpan: 1, colSpan, page: 1, items: itemsOf(contents, index, layout.length) });
    }
  }
  return covering;
}

/** Text beyond the last cell of the layout is kept in that cell. */
function itemsOf(contents: readonly (readonly StoryItem[])[], index: number, count: number): readonly StoryItem[] {
  return index === count - 1 ? flat(contents.slice(index)) : (contents[index] ?? []);
}

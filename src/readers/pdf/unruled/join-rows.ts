import { findColumnEdges } from "./column-edges.js";
import type { UnruledRows } from "./find-unruled-tables.js";

/** Joins the rows of a table without rulings that go on over a page break. `undefined` where the parts have different columns. */
export function joinRows(first: UnruledRows, second: UnruledRows): UnruledRows | undefined {
  const rows = [...first.rows, ...second.rows];
  const columns = findColumnEdges(rows).length + 1;
  return columns > Math.max(first.columns, second.columns) ? undefined : { rows, columns };
}

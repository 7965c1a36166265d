import { flatMap } from "../../../lists/flat-map.js";
import { findColumnEdges } from "./column-edges.js";
import { boundingBox } from "./text-fragment.js";
import type { UnruledRows } from "./find-unruled-tables.js";

/** Columns that a second part may add: a band of rows with columns of their own. */
const MORE_COLUMNS = 2;
/** Distance in points by which the outermost texts of two parts may differ. */
const SAME_SIDE = 40;

/**
 * Joins the rows of a table without rulings that go on over a page break. `undefined` where the parts have different columns
 * or different sides.
 */
export function joinRows(first: UnruledRows, second: UnruledRows): UnruledRows | undefined {
  const rows = [...first.rows, ...second.rows];
  const columns = findColumnEdges(rows).length + 1;
  const [a, b] = [sidesOf(first), sidesOf(second)];
  const hasSameSides = Math.abs(a[0] - b[0]) < SAME_SIDE && Math.abs(a[1] - b[1]) < SAME_SIDE;
  const most = Math.max(first.columns, second.columns) + (hasSameSides ? MORE_COLUMNS : 0);
  return columns > most ? undefined : { rows, columns };
}

function sidesOf({ rows }: UnruledRows): readonly [number, number] {
  const box = boundingBox(flatMap(rows, ({ blocks }) => blocks.map((block) => block.box)));
  return [box[0], box[2]];
}

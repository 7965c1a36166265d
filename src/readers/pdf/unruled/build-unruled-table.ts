import { flatMap } from "../../../lists/flat-map.js";
import { listOf } from "../../../lists/list-of.js";
import { cellPadding } from "../tables/cell-padding.js";
import { joinPieces } from "../tables/join-pieces.js";
import type { PieceCell, TablePiece } from "../tables/table-piece.js";
import { groupLines } from "../text/text-line.js";
import { middleOf } from "./block-row.js";
import type { BlockRow } from "./block-row.js";
import { findColumnEdges } from "./column-edges.js";
import { findRowBands } from "./row-bands.js";
import type { RowBand } from "./row-bands.js";
import { spanColumns } from "./span-columns.js";
import { boundingBox } from "./text-fragment.js";
import type { TextBlock } from "./text-block.js";

/** Distance in points between the outermost text and the table's edge. */
const MARGIN = 3;

/**
 * Builds the grid of a table without rulings from its rows, page by page with the same columns, and joins the pages'
 * pieces.
 */
export function buildUnruledTable(rows: readonly BlockRow[]): TablePiece {
  const [left, , right] = boundingBox(flatMap(rows, ({ blocks }) => blocks.map(({ box }) => box)));
  const xs = [left - MARGIN, ...findColumnEdges(rows), right + MARGIN];
  const pages = [...new Set(rows.map(({ page }) => page))];
  return pages
    .map((page) =>
      buildPiece(
        rows.filter((row) => row.page === page),
        page,
        xs,
      ),
    )
    .reduce((first, second) => joinPieces(first, second, NO_ROOM) ?? first);
}

/** The pieces are known to be of one table. */
const NO_ROOM = { below: 0, above: 0 };

function buildPiece(rows: readonly BlockRow[], page: number, xs: readonly number[]): TablePiece {
  const bands = findRowBands(rows);
  const cells = placeBlocks(rows, bands, xs);
  return {
    xs,
    heights: bands.map(({ top, bottom }) => bottom - top),
    cells,
    pages: [page],
    box: [xs[0] ?? 0, bands[0]?.top ?? 0, xs.at(-1) ?? 0, bands.at(-1)?.bottom ?? 0],
    spans: "inferred",
    padding: cellPadding(cells),
  };
}

function placeBlocks(rows: readonly BlockRow[], bands: readonly RowBand[], xs: readonly number[]): PieceCell[] {
  const cols = xs.length - 1;
  const taken = rows.map(() => new Array<boolean>(cols).fill(false));
  const placed: {
    readonly block: TextBlock;
    readonly row: number;
    readonly col: number;
    readonly colSpan: number;
    readonly rowSpan: number;
  }[] = [];
  for (const [row, { blocks }] of rows.entries()) {
    const free = (col: number): boolean => taken[row]?.[col] === false;
    for (const { block, col, colSpan } of spanColumns(blocks, xs, free)) {
      const columns = listOf(colSpan, (k) => col + k);
      const isFreeBelow = (below: number): boolean =>
        rows[below]?.blocks.every(({ box }) => box[2] < (xs[col] ?? 0) || box[0] > (xs[col + colSpan] ?? 0)) === true;
      const rowSpan = spanRows(block, row, bands, isFreeBelow);
      for (let r = row; r < row + rowSpan; r++) for (const c of columns) taken[r]?.splice(c, 1, true);
      placed.push({ block, row, col, rowSpan, colSpan });
    }
  }
  const filled = placed.map(({ block, ...place }) => toCell(place, bands, xs, block));
  const empty = flatMap(taken, (line, row) =>
    flatMap(line, (isTaken, col) => (isTaken ? [] : [toCell({ row, col, rowSpan: 1, colSpan: 1 }, bands, xs, undefined)])),
  );
  return [...filled, ...empty].sort((a, b) => a.row - b.row || a.col - b.col);
}

/** Number of rows whose common middle is the block's own: merged cells show their text in their middle. */
function spanRows(block: TextBlock, row: number, bands: readonly RowBand[], isFreeBelow: (row: number) => boolean): number {
  const first = bands[row];
  if (first === undefined) return 1;
  const middle = middleOf(block);
  let best = 1;
  let least = Math.abs((first.top + first.bottom) / 2 - middle);
  for (let last = row + 1; last < bands.length && bands[last]?.page === first.page && isFreeBelow(last); last++) {
    const distance = Math.abs((first.top + (bands[last]?.bottom ?? 0)) / 2 - middle);
    if (distance < least - block.size / 4) [best, least] = [last - row + 1, distance];
  }
  return best;
}

function toCell(
  place: { readonly row: number; readonly col: number; readonly rowSpan: number; readonly colSpan: number },
  bands: readonly RowBand[],
  xs: readonly number[],
  block: TextBlock | undefined,
): PieceCell {
  const { row, col, rowSpan, colSpan } = place;
  const first = bands[row];
  const last = bands[row + rowSpan - 1];
  const glyphs = flatMap(block?.fragments ?? [], (fragment) => fragment.glyphs);
  return {
    ...place,
    parts: [
      {
        page: first?.page ?? 0,
        box: [xs[col] ?? 0, first?.top ?? 0, xs[col + colSpan] ?? 0, last?.bottom ?? 0],
        lines: groupLines(glyphs),
        isOpenAbove: false,
        isOpenBelow: false,
      },
    ],
  };
}

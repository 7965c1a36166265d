import { middleOf, rowMiddle } from "./block-row.js";
import type { BlockRow } from "./block-row.js";
import { largest, smallest } from "../extremes.js";

/** The stretch of a page's height that a row takes up, in points. */
export interface RowBand {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
}

/** Distance in ems from a row's middle within which a block belongs to that row alone. */
const IN_ROW = 0.6;

/** Where each row stands: rows part in the middle between the blocks that belong to one row alone. */
export function findRowBands(rows: readonly BlockRow[]): RowBand[] {
  const own = rows.map((row) => {
    const middle = rowMiddle(row);
    const inRow = row.blocks.filter((block) => Math.abs(middleOf(block) - middle) < IN_ROW * block.size);
    const blocks = inRow.length > 0 ? inRow : row.blocks;
    return {
      page: row.page,
      top: smallest(blocks.map(({ box }) => box[1])),
      bottom: largest(blocks.map(({ box }) => box[3])),
    };
  });
  return own.map(({ page, top, bottom }, index) => {
    const above = own[index - 1];
    const below = own[index + 1];
    return {
      page,
      top: above?.page === page ? (above.bottom + top) / 2 : top,
      bottom: below?.page === page ? (bottom + below.top) / 2 : bottom,
    };
  });
}

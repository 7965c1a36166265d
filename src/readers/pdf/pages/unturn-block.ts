import type { Block, GridCell } from "../../../document/document.js";
import type { Box } from "../../../document/location.js";

/** Takes boxes of a page that was turned for reading back to the page as it is shown, by page number. */
export type Unturners = ReadonlyMap<number, (box: Box) => Box>;

/** The block with all its places on the pages as they are shown. */
export function unturnBlock(block: Block, unturners: Unturners): Block {
  const place = (box: Box | undefined, page: number | undefined): { readonly box?: Box } => {
    if (box === undefined) return {};
    return { box: unturners.get(page ?? 0)?.(box) ?? box };
  };
  if (block.kind === "paragraph") return { ...block, ...place(block.box, block.page) };
  const cells = block.grid.cells.map((cell): GridCell => ({ ...cell, ...place(cell.box, cell.page) }));
  return { ...block, grid: { ...block.grid, cells }, ...place(block.box, block.pages?.[0]) };
}

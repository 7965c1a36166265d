import { flatMap } from "../../lists/flat-map.js";
import type { Diagnostic } from "../../document/diagnostic.js";
import type { Block, GridCell, TableBlock } from "../../document/document.js";
import type { Box } from "../../document/location.js";
import type { PageContent } from "./content/page-content.js";
import { largest, smallest } from "./extremes.js";
import { boundingBox } from "./unruled/text-fragment.js";

/** Distance in points from a page's side within which a rule that ends there goes on beside the page. */
const AT_SIDE = 0.5;
/** Distance in ems from where a table is cut off within which a text may go on behind it. */
const NEAR = 1.2;
/** Cells that a message quotes. */
const MOST_QUOTED = 3;

/**
 * Names the cells whose text may go on behind the paper's or the print area's side: what is cut off there is often not in
 * the file at all, and what is left of a figure looks like one. Tables on pages that are read sideways are passed over.
 */
export function describeCutOff(blocks: readonly Block[], pages: readonly PageContent[]): Diagnostic[] {
  const contents = new Map(pages.map((page) => [page.page, page]));
  return flatMap(blocks, (block, index) => {
    if (block.kind !== "table") return [];
    const cells = cellsCutOff(block, contents);
    const [first] = cells;
    if (first === undefined) return [];
    const { row, col, page } = first;
    const at = { block: index, cell: { row, col }, ...(page === undefined ? {} : { page }) };
    return [{ code: "content-damaged", message: describe(cells), at } satisfies Diagnostic];
  });
}

function describe(cells: readonly GridCell[]): string {
  const numbers = [...new Set(cells.map(({ page }) => page))].join("、");
  const quoted = cells.slice(0, MOST_QUOTED).map(({ text }) => `“${text.replaceAll("\n", "")}”`);
  const count = cells.length > MOST_QUOTED ? `等 ${cells.length} 格` : "";
  return `第 ${numbers} 页的表格超出了纸面或打印范围，${quoted.join("、")}${count}的文字或数字在边上被截断，可能不全，请与原文件核对。`;
}

type PlacedCell = GridCell & { readonly box: Box };

function cellsCutOff({ grid }: TableBlock, contents: ReadonlyMap<number, PageContent>): GridCell[] {
  const byPage = new Map<number, PlacedCell[]>();
  for (const cell of grid.cells.filter(isPlaced)) {
    const known = byPage.get(cell.page ?? 0);
    if (known === undefined) byPage.set(cell.page ?? 0, [cell]);
    else known.push(cell);
  }
  return flatMap([...byPage], ([page, cells]) => {
    const content = contents.get(page);
    if (content === undefined) return [];
    const sides = sidesOf(content, boundingBox(cells.map(({ box }) => box)));
    return cells.filter(({ box, text }) => text !== "" && isCutOff(content, box, sides));
  });
}

function isPlaced(cell: GridCell): cell is PlacedCell {
  return cell.box !== undefined;
}

/** Where a table is cut off at its left and right; infinitely far away where it is not. */
type Sides = readonly [left: number, right: number];

function sidesOf({ rules, width }: PageContent, [x0, y0, x1, y1]: Box): Sides {
  const across = rules.filter(({ orientation, at }) => orientation === "horizontal" && at >= y0 - 1 && at <= y1 + 1);
  const toLeft = across.filter(({ from }) => from <= x0 + 1);
  const toRight = across.filter(({ to }) => to >= x1 - 1);
  const lefts = toLeft.map(({ from, shown }) =>
    shown !== undefined && shown[0] > from ? shown[0] : from <= AT_SIDE ? from : -Infinity,
  );
  const rights = toRight.map(({ to, shown }) =>
    shown !== undefined && shown[1] < to ? shown[1] : to >= width - AT_SIDE ? to : Infinity,
  );
  return [lefts.length > 1 ? smallest(lefts) : -Infinity, rights.length > 1 ? largest(rights) : Infinity];
}

function isCutOff({ glyphs }: PageContent, [x0, y0, x1, y1]: Box, [left, right]: Sides): boolean {
  if (x0 > left + 1 && x1 < right - 1) return false;
  return glyphs.some((glyph) => {
    const [x, y] = [(glyph.x0 + glyph.x1) / 2, (glyph.y0 + glyph.y1) / 2];
    if (glyph.isBlank || x < x0 || x > x1 || y < y0 || y > y1) return false;
    return glyph.x0 < left + NEAR * glyph.size || glyph.x1 > right - NEAR * glyph.size;
  });
}

import type { Block, TableBlock } from "../../document/document.js";
import { createGrid } from "../../document/grid.js";
import { buildParagraphs } from "./build-paragraphs.js";
import type { BodyLine } from "./build-paragraphs.js";
import { tableBox } from "./find-cells.js";
import { findRuledTables } from "./find-ruled-tables.js";
import { fillTable, toGridCells } from "./fill-table.js";
import type { PageTable } from "./fill-table.js";
import type { Glyph, PageContent } from "./page-content.js";
import { dropFurniture } from "./page-furniture.js";
import type { PageLines } from "./page-furniture.js";
import { measureTextArea } from "./text-area.js";
import { groupLines, isBlankGlyph, usualSize } from "./text-line.js";

/** The document's blocks in reading order from the contents of its pages. */
export function composeBlocks(pages: readonly PageContent[]): Block[] {
  const layouts = pages.map(layOutPage);
  const body = dropFurniture(layouts.map(({ lines }) => lines));
  const widths = [...new Set(body.map(({ width }) => Math.round(width)))];
  const areas = new Map(widths.map((width) => [width, measureTextArea(body.filter((page) => Math.round(page.width) === width))]));
  const blocks: Block[] = [];
  let lines: BodyLine[] = [];
  for (const [index, { page, width, lines: pageLines }] of body.entries()) {
    const area = areas.get(Math.round(width));
    if (area === undefined) continue;
    const items = [
      ...pageLines.map((line) => ({ y: line.y0, line })),
      ...(layouts[index]?.tables ?? []).map((table) => ({ y: table.ruled.ys[0] ?? 0, table })),
    ].sort((a, b) => a.y - b.y);
    for (const item of items) {
      if ("line" in item) {
        lines.push({ line: item.line, page, area });
        continue;
      }
      blocks.push(...buildParagraphs(lines), toTableBlock(item.table));
      lines = [];
    }
  }
  return [...blocks, ...buildParagraphs(lines)];
}

interface PageLayout {
  readonly tables: readonly PageTable[];
  readonly lines: PageLines;
}

function layOutPage(content: PageContent): PageLayout {
  const { page, width, height } = content;
  const visible = content.glyphs.filter((glyph) => !isBlankGlyph(glyph));
  const size = visible.length === 0 ? undefined : usualSize(visible);
  let rest = content.glyphs;
  const tables: PageTable[] = [];
  for (const ruled of findRuledTables(content.rules, size)) {
    if (ruled.cells.length < 2) continue;
    const box = tableBox(ruled);
    const isInside = ({ x0, x1, y0, y1 }: Glyph): boolean =>
      (x0 + x1) / 2 >= box[0] && (x0 + x1) / 2 <= box[2] && (y0 + y1) / 2 >= box[1] && (y0 + y1) / 2 <= box[3];
    const inside = rest.filter(isInside);
    if (!inside.some((glyph) => !isBlankGlyph(glyph))) continue;
    rest = rest.filter((glyph) => !isInside(glyph));
    tables.push(fillTable(ruled, page, inside));
  }
  return { tables, lines: { page, width, height, lines: groupLines(rest.filter(({ direction }) => direction === "right")) } };
}

function toTableBlock(table: PageTable): TableBlock {
  const { ruled, page } = table;
  const grid = createGrid({ rows: ruled.ys.length - 1, cols: ruled.xs.length - 1, cells: toGridCells(table), spans: "declared" });
  return { kind: "table", grid, pages: [page], box: tableBox(ruled) };
}

import type { Block } from "../../../document/document.js";
import { buildParagraphs } from "./build-paragraphs.js";
import type { BodyLine } from "./build-paragraphs.js";
import { joinPieces } from "../tables/join-pieces.js";
import { layOutPage } from "./lay-out-page.js";
import type { PageContent } from "../content/page-content.js";
import { dropFurniture } from "./page-furniture.js";
import { measureTextAreas } from "./text-area.js";
import type { TextArea } from "./text-area.js";
import { toTableBlock } from "../tables/table-block.js";
import type { TablePiece } from "../tables/table-piece.js";

/** The document's blocks in reading order from the contents of its pages. */
export function composeBlocks(contents: readonly PageContent[]): Block[] {
  const pages = dropFurniture(contents.map(layOutPage));
  const areas = measureTextAreas(pages);
  const items: Item[] = [];
  for (const page of pages) {
    const area = areas.get(page);
    if (area === undefined) continue;
    const onPage: readonly Item[] = [
      ...page.lines.map((line): Item => ({ kind: "line", y: line.y0, line, page: page.page, area })),
      ...page.tables.map((piece): Item => ({ kind: "table", y: piece.box[1], piece, area, bottom: piece.box[3] })),
    ];
    items.push(...onPage.toSorted((a, b) => a.y - b.y));
  }
  return toBlocks(joinTables(items));
}

type Item = LineItem | TableItem;

interface LineItem extends BodyLine {
  readonly kind: "line";
  readonly y: number;
}

interface TableItem {
  readonly kind: "table";
  readonly y: number;
  readonly piece: TablePiece;
  readonly area: TextArea;
  /** y of the bottom of its last piece, on that piece's page. */
  readonly bottom: number;
}

/** Joins tables that follow each other over a page break with nothing between them. */
function joinTables(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (item.kind === "table" && last?.kind === "table" && item.piece.pages[0] === (last.piece.pages.at(-1) ?? 0) + 1) {
      const room = { below: last.area.bottom - last.bottom, above: item.y - item.area.top };
      const piece = joinPieces(last.piece, item.piece, room);
      if (piece !== undefined) {
        joined[joined.length - 1] = { ...last, piece, area: item.area, bottom: item.bottom };
        continue;
      }
    }
    joined.push(item);
  }
  return joined;
}

function toBlocks(items: readonly Item[]): Block[] {
  const blocks: Block[] = [];
  let lines: BodyLine[] = [];
  for (const item of items) {
    if (item.kind === "line") {
      lines.push(item);
      continue;
    }
    blocks.push(...buildParagraphs(lines), toTableBlock(item.piece));
    lines = [];
  }
  return [...blocks, ...buildParagraphs(lines)];
}

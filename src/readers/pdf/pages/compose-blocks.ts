import { flatMap } from "../../../lists/flat-map.js";
import type { Diagnostic } from "../../../document/diagnostic.js";
import type { Block } from "../../../document/document.js";
import type { PageContent } from "../content/page-content.js";
import { boxUnturner, readingDirection, turnPage } from "../content/turn-page.js";
import { doubtfulFigures } from "../tables/doubtful-figures.js";
import type { DoubtfulFigure } from "../tables/doubtful-figures.js";
import { joinPieces } from "../tables/join-pieces.js";
import { toTableBlock } from "../tables/table-block.js";
import type { TablePiece } from "../tables/table-piece.js";
import { buildUnruledTable } from "../unruled/build-unruled-table.js";
import type { UnruledRows } from "../unruled/find-unruled-tables.js";
import { joinRows } from "../unruled/join-rows.js";
import { buildParagraphs } from "./build-paragraphs.js";
import type { BodyLine } from "./build-paragraphs.js";
import { layOutPage } from "./lay-out-page.js";
import { dropFurniture } from "./page-furniture.js";
import { measureTextAreas } from "./text-area.js";
import type { TextArea } from "./text-area.js";
import { unturnBlock } from "./unturn-block.js";
import { smallest } from "../extremes.js";

/** The blocks of a document, and what of its tables was read with doubt. */
export interface ComposedBlocks {
  readonly blocks: readonly Block[];
  readonly doubts: readonly Diagnostic[];
}

/** The document's blocks in reading order from the contents of its pages. */
export function composeBlocks(contents: readonly PageContent[]): ComposedBlocks {
  const directions = new Map(contents.map((content) => [content.page, readingDirection(content)]));
  const turned = contents.map((content) => turnPage(content, directions.get(content.page) ?? "right"));
  const pages = dropFurniture(turned.map(layOutPage));
  const areas = measureTextAreas(pages);
  const items: Item[] = [];
  for (const page of pages) {
    const area = areas.get(page);
    if (area === undefined) continue;
    const onPage: readonly Item[] = [
      ...page.lines.map((line): Item => ({ kind: "line", y: line.y0, line, page: page.page, area })),
      ...page.tables.map((piece): Item => ({ kind: "ruled", y: piece.box[1], piece, area, bottom: piece.box[3] })),
      ...page.unruled.map((table): Item => ({ kind: "unruled", y: topOf(table), table, lastPage: page.page })),
    ];
    items.push(...onPage.toSorted((a, b) => a.y - b.y));
  }
  const unturners = new Map(
    contents.map((content) => [content.page, boxUnturner(directions.get(content.page) ?? "right", content)]),
  );
  const { blocks, doubts } = toBlocks(joinTables(items));
  return { blocks: blocks.map((block) => unturnBlock(block, unturners)), doubts };
}

type Item = LineItem | RuledItem | UnruledItem;

interface LineItem extends BodyLine {
  readonly kind: "line";
  readonly y: number;
}

interface RuledItem {
  readonly kind: "ruled";
  readonly y: number;
  readonly piece: TablePiece;
  readonly area: TextArea;
  /** y of the bottom of its last piece, on that piece's page. */
  readonly bottom: number;
}

interface UnruledItem {
  readonly kind: "unruled";
  readonly y: number;
  readonly table: UnruledRows;
  readonly lastPage: number;
}

function topOf({ rows }: UnruledRows): number {
  return smallest(flatMap(rows, ({ blocks }) => blocks.map(({ box }) => box[1])));
}

/** Joins tables that follow each other over a page break with nothing between them. */
function joinTables(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    const whole = last === undefined ? undefined : joinItems(last, item);
    if (whole === undefined) joined.push(item);
    else joined[joined.length - 1] = whole;
  }
  return joined;
}

function joinItems(last: Item, next: Item): Item | undefined {
  if (last.kind === "ruled" && next.kind === "ruled" && next.piece.pages[0] === (last.piece.pages.at(-1) ?? 0) + 1) {
    const room = { below: last.area.bottom - last.bottom, above: next.y - next.area.top };
    const piece = joinPieces(last.piece, next.piece, room);
    return piece === undefined ? undefined : { ...last, piece, area: next.area, bottom: next.bottom };
  }
  if (last.kind === "unruled" && next.kind === "unruled" && next.lastPage === last.lastPage + 1) {
    const table = joinRows(last.table, next.table);
    return table === undefined ? undefined : { ...last, table, lastPage: next.lastPage };
  }
  return undefined;
}

function toBlocks(items: readonly Item[]): ComposedBlocks {
  const blocks: Block[] = [];
  const doubts: Diagnostic[] = [];
  let lines: BodyLine[] = [];
  const endParagraphs = (): void => {
    for (const paragraph of buildParagraphs(lines)) blocks.push(paragraph);
    lines = [];
  };
  for (const item of items) {
    if (item.kind === "line") {
      lines.push(item);
      continue;
    }
    endParagraphs();
    const piece = item.kind === "ruled" ? item.piece : buildUnruledTable(item.table.rows);
    for (const figure of doubtfulFigures(piece)) doubts.push(describeFigure(figure, blocks.length));
    blocks.push(toTableBlock(piece));
  }
  endParagraphs();
  return { blocks, doubts };
}

function describeFigure({ row, col, page, above, below, isJoined }: DoubtfulFigure, block: number): Diagnostic {
  const readings = isJoined
    ? `读作一个数“${above}${below}”；也可能是上下两行各一个数`
    : `读作上下两行各一个数；也可能是一个数“${above}${below}”`;
  const message = `第 ${page} 页末的“${above}”与下一页的“${below}”被分页隔开，${readings}。`;
  return { code: "amount-ambiguous", message, at: { block, cell: { row, col }, page } };
}

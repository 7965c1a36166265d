import { flatMap, flat } from "../../../lists/flat-map.js";
import type { Box } from "../../../document/location.js";
import type { Glyph, PageContent } from "../content/page-content.js";
import { fillTable } from "../ruled/fill-table.js";
import { cellBox, tableBox } from "../ruled/find-cells.js";
import type { RuledTable } from "../ruled/find-cells.js";
import { findRuledTables } from "../ruled/find-ruled-tables.js";
import { cutPieces, mostCommon } from "../ruled/glyph-piece.js";
import { largest } from "../extremes.js";
import type { TablePiece } from "../tables/table-piece.js";
import { groupLines, usualSize } from "../text/text-line.js";
import type { TextLine } from "../text/text-line.js";
import { findUnruledTables } from "../unruled/find-unruled-tables.js";
import type { UnruledRows } from "../unruled/find-unruled-tables.js";

/** A page parted into tables and the lines that are in no table, each from top to bottom. */
export interface PageLayout {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  readonly tables: readonly TablePiece[];
  readonly unruled: readonly UnruledRows[];
}

/** Finds the tables of a page and the lines beside them. */
export function layOutPage(content: PageContent): PageLayout {
  const { page, width, height, rules } = content;
  const { tables, rest } = findRuled(content);
  const unruled = findUnruledTables(rest, rules, page);
  const blocks = flatMap(unruled, ({ rows }) => flatMap(rows, (row) => row.blocks));
  const inUnruled = new Set(flatMap(blocks, ({ fragments }) => flatMap(fragments, ({ glyphs }) => glyphs)));
  const lines = groupLines(rest.filter((glyph) => glyph.direction === "right" && !inUnruled.has(glyph)));
  return { page, width, height, tables, unruled, lines };
}

/** The ruled tables that hold text, and the glyphs that are in none. A frame around running text is no table. */
function findRuled({ page, glyphs, rules }: PageContent): { readonly tables: TablePiece[]; readonly rest: readonly Glyph[] } {
  const textSize = glyphs.length === 0 ? undefined : usualSize(glyphs);
  const tables: TablePiece[] = [];
  let rest = cutPieces(glyphs);
  for (const ruled of findRuledTables(rules, textSize)) {
    if (ruled.cells.length < 2) continue;
    const boxes = [tableBox(ruled), ...openEnds(ruled, glyphs, textSize ?? 0)];
    const isInside = (piece: readonly Glyph[]): boolean =>
      mostCommon(piece, (glyph) => boxes.some((box) => isMiddleIn(glyph, box))) === true;
    const inside = rest.filter(isInside);
    if (!inside.some((piece) => piece.some(({ isBlank }) => !isBlank))) continue;
    const taken = new Set(inside);
    rest = rest.filter((piece) => !taken.has(piece));
    tables.push(fillTable(ruled, page, inside, textSize ?? 0));
  }
  return { tables, rest: flat(rest) };
}

/** Height in ems in which the next line of a cell that a page break cuts may hang out of it; and most such lines. */
const OVERHANG = 1.3;
const MOST_HANGING = 4;

/** Where the text of cells that are open to a page break hangs over the table's foot, line by line. */
function openEnds(ruled: RuledTable, glyphs: readonly Glyph[], textSize: number): Box[] {
  const open = ruled.cells.filter(({ isOpenBelow }) => isOpenBelow).map((cell) => cellBox(ruled, cell));
  const foot = ruled.ys.at(-1) ?? 0;
  const hanging = glyphs.filter(({ y1, isBlank }) => !isBlank && y1 > foot);
  return open.map(([x0, , x1, y1]) => {
    let end = y1;
    for (let line = 0; line < MOST_HANGING; line++) {
      const stretch: Box = [x0, end, x1, end + OVERHANG * textSize];
      const next = largest(hanging.filter((glyph) => isMiddleIn(glyph, stretch)).map((glyph) => glyph.y1));
      if (next <= end) break;
      end = next;
    }
    return [x0, y1, x1, end];
  });
}

function isMiddleIn({ x0, x1, y0, y1 }: Glyph, box: Box): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
}

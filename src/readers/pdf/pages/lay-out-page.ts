import type { Glyph, PageContent } from "../content/page-content.js";
import { fillTable } from "../ruled/fill-table.js";
import { tableBox } from "../ruled/find-cells.js";
import { findRuledTables } from "../ruled/find-ruled-tables.js";
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
export function layOutPage({ page, width, height, glyphs, rules }: PageContent): PageLayout {
  const visible = glyphs.filter(({ isBlank }) => !isBlank);
  let rest = glyphs;
  const tables: TablePiece[] = [];
  const textSize = visible.length === 0 ? undefined : usualSize(visible);
  for (const ruled of findRuledTables(rules, textSize)) {
    if (ruled.cells.length < 2) continue;
    const box = tableBox(ruled);
    const isInside = ({ x0, x1, y0, y1 }: Glyph): boolean =>
      (x0 + x1) / 2 >= box[0] && (x0 + x1) / 2 <= box[2] && (y0 + y1) / 2 >= box[1] && (y0 + y1) / 2 <= box[3];
    const inside = rest.filter(isInside);
    if (!inside.some((glyph) => !glyph.isBlank)) continue;
    rest = rest.filter((glyph) => !isInside(glyph));
    tables.push(fillTable(ruled, page, inside, textSize ?? 0));
  }
  const unruled = findUnruledTables(rest, rules, page);
  const inUnruled = new Set(
    unruled.flatMap(({ rows }) =>
      rows.flatMap(({ blocks }) => blocks.flatMap(({ fragments }) => fragments.flatMap((fragment) => fragment.glyphs))),
    ),
  );
  const lines = groupLines(rest.filter((glyph) => glyph.direction === "right" && !inUnruled.has(glyph)));
  return { page, width, height, tables, unruled, lines };
}

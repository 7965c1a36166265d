import { fillTable } from "../ruled/fill-table.js";
import { tableBox } from "../ruled/find-cells.js";
import { findRuledTables } from "../ruled/find-ruled-tables.js";
import type { Glyph, PageContent } from "../content/page-content.js";
import type { TablePiece } from "../tables/table-piece.js";
import { isBlankGlyph } from "../text/blank-glyph.js";
import { groupLines, usualSize } from "../text/text-line.js";
import type { TextLine } from "../text/text-line.js";

/** A page parted into tables and the lines that are in no table, both from top to bottom. */
export interface PageLayout {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  readonly tables: readonly TablePiece[];
}

/** Finds the tables of a page and the lines beside them. */
export function layOutPage({ page, width, height, glyphs, rules }: PageContent): PageLayout {
  const visible = glyphs.filter((glyph) => !isBlankGlyph(glyph));
  let rest = glyphs;
  const tables: TablePiece[] = [];
  for (const ruled of findRuledTables(rules, visible.length === 0 ? undefined : usualSize(visible))) {
    if (ruled.cells.length < 2) continue;
    const box = tableBox(ruled);
    const isInside = ({ x0, x1, y0, y1 }: Glyph): boolean =>
      (x0 + x1) / 2 >= box[0] && (x0 + x1) / 2 <= box[2] && (y0 + y1) / 2 >= box[1] && (y0 + y1) / 2 <= box[3];
    const inside = rest.filter(isInside);
    if (!inside.some((glyph) => !isBlankGlyph(glyph))) continue;
    rest = rest.filter((glyph) => !isInside(glyph));
    tables.push(fillTable(ruled, page, inside));
  }
  return { page, width, height, tables, lines: groupLines(rest.filter(({ direction }) => direction === "right")) };
}

import type { SourceLine } from "../source-line.js";
import type { TextPart } from "../text-part.js";
import { findLayoutTables } from "./find-layout-tables.js";
import { joinParagraphs, textWidth } from "./join-paragraphs.js";
import { layoutLine } from "./layout-line.js";
import { stripFurniture } from "./strip-furniture.js";

/** Text, a gap of several blanks, and text again: columns of a page. */
const GAP = /\S[ \u3000]{3,}\S/u;
/** A tab or a bar: the table has marks of its own. */
const MARKED = /[\t|｜│┃║]/u;
const LEAST_GAPS = 8;
const LEAST_GAPS_ON_PAGES = 3;

/** Says whether the lines stand as on the page, as `pdftotext -layout` writes them: columns made of blanks, lines broken. */
export function standsAsOnPage(lines: readonly SourceLine[]): boolean {
  const marked = lines.filter(({ text }) => MARKED.test(text)).length;
  const gaps = lines.filter(({ text }) => GAP.test(text) && !MARKED.test(text)).length;
  const hasPages = (lines.at(-1)?.page ?? 1) > 1;
  return gaps > marked && gaps >= (hasPages ? LEAST_GAPS_ON_PAGES : LEAST_GAPS);
}

/** The paragraphs and tables of a text whose lines stand as on the page. */
export function readLayout(all: readonly SourceLine[]): readonly TextPart[] {
  const lines = stripFurniture(all);
  const tables = findLayoutTables(lines.map(layoutLine));
  const parts: TextPart[] = [];
  const prose = lines.filter((_, index) => !tables.some(({ start, end }) => index >= start && index < end));
  const width = textWidth(prose);
  let at = 0;
  for (const { start, end, tables: found } of tables) {
    parts.push({ kind: "lines", lines: joinParagraphs(lines.slice(at, start), width) });
    parts.push(...found.map((rows): TextPart => ({ kind: "table", rows })));
    at = end;
  }
  return [...parts, { kind: "lines", lines: joinParagraphs(lines.slice(at), width) }];
}

import { flatMap } from "../../../lists/flat-map.js";
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
  const stretches = [...tables.map(({ start }) => start), lines.length].map((end, index) => {
    return lines.slice(tables[index - 1]?.end ?? 0, end);
  });
  const width = textWidth(stretches.reduce((longest, one) => (one.length > longest.length ? one : longest), []));
  return flatMap(stretches, (stretch, index): readonly TextPart[] => [
    { kind: "lines", lines: joinParagraphs(stretch, Math.max(width, shortWidth(stretch))) },
    ...(tables[index]?.tables ?? []).map((rows): TextPart => ({ kind: "table", rows })),
  ]);
}

/** Notes between tables may stand on wider pages than the report's text. */
function shortWidth(lines: readonly SourceLine[]): number {
  return lines.length > MOST_NOTES ? 0 : textWidth(lines);
}

const MOST_NOTES = 20;

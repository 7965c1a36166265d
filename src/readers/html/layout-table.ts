import { flatMap } from "../../lists/flat-map.js";
import { removeBlanks } from "../../document/text.js";
import type { HtmlElement } from "./html-tree.js";
import { elementsOf, textOf } from "./html-tree.js";
import type { StyleLookup } from "./style-sheet.js";

/** A layout table has few cells with something in them: header, margins, article, footer. */
const MOST_LAYOUT_CELLS = 8;
/** Share of a layout table's text that its article cell holds. */
const ARTICLE_SHARE = 0.6;
/** Paragraphs and line breaks that make a cell's content an article. */
const ARTICLE_BLOCKS = 5;
/** `1px solid #000`, `medium none` */
const DRAWN_BORDER = /\b(?:solid|double|dotted|dashed|inset|outset|ridge|groove)\b/u;

/**
 * Whether a table only places things on the page: its content is then read as if the table were not there.
 *
 * So is a table with one single cell, and one without rules most of whose text stands in one cell that holds an article
 * or tables. A table with rules, and one with many filled cells, says how its cells belong together and stays one.
 */
export function isLayoutTable(table: HtmlElement, lookup: StyleLookup): boolean {
  const role = table.attributes["role"];
  if (role === "presentation" || role === "none") return true;
  const cells = ownCells(table);
  if (cells.length <= 1) return true;
  const lengths = cells.map((cell) => removeBlanks(textOf(cell)).length);
  if (lengths.filter((length) => length > 0).length > MOST_LAYOUT_CELLS || hasRules(table, cells, lookup)) return false;
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const article = cells[lengths.indexOf(longest)];
  if (article === undefined || longest < ARTICLE_SHARE * lengths.reduce((sum, length) => sum + length, 0)) return false;
  return holdsArticle(article);
}

/** The cells of the table itself, not of tables inside it. */
export function ownCells(table: HtmlElement): readonly HtmlElement[] {
  return flatMap(table.children, (child) => {
    if (child.kind === "text" || child.tag === "table") return [];
    return child.tag === "td" || child.tag === "th" ? [child] : ownCells(child);
  });
}

function hasRules(table: HtmlElement, cells: readonly HtmlElement[], lookup: StyleLookup): boolean {
  const { border, rules } = table.attributes;
  if ((border !== undefined && border !== "0") || (rules !== undefined && rules !== "none")) return true;
  return [table, ...cells].some((element) => {
    for (const [name, value] of lookup(element)) {
      if (name.startsWith("border") && DRAWN_BORDER.test(value)) return true;
    }
    return false;
  });
}

function holdsArticle(cell: HtmlElement): boolean {
  let blocks = 0;
  for (const { tag } of elementsOf(cell)) {
    if (tag === "table") return true;
    if (/^(?:p|br|div|h[1-6]|li)$/u.test(tag)) blocks++;
  }
  return blocks >= ARTICLE_BLOCKS;
}

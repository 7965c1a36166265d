import { removeBlanks } from "../../document/text.js";
import type { HtmlElement } from "./html-tree.js";
import { elementsOf, UNSEEN_TAGS } from "./html-tree.js";
import type { StyleLookup } from "./style-sheet.js";

/** Share of the page's text that makes a hidden element the article. */
const MOST_TEXT = 0.5;

/**
 * The element with most of the page's text, where the page itself says that it is not visible: some pages hide their
 * article until a script has run, and nobody hides a page from its readers.
 */
export function findHiddenArticle(page: HtmlElement, lookup: StyleLookup): HtmlElement | undefined {
  const hidden = elementsOf(page).filter((element) => lookup(element).get("visibility") === "hidden");
  if (hidden.length === 0) return undefined;
  const most = MOST_TEXT * textLength(page);
  return hidden.find((element) => textLength(element) > most);
}

function textLength(element: HtmlElement): number {
  if (UNSEEN_TAGS.has(element.tag)) return 0;
  return element.children.reduce(
    (sum, child) => sum + (child.kind === "text" ? removeBlanks(child.text).length : textLength(child)),
    0,
  );
}

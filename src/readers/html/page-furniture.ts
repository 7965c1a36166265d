import { removeBlanks } from "../../document/text.js";
import type { HtmlElement } from "./html-tree.js";

/** Tags and roles that mean: not the article. */
const FURNITURE_TAGS: ReadonlySet<string> = new Set(["nav", "footer", "aside"]);
const FURNITURE_ROLES: ReadonlySet<string> = new Set(["navigation", "contentinfo", "search", "menu", "menubar", "complementary"]);
/** Names of classes and ids that mean it: `class="crumb"`, `id="footer"`. */
const FURNITURE_NAMES: ReadonlySet<string> = new Set(
  "nav navbar navigation menu submenu crumb crumbs breadcrumb breadcrumbs mbx foot footer copyright toolbar share bdshare bdsharebuttonbox search searchbox sidebar pagination pager friendlink friendlinks qrcode dayin".split(
    " ",
  ),
);
/** Names that often mean it; such an element must have links or fields in it too. */
const DOUBTFUL_NAMES: ReadonlySet<string> = new Set(
  "top topbar head header bottom position location weizhi tool tools print banner logo login link links side left right related recommend fontsize".split(
    " ",
  ),
);
/** LibreOffice writes a page's head and foot as `<div title="header">`. */
const PAGE_EDGES: ReadonlySet<string> = new Set(["header", "footer"]);
/** A link to a file or to a place of the page belongs to the article: its attachments, its table of contents. */
const ARTICLE_LINK = /^#.|\.(?:docx?|xlsx?|wps|et|pdf|rar|zip|ofd|txt|pptx?)(?:$|[?#])/iu;
/** An element with at least so many links, and hardly any text beside them, leads elsewhere. */
const LINKS_OF_A_MENU = 3;
const LINKED_SHARE = 0.8;
/** Share of the page's text that furniture never reaches. */
const MOST_TEXT = 0.4;
/** A sentence of that length (without blanks) is the article's. */
const SENTENCE = 60;

/** What an element holds, counted over everything below it; characters without blanks. */
interface Holdings {
  readonly text: number;
  readonly linked: number;
  readonly links: number;
  readonly fields: number;
  readonly headings: number;
  readonly longestText: number;
  readonly tableCells: number;
}

const NOTHING: Holdings = { text: 0, linked: 0, links: 0, fields: 0, headings: 0, longestText: 0, tableCells: 0 };
/** Not shown, so not counted. */
const UNSEEN: ReadonlySet<string> = new Set(["script", "style", "head", "noscript", "template"]);

/**
 * The outermost elements that belong to the portal, not to its article: navigation, search, breadcrumbs, sharing, footer.
 *
 * An element counts only by a name or by consisting of links, and never when it holds a heading, a table of text or a
 * long sentence beside its links: in doubt it stays.
 */
export function findFurniture(page: HtmlElement): ReadonlySet<HtmlElement> {
  const known = new Map<HtmlElement, Holdings>();
  const whole = holdingsOf(page, false, known);
  const furniture = new Set<HtmlElement>();
  const search = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (child.kind === "text") continue;
      if (isFurniture(child, known.get(child) ?? NOTHING, whole)) furniture.add(child);
      else search(child);
    }
  };
  search(page);
  return furniture;
}

function isFurniture(element: HtmlElement, held: Holdings, whole: Holdings): boolean {
  if (element.tag === "html" || element.tag === "body") return false;
  if (PAGE_EDGES.has(element.attributes["title"] ?? "")) return true;
  if (held.text > MOST_TEXT * whole.text || held.tableCells > 0 || held.longestText >= SENTENCE) return false;
  if (held.links >= LINKS_OF_A_MENU && held.linked >= LINKED_SHARE * held.text) return true;
  if (held.headings > 0) return false;
  const names = namesOf(element);
  if (FURNITURE_TAGS.has(element.tag) || FURNITURE_ROLES.has(element.attributes["role"] ?? "")) return true;
  if (names.some((name) => FURNITURE_NAMES.has(name))) return true;
  return held.links + held.fields > 0 && (element.tag === "header" || names.some((name) => DOUBTFUL_NAMES.has(name)));
}

/** `class="top-nav mainMenu"` → top, nav, main, menu */
function namesOf({ attributes }: HtmlElement): readonly string[] {
  const named = `${attributes["class"] ?? ""} ${attributes["id"] ?? ""}`;
  return named
    .replace(/([a-z])([A-Z])/gu, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/u);
}

function holdingsOf(element: HtmlElement, isLinked: boolean, known: Map<HtmlElement, Holdings>): Holdings {
  if (UNSEEN.has(element.tag)) return NOTHING;
  const isLink = element.tag === "a" && !ARTICLE_LINK.test(element.attributes["href"] ?? "");
  let held: Holdings = {
    ...NOTHING,
    links: isLink ? 1 : 0,
    fields: isField(element) ? 1 : 0,
    headings: /^h[1-4]$/u.test(element.tag) ? 1 : 0,
  };
  for (const child of element.children) {
    if (child.kind === "element") held = together(held, holdingsOf(child, isLinked || isLink, known));
    else held = withText(held, removeBlanks(child.text).length, isLinked || isLink);
  }
  if ((element.tag === "td" || element.tag === "th") && held.text > held.linked)
    held = { ...held, tableCells: held.tableCells + 1 };
  known.set(element, held);
  return held;
}

function isField({ tag }: HtmlElement): boolean {
  return tag === "input" || tag === "button" || tag === "select" || tag === "form";
}

function withText(held: Holdings, length: number, isLinked: boolean): Holdings {
  const { text, linked, longestText } = held;
  return isLinked
    ? { ...held, text: text + length, linked: linked + length }
    : { ...held, text: text + length, longestText: Math.max(longestText, length) };
}

function together(a: Holdings, b: Holdings): Holdings {
  return {
    text: a.text + b.text,
    linked: a.linked + b.linked,
    links: a.links + b.links,
    fields: a.fields + b.fields,
    headings: a.headings + b.headings,
    longestText: Math.max(a.longestText, b.longestText),
    tableCells: a.tableCells + b.tableCells,
  };
}

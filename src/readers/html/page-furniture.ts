import type { Holdings, PageHoldings } from "./count-holdings.js";
import { countHoldings } from "./count-holdings.js";
import type { HtmlElement } from "./html-tree.js";
import { isToolLink } from "./tool-link.js";

/** Tags and roles that mean: not the article. */
const FURNITURE_TAGS: ReadonlySet<string> = new Set(["nav", "footer", "aside"]);
const FURNITURE_ROLES: ReadonlySet<string> = new Set(["navigation", "contentinfo", "search", "menu", "menubar", "complementary"]);
/** Names of classes and ids that mean: where you are. */
const CRUMB_NAMES: readonly string[] = "crumb crumbs breadcrumb breadcrumbs mbx position location weizhi place dqwz".split(" ");
/** Names of classes and ids that mean it: `class="crumb"`, `id="footer"`. */
const FURNITURE_NAMES: ReadonlySet<string> = new Set(
  "nav navbar navigation menu submenu crumb crumbs breadcrumb breadcrumbs mbx foot footer copyright toolbar share bdshare bdsharebuttonbox search searchbox sidebar pagination pager friendlink friendlinks qrcode dayin comments respond".split(
    " ",
  ),
);
/** Names that often mean it; such an element must have links or fields in it too. */
const DOUBTFUL_NAMES: ReadonlySet<string> = new Set(
  "top topbar head header bottom position location weizhi place dqwz tool tools print banner logo login link links side left right related recommend fontsize".split(
    " ",
  ),
);
/** LibreOffice writes a page's head and foot as `<div title="header">`. */
const PAGE_EDGES: ReadonlySet<string> = new Set(["header", "footer"]);
/** An element with at least so many links, and hardly any text beside them, leads elsewhere. */
const LINKS_OF_A_MENU = 3;
const LINKED_SHARE = 0.8;
/** Longer ones are no entries of a menu. */
const LONGEST_ENTRY = 70;
/** Share of the page's text that furniture never reaches, unless it is a list of links. */
const MOST_TEXT = 0.4;
/** A text of that length (without blanks) is the article's. */
const SENTENCE = 60;
/** A heading of that length is an article's, not a list's. */
const ARTICLE_HEADING = 12;

/**
 * The outermost elements that belong to the portal, not to its article: navigation, search, breadcrumbs, sharing, footer.
 *
 * An element counts only by a name or by consisting of links. Portals give such names to the blocks of an article's head
 * and body too, so what it holds may speak for it: the article's title, numbered headings, a table of text, a long
 * sentence. In doubt it stays, and what stands inside it is judged by itself.
 */
export function findFurniture(page: HtmlElement): ReadonlySet<HtmlElement> {
  const holdings = countHoldings(page, (element) => isNamedAsFurniture(element) || isDoubtful(element));
  const furniture = new Set<HtmlElement>();
  const search = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (child.kind === "text") continue;
      if (isFurniture(child, holdings)) furniture.add(child);
      else search(child);
    }
  };
  search(page);
  return furniture;
}

function isFurniture(element: HtmlElement, holdings: PageHoldings): boolean {
  if (element.tag === "html" || element.tag === "body") return false;
  if (PAGE_EDGES.has(element.attributes["title"] ?? "") || isToolLink(element)) return true;
  const held = holdings.of(element);
  if (isArticle(held) || holdsTitle(element, held, holdings)) return false;
  const isMostText = held.text > MOST_TEXT * holdings.whole.text;
  if (isMenu(held) && (!isMostText || hasShortEntries(held))) return true;
  if (isMostText) return false;
  if (isTaggedAsFurniture(element)) return true;
  const isNamed = isNamedAsFurniture(element);
  if (held.headings > 0) return isNamed && (held.fields > 0 || (held.links > 0 && isOfLinks(held)));
  return isNamed || (held.links + held.fields > 0 && held.sentences === 0 && isDoubtful(element));
}

function isTaggedAsFurniture({ tag, attributes }: HtmlElement): boolean {
  return FURNITURE_TAGS.has(tag) || FURNITURE_ROLES.has(attributes["role"] ?? "");
}

function isNamedAsFurniture(element: HtmlElement): boolean {
  return isTaggedAsFurniture(element) || namesOf(element).some((name) => FURNITURE_NAMES.has(name));
}

function isDoubtful(element: HtmlElement): boolean {
  return element.tag === "header" || namesOf(element).some((name) => DOUBTFUL_NAMES.has(name));
}

function isArticle(held: Holdings): boolean {
  return held.articleLines > 0 || held.tableCells > 0 || held.longestText >= SENTENCE || held.longestHeading >= ARTICLE_HEADING;
}

/** Whether the article would lose its title with the element: where the title stands elsewhere too, it does not. */
function holdsTitle(element: HtmlElement, { titles }: Holdings, { freeTitles, whole }: PageHoldings): boolean {
  const isCrumb = namesOf(element).some((name) => CRUMB_NAMES.includes(name));
  const occurrences = (title: string, among: readonly string[]): number => among.filter((each) => each === title).length;
  return titles.some((title) => {
    if (freeTitles.has(title)) return false;
    return !isCrumb || occurrences(title, whole.titles) === occurrences(title, titles);
  });
}

function isMenu(held: Holdings): boolean {
  return held.links >= LINKS_OF_A_MENU && isOfLinks(held);
}

/** A link that is never closed may hold a whole article. */
function hasShortEntries({ longestLink, linkedSentences }: Holdings): boolean {
  return longestLink <= LONGEST_ENTRY && linkedSentences === 0;
}

/** Whether nearly all that is neither a short heading nor a date leads elsewhere. */
function isOfLinks(held: Holdings): boolean {
  return held.linked >= LINKED_SHARE * (held.text - held.labels);
}

/** `class="top-nav mainMenu"` → top, nav, main, menu */
function namesOf({ attributes }: HtmlElement): readonly string[] {
  const named = `${attributes["class"] ?? ""} ${attributes["id"] ?? ""}`;
  return named
    .replace(/([a-z])([A-Z])/gu, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/u);
}

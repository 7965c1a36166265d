import { removeBlanks } from "../../document/text.js";
import { judgeLine, LINK_MARK, pageTitlesOf } from "./article-lines.js";
import { isBlock } from "./element-style.js";
import { UNSEEN_TAGS } from "./html-tree.js";
import type { HtmlElement } from "./html-tree.js";

/** What an element holds, counted over everything below it; characters without blanks. */
export interface Holdings {
  readonly text: number;
  readonly linked: number;
  /** Characters that only name or date links: short headings and days. */
  readonly labels: number;
  readonly links: number;
  readonly fields: number;
  /** Headings `h1` to `h4` with words that lead nowhere. */
  readonly headings: number;
  readonly longestHeading: number;
  readonly longestText: number;
  readonly longestLink: number;
  readonly linkedSentences: number;
  readonly tableCells: number;
  /** Numbered headings and long sentences. */
  readonly articleLines: number;
  /** Lines that end as sentences do, too short to be surely the article's. */
  readonly sentences: number;
  /** The article's title, as often as it stands there. */
  readonly titles: readonly string[];
}

export const NOTHING: Holdings = {
  text: 0,
  linked: 0,
  labels: 0,
  links: 0,
  fields: 0,
  headings: 0,
  longestHeading: 0,
  longestText: 0,
  longestLink: 0,
  linkedSentences: 0,
  tableCells: 0,
  articleLines: 0,
  sentences: 0,
  titles: [],
};

/** What all elements of a page hold. */
export interface PageHoldings {
  readonly whole: Holdings;
  readonly of: (element: HtmlElement) => Holdings;
  /** Titles that stand outside of cells and of all elements that a name makes suspect. */
  readonly freeTitles: ReadonlySet<string>;
}

/** A link to a file or to a place of the page belongs to the article: its attachments, its table of contents. */
const ARTICLE_LINK = /^#.|\.(?:docx?|xlsx?|wps|et|pdf|rar|zip|ofd|txt|pptx?)(?:$|[?#])|download|attach/iu;
/** `2024-05-06`, `[05/06]`, `2024年5月6日` */
const DATE = /^[[(（]?(?:\d{4}[-年/.])?\d{1,2}[-月/.]\d{1,2}日?[)）\]]?$/u;
/** What stands between links: `首页 | 公开`, `首页 > 公开`. */
const SEPARATORS = /[|｜丨>＞»·•/\\-]/gu;

/** @param isSuspect whether an element's name speaks against it */
export function countHoldings(page: HtmlElement, isSuspect: (element: HtmlElement) => boolean): PageHoldings {
  const count = new HoldingsCount(pageTitlesOf(page), isSuspect);
  const whole = count.element(page, false);
  return { whole, of: (element) => count.known.get(element) ?? NOTHING, freeTitles: count.freeTitles };
}

class HoldingsCount {
  readonly known = new Map<HtmlElement, Holdings>();
  readonly freeTitles = new Set<string>();
  readonly #pageTitles: ReadonlySet<string>;
  readonly #isSuspect: (element: HtmlElement) => boolean;
  #line = "";
  /** How many of the elements around are cells or suspect. */
  #doubts = 0;

  constructor(pageTitles: ReadonlySet<string>, isSuspect: (element: HtmlElement) => boolean) {
    this.#pageTitles = pageTitles;
    this.#isSuspect = isSuspect;
  }

  element(element: HtmlElement, isLinked: boolean): Holdings {
    if (UNSEEN_TAGS.has(element.tag)) return NOTHING;
    const isSuspect = this.#isSuspect(element);
    const standsAlone = isSuspect || element.tag === "br" || isBlock(element, new Map());
    const before = standsAlone ? this.#endLine() : NOTHING;
    const doubts = isSuspect || isCell(element) ? 1 : 0;
    this.#doubts += doubts;
    const inside = this.#inside(element, isLinked || isLink(element));
    const held = standsAlone ? together(inside, this.#endLine()) : inside;
    this.#doubts -= doubts;
    this.known.set(element, held);
    return together(before, held);
  }

  #inside(element: HtmlElement, isLinked: boolean): Holdings {
    let held: Holdings = { ...NOTHING, links: isLink(element) ? 1 : 0, fields: isField(element) ? 1 : 0 };
    for (const child of element.children)
      held = together(held, child.kind === "element" ? this.element(child, isLinked) : this.#text(child.text, isLinked));
    const unlinked = held.text - held.linked;
    if (/^h[1-4]$/u.test(element.tag) && unlinked > 0)
      return { ...held, headings: held.headings + 1, longestHeading: Math.max(held.longestHeading, unlinked), labels: unlinked };
    return isCell(element) && unlinked > 0 ? { ...held, tableCells: held.tableCells + 1 } : held;
  }

  #text(source: string, isLinked: boolean): Holdings {
    const text = removeBlanks(source);
    if (text === "") return NOTHING;
    if (!isLinked) this.#line += text;
    else if (!this.#line.endsWith(LINK_MARK)) this.#line += LINK_MARK;
    if (isLinked) return linkedText(text);
    const counted = text.replace(SEPARATORS, "").length;
    const labels = DATE.test(text) ? counted : 0;
    return { ...NOTHING, text: counted, labels, longestText: text.length };
  }

  #endLine(): Holdings {
    const judged = judgeLine(this.#line, this.#pageTitles);
    this.#line = "";
    if (judged?.kind === "title" && this.#doubts === 0) this.freeTitles.add(judged.text);
    if (judged === undefined) return NOTHING;
    if (judged.kind === "title") return { ...NOTHING, titles: [judged.text] };
    return judged.kind === "text" ? { ...NOTHING, articleLines: 1 } : { ...NOTHING, sentences: 1 };
  }
}

function linkedText(text: string): Holdings {
  const { length } = text;
  return { ...NOTHING, text: length, linked: length, longestLink: length, linkedSentences: text.includes("。") ? 1 : 0 };
}

/** An anchor that leads nowhere only names a place. */
function isLink({ tag, attributes: { href, onclick, name } }: HtmlElement): boolean {
  if (tag !== "a" || (href === undefined && onclick === undefined && name !== undefined)) return false;
  return !ARTICLE_LINK.test(href ?? "");
}

function isCell({ tag }: HtmlElement): boolean {
  return tag === "td" || tag === "th";
}

function isField({ tag }: HtmlElement): boolean {
  return tag === "input" || tag === "button" || tag === "select" || tag === "form";
}

function together(a: Holdings, b: Holdings): Holdings {
  if (a === NOTHING) return b;
  if (b === NOTHING) return a;
  return {
    text: a.text + b.text,
    linked: a.linked + b.linked,
    labels: a.labels + b.labels,
    links: a.links + b.links,
    fields: a.fields + b.fields,
    headings: a.headings + b.headings,
    longestHeading: Math.max(a.longestHeading, b.longestHeading),
    longestText: Math.max(a.longestText, b.longestText),
    longestLink: Math.max(a.longestLink, b.longestLink),
    linkedSentences: a.linkedSentences + b.linkedSentences,
    tableCells: a.tableCells + b.tableCells,
    articleLines: a.articleLines + b.articleLines,
    sentences: a.sentences + b.sentences,
    titles: b.titles.length === 0 ? a.titles : a.titles.length === 0 ? b.titles : [...a.titles, ...b.titles],
  };
}

import type { CheerioAPI } from "cheerio";
import { ZipingError } from "../../document/ziping-error.js";
import { refuseManyAttributes } from "./refuse-many-attributes.js";

/** A web page as plain data: elements with lower-case tags and attribute names, and texts. Comments are not in it. */
export type HtmlNode = HtmlElement | HtmlText;

export interface HtmlElement {
  readonly kind: "element";
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}

export interface HtmlText {
  readonly kind: "text";
  readonly text: string;
}

/** `Node.TEXT_NODE` of the DOM standard. */
const TEXT_NODE = 3;
/** Deeper elements are laid flat into the one that stands at this depth, so that unclosed tags cost no stack. */
const DEEPEST = 400;
/** Text that stood in one of these itself would be no cell's: what is deep goes into the cell below. */
const PARTS_OF_TABLES: ReadonlySet<string> = new Set(["table", "thead", "tbody", "tfoot", "tr", "colgroup"]);

/** What they hold is shown to nobody. */
export const UNSEEN_TAGS: ReadonlySet<string> = new Set(["script", "style", "head", "noscript", "template"]);

type DomNode = ReturnType<CheerioAPI["root"]>[number]["children"][number];

interface OpenElement {
  readonly dom: readonly DomNode[];
  next: number;
  readonly depth: number;
  /** The element that takes the children: itself, or the one that it is laid flat into. */
  readonly tag: string;
  readonly children: HtmlNode[];
}

/**
 * Parses a page the way a browser does (parse5 through cheerio, loaded only now: it takes as long as a report to load).
 * Gives the `html` element's children in one root element.
 *
 * @throws ZipingError `TOO_LARGE` where elements nest so deep that parsing would take hours: its time grows with the square.
 */
export async function parseHtml(html: string): Promise<HtmlElement> {
  refuseDeepNesting(html);
  refuseManyAttributes(html);
  const { load } = await import("cheerio");
  return { kind: "element", tag: "#document", attributes: {}, children: plainChildren(load(html).root()[0]?.children ?? []) };
}

/** Far beyond what pages nest, also those that forget to close some tags. */
const MOST_NESTED = 5000;
/** Start and end tags of elements that stay open until they are closed, e.g. `<div`, `</span`. */
const NESTING_TAG = /<(\/?)(?:[abiu]|big|blockquote|center|div|em|font|form|ins|section|small|span|strong|table|ul|ol)\b/giu;

function refuseDeepNesting(html: string): void {
  let depth = 0;
  for (const [, slash] of html.matchAll(NESTING_TAG)) {
    depth = slash === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MOST_NESTED) throw new ZipingError("TOO_LARGE", `网页的元素嵌套超过 ${MOST_NESTED} 层，未予读取。`);
  }
}

function plainChildren(dom: readonly DomNode[]): readonly HtmlNode[] {
  const root: OpenElement = { dom, next: 0, depth: 0, tag: "#document", children: [] };
  const open = [root];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const node = top.dom[top.next++];
    if (node === undefined) open.pop();
    else if ("data" in node && node.nodeType === TEXT_NODE) top.children.push({ kind: "text", text: node.data });
    else if ("name" in node && "attribs" in node) open.push(openElement(top, node));
  }
  return root.children;
}

function openElement(parent: OpenElement, dom: Extract<DomNode, { attribs: unknown }>): OpenElement {
  const depth = parent.depth + 1;
  const isFlat = depth > DEEPEST && !PARTS_OF_TABLES.has(parent.tag);
  if (isFlat) return { dom: dom.children, next: 0, depth, tag: parent.tag, children: parent.children };
  const children: HtmlNode[] = [];
  const tag = dom.name.toLowerCase();
  parent.children.push({ kind: "element", tag, attributes: dom.attribs, children });
  return { dom: dom.children, next: 0, depth, tag, children };
}

/** All elements below and including `element`, in document order. */
export function elementsOf(element: HtmlElement): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  const collect = (each: HtmlElement): void => {
    found.push(each);
    for (const child of each.children) if (child.kind === "element") collect(child);
  };
  collect(element);
  return found;
}

/** All text below `element` as the source has it. */
export function textOf(element: HtmlElement): string {
  return element.children.map((child) => (child.kind === "text" ? child.text : textOf(child))).join("");
}

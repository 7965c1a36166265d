import type { DiagnosticCode } from "../../document/diagnostic.js";
import { trimBlanks } from "../../document/text.js";
import type { ElementStyle } from "./element-style.js";
import { INITIAL_STYLE, isBlock, isHidden, isStruck, lengthInPoints, styleInside } from "./element-style.js";
import type { HtmlElement, HtmlNode } from "./html-tree.js";
import { textOf } from "./html-tree.js";
import { isLayoutTable, ownCells } from "./layout-table.js";
import type { HtmlLine, LineSetting } from "./line-collector.js";
import { LineCollector } from "./line-collector.js";
import { ListCounter, listMarker } from "./list-marker.js";
import type { Declarations, StyleLookup } from "./style-sheet.js";

/** What a page is once its layout is taken away: lines and data tables in reading order. */
export type FlowItem = HtmlLine | FlowTable;

export interface FlowTable {
  readonly kind: "table";
  readonly element: HtmlElement;
  /** How text looks where the table stands. */
  readonly style: ElementStyle;
}

/** What the whole page has in common for the walk over its elements. */
export interface FlowPage {
  readonly lookup: StyleLookup;
  /** Elements that are the portal's, not the article's. */
  readonly furniture: ReadonlySet<HtmlElement>;
  /** The article where the page hides it until a script has run. */
  readonly hiddenArticle: HtmlElement | undefined;
  /** LibreOffice writes the blanks that indent a line as plain blanks, which browsers do not show. */
  readonly keepsLeadingBlanks: boolean;
  /** Takes note of something that was left out. */
  readonly note: (code: DiagnosticCode) => void;
}

/** What an element inherits from those around it, beside its style. */
interface Surroundings {
  readonly setting: LineSetting;
  readonly list?: ListCounter;
}

/** `title`, `art-title`, `bt`, `con_tit`: names that portals give to the headline's element. */
const TITLE_NAME = /(?:^|[\s_-])(?:\w{0,64}title\w{0,64}|tit|bt|biaoti|headline)(?:$|[\s_-])/iu;
const HEADING = /^h([1-6])$/u;

/** The lines and data tables of an element in reading order. */
export function flowOf(element: HtmlElement, style: ElementStyle, page: FlowPage): readonly FlowItem[] {
  const walk = new FlowWalk(page);
  walk.content(element, { setting: blockSetting(style, {}) });
  return walk.items;
}

class FlowWalk {
  readonly items: FlowItem[] = [];
  readonly #page: FlowPage;
  readonly #lines: LineCollector;

  constructor(page: FlowPage) {
    this.#page = page;
    this.#lines = new LineCollector((line) => this.items.push(line), page.keepsLeadingBlanks);
  }

  /** The children of a block. */
  content(element: HtmlElement, around: Surroundings): void {
    for (const child of element.children) this.#node(child, around);
    this.#lines.endBlock(around.setting);
  }

  #node(node: HtmlNode, around: Surroundings): void {
    if (node.kind === "text") {
      this.#text(node.text, around);
      return;
    }
    const declared = this.#page.lookup(node);
    if (node === this.#page.hiddenArticle) this.#page.note("hidden-text");
    else if (isHidden(node, declared) || this.#page.furniture.has(node)) return;
    const style = styleInside(around.setting.style, node, declared);
    if (isStruck(node, declared)) this.#page.note("tracked-changes");
    else if (isNumber(declared)) this.#lines.number(numberIn(node));
    else if (!this.#replaced(node, around, style)) this.#element(node, declared, style, around);
  }

  #text(text: string, around: Surroundings): void {
    const { style } = around.setting;
    if (!style.keepsLines) {
      this.#lines.add(text, style);
      return;
    }
    for (const [index, line] of text.split("\n").entries()) {
      if (index > 0) this.#lines.endLine(around.setting);
      this.#lines.addExactly(line.replaceAll("\u00A0", " "), style);
    }
  }

  /** Elements that stand for something else than their content. */
  #replaced(element: HtmlElement, around: Surroundings, style: ElementStyle): boolean {
    switch (element.tag) {
      case "br":
        this.#lines.endLine(around.setting);
        return true;
      case "input":
        this.#lines.addExactly(shownInput(element), style);
        return true;
      case "img":
        this.#page.note("content-skipped");
        return true;
      case "table":
        this.#table(element, around, style);
        return true;
      default:
        return false;
    }
  }

  #table(element: HtmlElement, around: Surroundings, style: ElementStyle): void {
    this.#lines.endBlock(around.setting);
    for (const child of element.children) {
      if (child.kind === "element" && child.tag === "caption") this.#node(child, around);
    }
    if (isLayoutTable(element, this.#page.lookup)) {
      for (const cell of ownCells(element)) this.#node(cell, around);
    } else {
      const { fontSize, keepsLines } = style;
      this.items.push({ kind: "table", element, style: { ...INITIAL_STYLE, fontSize, keepsLines } });
    }
  }

  #element(element: HtmlElement, declared: Declarations, style: ElementStyle, around: Surroundings): void {
    const isTitle = around.setting.isTitle || isTitleName(element);
    if (!isBlock(element, declared)) {
      for (const child of element.children) this.#node(child, { ...around, setting: { ...around.setting, style } });
      return;
    }
    this.#lines.endBlock(around.setting);
    const heading = HEADING.exec(element.tag)?.[1];
    const headingLevel = heading === undefined ? around.setting.headingLevel : Number(heading);
    const setting = blockSetting(style, { declared, isTitle, ...(headingLevel === undefined ? {} : { headingLevel }) });
    const list = element.tag === "ol" ? new ListCounter(element) : element.tag === "ul" ? undefined : around.list;
    if (element.tag === "li" && list !== undefined) this.#lines.number(listMarker(list.count(element), style.listStyle));
    this.content(element, { setting, ...(list === undefined ? {} : { list }) });
    if (element.tag === "li") this.#lines.dropNumber();
  }
}

function isTitleName({ tag, attributes }: HtmlElement): boolean {
  return /^h[12]$/u.test(tag) || TITLE_NAME.test(`${attributes["class"] ?? ""} ${attributes["id"] ?? ""}`);
}

function blockSetting(
  style: ElementStyle,
  block: { readonly declared?: Declarations; readonly headingLevel?: number; readonly isTitle?: boolean },
): LineSetting {
  const leftMargin = block.declared?.get("margin-left");
  return {
    style,
    isTitle: block.isTitle ?? false,
    ...(block.headingLevel === undefined ? {} : { headingLevel: block.headingLevel }),
    firstIndent: (fontSize) => {
      const left = leftMargin === undefined ? 0 : (lengthInPoints(leftMargin, fontSize) ?? 0);
      const first = style.textIndent === undefined ? 0 : (lengthInPoints(style.textIndent, fontSize) ?? 0);
      const characters = style.indentCount === undefined ? (left + first) / fontSize : left / fontSize + style.indentCount;
      return Math.max(0, Math.round(characters * 2) / 2);
    },
  };
}

/** Word writes a list's numbers into the page as text: `<span style="mso-list:Ignore">一、</span>`. */
function isNumber(declared: Declarations): boolean {
  return declared.get("mso-list") === "ignore";
}

function numberIn(element: HtmlElement): string {
  return trimBlanks(textOf(element));
}

function shownInput({ attributes }: HtmlElement): string {
  const type = attributes["type"]?.toLowerCase();
  if (type !== "checkbox" && type !== "radio") return "";
  return "checked" in attributes ? "☑" : "□";
}

import { QuoteType, Tokenizer } from "htmlparser2";
import { ZipingError } from "../../document/ziping-error.js";
import { openScope, ROOT_SCOPE, usualName } from "./xml-scope.js";
import type { XmlScope } from "./xml-scope.js";
import type { XmlElement, XmlNode } from "./xml-element.js";

/** Deeper than any real document nests (a table in a table takes four levels), shallow enough to walk by recursion. */
const MOST_NESTED = 1000;

/** White space between elements, which producers use to indent. */
const LAYOUT = /^[ \t\r\n]*$/u;

/** What differs between the kinds of XML that we read. */
export interface XmlReading {
  /** Whether white space between elements is text, as in OpenDocument, where a blank may stand between two spans. */
  readonly keepsBlanks: boolean;
}

/**
 * Reads one XML part into a tree. Names get the usual prefixes of their namespaces; entities that a DOCTYPE declares are
 * not expanded; comments and processing instructions are left out.
 *
 * @throws ZipingError `CORRUPT` where elements do not nest, an attribute has no quoted value, a prefix is not declared or
 *   there is no root; `TOO_LARGE` where elements nest deeper than any document does.
 */
export function parseXml(xml: string, part: string, reading: XmlReading = { keepsBlanks: false }): XmlElement {
  const builder = new TreeBuilder(xml, part, reading);
  // Where there is no entity the tokenizer leaps from tag to tag.
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: xml.includes("&") }, builder);
  tokenizer.write(xml);
  tokenizer.end();
  return builder.finish();
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};
const NO_CHILDREN: readonly XmlNode[] = [];

interface OpenElement {
  /** As the file writes it, to be compared with its end tag. */
  readonly rawName: string;
  readonly children: XmlNode[];
  readonly scope: XmlScope;
}

/** Takes away text at the end that only indents the next tag. */
function dropLayout(children: XmlNode[]): void {
  const last = children.at(-1);
  if (typeof last === "string" && LAYOUT.test(last)) children.pop();
}

const leaveOut = (): void => undefined;

/** Builds the tree from the tokens; stricter than an HTML parser, which mends what does not nest. */
class TreeBuilder {
  readonly #xml: string;
  readonly #part: string;
  readonly #keepsBlanks: boolean;
  readonly #open: OpenElement[] = [];
  #root: XmlElement | undefined;
  #rawName = "";
  #attributes: Record<string, string> | undefined;
  #attributeName = "";
  #attributeValue = "";
  #declares = false;

  // Comments, declarations (with the entities of a DOCTYPE) and processing instructions.
  readonly oncomment: () => void = leaveOut;
  readonly ondeclaration: () => void = leaveOut;
  readonly onprocessinginstruction: () => void = leaveOut;
  readonly onend: () => void = leaveOut;

  constructor(xml: string, part: string, { keepsBlanks }: XmlReading) {
    this.#xml = xml;
    this.#part = part;
    this.#keepsBlanks = keepsBlanks;
  }

  finish(): XmlElement {
    const open = this.#open.at(-1);
    if (open !== undefined) throw this.#corrupt(`元素 ${open.rawName} 没有结束`);
    if (this.#root === undefined) throw this.#corrupt("没有根元素");
    return this.#root;
  }

  onopentagname(start: number, end: number): void {
    this.#rawName = this.#xml.slice(start, end);
    this.#attributes = undefined;
    this.#declares = false;
  }

  onattribname(start: number, end: number): void {
    this.#attributeName = this.#xml.slice(start, end);
    this.#attributeValue = "";
    if (this.#attributeName.startsWith("xmlns")) this.#declares = true;
  }

  onattribdata(start: number, end: number): void {
    this.#attributeValue += this.#xml.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.#attributeValue += String.fromCodePoint(codePoint);
  }

  onattribend(quote: QuoteType): void {
    if (quote !== QuoteType.Double && quote !== QuoteType.Single)
      throw this.#corrupt(`元素 ${this.#rawName} 的属性没有带引号的值`);
    this.#attributes ??= {};
    this.#attributes[this.#attributeName] = this.#attributeValue;
  }

  onopentagend(): void {
    const children: XmlNode[] = [];
    const rawName = this.#rawName;
    this.#open.push({ rawName, children, scope: this.#addElement(children) });
  }

  onselfclosingtag(): void {
    this.#addElement(NO_CHILDREN);
  }

  onclosetag(start: number, end: number): void {
    const rawName = this.#xml.slice(start, end);
    const open = this.#open.pop();
    if (open?.rawName !== rawName) throw this.#corrupt(`元素 ${open?.rawName ?? rawName} 没有正确结束`);
    if (open.children.length > 1 && !this.#keepsBlanks) dropLayout(open.children);
  }

  ontext(start: number, end: number): void {
    this.#addText(this.#xml.slice(start, end));
  }

  ontextentity(codePoint: number): void {
    this.#addText(String.fromCodePoint(codePoint));
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.#addText(this.#xml.slice(start, end - endOffset));
  }

  /** Adds the element that was just read to its parent; gives the namespaces in force in it. */
  #addElement(children: readonly XmlNode[]): XmlScope {
    const parent = this.#open.at(-1);
    if (parent === undefined && this.#root !== undefined) throw this.#corrupt("根元素之后还有内容");
    if (this.#open.length >= MOST_NESTED)
      throw new ZipingError("TOO_LARGE", `${this.#part} 的元素嵌套超过 ${MOST_NESTED} 层，未予读取。`);
    const outer = parent?.scope ?? ROOT_SCOPE;
    const { scope, attributes } = openScope(outer, this.#attributes ?? NO_ATTRIBUTES, this.#declares, this.#part);
    const element: XmlElement = { name: usualName(scope, this.#rawName, this.#part), attributes, children };
    if (parent === undefined) {
      this.#root = element;
    } else {
      if (!this.#keepsBlanks) dropLayout(parent.children);
      parent.children.push(element);
    }
    return scope;
  }

  #addText(text: string): void {
    const children = this.#open.at(-1)?.children;
    const last = children?.at(-1);
    if (children === undefined) return;
    if (typeof last === "string") children[children.length - 1] = last + text;
    else children.push(text);
  }

  #corrupt(what: string): ZipingError {
    return new ZipingError("CORRUPT", `${this.#part} 不是有效的 XML：${what}。请用 Word 或 WPS 打开并另存后再试。`);
  }
}

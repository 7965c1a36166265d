import { Parser } from "htmlparser2";
import { ZipingError } from "../../document/ziping-error.js";
import { openScope, ROOT_SCOPE, usualName } from "./xml-scope.js";
import type { XmlScope } from "./xml-scope.js";
import type { XmlElement, XmlNode } from "./xml-element.js";

/** Deeper than any real document nests (a table in a table takes four levels), shallow enough to walk by recursion. */
const MOST_NESTED = 1000;

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  readonly scope: XmlScope;
}

/** White space between elements, which XML producers use to indent: text content of WordprocessingML never is that alone. */
const LAYOUT = /^[ \t\r\n]*$/u;
const NO_CHILDREN: readonly XmlNode[] = [];

/**
 * Reads one XML part. Prefixes become the usual ones of their namespaces; entities that a DOCTYPE declares are not
 * expanded; comments and processing instructions are left out.
 *
 * @throws ZipingError `CORRUPT` where elements do not nest, a prefix is not declared or there is no root; `TOO_LARGE`
 *   where they nest deeper than any document does.
 */
export function parseXml(xml: string, part: string): XmlElement {
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;

  const close = (): void => {
    const element = open.pop();
    if (element === undefined) return;
    const { name, attributes, children } = element;
    const closed: XmlElement = { name, attributes, children: children.length === 0 ? NO_CHILDREN : children };
    const parent = open.at(-1);
    if (parent === undefined) root ??= closed;
    else parent.children.push(closed);
  };

  const parser = new Parser(
    {
      onopentag(rawName, rawAttributes) {
        if (open.length >= MOST_NESTED) throw new ZipingError("TOO_LARGE", `${part} 的元素嵌套超过 ${MOST_NESTED} 层，未予读取。`);
        const { scope, attributes } = openScope(open.at(-1)?.scope ?? ROOT_SCOPE, rawAttributes, part);
        open.push({ name: usualName(scope, rawName, part), attributes, children: [], scope });
      },
      onclosetag(rawName, isImplied) {
        if (isImplied && !isSelfClosed(xml, parser.endIndex)) throw notNested(part, rawName);
        close();
      },
      ontext(text) {
        const element = open.at(-1);
        if (element === undefined) return;
        const last = element.children.at(-1);
        if (typeof last === "string") element.children[element.children.length - 1] = last + text;
        else if (!LAYOUT.test(text) || element.name === "w:t") element.children.push(text);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  if (root === undefined) throw new ZipingError("CORRUPT", `${part} 不是有效的 XML：没有根元素。请用 Word 或 WPS 打开并另存后再试。`);
  return root;
}

/** The parser calls the end of `<w:p/>` implied as well. */
function isSelfClosed(xml: string, endIndex: number): boolean {
  return xml.charAt(endIndex) === ">" && xml.charAt(endIndex - 1) === "/";
}

function notNested(part: string, name: string): ZipingError {
  return new ZipingError("CORRUPT", `${part} 不是有效的 XML：元素 ${name} 没有正确结束。请用 Word 或 WPS 打开并另存后再试。`);
}

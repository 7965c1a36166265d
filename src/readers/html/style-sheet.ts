import { flatMap } from "../../lists/flat-map.js";
import { append } from "../../lists/append.js";
import type { HtmlElement } from "./html-tree.js";
import { elementsOf, textOf } from "./html-tree.js";

/** Property name → value, both lower case. */
export type Declarations = ReadonlyMap<string, string>;

interface Rule {
  readonly tag?: string;
  readonly id?: string;
  readonly classes: readonly string[];
  readonly weight: number;
  readonly declarations: Declarations;
}

/** What the page's style sheets and the element's own `style` say of an element; the latter wins. */
export type StyleLookup = (element: HtmlElement) => Declarations;

/** Comments of CSS, and the `<!-- -->` that old pages put around style sheets. */
const COMMENT = /\/\*[\s\S]*?\*\/|<!--|-->/gu;
/** `p.MsoNormal`, `.hidden`, `#zoom`, `td` */
const SIMPLE_SELECTOR = /^([a-z][a-z0-9]*)?((?:[.#][\w-]+)*)$/iu;

/**
 * Reads the style sheets written into the page, as far as their selectors name a tag, a class or an id alone; files that
 * it links to are never fetched. Elements that look alike are looked up once.
 */
export function readStyleSheets(page: HtmlElement): StyleLookup {
  const rules: Rule[] = [];
  for (const element of elementsOf(page)) {
    if (element.tag === "style") append(rules, parseRules(textOf(element).replace(COMMENT, "")));
  }
  rules.sort((a, b) => a.weight - b.weight);
  const known = new Map<string, Declarations>();
  return (element) => {
    const { class: names = "", id = "", style = "" } = element.attributes;
    const key = `${element.tag}\n${names}\n${id}\n${style}`;
    const declarations = known.get(key) ?? declarationsOf(rules, element);
    known.set(key, declarations);
    return declarations;
  };
}

function parseRules(css: string): readonly Rule[] {
  const rules: Rule[] = [];
  let at = 0;
  for (let open = css.indexOf("{"); open >= 0; open = css.indexOf("{", at)) {
    const prelude = css.slice(at, open).trim();
    const close = prelude.startsWith("@") ? closingBrace(css, open) : css.indexOf("}", open);
    if (close < 0) break;
    if (!prelude.startsWith("@")) append(rules, rulesFor(prelude, parseDeclarations(css.slice(open + 1, close))));
    at = close + 1;
  }
  return rules;
}

/** Where the block opened at `open` ends; -1 when it does not. */
function closingBrace(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === "{") depth++;
    if (css[at] === "}" && --depth === 0) return at;
  }
  return -1;
}

function rulesFor(selectors: string, declarations: Declarations): readonly Rule[] {
  return flatMap(selectors.split(","), (selector) => {
    const [matched, tag, marks = ""] = SIMPLE_SELECTOR.exec(selector.trim()) ?? [];
    if (matched === undefined || matched === "") return [];
    const classes = marks.match(/\.[\w-]+/gu)?.map((mark) => mark.slice(1)) ?? [];
    const id = /#([\w-]+)/u.exec(marks)?.[1];
    const weight = (id === undefined ? 0 : 100) + classes.length * 10 + (tag === undefined ? 0 : 1);
    const named = { ...(tag === undefined ? {} : { tag: tag.toLowerCase() }), ...(id === undefined ? {} : { id }) };
    return [{ ...named, classes, weight, declarations }];
  });
}

/** Reads `text-indent: 2em; display: none` as a browser does: the last word on a property counts. */
function parseDeclarations(css: string): Declarations {
  const declarations = new Map<string, string>();
  for (const declaration of css.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).replace("!important", "");
    declarations.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  return declarations;
}

function declarationsOf(rules: readonly Rule[], element: HtmlElement): Declarations {
  const ruled = flatMap(
    rules.filter((rule) => applies(rule, element)),
    (rule) => [...rule.declarations],
  );
  return new Map([...ruled, ...parseDeclarations(element.attributes["style"] ?? "")]);
}

function applies(rule: Rule, element: HtmlElement): boolean {
  if (rule.tag !== undefined && rule.tag !== element.tag) return false;
  if (rule.id !== undefined && rule.id !== element.attributes["id"]) return false;
  if (rule.classes.length === 0) return true;
  const classes = element.attributes["class"]?.split(/\s+/u) ?? [];
  return rule.classes.every((name) => classes.includes(name));
}

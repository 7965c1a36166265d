import { flatMap } from "../../lists/flat-map.js";
import { lengthInPoints } from "../docx/indentation.js";
import { mergeParagraph } from "../docx/read-styles.js";
import { childOf, childrenOf, elementsOf } from "../xml/xml-element.js";
import { fontOf, readIndent, unquoted } from "./properties.js";
import { readListStyles } from "./read-list-styles.js";
import type { Indentation } from "../docx/indentation.js";
import type { NumberedList } from "../docx/read-numbering.js";
import type { CharacterFormat, ParagraphFormat } from "../docx/read-styles.js";
import type { XmlElement } from "../xml/xml-element.js";
import type { OpenDocument } from "./open-open-document.js";
import type { Fonts } from "./properties.js";

/** A paragraph style with what it inherits. */
export interface ParagraphStyle {
  readonly format: ParagraphFormat;
  /** The indentation that the paragraph itself has, which goes before that of a list; a style's own does not. */
  readonly ownIndent: Indentation;
  readonly character: CharacterFormat;
  /** A page ends after the paragraph. */
  readonly endsPage: boolean;
  /** Name of the list style that numbers the paragraph where its list names none. */
  readonly listStyle: string | undefined;
}

export interface OdtStyles {
  readonly paragraph: (name: string | undefined) => ParagraphStyle;
  /** What a text style changes. */
  readonly text: (name: string | undefined) => CharacterFormat;
  /** Width of a column in points; `undefined` where it is not known. */
  readonly columnWidth: (name: string | undefined) => number | undefined;
  readonly startsTablePage: (name: string | undefined) => boolean;
  readonly lists: ReadonlyMap<string, NumberedList>;
  /** The list that numbers headings which stand in no list. */
  readonly outline: NumberedList | undefined;
}

/** Size of text in points where no style tells one. */
const DEFAULT_SIZE = 12;
const NO_STYLE: ParagraphStyle = {
  format: { indent: {} },
  ownIndent: {},
  character: {},
  endsPage: false,
  listStyle: undefined,
};

/** Reads the styles of a document: those that its author named, and those that a program made for single places. */
export function readStyles(document: OpenDocument): OdtStyles {
  const styleRoots = document.styles === undefined ? [] : [document.styles];
  const common = flatMap(styleRoots, (root) => elementsOf(childOf(root, "office:styles") ?? root));
  const automatic = elementsOf(childOf(document.content, "office:automatic-styles") ?? document.content);
  const named = byKey(common);
  const made = byKey(automatic);
  const fonts = readFonts([document.content, ...styleRoots]);
  const find = (family: string, name: string): XmlElement | undefined =>
    made.get(`${family}/${name}`) ?? named.get(`${family}/${name}`);
  const paragraphs = resolver(
    (name) => find("paragraph", name),
    (element, inherited: ParagraphStyle) => readParagraphStyle(element, inherited, made.has(keyOf(element)), fonts),
    defaultStyle(common, fonts),
    "Standard",
  );
  const texts = resolver<CharacterFormat>(
    (name) => find("text", name),
    (element, inherited) => readCharacters(element, inherited, fonts),
    {},
    undefined,
  );
  const listStyles = readListStyles([...common, ...automatic], fonts);
  return {
    paragraph: paragraphs,
    text: texts,
    columnWidth: (name) =>
      name === undefined
        ? undefined
        : lengthInPoints(
            childOf(find("table-column", name), "style:table-column-properties")?.attributes["style:column-width"] ?? "",
          ),
    startsTablePage: (name) => name !== undefined && startsTablePage(find("table", name)),
    lists: listStyles.lists,
    outline: listStyles.outline,
  };
}

function keyOf({ attributes }: XmlElement): string {
  return `${attributes["style:family"] ?? ""}/${attributes["style:name"] ?? ""}`;
}

function byKey(elements: readonly XmlElement[]): ReadonlyMap<string, XmlElement> {
  return new Map(elements.filter(({ name }) => name === "style:style").map((element) => [keyOf(element), element]));
}

/** Resolves names to styles with what their parents say, each once; parents that go round in a circle end there. */
function resolver<Style>(
  find: (name: string) => XmlElement | undefined,
  read: (element: XmlElement, inherited: Style) => Style,
  base: Style,
  usual: string | undefined,
): (name: string | undefined) => Style {
  const known = new Map<string, Style>();
  const resolve = (name: string): Style => {
    const style = known.get(name);
    if (style !== undefined) return style;
    known.set(name, base);
    const element = find(name);
    if (element === undefined) return base;
    const parent = element.attributes["style:parent-style-name"];
    const resolved = read(element, parent === undefined ? base : resolve(parent));
    known.set(name, resolved);
    return resolved;
  };
  return (name) => {
    const chosen = name ?? usual;
    return chosen === undefined ? base : resolve(chosen);
  };
}

function readFonts(roots: readonly XmlElement[]): Fonts {
  const faces = flatMap(roots, (root) => childrenOf(childOf(root, "office:font-face-decls"), "style:font-face"));
  return new Map(faces.map(({ attributes }) => [attributes["style:name"] ?? "", unquoted(attributes["svg:font-family"] ?? "")]));
}

function defaultStyle(common: readonly XmlElement[], fonts: Fonts): ParagraphStyle {
  const element = common.find(
    ({ name, attributes }) => name === "style:default-style" && attributes["style:family"] === "paragraph",
  );
  const base = { ...NO_STYLE, character: { size: DEFAULT_SIZE } };
  return element === undefined ? base : readParagraphStyle(element, base, false, fonts);
}

function readParagraphStyle(element: XmlElement, inherited: ParagraphStyle, isOwn: boolean, fonts: Fonts): ParagraphStyle {
  const properties = childOf(element, "style:paragraph-properties")?.attributes ?? {};
  const indent = readIndent(properties);
  const alignment = properties["fo:text-align"];
  const pageBreak = pageBreakOf(element, properties["fo:break-before"]);
  return {
    format: mergeParagraph(inherited.format, {
      indent,
      ...(alignment === undefined ? {} : { isCentered: alignment === "center" }),
      ...(pageBreak === undefined ? {} : { startsPage: pageBreak }),
    }),
    ownIndent: isOwn ? indent : {},
    character: readCharacters(element, inherited.character, fonts),
    endsPage: properties["fo:break-after"] === "page",
    listStyle: element.attributes["style:list-style-name"] ?? inherited.listStyle,
  };
}

function startsTablePage(style: XmlElement | undefined): boolean {
  return (
    style !== undefined && pageBreakOf(style, childOf(style, "style:table-properties")?.attributes["fo:break-before"]) === true
  );
}

/** Another page style begins a page as well. */
function pageBreakOf(element: XmlElement, breakBefore: string | undefined): boolean | undefined {
  if ((element.attributes["style:master-page-name"] ?? "") !== "") return true;
  return breakBefore === undefined ? undefined : breakBefore === "page";
}

/** `150%` of the parent's size */
const PERCENT = /^(\d+(?:\.\d+)?)%$/u;

/** `super 58%`, `33% 58%`: how high text stands, and its size there. */
const RAISED = /^(?:super|[1-9]\d*(?:\.\d+)?%)/u;

function readCharacters(element: XmlElement, inherited: CharacterFormat, fonts: Fonts): CharacterFormat {
  const properties = childOf(element, "style:text-properties")?.attributes;
  if (properties === undefined) return inherited;
  const weight = properties["style:font-weight-asian"] ?? properties["fo:font-weight"];
  const size = sizeOf(properties["style:font-size-asian"] ?? properties["fo:font-size"], inherited.size);
  const display = properties["text:display"];
  const font = fontOf(properties, fonts);
  const line = properties["style:text-line-through-style"] ?? properties["style:text-line-through-type"];
  const place = properties["style:text-position"];
  return {
    ...inherited,
    ...(weight === undefined ? {} : { isBold: weight === "bold" || Number(weight) >= 600 }),
    ...(display === undefined ? {} : { isHidden: display === "none" }),
    ...(size === undefined ? {} : { size }),
    ...(font === undefined ? {} : { font }),
    ...(line === undefined ? {} : { isStruck: line !== "none" }),
    ...(place === undefined ? {} : { isRaised: RAISED.test(place) }),
  };
}

function sizeOf(length: string | undefined, inherited: number | undefined): number | undefined {
  const percent = PERCENT.exec(length ?? "")?.[1];
  if (percent !== undefined) return ((inherited ?? DEFAULT_SIZE) * Number(percent)) / 100;
  const points = lengthInPoints(length);
  return points === undefined || points <= 0 ? undefined : points;
}

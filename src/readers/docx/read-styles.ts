import { readIndent } from "./indentation.js";
import { childOf, childrenOf, switchOf, valueOf, wholeNumber } from "../xml/xml-element.js";
import type { Indentation } from "./indentation.js";
import type { XmlElement } from "../xml/xml-element.js";

/** What a style or a paragraph's own properties say of a paragraph, as far as we read it. Absent: they say nothing. */
export interface ParagraphFormat {
  /** 0 for the highest; 9 for body text. */
  readonly outlineLevel?: number;
  /** `w:numId`; "0" takes a style's number away. */
  readonly listId?: string;
  readonly listDepth?: number;
  /** The style that puts the paragraph into the list: a level of the list may name it. */
  readonly listStyle?: string;
  readonly isCentered?: boolean;
  readonly startsPage?: boolean;
  readonly indent: Indentation;
}

/** What a style or a run's own properties say of its characters, as far as we read it. Absent: they say nothing. */
export interface CharacterFormat {
  readonly isBold?: boolean;
  readonly isHidden?: boolean;
  /** Struck through, once or twice. */
  readonly isStruck?: boolean;
  /** Superscript. */
  readonly isRaised?: boolean;
  /** In points. */
  readonly size?: number;
  /** Name of the font for Latin letters and signs. */
  readonly font?: string;
}

export interface Style {
  readonly id: string;
  readonly paragraph: ParagraphFormat;
  readonly character: CharacterFormat;
}

export interface Styles {
  /** The format of a paragraph that names that style; of a paragraph that names none for `undefined`. */
  readonly paragraphStyle: (id: string | undefined) => Style;
  readonly characterStyle: (id: string | undefined) => CharacterFormat;
  /** Numbering styles and the list that each stands for. */
  readonly listStyles: ReadonlyMap<string, string>;
}

const NO_PARAGRAPH_FORMAT: ParagraphFormat = { indent: {} };
/** Word's own default where a file says nothing (ECMA-376 part 1, 17.3.2.38). */
const DEFAULT_SIZE = 10;

/** Reads `styles.xml`, each style with what it inherits. A file without styles gives the defaults. */
export function readStyles(root: XmlElement | undefined): Styles {
  const elements = childrenOf(root, "w:style");
  const byId = new Map(elements.map((element) => [element.attributes["w:styleId"] ?? "", element]));
  const defaults = readDefaults(root);
  const resolved = new Map<string, Style>();
  const resolve = (id: string, hops: number): Style | undefined => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const element = byId.get(id);
    if (element === undefined) return undefined;
    const basis = valueOf(element, "w:basedOn");
    const inherited = basis === undefined || hops > byId.size ? undefined : resolve(basis, hops + 1);
    const style = readStyle(id, element, inherited);
    resolved.set(id, style);
    return style;
  };
  const normal = elements.find(isDefaultParagraphStyle)?.attributes["w:styleId"];
  const complete = new Map<string | undefined, Style>();
  const paragraphStyle = (id: string | undefined): Style => {
    const known = complete.get(id);
    if (known !== undefined) return known;
    const style = overDefaults(defaults, resolve(id ?? normal ?? "", 0) ?? resolve(normal ?? "", 0));
    complete.set(id, style);
    return style;
  };
  return {
    paragraphStyle,
    characterStyle: (id) => (id === undefined ? {} : (resolve(id, 0)?.character ?? {})),
    listStyles: readListStyles(elements),
  };
}

function isDefaultParagraphStyle(element: XmlElement): boolean {
  const { "w:default": isDefault, "w:type": type } = element.attributes;
  return type === "paragraph" && (isDefault === "1" || isDefault === "true" || isDefault === "on");
}

function readDefaults(root: XmlElement | undefined): Style {
  const defaults = childOf(root, "w:docDefaults");
  return {
    id: "",
    paragraph: readParagraphFormat(childOf(childOf(defaults, "w:pPrDefault"), "w:pPr")),
    character: { size: DEFAULT_SIZE, ...readCharacterFormat(childOf(childOf(defaults, "w:rPrDefault"), "w:rPr")) },
  };
}

function overDefaults(defaults: Style, style: Style | undefined): Style {
  if (style === undefined) return defaults;
  return {
    id: style.id,
    paragraph: mergeParagraph(defaults.paragraph, style.paragraph),
    character: { ...defaults.character, ...style.character },
  };
}

function readStyle(id: string, element: XmlElement, inherited: Style | undefined): Style {
  const own = readParagraphFormat(childOf(element, "w:pPr"));
  const heading = headingOf(valueOf(element, "w:name"));
  const paragraph: ParagraphFormat = {
    ...(heading === undefined ? {} : { outlineLevel: heading }),
    ...own,
    ...(own.listId === undefined ? {} : { listStyle: id }),
  };
  return {
    id,
    paragraph: mergeParagraph(inherited?.paragraph ?? NO_PARAGRAPH_FORMAT, paragraph),
    character: { ...inherited?.character, ...readCharacterFormat(childOf(element, "w:rPr")) },
  };
}

/** The built-in heading styles have these names in every language of Word and WPS, e.g. "heading 1". */
const HEADING_NAME = /^heading ([1-9])$/iu;

function headingOf(name: string | undefined): number | undefined {
  const level = HEADING_NAME.exec(name ?? "")?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}

function readListStyles(elements: readonly XmlElement[]): ReadonlyMap<string, string> {
  const styles = new Map<string, string>();
  for (const element of elements) {
    const list = valueOf(childOf(childOf(element, "w:pPr"), "w:numPr"), "w:numId");
    if (element.attributes["w:type"] === "numbering" && list !== undefined)
      styles.set(element.attributes["w:styleId"] ?? "", list);
  }
  return styles;
}

/** Later properties over earlier ones, indentation side by side. */
export function mergeParagraph(base: ParagraphFormat, over: ParagraphFormat): ParagraphFormat {
  return { ...base, ...over, indent: { ...base.indent, ...over.indent } };
}

/** Reads `w:pPr`. */
export function readParagraphFormat(properties: XmlElement | undefined): ParagraphFormat {
  if (properties === undefined) return NO_PARAGRAPH_FORMAT;
  const list = childOf(properties, "w:numPr");
  const outlineLevel = wholeNumber(valueOf(properties, "w:outlineLvl"));
  const listId = valueOf(list, "w:numId");
  const listDepth = wholeNumber(valueOf(list, "w:ilvl"));
  const alignment = valueOf(properties, "w:jc");
  const startsPage = switchOf(properties, "w:pageBreakBefore");
  return {
    indent: readIndent(childOf(properties, "w:ind")),
    ...(outlineLevel === undefined ? {} : { outlineLevel }),
    ...(listId === undefined ? {} : { listId }),
    ...(listDepth === undefined ? {} : { listDepth }),
    ...(alignment === undefined ? {} : { isCentered: alignment === "center" }),
    ...(startsPage === undefined ? {} : { startsPage }),
  };
}

/** On where either is, off where both that are stated are; `undefined` where neither is stated. */
function anySwitch(one: boolean | undefined, other: boolean | undefined): boolean | undefined {
  return one === true || other === true ? true : (one ?? other);
}

const NO_CHARACTER_FORMAT: CharacterFormat = {};

/** Reads `w:rPr`. */
export function readCharacterFormat(properties: XmlElement | undefined): CharacterFormat {
  if (properties === undefined) return NO_CHARACTER_FORMAT;
  const isBold = switchOf(properties, "w:b");
  const isHidden = switchOf(properties, "w:vanish");
  const isStruck = anySwitch(switchOf(properties, "w:strike"), switchOf(properties, "w:dstrike"));
  const place = valueOf(properties, "w:vertAlign");
  const halfPoints = wholeNumber(valueOf(properties, "w:sz"));
  const fonts = childOf(properties, "w:rFonts")?.attributes;
  const font = fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"];
  return {
    ...(isBold === undefined ? {} : { isBold }),
    ...(isHidden === undefined ? {} : { isHidden }),
    ...(isStruck === undefined ? {} : { isStruck }),
    ...(place === undefined ? {} : { isRaised: place === "superscript" }),
    ...(halfPoints === undefined || halfPoints <= 0 ? {} : { size: halfPoints / 2 }),
    ...(font === undefined ? {} : { font }),
  };
}

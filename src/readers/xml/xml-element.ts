import { flatMap } from "../../lists/flat-map.js";
/** A node of a part's XML. Names carry the usual prefix of their namespace (`w:p`), whatever prefix the file used. */
export type XmlNode = XmlElement | string;

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** The child elements, text left out. */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** The first child element of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined;
  for (const child of element.children) {
    if (typeof child !== "string" && child.name === name) return child;
  }
  return undefined;
}

/** All child elements of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element === undefined ? [] : elementsOf(element).filter((child) => child.name === name);
}

/** `w:val` of the first child of that name: how WordprocessingML writes nearly every property. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes["w:val"];
}

/** A whole number from an attribute; `undefined` when it is absent or no number. Fractions of old converters are rounded. */
export function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? Math.round(value) : undefined;
}

/** An on/off property (ECMA-376 part 1, 17.17.4): the bare element means on. `undefined` when it is absent. */
export function switchOf(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name);
  if (element === undefined) return undefined;
  const value = element.attributes["w:val"];
  return value !== "0" && value !== "false" && value !== "off";
}

/** All text below an element, in order. */
export function textContent(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textContent(child))).join("");
}

/** All elements of that name below an element, in order; does not look inside those that it finds. */
export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  return flatMap(elementsOf(element), (child) => (child.name === name ? [child] : findAll(child, name)));
}

import { elementsOf } from "../xml/xml-element.js";
import type { XmlElement } from "../xml/xml-element.js";

/** The name without its prefix: producers use `ofd:`, none, or another. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The first child element of that name, whatever its prefix. */
export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenNamed(element, name)[0];
}

/** The child elements of that name, whatever their prefix. */
export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element === undefined ? [] : elementsOf(element).filter((child) => localName(child) === name);
}

/** The text right inside an element. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).filter((child) => typeof child === "string").join("");
}

/** White space that parts the numbers of a list */
const BLANKS = /\s+/u;

/** The numbers of a list such as `0 0 210 297`. */
export function numbersOf(list: string | undefined): readonly number[] {
  return (list ?? "")
    .trim()
    .split(BLANKS)
    .map(Number)
    .filter((number) => Number.isFinite(number));
}

/** One number of an attribute; `undefined` where it is absent or none. */
export function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

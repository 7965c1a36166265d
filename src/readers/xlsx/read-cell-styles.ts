import { childOf, childrenOf, elementsOf, wholeNumber } from "../xml/xml-element.js";
import { BUILTIN_FORMATS } from "./builtin-formats.js";
import type { XmlElement } from "../xml/xml-element.js";

/** How a cell looks, as far as we read it. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly isBold: boolean;
  readonly isCentered: boolean;
  /** In characters. */
  readonly indent: number;
  readonly hasBorder: boolean;
  readonly font: string | undefined;
  readonly isStruck: boolean;
}

export const PLAIN_CELL: CellStyle = {
  numberFormat: "General",
  isBold: false,
  isCentered: false,
  indent: 0,
  hasBorder: false,
  font: undefined,
  isStruck: false,
};

/** Reads the cell formats of `styles.xml`, by the index that cells name. */
export function readCellStyles(root: XmlElement | undefined): readonly CellStyle[] {
  const formats = readFormats(root);
  const fonts = childrenOf(childOf(root, "s:fonts"), "s:font");
  const borders = childrenOf(childOf(root, "s:borders"), "s:border").map(isDrawn);
  return childrenOf(childOf(root, "s:cellXfs"), "s:xf").map((xf) => {
    const alignment = childOf(xf, "s:alignment")?.attributes ?? {};
    const font = fonts[wholeNumber(xf.attributes["fontId"]) ?? 0];
    const horizontal = alignment["horizontal"];
    return {
      numberFormat: formats.get(wholeNumber(xf.attributes["numFmtId"]) ?? 0) ?? "General",
      isBold: hasSwitch(font, "s:b"),
      isCentered: horizontal === "center" || horizontal === "centerContinuous",
      indent: Math.max(0, wholeNumber(alignment["indent"]) ?? 0),
      hasBorder: borders[wholeNumber(xf.attributes["borderId"]) ?? 0] ?? false,
      font: childOf(font, "s:name")?.attributes["val"],
      isStruck: hasSwitch(font, "s:strike"),
    };
  });
}

/** Whether a font's properties hold a switch that is on; one without a value is. */
export function hasSwitch(font: XmlElement | undefined, name: string): boolean {
  const found = childOf(font, name);
  return found !== undefined && found.attributes["val"] !== "0" && found.attributes["val"] !== "false";
}

function readFormats(root: XmlElement | undefined): ReadonlyMap<number, string> {
  const own = childrenOf(childOf(root, "s:numFmts"), "s:numFmt").map(({ attributes }): readonly [number, string] => [
    wholeNumber(attributes["numFmtId"]) ?? -1,
    attributes["formatCode"] ?? "General",
  ]);
  return new Map([...BUILTIN_FORMATS, ...own]);
}

/** Whether any side of a border is drawn; a diagonal strikes a cell out and encloses nothing. */
function isDrawn(border: XmlElement): boolean {
  return elementsOf(border).some(({ name, attributes }) => {
    const isSide = name !== "s:diagonal";
    return isSide && attributes["style"] !== undefined && attributes["style"] !== "none";
  });
}

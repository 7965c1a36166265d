import { flatMap } from "../../lists/flat-map.js";
import { symbolText } from "../docx/symbols.js";
import { childOf, childrenOf, elementsOf, textContent } from "../xml/xml-element.js";
import { hasSwitch } from "./read-cell-styles.js";
import type { LinePart } from "../../document/raised-digits.js";
import type { XmlElement } from "../xml/xml-element.js";

/** A stretch of a cell's text; what its own format does not say is as the cell's. */
export interface TextRun extends LinePart {
  readonly isStruck?: boolean;
}

/** Reads the texts that cells share. */
export function readStrings(root: XmlElement | undefined): readonly (readonly TextRun[])[] {
  return childrenOf(root, "s:si").map(richText);
}

/** A text of one or more runs (`s:si`, `s:is`); how it is pronounced, which stands beside it, is left out. */
export function richText(element: XmlElement): readonly TextRun[] {
  return flatMap(elementsOf(element), (child) => {
    if (child.name === "s:t") return [{ text: unescaped(textContent(child)), isRaised: false }];
    return child.name === "s:r" ? [readRun(child)] : [];
  });
}

function readRun(run: XmlElement): TextRun {
  const text = childrenOf(run, "s:t")
    .map((each) => unescaped(textContent(each)))
    .join("");
  const format = childOf(run, "s:rPr");
  if (format === undefined) return { text, isRaised: false };
  return {
    text: symbolText(text, childOf(format, "s:rFont")?.attributes["val"]),
    isRaised: childOf(format, "s:vertAlign")?.attributes["val"] === "superscript",
    isStruck: hasSwitch(format, "s:strike"),
  };
}

/** _x000D_ stands for a character that XML does not allow. */
const ESCAPED = /_x([0-9a-f]{4})_/giu;

/** The text of a cell, with line ends as `"\n"`. */
export function unescaped(text: string): string {
  return text.replace(ESCAPED, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replace(LINE_END, "\n");
}

const LINE_END = /\r\n?/gu;

import { symbolText } from "../docx/symbols.js";
import { childOf, childrenOf, elementsOf, textContent } from "../xml/xml-element.js";
import type { XmlElement } from "../xml/xml-element.js";

/** Reads the texts that cells share. */
export function readStrings(root: XmlElement | undefined): readonly string[] {
  return childrenOf(root, "s:si").map(richText);
}

/** A text of one or more runs (`s:si`, `s:is`); how it is pronounced, which stands beside it, is left out. */
export function richText(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => {
      if (child.name === "s:t") return unescaped(textContent(child));
      if (child.name !== "s:r") return "";
      const font = childOf(childOf(child, "s:rPr"), "s:rFont")?.attributes["val"];
      return symbolText(
        childrenOf(child, "s:t")
          .map((text) => unescaped(textContent(text)))
          .join(""),
        font,
      );
    })
    .join("");
}

/** _x000D_ stands for a character that XML does not allow. */
const ESCAPED = /_x([0-9a-f]{4})_/giu;

/** The text of a cell, with line ends as `"\n"`. */
export function unescaped(text: string): string {
  return text.replace(ESCAPED, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replace(LINE_END, "\n");
}

const LINE_END = /\r\n?/gu;

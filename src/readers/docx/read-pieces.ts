import { effectiveChildren, textBoxes } from "./effective-children.js";
import { fieldText, formFieldText } from "./field-text.js";
import { readCharacterFormat } from "./read-styles.js";
import { noteSkipped } from "./read-context.js";
import { symbolText } from "./symbols.js";
import { childOf, findAll, textContent, valueOf } from "../xml/xml-element.js";
import type { ReadContext, Remarks } from "./read-context.js";
import type { CharacterFormat } from "./read-styles.js";
import type { XmlElement } from "../xml/xml-element.js";

/** What a paragraph holds, in order; a text box as its format has it. */
export type Piece<Box> =
  | { readonly kind: "text"; readonly text: string; readonly isBold: boolean; readonly size: number; readonly isRaised?: boolean }
  | { readonly kind: "line-break" }
  | { readonly kind: "page-break"; readonly by: "author" | "layout" }
  | { readonly kind: "box"; readonly content: Box };

/** Font size in points where nothing says otherwise. */
const USUAL_SIZE = 10.5;

/**
 * The visible content of a paragraph: hidden and deleted text and the codes of fields left out.
 *
 * @param base the character format of the paragraph's style.
 */
export function readPieces(paragraph: XmlElement, base: CharacterFormat, context: ReadContext): readonly Piece<XmlElement>[] {
  const pieces: Piece<XmlElement>[] = [];
  for (const child of effectiveChildren(paragraph, context.remarks)) {
    if (child.name === "w:r") addRun(child, base, context, pieces);
    else if (child.name === "m:oMath" || child.name === "m:oMathPara") addFormula(child, base, context, pieces);
  }
  return pieces;
}

function addFormula(formula: XmlElement, base: CharacterFormat, context: ReadContext, pieces: Piece<XmlElement>[]): void {
  const text = findAll(formula, "m:t").map(textContent).join("");
  addText(text, base, context, pieces);
}

function addRun(run: XmlElement, base: CharacterFormat, context: ReadContext, pieces: Piece<XmlElement>[]): void {
  const properties = childOf(run, "w:rPr");
  const style = context.styles.characterStyle(valueOf(properties, "w:rStyle"));
  const format = properties === undefined ? base : { ...base, ...style, ...readCharacterFormat(properties) };
  for (const child of effectiveChildren(run, context.remarks)) addRunContent(child, format, context, pieces);
}

function addRunContent(element: XmlElement, format: CharacterFormat, context: ReadContext, pieces: Piece<XmlElement>[]): void {
  switch (element.name) {
    case "w:t":
      addText(symbolText(shownText(element), format.font), format, context, pieces);
      break;
    case "w:tab":
    case "w:ptab":
      addText("\t", format, context, pieces);
      break;
    case "w:noBreakHyphen":
      addText("-", format, context, pieces);
      break;
    case "w:sym":
      addText(signOf(element), format, context, pieces);
      break;
    case "w:cr":
    case "w:br":
      addBreak(element, format, context, pieces);
      break;
    case "w:lastRenderedPageBreak":
      pieces.push({ kind: "page-break", by: "layout" });
      break;
    case "w:fldChar":
    case "w:instrText":
      addField(element, format, context, pieces);
      break;
    case "w:ruby":
      addRuby(element, format, context, pieces);
      break;
    case "w:drawing":
    case "w:pict":
    case "w:object":
      addDrawing(element, format, context, pieces);
      break;
    case "w:footnoteReference":
      context.remarks.footnotes.add(element.attributes["w:id"] ?? "");
      break;
    case "w:endnoteReference":
      context.remarks.endnotes.add(element.attributes["w:id"] ?? "");
      break;
  }
}

function addText(text: string, format: CharacterFormat, context: ReadContext, pieces: Piece<XmlElement>[]): void {
  if (text === "" || !context.fields.isShown || isLeftOut(text, format, context.remarks)) return;
  pieces.push(textPiece(text, format, USUAL_SIZE));
}

type TextFormat = Omit<CharacterFormat, "font">;

/** Whether text of that format is none of the document: hidden, or taken back by its writer. Takes note of it. */
export function isLeftOut(text: string, { isHidden, isStruck }: TextFormat, remarks: Remarks): boolean {
  const isBlank = text.trim() === "";
  if (isHidden === true) {
    if (!isBlank) remarks.hiddenTexts++;
    return true;
  }
  if (isStruck !== true || isBlank) return false;
  remarks.struckTexts++;
  return true;
}

/** @param usualSize font size in points where nothing says otherwise. */
export function textPiece(text: string, { isBold, size, isRaised }: TextFormat, usualSize: number): Piece<never> {
  const look = { isBold: isBold ?? false, size: size ?? usualSize };
  return { kind: "text", text, ...look, ...(isRaised === true ? { isRaised } : {}) };
}

/** White space at the ends, which Word keeps only where `xml:space` says so. U+3000 is no white space of XML. */
const XML_BLANK_ENDS = /^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$/gu;
const LINE_ENDS = /[\t\r\n]+/gu;

function shownText(element: XmlElement): string {
  const text = textContent(element);
  const keepsBlanks = element.attributes["xml:space"] === "preserve";
  return (keepsBlanks ? text : text.replace(XML_BLANK_ENDS, "")).replace(LINE_ENDS, " ");
}

function signOf(element: XmlElement): string {
  const code = Number.parseInt(element.attributes["w:char"] ?? "", 16);
  return Number.isNaN(code) ? "" : symbolText(String.fromCodePoint(code), element.attributes["w:font"]);
}

function addBreak(element: XmlElement, format: CharacterFormat, context: ReadContext, pieces: Piece<XmlElement>[]): void {
  if (format.isHidden === true || !context.fields.isShown) return;
  const isPage = element.attributes["w:type"] === "page";
  pieces.push(isPage ? { kind: "page-break", by: "author" } : { kind: "line-break" });
}

function addField(element: XmlElement, format: CharacterFormat, context: ReadContext, pieces: Piece<XmlElement>[]): void {
  const { fields } = context;
  if (element.name === "w:instrText") {
    fields.addCode(textContent(element));
    return;
  }
  const place = element.attributes["w:fldCharType"];
  if (place === "begin") {
    addText(formFieldText(element), format, context, pieces);
    fields.begin();
  } else if (place === "separate") {
    fields.separate();
  } else if (place === "end") {
    addText(fieldText(fields.end() ?? ""), format, context, pieces);
  }
}

/** Of text with its pronunciation above, the text. */
function addRuby(ruby: XmlElement, format: CharacterFormat, context: ReadContext, pieces: Piece<XmlElement>[]): void {
  const base = childOf(ruby, "w:rubyBase");
  if (base === undefined) return;
  for (const run of effectiveChildren(base, context.remarks)) if (run.name === "w:r") addRun(run, format, context, pieces);
}

function addDrawing(drawing: XmlElement, format: CharacterFormat, context: ReadContext, pieces: Piece<XmlElement>[]): void {
  if (format.isHidden === true || !context.fields.isShown) return;
  const boxes = textBoxes(drawing);
  for (const content of boxes) pieces.push({ kind: "box", content });
  if (boxes.length === 0) noteSkipped(context.remarks, kindOf(drawing));
}

function kindOf(drawing: XmlElement): string {
  if (findAll(drawing, "c:chart").length > 0) return "图表";
  if (findAll(drawing, "dgm:relIds").length > 0) return "SmartArt 图形";
  return drawing.name === "w:object" ? "嵌入对象" : "图片";
}

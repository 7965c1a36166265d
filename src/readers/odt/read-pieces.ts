import { flatMap } from "../../lists/flat-map.js";
import { noteSkipped } from "../docx/read-context.js";
import { isLeftOut, textPiece } from "../docx/read-pieces.js";
import { symbolText } from "../docx/symbols.js";
import { childOf, childrenOf, elementsOf, textContent, wholeNumber } from "../xml/xml-element.js";
import type { Piece } from "../docx/read-pieces.js";
import type { CharacterFormat } from "../docx/read-styles.js";
import type { XmlElement } from "../xml/xml-element.js";
import type { OdtContext } from "./odt-context.js";

/** Font size in points where nothing says otherwise. */
const USUAL_SIZE = 12;
/** More blanks in a row than any line has. */
const MOST_BLANKS = 200;

/**
 * The visible content of a paragraph: hidden and deleted text, comments and notes left out.
 *
 * @param base the character format of the paragraph's style.
 */
export function readPieces(paragraph: XmlElement, base: CharacterFormat, context: OdtContext): readonly Piece<XmlElement>[] {
  const reader = new PieceReader(context);
  reader.content(paragraph, base);
  return reader.pieces;
}

/** White space that OpenDocument folds (ISO/IEC 26300, 6.1.2). U+3000 and U+00A0 are not among it. */
const FOLDED = /[ \t\r\n]+/gu;

/** What Word keeps as elements of its own; between words of a line they show a hyphen, or nothing. */
const NO_BREAK_HYPHEN = "\u2011";
const SOFT_HYPHEN = "\u00AD";

class PieceReader {
  readonly pieces: Piece<XmlElement>[] = [];
  readonly #context: OdtContext;
  /** Whether a blank here would be the second one, or the first of the paragraph, and falls away. */
  #afterBlank = true;

  constructor(context: OdtContext) {
    this.#context = context;
  }

  content(element: XmlElement, format: CharacterFormat): void {
    for (const child of element.children) {
      if (typeof child === "string") this.#folded(child, format);
      else this.#element(child, format);
    }
  }

  #element(element: XmlElement, format: CharacterFormat): void {
    const { name, attributes } = element;
    switch (name) {
      case "text:span":
        this.content(element, { ...format, ...this.#context.styles.text(attributes["text:style-name"]) });
        break;
      case "text:s":
        this.#exactly(" ".repeat(Math.min(MOST_BLANKS, wholeNumber(attributes["text:c"]) ?? 1)), format);
        break;
      case "text:tab":
        this.#exactly("\t", format);
        break;
      case "text:line-break":
        if (format.isHidden !== true) this.pieces.push({ kind: "line-break" });
        this.#afterBlank = false;
        break;
      case "text:soft-page-break":
        this.pieces.push({ kind: "page-break", by: "layout" });
        break;
      case "text:change":
      case "text:change-start":
        this.#context.remarks.revisions++;
        break;
      case "text:note":
        this.#note(element);
        break;
      case "text:ruby":
        for (const base of childrenOf(element, "text:ruby-base")) this.content(base, format);
        break;
      case "text:hidden-text":
        this.#hidden(element, format);
        break;
      case "field:fieldmark":
      case "field:fieldmark-start":
        this.#fieldMark(element, format);
        break;
      case "loext:content-control":
        this.#contentControl(element, format);
        break;
      default:
        this.#other(element, format);
    }
  }

  #other(element: XmlElement, format: CharacterFormat): void {
    const { name } = element;
    if (name.startsWith("draw:")) this.#drawing(element, format);
    else if (!LEFT_OUT.has(name)) this.content(element, format);
  }

  #folded(text: string, format: CharacterFormat): void {
    const folded = text.replace(FOLDED, " ");
    const shown = this.#afterBlank && folded.startsWith(" ") ? folded.slice(1) : folded;
    if (shown === "") return;
    this.#afterBlank = shown.endsWith(" ");
    this.#add(symbolText(shown.replaceAll(NO_BREAK_HYPHEN, "-").replaceAll(SOFT_HYPHEN, ""), format.font), format);
  }

  #exactly(text: string, format: CharacterFormat): void {
    this.#afterBlank = false;
    this.#add(text, format);
  }

  #add(text: string, format: CharacterFormat): void {
    if (text === "" || isLeftOut(text, format, this.#context.remarks)) return;
    this.pieces.push(textPiece(text, format, USUAL_SIZE));
  }

  #note(element: XmlElement): void {
    const body = childOf(element, "text:note-body");
    const { footnotes, endnotes } = this.#context.notes;
    if (body !== undefined) (element.attributes["text:note-class"] === "endnote" ? endnotes : footnotes).push(body);
  }

  /** Text that a condition hides, where the condition was met when the file was saved. */
  #hidden(element: XmlElement, format: CharacterFormat): void {
    const isHidden = element.attributes["text:is-hidden"] === "true";
    this.content(element, isHidden ? { ...format, isHidden } : format);
  }

  /** A form field of Word: of a check box only its state is told. */
  #fieldMark(element: XmlElement, format: CharacterFormat): void {
    if (!(element.attributes["field:type"] ?? "").endsWith("FORMCHECKBOX")) return;
    const isChecked = childrenOf(element, "field:param").some(
      ({ attributes }) => attributes["field:name"] === "Checkbox_Checked" && attributes["field:value"] === "true",
    );
    this.#exactly(isChecked ? "☑" : "□", format);
  }

  #contentControl(element: XmlElement, format: CharacterFormat): void {
    const { "loext:checkbox": isCheckBox, "loext:checked": checked } = element.attributes;
    if (isCheckBox === "true") this.#exactly(checked === "true" ? "☑" : "□", format);
    else this.content(element, format);
  }

  #drawing(element: XmlElement, format: CharacterFormat): void {
    if (format.isHidden === true) return;
    if (element.name === "draw:control") {
      this.#exactly(controlText(this.#context.controls.get(element.attributes["draw:control"] ?? "")), format);
      return;
    }
    const boxes = textBoxes(element);
    for (const content of boxes) this.pieces.push({ kind: "box", content });
    if (boxes.length === 0 && element.name !== "draw:line") noteSkipped(this.#context.remarks, kindOf(element));
  }
}

/** Elements inside a paragraph that are no part of its text. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "office:annotation",
  "office:annotation-end",
  "office:binary-data",
  "text:note-citation",
  "text:ruby-text",
  "text:tracked-changes",
  "field:param",
  "svg:desc",
  "svg:title",
]);

/** The elements of a drawing that hold paragraphs, each once: the text box of a frame, or a shape with text in it. */
export function textBoxes(drawing: XmlElement): readonly XmlElement[] {
  if (drawing.name === "draw:text-box") return [drawing];
  const children = elementsOf(drawing);
  if (children.some(({ name }) => name === "text:p" || name === "text:list")) return children.some(hasText) ? [drawing] : [];
  return flatMap(
    children.filter(({ name }) => name.startsWith("draw:")),
    textBoxes,
  );
}

function hasText(element: XmlElement): boolean {
  return textContent(element).trim() !== "";
}

function kindOf(drawing: XmlElement): string {
  const names = new Set(elementsOf(drawing).map(({ name }) => name));
  if (names.has("draw:object") || names.has("draw:object-ole")) return "嵌入对象";
  return names.has("draw:image") ? "图片" : "图形";
}

/** What a form control shows: a check box or a radio button as ☑ or □, a field its value. */
function controlText(control: XmlElement | undefined): string {
  if (control === undefined) return "";
  const { attributes } = control;
  if (control.name !== "form:checkbox" && control.name !== "form:radio") {
    return attributes["form:current-value"] ?? attributes["form:value"] ?? "";
  }
  const state = attributes["form:current-state"] ?? attributes["form:state"] ?? attributes["form:current-selected"];
  return (state === "checked" || state === "true" ? "☑" : "□") + (attributes["form:label"] ?? "");
}

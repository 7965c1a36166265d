import type { LinePart } from "../../document/raised-digits.js";
import { joinRaised } from "../../document/raised-digits.js";
import { indentOf, ordinaryCharacters, trimBlanks } from "../../document/text.js";
import type { ElementStyle } from "./element-style.js";

/** One shown line: what stands between two line breaks or block ends. */
export interface HtmlLine {
  readonly kind: "line";
  /** Without blanks at the ends, the automatic number included; never empty. */
  readonly text: string;
  readonly autoNumberLength?: number;
  readonly headingLevel?: number;
  readonly bold: boolean;
  readonly centered: boolean;
  /** Characters. */
  readonly indent: number;
  /** Whether an element that the page calls a title holds the line. */
  readonly isTitle: boolean;
}

/** What the block that a line stands in says of the line. */
export interface LineSetting {
  readonly style: ElementStyle;
  readonly headingLevel?: number;
  readonly isTitle: boolean;
  /** Declared indentation of a block's first line, in characters of the text's size (points). */
  readonly firstIndent: (fontSize: number) => number;
}

/** Blanks that HTML folds; no-break and full-width blanks are not among them. */
const FOLDED_BLANKS = /([ \t\n\r\f]+)/u;

/** Line ends and tabs by which a program lays out the source: what follows them is the text's own. */
const SOURCE_LAYOUT = /^[\s\S]*[\n\r\t]/u;

/** Shows nothing but where a line ends in it. */
const SOFT_HYPHENS = /\u00AD/gu;

/** Puts pieces of text together to lines as a browser does: blanks and line ends of the source fold to one blank. */
export class LineCollector {
  readonly #emit: (line: HtmlLine) => void;
  readonly #keepsLeadingBlanks: boolean;
  #text = "";
  /** The line's parts where any of it is raised; else empty. */
  #parts: LinePart[] = [];
  #marker = "";
  #boldLength = 0;
  #fontSize: number | undefined;
  #isFirst = true;
  /** Blanks seen but not yet written: none stand at a line's start or end. */
  #blank = "";

  /** @param keepsLeadingBlanks whether blanks at a line's start are its indentation, though a browser folds them. */
  constructor(emit: (line: HtmlLine) => void, keepsLeadingBlanks: boolean) {
    this.#emit = emit;
    this.#keepsLeadingBlanks = keepsLeadingBlanks;
  }

  /** Adds text of the source. */
  add(source: string, style: ElementStyle): void {
    for (const piece of source.split(FOLDED_BLANKS)) {
      if (piece === "") continue;
      if (FOLDED_BLANKS.test(piece)) this.#addBlank(piece);
      else this.#write(piece.replaceAll("\u00A0", " ").replace(SOFT_HYPHENS, ""), style);
    }
  }

  #addBlank(blanks: string): void {
    const isLeading = this.#text === "" && this.#keepsLeadingBlanks;
    this.#blank = isLeading ? this.#blank + blanks.replace(SOURCE_LAYOUT, "") : " ";
  }

  /** Adds text as it is: nothing in it is folded. */
  addExactly(text: string, style: ElementStyle): void {
    this.#write(text, style);
  }

  /** Sets an automatic number before whatever line comes next. */
  number(marker: string): void {
    this.#marker = joinMarkers(this.#marker, marker);
  }

  #write(piece: string, style: ElementStyle): void {
    const keepsBlank = this.#text !== "" || this.#keepsLeadingBlanks;
    const written = keepsBlank ? this.#blank + piece : piece;
    if (style.raised && this.#parts.length === 0) this.#parts.push({ text: this.#text, isRaised: false });
    if (this.#parts.length > 0) this.#parts.push({ text: written, isRaised: style.raised });
    this.#text += written;
    this.#blank = "";
    if (trimBlanks(piece) === "") return;
    this.#fontSize ??= style.fontSize;
    if (style.bold) this.#boldLength += trimBlanks(piece).length;
  }

  /** Ends the line; the next one belongs to the same block and has no first-line indentation of its own. */
  endLine(setting: LineSetting): void {
    if (this.#parts.length > 0) this.#text = joinRaised(this.#parts);
    const text = trimBlanks(ordinaryCharacters(this.#text));
    if (text !== "") {
      const declared = this.#isFirst ? setting.firstIndent(this.#fontSize ?? setting.style.fontSize) : 0;
      this.#emit({
        kind: "line",
        text: joinMarkers(this.#marker, text),
        ...(this.#marker === "" ? {} : { autoNumberLength: this.#marker.length }),
        ...(setting.headingLevel === undefined ? {} : { headingLevel: setting.headingLevel }),
        bold: this.#boldLength >= this.#text.replace(/\s/gu, "").length,
        centered: setting.style.centered,
        indent: indentOf(this.#text) + declared,
        isTitle: setting.isTitle,
      });
      this.#marker = "";
      this.#isFirst = false;
    }
    this.#text = "";
    this.#parts = [];
    this.#boldLength = 0;
    this.#fontSize = undefined;
    this.#blank = "";
  }

  /** Ends the line and the block: the next line is a first line. */
  endBlock(setting: LineSetting): void {
    this.endLine(setting);
    this.#isFirst = true;
  }

  /** Forgets a number that no text followed. */
  dropNumber(): void {
    this.#marker = "";
  }
}

/** A number that ends in a half-width character: after 、 or ） nothing is missed, after "1." a figure would run into it. */
const ENDS_NARROW = /[\x21-\x7E]$/u;

function joinMarkers(marker: string, text: string): string {
  return ENDS_NARROW.test(marker) ? `${marker} ${text}` : marker + text;
}

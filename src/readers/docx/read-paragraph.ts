import { firstLineIndent } from "./indentation.js";
import { readPieces } from "./read-pieces.js";
import { mergeParagraph, readParagraphFormat } from "./read-styles.js";
import { childOf, switchOf, valueOf } from "../xml/xml-element.js";
import type { XmlElement } from "../xml/xml-element.js";
import type { ListMarker } from "./list-counter.js";
import type { ReadContext } from "./read-context.js";
import type { NumberedList } from "./read-numbering.js";
import type { Piece } from "./read-pieces.js";
import type { ParagraphFormat, Style } from "./read-styles.js";
import type { StoryLine } from "./story.js";

/** A paragraph whose content is read, but which may go on in the next `w:p`. */
export interface OpenParagraph {
  readonly style: Style;
  /** What the paragraph says itself. */
  readonly own: ParagraphFormat;
  readonly pieces: readonly Piece[];
  /** Its end is deleted or hidden: what follows stands in the same paragraph. */
  readonly runsOn: "deleted" | "hidden" | false;
}

/** One line and the text boxes that are anchored in it. */
export interface LineWithBoxes {
  readonly line: StoryLine;
  readonly boxes: readonly XmlElement[];
}

/** Reads the content of `w:p`. */
export function openParagraph(element: XmlElement, context: ReadContext): OpenParagraph {
  const properties = childOf(element, "w:pPr");
  const style = context.styles.paragraphStyle(valueOf(properties, "w:pStyle"));
  const pieces = readPieces(element, style.character, context);
  context.fields.endParagraph();
  return { style, own: readParagraphFormat(properties), pieces, runsOn: runsOn(childOf(properties, "w:rPr"), context) };
}

function runsOn(mark: XmlElement | undefined, context: ReadContext): OpenParagraph["runsOn"] {
  if (childOf(mark, "w:ins") !== undefined) context.remarks.revisions++;
  if (childOf(mark, "w:del") !== undefined || childOf(mark, "w:moveFrom") !== undefined) {
    context.remarks.revisions++;
    return "deleted";
  }
  return switchOf(mark, "w:vanish") === true ? "hidden" : false;
}

/**
 * A paragraph and the next one that its missing end joins to it. A deleted end leaves the later paragraph's format, a
 * hidden one (Word's style separator) the earlier one's.
 */
export function mergeParagraphs(earlier: OpenParagraph, later: OpenParagraph): OpenParagraph {
  const pieces = [...earlier.pieces, ...later.pieces];
  const isSeparator = earlier.runsOn === "hidden" && earlier.pieces.length > 0;
  return isSeparator ? { ...earlier, pieces, runsOn: later.runsOn } : { ...later, pieces };
}

/** Numbers the paragraph and parts it into the lines that its author made. */
export function closeParagraph(paragraph: OpenParagraph, context: ReadContext): readonly LineWithBoxes[] {
  const { style, own, pieces } = paragraph;
  const place = listPlace(paragraph, context);
  const marker = place === undefined ? undefined : context.counter.next(place.list, place.depth);
  if (marker?.unknownFormat !== undefined) context.remarks.unknownNumberFormats.add(marker.unknownFormat);
  const level = place?.list.abstract.levels.get(place.depth);
  const styled = level === undefined ? style.paragraph : mergeParagraph(style.paragraph, { indent: level.indent });
  const format = mergeParagraph(styled, own);
  if (format.startsPage === true) context.pages.ownBreak();
  const lines = splitLines(pieces);
  return lines.map((line, index) => ({
    line: readLine(line, index === 0 ? format : continued(format), index === 0 ? marker : undefined, style, context),
    boxes: line.boxes,
  }));
}

function listPlace(
  { style, own }: OpenParagraph,
  context: ReadContext,
): { readonly list: NumberedList; readonly depth: number } | undefined {
  const id = own.listId ?? style.paragraph.listId;
  const list = id === undefined || id === "0" ? undefined : context.numbering.get(id);
  if (list === undefined) return undefined;
  return { list, depth: own.listDepth ?? depthOfStyle(list, style) ?? style.paragraph.listDepth ?? 0 };
}

/** A style's level is the one that names the style, or the style that it has its list from. */
function depthOfStyle(list: NumberedList, style: Style): number | undefined {
  const depths = new Map([...list.abstract.levels].map(([depth, level]) => [level.style, depth]));
  return depths.get(style.id) ?? (style.paragraph.listStyle === undefined ? undefined : depths.get(style.paragraph.listStyle));
}

/** Only a paragraph's first line is indented on its own. */
function continued(format: ParagraphFormat): ParagraphFormat {
  const { left } = format.indent;
  return { ...format, indent: left === undefined ? {} : { left } };
}

interface SplitLine {
  readonly pieces: Piece[];
  readonly boxes: XmlElement[];
  endsPage: boolean;
}

function splitLines(pieces: readonly Piece[]): readonly SplitLine[] {
  let line: SplitLine = { pieces: [], boxes: [], endsPage: false };
  const lines = [line];
  for (const piece of pieces) {
    if (piece.kind === "box") {
      line.boxes.push(piece.content);
      continue;
    }
    line.pieces.push(piece);
    const isOwnPageBreak = piece.kind === "page-break" && piece.by === "author";
    if (piece.kind !== "line-break" && !isOwnPageBreak) continue;
    line.endsPage = isOwnPageBreak;
    line = { pieces: [], boxes: [], endsPage: false };
    lines.push(line);
  }
  return lines;
}

const VISIBLE = /\S/u;
/** Font size in points where not even the style tells one. */
const USUAL_SIZE = 10.5;

function readLine(
  { pieces, endsPage }: SplitLine,
  { outlineLevel, isCentered, indent }: ParagraphFormat,
  marker: ListMarker | undefined,
  style: Style,
  { pages }: ReadContext,
): StoryLine {
  // A text that is a slice of the part's XML would keep all of that in memory: the blank in front makes it a copy.
  let text = " ";
  let page: number | undefined;
  let isBold: boolean | undefined;
  let size: number | undefined;
  for (const piece of pieces) {
    if (piece.kind === "page-break") {
      if (piece.by === "author") pages.ownBreak();
      else pages.renderedBreak();
    } else if (piece.kind === "text") {
      text += piece.text;
      if (!VISIBLE.test(piece.text)) continue;
      pages.sawText();
      page ??= pages.page;
      isBold = (isBold ?? true) && piece.isBold;
      size ??= piece.size;
    }
  }
  return {
    kind: "line",
    marker: marker?.text ?? "",
    separator: separatorOf(marker),
    text: text.slice(1),
    isBold: isBold ?? false,
    isCentered: isCentered ?? false,
    headingLevel: outlineLevel === undefined || outlineLevel > 8 ? undefined : outlineLevel + 1,
    indent: firstLineIndent(indent, size ?? style.character.size ?? USUAL_SIZE),
    page: page ?? pages.page,
    endsPage,
  };
}

/** A number that ends in a half-width character: after 、 or ） nothing is missed, after "1." a figure would run into it. */
const ENDS_NARROW = /[\x21-\x7E]$/u;

function separatorOf(marker: ListMarker | undefined): StoryLine["separator"] {
  if (marker === undefined || marker.suffix === "nothing") return "";
  return marker.suffix === "space" || ENDS_NARROW.test(marker.text) ? " " : "";
}

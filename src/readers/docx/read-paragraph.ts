import { linesOf } from "./paragraph-lines.js";
import { readPieces } from "./read-pieces.js";
import { mergeParagraph, readParagraphFormat } from "./read-styles.js";
import { childOf, switchOf, valueOf } from "../xml/xml-element.js";
import type { XmlElement } from "../xml/xml-element.js";
import type { LineWithBoxes } from "./paragraph-lines.js";
import type { ReadContext } from "./read-context.js";
import type { NumberedList } from "./read-numbering.js";
import type { Piece } from "./read-pieces.js";
import type { ParagraphFormat, Style } from "./read-styles.js";

/** A paragraph whose content is read, but which may go on in the next `w:p`. */
export interface OpenParagraph {
  readonly style: Style;
  /** What the paragraph says itself. */
  readonly own: ParagraphFormat;
  readonly pieces: readonly Piece<XmlElement>[];
  /** Its end is deleted or hidden: what follows stands in the same paragraph. */
  readonly runsOn: "deleted" | "hidden" | false;
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
export function closeParagraph(paragraph: OpenParagraph, context: ReadContext): readonly LineWithBoxes<XmlElement>[] {
  const { style, own, pieces } = paragraph;
  const place = listPlace(paragraph, context);
  const marker = place === undefined ? undefined : context.counter.next(place.list, place.depth);
  if (marker?.unknownFormat !== undefined) context.remarks.unknownNumberFormats.add(marker.unknownFormat);
  const level = place?.list.abstract.levels.get(place.depth);
  const styled = level === undefined ? style.paragraph : mergeParagraph(style.paragraph, { indent: level.indent });
  const format = mergeParagraph(styled, own);
  if (format.startsPage === true) context.pages.ownBreak();
  return linesOf(pieces, { format, marker, size: style.character.size }, context.pages);
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

import { effectiveChildren } from "./effective-children.js";
import { firstLineIndent } from "./indentation.js";
import { mergeParagraph, readCharacterFormat, readParagraphFormat } from "./read-styles.js";
import { readPieces } from "./read-pieces.js";
import { readTable } from "./read-table.js";
import { childOf, switchOf } from "./xml-element.js";
import type { ListMarker } from "./list-counter.js";
import type { NumberedList } from "./read-numbering.js";
import type { Piece } from "./read-pieces.js";
import type { ReadContext } from "./read-context.js";
import type { ParagraphFormat, Style } from "./read-styles.js";
import type { StoryItem, StoryLine } from "./story.js";
import type { XmlElement } from "./xml-element.js";

/** Reads what a container of paragraphs and tables holds: the body, a cell, a text box or a note. */
export function readStory(container: XmlElement, context: ReadContext): readonly StoryItem[] {
  const items: StoryItem[] = [];
  let carried: readonly Piece[] = [];
  for (const element of effectiveChildren(container, context.remarks)) {
    if (element.name === "w:p") {
      const paragraph = openParagraph(element, carried, context);
      carried = paragraph.runsOn ? paragraph.pieces : [];
      if (!paragraph.runsOn) items.push(...closeParagraph(paragraph, context));
    } else if (element.name === "w:tbl") {
      items.push(...readTable(element, context));
    } else if (element.name === "w:altChunk") {
      context.remarks.skipped.set("外部内容", (context.remarks.skipped.get("外部内容") ?? 0) + 1);
    }
  }
  return items;
}

interface OpenParagraph {
  readonly style: Style;
  readonly format: ParagraphFormat;
  readonly pieces: readonly Piece[];
  /** Its end is deleted or hidden: what follows stands in the same paragraph. */
  readonly runsOn: boolean;
}

function openParagraph(element: XmlElement, carried: readonly Piece[], context: ReadContext): OpenParagraph {
  const properties = childOf(element, "w:pPr");
  const style = context.styles.paragraphStyle(childOf(properties, "w:pStyle")?.attributes["w:val"]);
  const mark = childOf(properties, "w:rPr");
  const isDeleted = childOf(mark, "w:del") !== undefined || childOf(mark, "w:moveFrom") !== undefined;
  if (isDeleted) context.remarks.revisions++;
  const isHidden = switchOf(mark, "w:vanish") ?? false;
  return {
    style,
    format: readParagraphFormat(properties),
    pieces: [...carried, ...readPieces(element, style.character, context)],
    runsOn: isDeleted || isHidden,
  };
}

function closeParagraph(paragraph: OpenParagraph, context: ReadContext): readonly StoryItem[] {
  const { style, pieces } = paragraph;
  const list = listOf(paragraph, context);
  const marker = list === undefined ? undefined : context.counter.next(list.list, list.depth);
  const levelIndent = list?.list.abstract.levels.get(list.depth)?.indent ?? {};
  const styled = mergeParagraph(style.paragraph, { indent: levelIndent });
  const format = mergeParagraph(styled, paragraph.format);
  if (format.startsPage === true) context.pages.ownBreak();
  const lines = splitLines(pieces);
  return lines.flatMap((line, index) => [
    storyLine(line, index === 0 ? marker : undefined, format, style, context),
    ...line.boxes.flatMap((box) => readStory(box, context)),
  ]);
}

function listOf(paragraph: OpenParagraph, context: ReadContext): { readonly list: NumberedList; readonly depth: number } | undefined {
  const { style, format } = paragraph;
  const id = format.listId ?? style.paragraph.listId;
  const list = id === undefined || id === "0" ? undefined : context.numbering.get(id);
  if (list === undefined) return undefined;
  return { list, depth: format.listDepth ?? depthOfStyle(list, style) ?? style.paragraph.listDepth ?? 0 };
}

/** A style's level is the one that names the style. */
function depthOfStyle(list: NumberedList, style: Style): number | undefined {
  for (const [depth, level] of list.abstract.levels) if (level.style === style.id) return depth;
  return undefined;
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
    if (piece.kind === "box") line.boxes.push(piece.content);
    else line.pieces.push(piece);
    const isOwnPageBreak = piece.kind === "page-break" && piece.by === "author";
    if (piece.kind !== "line-break" && !isOwnPageBreak) continue;
    line.endsPage = isOwnPageBreak;
    line = { pieces: [], boxes: [], endsPage: false };
    lines.push(line);
  }
  return lines;
}

const VISIBLE = /\S/u;

function storyLine(line: SplitLine, marker: ListMarker | undefined, format: ParagraphFormat, style: Style, context: ReadContext): StoryLine {
  const { pages, remarks } = context;
  let text = "";
  let page: number | undefined;
  let isBold: boolean | undefined;
  let size: number | undefined;
  for (const piece of line.pieces) {
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
  if (marker?.isExact === false) remarks.unknownNumberFormats.add(marker.text);
  return {
    kind: "line",
    text,
    marker: marker?.text ?? "",
    separator: separatorOf(marker),
    isBold: isBold ?? false,
    isCentered: format.isCentered ?? false,
    indent: firstLineIndent(format.indent, size ?? style.character.size ?? 10.5),
    page: page ?? pages.page,
    endsPage: line.endsPage,
    ...(format.outlineLevel === undefined || format.outlineLevel > 8 ? {} : { headingLevel: format.outlineLevel + 1 }),
  };
}

/** A number that a tab sets apart: after 、 or ） nothing is missed, after "1." the text would run into the number. */
const ENDS_NARROW = /[!-~]$/u;

function separatorOf(marker: ListMarker | undefined): "" | " " {
  if (marker === undefined || marker.suffix === "nothing") return "";
  return marker.suffix === "space" || ENDS_NARROW.test(marker.text) ? " " : "";
}

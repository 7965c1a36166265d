import { flatMap } from "../../lists/flat-map.js";
import { linesOf } from "../docx/paragraph-lines.js";
import { mergeParagraph } from "../docx/read-styles.js";
import { tableFromCells } from "../docx/story-table.js";
import { elementsOf, textContent, wholeNumber } from "../xml/xml-element.js";
import { nextMarker } from "./list-numbers.js";
import { readCells } from "./read-cells.js";
import { readPieces, textBoxes } from "./read-pieces.js";
import type { ListMarker } from "../docx/list-counter.js";
import type { NumberedList } from "../docx/read-numbering.js";
import type { ParagraphFormat } from "../docx/read-styles.js";
import type { StoryItem } from "../docx/story.js";
import type { XmlElement } from "../xml/xml-element.js";
import type { NumberSequence } from "./list-numbers.js";
import type { OdtContext } from "./odt-context.js";
import type { ParagraphStyle } from "./read-styles.js";

/** Where in a list a paragraph stands. */
interface ListPlace {
  /** The list's style, where the list names one. */
  readonly style: string | undefined;
  readonly sequence: NumberSequence;
  readonly depth: number;
  /** Whether the paragraph takes a number: the first of an item does. */
  readonly isNumbered: boolean;
  readonly startValue: number | undefined;
}

/** Reads what a container of paragraphs and tables holds: the body, a cell, a text box or a note. */
export function readStory(container: XmlElement, context: OdtContext): readonly StoryItem[] {
  return flatMap(elementsOf(container), (element) => readElement(element, context));
}

/** Elements that only group what we read. */
const GROUPS: ReadonlySet<string> = new Set(["text:index-body", "text:index-title", "text:page-sequence"]);
/** `text:table-of-content`, `text:alphabetical-index` */
const INDEX = /^text:(?:table-of-content|[a-z]+-index|bibliography)$/u;

function readElement(element: XmlElement, context: OdtContext): readonly StoryItem[] {
  const { name } = element;
  switch (name) {
    case "text:p":
    case "text:h":
      return readParagraph(element, undefined, context);
    case "text:list":
      return readList(element, undefined, context);
    case "text:numbered-paragraph":
      return readNumberedParagraph(element, context);
    case "table:table":
      return readTable(element, context);
    case "text:section":
      return readSection(element, context);
    case "text:soft-page-break":
      context.pages.renderedBreak();
      return [];
    case "text:change":
    case "text:change-start":
      context.remarks.revisions++;
      return [];
    default:
      if (name.startsWith("draw:")) return flatMap(textBoxes(element), (box) => readStory(box, context));
      return GROUPS.has(name) || INDEX.test(name) ? readStory(element, context) : [];
  }
}

function readSection(section: XmlElement, context: OdtContext): readonly StoryItem[] {
  const { "text:display": display, "text:is-hidden": isHidden } = section.attributes;
  if (display !== "none" && isHidden !== "true") return readStory(section, context);
  if (textContent(section).trim() !== "") context.remarks.hiddenTexts++;
  return [];
}

function readTable(table: XmlElement, context: OdtContext): readonly StoryItem[] {
  if (context.styles.startsTablePage(table.attributes["table:style-name"])) context.pages.ownBreak();
  const cells = readCells(table, context, (cell) => readStory(cell, context));
  return cells === undefined ? [] : [tableFromCells(cells)];
}

function readList(list: XmlElement, outer: ListPlace | undefined, context: OdtContext): readonly StoryItem[] {
  const { attributes } = list;
  const style = attributes["text:style-name"] ?? outer?.style;
  const place = {
    style,
    sequence: outer?.sequence ?? beginList(attributes, style, context),
    depth: outer === undefined ? 0 : outer.depth + 1,
  };
  return flatMap(elementsOf(list), (item) => readItem(item, { ...place, isNumbered: false, startValue: undefined }, context));
}

function beginList(attributes: XmlElement["attributes"], style: string | undefined, context: OdtContext): NumberSequence {
  return context.lists.begin({
    id: attributes["xml:id"] ?? attributes["text:id"],
    style: style ?? "",
    continues: attributes["text:continue-list"],
    continuesStyle: attributes["text:continue-numbering"] === "true",
  });
}

function readItem(item: XmlElement, list: ListPlace, context: OdtContext): readonly StoryItem[] {
  const style = item.attributes["text:style-override"] ?? list.style;
  const startValue = wholeNumber(item.attributes["text:start-value"]);
  let isNumbered = item.name === "text:list-item";
  return flatMap(elementsOf(item), (element) => {
    if (element.name === "text:list") return readList(element, { ...list, style }, context);
    if (element.name !== "text:p" && element.name !== "text:h") return readElement(element, context);
    const place = { ...list, style, isNumbered, startValue };
    isNumbered = false;
    return readParagraph(element, place, context);
  });
}

function readNumberedParagraph(element: XmlElement, context: OdtContext): readonly StoryItem[] {
  const { attributes } = element;
  const style = attributes["text:style-name"];
  const list = {
    "xml:id": attributes["text:list-id"] ?? "",
    "text:continue-list": attributes["text:list-id"] ?? "",
    "text:continue-numbering": attributes["text:continue-numbering"] ?? "true",
  };
  const place: ListPlace = {
    style,
    sequence: beginList(list, style, context),
    depth: (wholeNumber(attributes["text:level"]) ?? 1) - 1,
    isNumbered: true,
    startValue: wholeNumber(attributes["text:start-value"]),
  };
  return flatMap(elementsOf(element), (child) => readParagraph(child, place, context));
}

function readParagraph(element: XmlElement, place: ListPlace | undefined, context: OdtContext): readonly StoryItem[] {
  if (hidesItself(element)) {
    if (textContent(element).trim() !== "") context.remarks.hiddenTexts++;
    return [];
  }
  const style = context.styles.paragraph(element.attributes["text:style-name"]);
  const numbering = numberingOf(element, style, place, context);
  const marker = numbering === undefined ? undefined : markerIn(element, numbering, context);
  const format = formatOf(element, style, numbering);
  if (format.startsPage === true) context.pages.ownBreak();
  const pieces = readPieces(element, style.character, context);
  const lines = linesOf(pieces, { format, marker, size: style.character.size }, context.pages);
  if (style.endsPage) context.pages.ownBreak();
  return flatMap(lines, ({ line, boxes }, index) => [
    style.endsPage && index === lines.length - 1 ? { ...line, endsPage: true } : line,
    ...flatMap(boxes, (box) => readStory(box, context)),
  ]);
}

/** Whether a field in a paragraph hides all of it: the field's condition was met when the file was saved. */
function hidesItself(element: XmlElement): boolean {
  return elementsOf(element).some(
    (child) =>
      (child.name === "text:hidden-paragraph" && child.attributes["text:is-hidden"] === "true") ||
      (INLINE.has(child.name) && hidesItself(child)),
  );
}

/** Elements that hold part of a line. */
const INLINE: ReadonlySet<string> = new Set(["text:span", "text:a", "text:meta", "text:ruby-base", "text:ruby"]);

interface Numbering {
  readonly list: NumberedList;
  readonly place: ListPlace;
}

/** The list that a paragraph stands in; for a heading outside of all lists the outline of the document. */
function numberingOf(
  element: XmlElement,
  style: ParagraphStyle,
  place: ListPlace | undefined,
  { styles, outline }: OdtContext,
): Numbering | undefined {
  if (place !== undefined) {
    const list = styles.lists.get(place.style ?? style.listStyle ?? "");
    return list === undefined ? undefined : { list, place };
  }
  if (element.name !== "text:h" || styles.outline === undefined || style.listStyle === "") return undefined;
  const isNumbered = element.attributes["text:is-list-header"] !== "true";
  const restarts = element.attributes["text:restart-numbering"] === "true";
  const startValue = wholeNumber(element.attributes["text:start-value"]) ?? (restarts ? 1 : undefined);
  const depth = outlineLevel(element) - 1;
  return { list: styles.outline, place: { style: undefined, sequence: outline, depth, isNumbered, startValue } };
}

function outlineLevel(heading: XmlElement): number {
  return Math.max(1, wholeNumber(heading.attributes["text:outline-level"]) ?? 1);
}

function markerIn(element: XmlElement, { list, place }: Numbering, context: OdtContext): ListMarker | undefined {
  if (!place.isNumbered || isDeletedItem(element)) return undefined;
  const marker = nextMarker(place.sequence, list, place.depth, place.startValue);
  if (marker?.unknownFormat !== undefined) context.remarks.unknownNumberFormats.add(marker.unknownFormat);
  return marker;
}

/** A paragraph of which a tracked deletion leaves nothing. */
function isDeletedItem(element: XmlElement): boolean {
  const children = elementsOf(element);
  return children.some(({ name }) => name === "text:change") && textContent(element).trim() === "";
}

function formatOf(element: XmlElement, style: ParagraphStyle, numbering: Numbering | undefined): ParagraphFormat {
  const level = numbering?.list.abstract.levels.get(numbering.place.depth);
  const listed = level === undefined ? style.format : mergeParagraph(style.format, { indent: level.indent });
  const format = mergeParagraph(listed, { indent: style.ownIndent });
  return element.name === "text:h" ? { ...format, outlineLevel: outlineLevel(element) - 1 } : format;
}

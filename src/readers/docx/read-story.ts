import { flatMap } from "../../lists/flat-map.js";
import { append } from "../../lists/append.js";
import { effectiveChildren } from "./effective-children.js";
import { readCells } from "./read-cells.js";
import { noteSkipped } from "./read-context.js";
import { closeParagraph, mergeParagraphs, openParagraph } from "./read-paragraph.js";
import { tableFromCells } from "./story-table.js";
import type { XmlElement } from "../xml/xml-element.js";
import type { OpenParagraph } from "./read-paragraph.js";
import type { ReadContext } from "./read-context.js";
import type { StoryItem } from "./story.js";

/** Reads what a container of paragraphs and tables holds: the body, a cell, a text box or a note. */
export function readStory(container: XmlElement, context: ReadContext): readonly StoryItem[] {
  const items: StoryItem[] = [];
  let pending: OpenParagraph | undefined;
  const close = (): void => {
    if (pending !== undefined && (!pending.runsOn || pending.pieces.length > 0)) append(items, readLines(pending, context));
    pending = undefined;
  };
  for (const element of effectiveChildren(container, context.remarks)) {
    if (element.name === "w:p") {
      const paragraph = openParagraph(element, context);
      pending = pending === undefined ? paragraph : mergeParagraphs(pending, paragraph);
      if (!pending.runsOn) close();
    } else if (element.name === "w:tbl") {
      close();
      append(items, readTable(element, context));
    } else if (element.name === "w:altChunk") {
      noteSkipped(context.remarks, "嵌入文档");
    }
  }
  close();
  return items;
}

function readLines(paragraph: OpenParagraph, context: ReadContext): readonly StoryItem[] {
  return flatMap(closeParagraph(paragraph, context), ({ line, boxes }) => [
    line,
    ...flatMap(boxes, (box) => readStory(box, context)),
  ]);
}

function readTable(table: XmlElement, context: ReadContext): readonly StoryItem[] {
  const cells = readCells(table, context, (cell) => readStory(cell, context));
  return cells === undefined ? [] : [tableFromCells(cells)];
}

import { effectiveChildren } from "./effective-children.js";
import { lengthInPoints } from "./indentation.js";
import { readStory } from "./read-story.js";
import { childOf, childrenOf, switchOf, valueOf, wholeNumber } from "./xml-element.js";
import type { ReadContext } from "./read-context.js";
import type { StoryCell, StoryItem } from "./story.js";
import type { XmlElement } from "./xml-element.js";

interface OpenCell {
  readonly row: number;
  readonly col: number;
  rowSpan: number;
  colSpan: number;
  readonly page: number;
  readonly items: readonly StoryItem[];
}

/** Reads `w:tbl`; nothing where all its rows are deleted or hidden. */
export function readTable(table: XmlElement, context: ReadContext): readonly StoryItem[] {
  const rows = effectiveChildren(table, context.remarks).filter((child) => child.name === "w:tr" && isShown(child, context));
  if (rows.length === 0) return [];
  const firstPage = context.pages.page;
  const cells: OpenCell[] = [];
  let above: readonly OpenCell[] = [];
  for (const [row, element] of rows.entries()) {
    above = readRow(element, row, above, context);
    for (const cell of above) if (cell.row === row) cells.push(cell);
  }
  const cols = Math.max(...cells.map((cell) => cell.col + cell.colSpan), 1);
  return [
    {
      kind: "table",
      rows: rows.length,
      cols,
      cells: cells satisfies readonly StoryCell[],
      edges: columnEdges(table),
      headerRows: headerRows(rows),
      firstPage: cells[0]?.page ?? firstPage,
      lastPage: context.pages.page,
    },
  ];
}

function isShown(row: XmlElement, context: ReadContext): boolean {
  const properties = childOf(row, "w:trPr");
  if (childOf(properties, "w:del") !== undefined) {
    context.remarks.revisions++;
    return false;
  }
  if (childOf(properties, "w:ins") !== undefined) context.remarks.revisions++;
  if (switchOf(properties, "w:hidden") !== true) return true;
  context.remarks.hiddenTexts++;
  return false;
}

function headerRows(rows: readonly XmlElement[]): number {
  const first = rows.findIndex((row) => switchOf(childOf(row, "w:trPr"), "w:tblHeader") !== true);
  return first === -1 ? rows.length : first;
}

function columnEdges(table: XmlElement): readonly number[] {
  const edges = [0];
  for (const { attributes } of childrenOf(childOf(table, "w:tblGrid"), "w:gridCol")) {
    edges.push((edges.at(-1) ?? 0) + (lengthInPoints(attributes["w:w"]) ?? 0));
  }
  return edges;
}

/** The cells that cover a row, those that began above included, which grow by it. */
function readRow(element: XmlElement, row: number, above: readonly OpenCell[], context: ReadContext): readonly OpenCell[] {
  const startPage = context.pages.page;
  const covering: OpenCell[] = [];
  let endPage = startPage;
  let col = wholeNumber(valueOf(childOf(element, "w:trPr"), "w:gridBefore")) ?? 0;
  for (const cell of effectiveChildren(element, context.remarks)) {
    if (cell.name !== "w:tc") continue;
    const properties = childOf(cell, "w:tcPr");
    const colSpan = Math.max(1, wholeNumber(valueOf(properties, "w:gridSpan")) ?? 1);
    const left = covering.at(-1);
    const upper = above.find((candidate) => candidate.col === col && candidate.colSpan === colSpan);
    if (continues(properties, "w:hMerge") && left?.row === row) {
      left.colSpan += colSpan;
    } else if (continues(properties, "w:vMerge") && upper !== undefined) {
      upper.rowSpan++;
      covering.push(upper);
    } else {
      context.pages.goTo(startPage);
      const items = readStory(cell, context);
      endPage = Math.max(endPage, context.pages.page);
      covering.push({ row, col, rowSpan: 1, colSpan, page: firstVisiblePage(items) ?? startPage, items });
    }
    col += colSpan;
  }
  context.pages.goTo(endPage);
  return covering;
}

function continues(properties: XmlElement | undefined, name: "w:hMerge" | "w:vMerge"): boolean {
  const merge = childOf(properties, name);
  return merge !== undefined && merge.attributes["w:val"] !== "restart";
}

function firstVisiblePage(items: readonly StoryItem[]): number | undefined {
  const [first] = items;
  return first?.kind === "line" ? first.page : first?.firstPage;
}

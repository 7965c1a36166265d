import { append } from "../../lists/append.js";
import { childOf, childrenOf, findAll, switchOf, textContent, valueOf, wholeNumber } from "../xml/xml-element.js";
import { effectiveChildren } from "./effective-children.js";
import { lengthInPoints } from "./indentation.js";
import type { XmlElement } from "../xml/xml-element.js";
import type { ReadContext } from "./read-context.js";
import type { StoryCell, StoryItem } from "./story.js";

/** The cells of a table as the file places them, before unused columns are taken out. */
export interface TableCells {
  readonly rows: number;
  readonly cells: readonly StoryCell[];
  /** Positions of the column borders in points, from `w:tblGrid`. */
  readonly edges: readonly number[];
  readonly firstPage: number;
  readonly lastPage: number;
}

/** Where the cells of a row stand in the table's grid. */
interface CellPlace {
  readonly element: XmlElement;
  readonly col: number;
  readonly colSpan: number;
}

type ReadContent = (cell: XmlElement) => readonly StoryItem[];
type OpenCell = { -readonly [Key in keyof StoryCell]: StoryCell[Key] };

/** Reads the cells of `w:tbl`; `undefined` where all its rows are deleted or hidden, or have no cells. */
export function readCells(table: XmlElement, context: ReadContext, readContent: ReadContent): TableCells | undefined {
  const rows = effectiveChildren(table, context.remarks).filter((child) => child.name === "w:tr" && isShown(child, context));
  const cells: OpenCell[] = [];
  let above: readonly OpenCell[] = [];
  for (const [row, element] of rows.entries()) {
    above = readRow(element, row, above, context, readContent);
    append(
      cells,
      above.filter((cell) => cell.row === row),
    );
  }
  if (cells.length === 0) return undefined;
  return {
    rows: rows.length,
    cells,
    edges: columnEdges(table),
    firstPage: cells[0]?.page ?? context.pages.page,
    lastPage: context.pages.page,
  };
}

function isShown(row: XmlElement, context: ReadContext): boolean {
  const properties = childOf(row, "w:trPr");
  const isDeleted = childOf(properties, "w:del") !== undefined || childOf(properties, "w:moveFrom") !== undefined;
  if (isDeleted || childOf(properties, "w:ins") !== undefined) context.remarks.revisions++;
  const isHidden = switchOf(properties, "w:hidden") === true;
  if (isHidden) context.remarks.hiddenTexts++;
  return !isDeleted && !isHidden;
}

function columnEdges(table: XmlElement): readonly number[] {
  const edges = [0];
  for (const { attributes } of childrenOf(childOf(table, "w:tblGrid"), "w:gridCol")) {
    edges.push((edges.at(-1) ?? 0) + (lengthInPoints(attributes["w:w"]) ?? 0));
  }
  return edges;
}

/** The cells that cover a row: its own, and those from above that it continues and makes longer. */
function readRow(
  element: XmlElement,
  row: number,
  above: readonly OpenCell[],
  context: ReadContext,
  readContent: ReadContent,
): readonly OpenCell[] {
  const startPage = context.pages.page;
  const covering: OpenCell[] = [];
  let endPage = startPage;
  for (const { element: cell, col, colSpan } of placeCells(element, context)) {
    const properties = childOf(cell, "w:tcPr");
    const upper = above.find((candidate) => candidate.col === col && candidate.colSpan === colSpan);
    if (isContinued(properties) && upper !== undefined) {
      upper.rowSpan++;
      covering.push(upper);
      noteMergedText(cell, context);
      continue;
    }
    context.pages.goTo(startPage);
    const items = readContent(cell);
    endPage = Math.max(endPage, context.pages.page);
    covering.push({ row, col, rowSpan: 1, colSpan, page: pageOf(items[0]) ?? startPage, items });
  }
  context.pages.goTo(endPage);
  return movedToNextPage(covering, row, startPage);
}

/** The places of a row's cells; cells merged horizontally the old way (`w:hMerge`) as one. */
function placeCells(row: XmlElement, context: ReadContext): readonly CellPlace[] {
  const places: CellPlace[] = [];
  let next = Math.max(0, wholeNumber(valueOf(childOf(row, "w:trPr"), "w:gridBefore")) ?? 0);
  for (const element of effectiveChildren(row, context.remarks)) {
    if (element.name !== "w:tc") continue;
    const properties = childOf(element, "w:tcPr");
    if (childOf(properties, "w:cellDel") !== undefined) {
      context.remarks.revisions++;
      continue;
    }
    const place = { element, col: next, colSpan: Math.max(1, wholeNumber(valueOf(properties, "w:gridSpan")) ?? 1) };
    next += place.colSpan;
    const left = places.at(-1);
    if (left === undefined || !isMergedAway(childOf(properties, "w:hMerge"))) {
      places.push(place);
      continue;
    }
    places[places.length - 1] = { ...left, colSpan: left.colSpan + place.colSpan };
    noteMergedText(element, context);
  }
  return places;
}

/** Of `w:hMerge` and `w:vMerge`: "restart" begins a merged cell, nothing continues it. */
function isMergedAway(merge: XmlElement | undefined): boolean {
  return merge !== undefined && merge.attributes["w:val"] !== "restart";
}

/** Word does not show what stands in a cell that is merged away. */
function noteMergedText(cell: XmlElement, context: ReadContext): void {
  if (findAll(cell, "w:t").some((text) => textContent(text).trim() !== "")) context.remarks.hiddenTexts++;
}

/** Whether a cell goes on from the one above: by `w:vMerge`, or by a tracked merge (`w:cellMerge`). */
function isContinued(properties: XmlElement | undefined): boolean {
  return isMergedAway(childOf(properties, "w:vMerge")) || childOf(properties, "w:cellMerge")?.attributes["w:vMerge"] === "cont";
}

function pageOf(item: StoryItem | undefined): number | undefined {
  return item?.kind === "line" ? item.page : item?.firstPage;
}

/** Word notes a page break in one cell of a row only: where it stands before the text, the whole row is on the next page. */
function movedToNextPage(covering: readonly OpenCell[], row: number, startPage: number): readonly OpenCell[] {
  const own = covering.filter((cell) => cell.row === row);
  const first = own.reduce((page, cell) => Math.max(page, cell.page), startPage);
  for (const cell of own) if (cell.page === startPage) cell.page = first;
  return covering;
}

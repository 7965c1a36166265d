import { flatMap } from "../../lists/flat-map.js";
import { listOf } from "../../lists/list-of.js";
import { createGrid } from "../../document/grid.js";
import { joinCutTables } from "../../document/join-cut-tables.js";
import { nestedBlock, textOfNested } from "../../document/nested-tables.js";
import { foldCellText, indentOf, ordinaryCharacters, trimBlanks } from "../../document/text.js";
import { lineText } from "./story.js";
import type { Block, GridCell, Paragraph, TableBlock } from "../../document/document.js";
import type { FlowItem } from "../../document/join-cut-tables.js";
import type { StoryCell, StoryItem, StoryLine, StoryTable } from "./story.js";

/**
 * A story as blocks: empty lines left out, tables in single cells unwrapped, nested tables right after the table that
 * holds them, tables that a page cut in two joined.
 *
 * @param knowsPages whether the page numbers of the story mean anything.
 */
export function composeBlocks(items: readonly StoryItem[], knowsPages: boolean): readonly Block[] {
  return joinCutTables(flatMap(items, (item) => toFlow(item, knowsPages)));
}

function toFlow(item: StoryItem, knowsPages: boolean): readonly FlowItem[] {
  return item.kind === "line" ? lineFlow(item, knowsPages) : tableFlow(item, knowsPages);
}

function lineFlow(line: StoryLine, knowsPages: boolean): readonly FlowItem[] {
  const paragraph = toParagraph(line, knowsPages);
  return [
    paragraph === undefined ? { kind: "blank" } : { kind: "block", block: paragraph },
    ...(line.endsPage ? [{ kind: "page-break" } as const] : []),
  ];
}

function toParagraph(line: StoryLine, knowsPages: boolean): Paragraph | undefined {
  const text = trimBlanks(ordinaryCharacters(lineText(line)));
  if (text === "") return undefined;
  const numberLength = trimBlanks(ordinaryCharacters(line.marker)).length;
  const indent = line.indent + (numberLength === 0 ? indentOf(line.text) : 0);
  return {
    kind: "paragraph",
    text,
    ...(numberLength === 0 ? {} : { autoNumberLength: numberLength }),
    ...(line.headingLevel === undefined ? {} : { headingLevel: line.headingLevel }),
    ...(line.isBold ? { bold: true } : {}),
    ...(line.isCentered ? { centered: true } : {}),
    ...(indent === 0 ? {} : { indent }),
    ...(knowsPages ? { page: line.page } : {}),
  };
}

function tableFlow(table: StoryTable, knowsPages: boolean): readonly FlowItem[] {
  const content = singleCellContent(table);
  if (content !== undefined) return flatMap(content, (item) => toFlow(item, knowsPages));
  return [{ kind: "table", table: toTableBlock(table, knowsPages), edges: table.edges }, ...nestedFlow(table, knowsPages, false)];
}

/** Tables in different cells never are pieces of one table. */
function nestedFlow(table: StoryTable, knowsPages: boolean, isInsideCell: boolean): readonly FlowItem[] {
  return flatMap(table.cells, (cell) => {
    const isBeside = isInsideCell || cell.colSpan < table.cols;
    return flatMap(nestedTables(cell.items), (inner): readonly FlowItem[] => [
      { kind: "block", block: nestedBlock(toTableBlock(inner, knowsPages), isBeside) },
      ...nestedFlow(inner, knowsPages, isBeside),
    ]);
  });
}

/** A table of one cell is a frame around its content. */
function singleCellContent(table: StoryTable): readonly StoryItem[] | undefined {
  return table.cells.length === 1 ? table.cells[0]?.items : undefined;
}

function nestedTables(items: readonly StoryItem[]): readonly StoryTable[] {
  return flatMap(items, (item) => {
    if (item.kind === "line") return [];
    const content = singleCellContent(item);
    return content === undefined ? [item] : nestedTables(content);
  });
}

function cellLines(items: readonly StoryItem[]): readonly StoryLine[] {
  return flatMap(items, (item) => (item.kind === "line" ? [item] : cellLines(singleCellContent(item) ?? [])));
}

function toTableBlock(table: StoryTable, knowsPages: boolean): TableBlock {
  const { rows, cols, firstPage, lastPage } = table;
  const cells = table.cells.map((cell) => toGridCell(cell, cols, knowsPages));
  const pages = listOf(lastPage - firstPage + 1, (index) => firstPage + index);
  return {
    kind: "table",
    grid: createGrid({ rows, cols, cells, spans: "declared", isComplete: true }),
    ...(knowsPages ? { pages } : {}),
  };
}

function toGridCell(cell: StoryCell, cols: number, knowsPages: boolean): GridCell {
  const { row, col, rowSpan, colSpan, page } = cell;
  const lines = cellLines(cell.items);
  const first = lines.find((line) => trimBlanks(lineText(line)) !== "");
  const indent = first === undefined ? 0 : first.indent + (first.marker === "" ? indentOf(first.text) : 0);
  return {
    row,
    col,
    rowSpan,
    colSpan,
    text: first === undefined && colSpan < cols ? nestedText(cell, knowsPages) : foldCellText(lines.map(lineText)),
    ...(indent === 0 ? {} : { indent }),
    ...(knowsPages ? { page } : {}),
  };
}

function nestedText({ items }: StoryCell, knowsPages: boolean): string {
  return textOfNested(nestedTables(items).map((inner) => toTableBlock(inner, knowsPages).grid));
}

/** Whether a block has any text: a table may be all blanks. */
export function hasText(block: Block): boolean {
  return block.kind === "paragraph" || block.grid.cells.some((cell) => cell.text !== "");
}

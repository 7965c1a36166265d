import { createGrid } from "../../document/grid.js";
import { foldCellText, indentOf, ordinaryCharacters, trimBlanks } from "../../document/text.js";
import { ZipingError } from "../../document/ziping-error.js";
import { FieldState } from "./field-state.js";
import { ListCounter } from "./list-counter.js";
import { openPackage } from "./open-package.js";
import { PageCounter } from "./page-counter.js";
import { noRemarks } from "./read-context.js";
import { readNumbering } from "./read-numbering.js";
import { readStory } from "./read-story.js";
import { readStyles } from "./read-styles.js";
import { lineText } from "./story.js";
import { childOf } from "./xml-element.js";
import type { Block, GridCell, Paragraph, SourceDocument } from "../../document/document.js";
import type { Reader, ReadLimits } from "../reader.js";
import type { ReadContext } from "./read-context.js";
import type { StoryCell, StoryItem, StoryLine, StoryTable } from "./story.js";

/** Reads Word's package format (.docx, also .wps and .doc files that are such packages). */
export const docxReader: Reader = { format: "docx", accepts: acceptsDocx, read: readDocx };

function acceptsDocx(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function readDocx(bytes: Uint8Array, limits: ReadLimits): Promise<SourceDocument> {
  const parts = openPackage(bytes, limits);
  const styles = readStyles(parts.styles);
  const context: ReadContext = {
    styles,
    numbering: readNumbering(parts.numbering, styles.listStyles),
    counter: new ListCounter(),
    fields: new FieldState(),
    pages: new PageCounter(),
    remarks: noRemarks(),
  };
  const body = childOf(parts.document, "w:body");
  if (body === undefined) throw new ZipingError("CORRUPT", "Word 正文没有 w:body。请用 Word 或 WPS 打开并另存后再试。");
  const blocks = readStory(body, context).flatMap(toBlocks);
  return { format: "docx", blocks, diagnostics: [] };
}

function toBlocks(item: StoryItem): readonly Block[] {
  return item.kind === "line" ? toParagraph(item) : toTables(item);
}

function toParagraph(line: StoryLine): readonly Paragraph[] {
  const text = trimBlanks(ordinaryCharacters(lineText(line)));
  if (text === "") return [];
  const indent = line.indent + (line.marker === "" ? indentOf(line.text) : 0);
  return [
    {
      kind: "paragraph",
      text,
      ...(line.marker === "" ? {} : { autoNumberLength: trimBlanks(line.marker).length }),
      ...(line.headingLevel === undefined ? {} : { headingLevel: line.headingLevel }),
      ...(line.isBold ? { bold: true } : {}),
      ...(line.isCentered ? { centered: true } : {}),
      ...(indent === 0 ? {} : { indent }),
    },
  ];
}

function toTables(table: StoryTable): readonly Block[] {
  const [only] = table.cells;
  if (only !== undefined && table.cells.length === 1 && table.rows === 1) return only.items.flatMap(toBlocks);
  const cells = table.cells.map(toGridCell);
  const nested = table.cells.flatMap((cell) => cell.items.filter((item) => item.kind === "table"));
  return [
    { kind: "table", grid: createGrid({ rows: table.rows, cols: table.cols, cells, spans: "declared" }) },
    ...nested.flatMap(toTables),
  ];
}

function toGridCell(cell: StoryCell): GridCell {
  const { row, col, rowSpan, colSpan } = cell;
  const lines = cell.items.filter((item) => item.kind === "line");
  const first = lines.find((line) => trimBlanks(lineText(line)) !== "");
  const indent = first === undefined ? 0 : first.indent + indentOf(first.text);
  return { row, col, rowSpan, colSpan, text: foldCellText(lines.map(lineText)), ...(indent === 0 ? {} : { indent }) };
}

import { flatMap } from "../lists/flat-map.js";
import type { SourceDocument, TableBlock } from "../document/document.js";
import { gridPlaces } from "../document/grid.js";
import type { Language } from "../rules/rule.js";
import { BYTE_ORDER_MARK, csvRow } from "./csv-row.js";
import { documentPage, gridHtml } from "./document-html.js";
import { escapeHtml } from "./escape-html.js";

/** A document whose tables are listed. */
export interface ListedDocument {
  readonly path: string;
  readonly value: SourceDocument;
}

interface NumberedTable extends TableBlock {
  /** Index of the block in the document. */
  readonly block: number;
}

type Documents = AsyncIterable<ListedDocument>;

/** Every table's rows, each cell's text once, at its origin; a line with number and size before each table, a blank one after. */
export async function* tablesAsCsv(documents: Documents, language: Language): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  for await (const { path, value } of documents) {
    for (const [index, table] of tablesOf(value).entries()) {
      yield csvRow([path, tableTitle(table, index, language)]);
      yield tableRows(table).map(csvRow).join("");
      yield "\r\n";
    }
  }
}

function tableRows({ grid }: TableBlock): readonly (readonly string[])[] {
  return gridPlaces(grid).map((places, row) =>
    places.map((cell, col) => (cell.row === row && cell.col === col ? cell.text : "")),
  );
}

/** The grids as they are: `[{ path, tables: [{ block, rows, cols, spans, cells }] }]`. */
export async function* tablesAsJson(documents: Documents): AsyncGenerator<string> {
  let separator = "[\n";
  for await (const { path, value } of documents) {
    const tables = tablesOf(value).map(({ block, grid, pages }) => ({
      block,
      ...grid,
      ...(pages === undefined ? {} : { pages }),
    }));
    yield separator + JSON.stringify({ path, tables }, null, 2);
    separator = ",\n";
  }
  yield separator === "[\n" ? "[]\n" : "\n]\n";
}

/** The grids as a page to look at. */
export function tablesAsHtml(documents: Documents, language: Language): AsyncGenerator<string> {
  return documentPage("ziping tables", language, tablePieces(documents, language));
}

async function* tablePieces(documents: Documents, language: Language): AsyncGenerator<string> {
  for await (const { path, value } of documents) {
    yield `<h1>${escapeHtml(path)}</h1>\n`;
    for (const [index, table] of tablesOf(value).entries()) {
      yield `<h2>${escapeHtml(tableTitle(table, index, language))}</h2>\n${gridHtml(table.grid, table.block)}\n`;
    }
  }
}

function tablesOf(document: SourceDocument): readonly NumberedTable[] {
  return flatMap(document.blocks, (block, index) => (block.kind === "table" ? [{ ...block, block: index }] : []));
}

function tableTitle({ grid, pages }: TableBlock, index: number, language: Language): string {
  const first = pages?.[0];
  if (language === "zh") {
    return `表${index + 1}（${grid.rows} 行 × ${grid.cols} 列${first === undefined ? "" : `，第 ${first} 页`}）`;
  }
  return `Table ${index + 1} (${grid.rows} rows × ${grid.cols} columns${first === undefined ? "" : `, page ${first}`})`;
}

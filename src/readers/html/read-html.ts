import { flatMap } from "../../lists/flat-map.js";
import type { Diagnostic, DiagnosticCode } from "../../document/diagnostic.js";
import type { Grid, GridCell, Paragraph, SourceDocument } from "../../document/document.js";
import type { FlowItem as DocumentPiece } from "../../document/join-cut-tables.js";
import { joinCutTables } from "../../document/join-cut-tables.js";
import { nestedBlock, textOfNested } from "../../document/nested-tables.js";
import { ZipingError } from "../../document/ziping-error.js";
import type { Reader } from "../reader.js";
import { decodeHtml } from "./decode-html.js";
import { INITIAL_STYLE } from "./element-style.js";
import type { FlowItem, FlowPage } from "./flow.js";
import { flowOf } from "./flow.js";
import { findHiddenArticle } from "./hidden-article.js";
import type { HtmlElement } from "./html-tree.js";
import { elementsOf, parseHtml } from "./html-tree.js";
import { isHtml, isWebArchive } from "./is-html.js";
import type { HtmlLine } from "./line-collector.js";
import { findFurniture } from "./page-furniture.js";
import { withoutPortalLines } from "./portal-lines.js";
import { readTable } from "./read-table.js";
import { readStyleSheets } from "./style-sheet.js";
import type { ArchivedPage } from "./unpack-web-archive.js";
import { unpackWebArchive } from "./unpack-web-archive.js";

/**
 * Reads web pages: articles of portals, what Word, WPS, LibreOffice and editors in browsers write as HTML, and web archives
 * (.mht). Gives the article alone, one paragraph a shown line. Nothing that a page refers to is fetched.
 */
export const htmlReader: Reader = {
  format: "html",
  accepts: (bytes) => isHtml(bytes) || isWebArchive(bytes),
  read: async (bytes, limits) => {
    if (bytes.length > limits.maxBytes)
      throw new ZipingError("TOO_LARGE", `网页超过 ${limits.maxBytes} 字节，未读取；请只保留报告正文后重试。`);
    return readPage(isWebArchive(bytes) ? pageOfArchive(bytes) : { bytes });
  },
};

function pageOfArchive(bytes: Uint8Array): ArchivedPage {
  const page = unpackWebArchive(bytes);
  if (page === undefined)
    throw new ZipingError("CORRUPT", "网页归档（.mht）里没有可读的网页；请用浏览器或 Word 打开后另存为 .docx。");
  return page;
}

async function readPage({ bytes, charset }: ArchivedPage): Promise<SourceDocument> {
  const decoded = decodeHtml(bytes, charset);
  const root = await parseHtml(decoded.text);
  const omissions = new Map<DiagnosticCode, number>();
  const note = (code: DiagnosticCode): void => void omissions.set(code, (omissions.get(code) ?? 0) + 1);
  const lookup = readStyleSheets(root);
  const page: FlowPage = {
    lookup,
    furniture: findFurniture(root),
    hiddenArticle: findHiddenArticle(root, lookup),
    keepsLeadingBlanks: isByLibreOffice(root),
    note,
  };
  const items = withoutPortalLines(flowOf(root, INITIAL_STYLE, page));
  const blocks = joinCutTables(flatMap(items, (item) => piecesOf(item, page)));
  if (blocks.length === 0) throw new ZipingError("NO_TEXT", "网页里没有正文；如果正文是图片或附件，请直接检查附件。");
  return {
    format: "html",
    encoding: decoded.encoding,
    blocks,
    diagnostics: [...decoded.diagnostics, ...omissionDiagnostics(omissions)],
  };
}

/** `<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)">` */
function isByLibreOffice(root: HtmlElement): boolean {
  return elementsOf(root).some(
    ({ tag, attributes }) =>
      tag === "meta" && attributes["name"] === "generator" && /^(?:Libre|Open)Office/u.test(attributes["content"] ?? ""),
  );
}

function piecesOf(item: FlowItem, page: FlowPage): readonly DocumentPiece[] {
  if (item.kind === "line") return [{ kind: "block", block: paragraphOf(item) }];
  const { grid, nested } = readTable(item, page);
  const inner = nested.map(({ table, cell }) => ({ cell, pieces: piecesOf(table, page).map(insideOf(cell, grid)) }));
  const pieces = flatMap(inner, (each) => each.pieces);
  return grid.cells.length === 0
    ? pieces
    : [{ kind: "table", table: { kind: "table", grid: withNested(grid, inner) } }, ...pieces];
}

function insideOf(cell: GridCell, { cols }: Grid): (piece: DocumentPiece) => DocumentPiece {
  return (piece) => (piece.kind === "table" ? { ...piece, table: nestedBlock(piece.table, cell.colSpan < cols) } : piece);
}

interface InnerPieces {
  readonly cell: GridCell;
  /** The table itself, then those inside its cells. */
  readonly pieces: readonly DocumentPiece[];
}

/** The grid with the text of tables in place of the blank that a cell of nothing but tables would be. */
function withNested(grid: Grid, inner: readonly InnerPieces[]): Grid {
  const grids = new Map<string, Grid[]>();
  for (const { cell, pieces } of inner) {
    const [first] = pieces;
    const own = grids.get(placeOf(cell)) ?? [];
    if (first?.kind === "table") grids.set(placeOf(cell), [...own, first.table.grid]);
  }
  if (grids.size === 0) return grid;
  const cells = grid.cells.map((cell) => {
    const isBlank = cell.text === "" && cell.colSpan < grid.cols;
    return isBlank ? { ...cell, text: textOfNested(grids.get(placeOf(cell)) ?? []) } : cell;
  });
  return { ...grid, cells };
}

function placeOf({ row, col }: GridCell): string {
  return `${String(row)},${String(col)}`;
}

function paragraphOf(line: HtmlLine): Paragraph {
  return {
    kind: "paragraph",
    text: line.text,
    ...(line.autoNumberLength === undefined ? {} : { autoNumberLength: line.autoNumberLength }),
    ...(line.headingLevel === undefined ? {} : { headingLevel: line.headingLevel }),
    ...(line.bold ? { bold: true } : {}),
    ...(line.centered ? { centered: true } : {}),
    ...(line.indent > 0 ? { indent: line.indent } : {}),
  };
}

function omissionDiagnostics(omissions: ReadonlyMap<DiagnosticCode, number>): readonly Diagnostic[] {
  return [...omissions].map(([code, count]) => ({ code, message: omissionMessage(code, count) }));
}

function omissionMessage(code: DiagnosticCode, count: number): string {
  if (code === "tracked-changes") return `网页中有 ${count} 处标为删除或加了删除线的文字，按删除后的样子读取。`;
  if (code === "hidden-text") return "网页的正文标为不显示，要由网页的脚本显示出来；已按显示的样子读取。";
  return `网页中有 ${count} 张图片，其中的文字没有读取。`;
}

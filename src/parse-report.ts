import { flatMap } from "./lists/flat-map.js";
import type { Diagnostic } from "./document/diagnostic.js";
import type { SourceDocument, TableBlock } from "./document/document.js";
import { sha256Of } from "./document/sha256.js";
import { removeBlanks } from "./document/text.js";
import { readFacts } from "./extract/read-facts.js";
import { doubtfulUnits } from "./extract/doubtful-units.js";
import { identityOf, kindOf } from "./extract/identify-report.js";
import { readForms } from "./extract/read-forms.js";
import { isTableTitle } from "./lexicon/report-titles.js";
import { type Outline, readOutline } from "./outline/outline.js";
import { chooseProfile } from "./profiles/choose-profile.js";
import type { Profile } from "./profiles/profile.js";
import { PROFILES } from "./profiles/registry.js";
import { type LoadedFile, loadFile, readBytes, type ReadOptions } from "./read-document.js";
import type { Attachment, Report, Source, Table } from "./report/report.js";

/** How a report is parsed. */
export interface ParseOptions extends ReadOptions {
  /** Templates to choose from in place of all. */
  readonly profiles?: readonly Profile[];
}

/**
 * Reads a report: its sections, typed tables and stated facts, each value with the place where it is printed.
 *
 * @param input a path, or the file's bytes; any supported format, told from the content
 * @throws ZipingError when the file gives no report at all; doubt about a part of it is in `diagnostics`
 */
export async function parseReport(input: string | Uint8Array, options: ParseOptions = {}): Promise<Report> {
  const file = await loadFile(input, options);
  const document = await readBytes(file, options);
  return buildReport(document, await sourceOf(file, document), options.profiles ?? PROFILES);
}

/** Builds the report of a document that is already read. Pure. */
export function buildReport(document: SourceDocument, source: Source, profiles: readonly Profile[]): Report {
  const outline = readOutline(document);
  const forms = readForms(document, outline.title.year);
  const tables = neutralTables(document);
  const kind = kindOf(outline, forms);
  const { year, department, title } = identityOf(outline, forms, kind, tables);
  const found = {
    kind,
    title,
    tables,
    sections: outline.sections,
    basicData: forms.basicData,
    departmentEvaluation: forms.departmentEvaluation,
    projectEvaluations: forms.projectEvaluations,
  };
  const { facts, diagnostics: factDoubts } =
    kind === "unknown" ? { facts: [], diagnostics: [] } : readFacts(outline.sections, { year, kind });
  const unitDoubts = doubtfulUnits({ ...found, facts });
  const template = chooseProfile(found, profiles)?.id ?? null;
  return {
    schemaVersion: 1,
    source,
    title,
    year,
    department,
    kind,
    template,
    sections: found.sections,
    attachments: attachmentsOf(outline, tables),
    tables,
    basicData: found.basicData,
    departmentEvaluation: found.departmentEvaluation,
    projectEvaluations: found.projectEvaluations,
    facts,
    diagnostics: [
      ...document.diagnostics,
      ...forms.diagnostics,
      ...factDoubts,
      ...unitDoubts,
      ...templateDiagnostics(kind, template),
    ],
  };
}

async function sourceOf({ bytes, path }: LoadedFile, document: SourceDocument): Promise<Source> {
  return {
    path,
    format: document.format,
    bytes: bytes.length,
    sha256: await sha256Of(bytes),
    ...(document.encoding === undefined ? {} : { encoding: document.encoding }),
    ...(document.pages === undefined ? {} : { pages: document.pages }),
  };
}

function neutralTables(document: SourceDocument): readonly Table[] {
  return flatMap(document.blocks, (block, index) => (block.kind === "table" ? [neutralTable(document, block, index)] : []));
}

function neutralTable(document: SourceDocument, { grid, pages }: TableBlock, block: number): Table {
  const cells = grid.cells.map(({ row, col, rowSpan, colSpan, text, page, box }) => ({
    row,
    col,
    rowSpan,
    colSpan,
    text,
    at: { block, cell: { row, col }, ...(page === undefined ? {} : { page }), ...(box === undefined ? {} : { box }) },
  }));
  const caption = captionOf(document, block);
  return { block, caption, rows: grid.rows, cols: grid.cols, cells, ...(pages === undefined ? {} : { pages }) };
}

/** How far above a table its title may stand: a year line and a unit line may come between. */
const CAPTION_REACH = 4;

function captionOf(document: SourceDocument, block: number): string | null {
  for (let index = block - 1; index >= Math.max(0, block - CAPTION_REACH); index--) {
    const above = document.blocks[index];
    if (above?.kind !== "paragraph") return null;
    if (isTableTitle(removeBlanks(above.text))) return above.text;
  }
  return null;
}

function attachmentsOf(outline: Outline, tables: readonly Table[]): readonly Attachment[] {
  return outline.attachments.map(({ label, ordinal, title, at, block }, index) => {
    const until = outline.attachments[index + 1]?.block ?? Number.POSITIVE_INFINITY;
    const own = flatMap(tables, (table, position) => (table.block > block && table.block < until ? [position] : []));
    return { label, ordinal, title, tables: own, at };
  });
}

function templateDiagnostics(kind: Report["kind"], template: string | null): readonly Diagnostic[] {
  if (kind === "unknown")
    return [{ code: "template-unknown", message: "不像绩效自评报告：没有相应的标题，也没有基础数据表或自评表" }];
  return template === null ? [{ code: "template-unknown", message: "没有识别出报告所用的模板，凡能读出的内容仍已读出" }] : [];
}

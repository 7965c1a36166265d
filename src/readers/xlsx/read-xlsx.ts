import { append } from "../../lists/append.js";
import { ZipingError } from "../../document/ziping-error.js";
import { hasText } from "../docx/compose-blocks.js";
import { isWorkbook, openWorkbook } from "./open-workbook.js";
import { readSheet } from "./read-sheet.js";
import { sheetBlocks } from "./sheet-blocks.js";
import type { Diagnostic } from "../../document/diagnostic.js";
import type { Block, SourceDocument } from "../../document/document.js";
import type { Reader, ReadLimits } from "../reader.js";
import type { Sheet } from "./read-sheet.js";

/** Reads workbooks of the Office Open XML format: .xlsx, .xlsm, and .et files that are such packages. A sheet counts as a page. */
export const xlsxReader: Reader = {
  format: "xlsx",
  accepts: (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b && isWorkbook(bytes),
  read: async (bytes, limits) => Promise.resolve(readXlsx(bytes, limits)),
};

/**
 * Reads a workbook into blocks, sheet by sheet, every value as its cell shows it.
 *
 * @throws ZipingError `CORRUPT`, `ENCRYPTED`, `TOO_LARGE`, or `NO_TEXT` where no visible cell has text.
 */
function readXlsx(bytes: Uint8Array, limits: ReadLimits): SourceDocument {
  if (bytes.length > limits.maxBytes) throw new ZipingError("TOO_LARGE", "文件超过允许的大小，未予读取。");
  const workbook = openWorkbook(bytes, limits);
  const blocks: Block[] = [];
  const sheets: Sheet[] = [];
  let hiddenSheets = 0;
  for (const part of workbook.sheets) {
    const root = part.read();
    if (root === undefined) continue;
    const sheet = readSheet(root, workbook);
    if (part.isHidden) {
      if (sheet.cells.some(({ text }) => text !== "")) hiddenSheets++;
      continue;
    }
    sheets.push(sheet);
    append(blocks, sheetBlocks(sheet.cells, sheets.length));
  }
  if (!blocks.some(hasText)) throw new ZipingError("NO_TEXT", "工作簿里没有可见的文字。请检查工作表是否为空或已隐藏。");
  return { format: "xlsx", pages: sheets.length, blocks, diagnostics: diagnose(sheets, hiddenSheets) };
}

function diagnose(sheets: readonly Sheet[], hiddenSheets: number): readonly Diagnostic[] {
  const sum = (count: (sheet: Sheet) => number): number => sheets.reduce((total, sheet) => total + count(sheet), 0);
  const hidden = [
    [hiddenSheets, "个工作表"],
    [sum((sheet) => sheet.hiddenRows), "行"],
    [sum((sheet) => sheet.hiddenCols), "列"],
  ] as const;
  const named = hidden.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const unknownResults = sum((sheet) => sheet.unknownResults);
  const drawings = sheets.filter((sheet) => sheet.hasDrawing).length;
  const diagnostics: Diagnostic[] = [];
  if (named.length > 0) {
    diagnostics.push({ code: "hidden-text", message: `工作簿隐藏了 ${named.join("、")}，打印时不显示，未予读取。` });
  }
  const hiddenValues = sum((sheet) => sheet.hiddenValues);
  const hiddenZeros = sum((sheet) => sheet.hiddenZeros);
  const unsupported = sum((sheet) => sheet.unsupportedFormats);
  if (hiddenValues > 0) {
    const zeros = hiddenZeros === 0 ? "" : `（其中 ${hiddenZeros} 个为 0）`;
    diagnostics.push({
      code: "hidden-text",
      message: `有 ${hiddenValues} 个单元格的内容${zeros}因单元格格式不显示，按空白读取。`,
    });
  }
  const struck = sum((sheet) => sheet.struckCells);
  if (struck > 0) {
    diagnostics.push({
      code: "tracked-changes",
      message: `有 ${struck} 个单元格带有加了删除线的内容，视为已删除，未予读取。`,
    });
  }
  if (unsupported > 0) {
    diagnostics.push({
      code: "amount-ambiguous",
      message: `有 ${unsupported} 个单元格的数字格式（如分数、大写数字、其他历法）未能按原样显示，按原数值读取；请核对原表。`,
    });
  }
  if (unknownResults > 0) {
    diagnostics.push({
      code: "content-skipped",
      message: `有 ${unknownResults} 个公式没有保存计算结果，按空白读取；请用 Excel 或 WPS 打开并保存后再试。`,
    });
  }
  if (drawings > 0) {
    diagnostics.push({
      code: "content-skipped",
      message: `有 ${drawings} 个工作表带有图片、图形或文本框，其中如有文字，未予读取。`,
    });
  }
  return diagnostics;
}

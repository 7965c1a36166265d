import { flatMap } from "../../lists/flat-map.js";
import type { Diagnostic } from "../../document/diagnostic.js";
import type { Block, Paragraph, SourceDocument } from "../../document/document.js";
import { indentOf, trimBlanks } from "../../document/text.js";
import { ZipingError } from "../../document/ziping-error.js";
import type { Reader, ReadLimits } from "../reader.js";
import { textKind } from "../../lexicon/table-words.js";
import { decodeText } from "./decode-text.js";
import { findTextParts } from "./find-text-parts.js";
import { rowsToGrid } from "./rows-to-grid.js";
import { sourceLines, type SourceLine } from "./source-line.js";
import type { TableRow } from "./read-table.js";

/** Plain text in any common encoding, whatever way it shows its tables. The last resort: accepts all that looks like text. */
export const textReader: Reader = {
  format: "txt",
  accepts: looksLikeText,
  read: async (bytes, limits) => Promise.resolve(readText(bytes, limits)),
};

const SAMPLE_BYTES = 4096;
/** Share of control characters that no text reaches. */
const MOST_CONTROLS = 0.01;
/** Controls but those that lay text out (tab, ends of line and page), and what could not be decoded. */
const CONTROLS = /[^\P{Cc}\t\n\v\f\r\u0085]|\uFFFD/gu;

function looksLikeText(bytes: Uint8Array): boolean {
  const { text } = decodeText(startOf(bytes));
  const controls = text.match(CONTROLS)?.length ?? 0;
  return controls <= text.length * MOST_CONTROLS;
}

/** The first bytes, none of UTF-8's characters cut: a cut one would have to be told from a fault. */
function startOf(bytes: Uint8Array): Uint8Array {
  let end = Math.min(bytes.length, SAMPLE_BYTES);
  while (end < bytes.length && end > SAMPLE_BYTES - MOST_TAIL_BYTES && isTailByte(bytes[end])) end--;
  return bytes.subarray(0, end);
}

/** A character of UTF-8 has up to three bytes behind its first. */
const MOST_TAIL_BYTES = 3;

function isTailByte(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

function readText(bytes: Uint8Array, limits: ReadLimits): SourceDocument {
  if (bytes.length > limits.maxBytes) {
    throw new ZipingError(
      "TOO_LARGE",
      `文件有 ${bytes.length} 字节，超过上限 ${limits.maxBytes} 字节；请拆分后再读，或放宽上限。`,
    );
  }
  const { text, encoding, diagnostics } = decodeText(bytes);
  const lines = sourceLines(text);
  if (lines.every((line) => line.isBlank)) throw new ZipingError("NO_TEXT", "文件里没有任何文字；请检查文件是否为空。");
  const blocks: Block[] = [];
  const doubts: Diagnostic[] = [...diagnostics];
  for (const part of findTextParts(lines)) {
    if (part.kind === "lines") blocks.push(...flatMap(part.lines, paragraph));
    else {
      doubts.push(...tableDoubts(part.rows, blocks.length));
      blocks.push({ kind: "table", grid: rowsToGrid(part.rows) });
    }
  }
  return { format: "txt", encoding, blocks, diagnostics: doubts };
}

function paragraph(line: SourceLine): readonly Paragraph[] {
  if (line.isBlank) return [];
  const indent = indentOf(line.text);
  return [{ kind: "paragraph", text: trimBlanks(line.text), ...(indent === 0 ? {} : { indent }) }];
}

/** Lines of one cell that are a number each. */
function areNumbers(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.every((line) => textKind(line) !== "text");
}

function tableDoubts(rows: readonly TableRow[], block: number): readonly Diagnostic[] {
  const inferred: Diagnostic = {
    code: "grid-inferred",
    message: `文本文件不标明表格的行列，第 ${block + 1} 段处的表格（${rows.length} 行）是按表头、栏目和数字推断的。`,
    at: { block },
  };
  const ambiguous = flatMap(rows, (row, index): readonly Diagnostic[] => {
    if (row.isSure) return [];
    return [{ code: "row-ambiguous", message: rowDoubt(row, index + 1), at: { block, cell: { row: index, col: 0 } } }];
  });
  return [inferred, ...ambiguous];
}

function rowDoubt({ cells, unparted }: TableRow, row: number): string {
  if (unparted !== undefined) return `表格自第 ${row} 行起有 ${unparted} 行，过长，未分栏，逐行列出，其中的数字未予读取。`;
  const numbers = cells.map(({ lines }) => lines).find(areNumbers);
  if (numbers === undefined) return `表格第 ${row} 行的单元格与表头不能一一对应，行或列可能有另一种分法。`;
  return `表格第 ${row} 行有一格分行印着“${numbers.join("”“")}”：可能是断行的一个数“${numbers.join("")}”，也可能是几个数，没有合并。`;
}

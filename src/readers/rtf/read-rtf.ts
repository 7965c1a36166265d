import { ZipingError } from "../../document/ziping-error.js";
import { composeBlocks, hasText } from "../docx/compose-blocks.js";
import { diagnosticsOf, noRemarks } from "../doc/remarks.js";
import { interpretRtf } from "./interpreter.js";
import type { Diagnostic } from "../../document/diagnostic.js";
import type { SourceDocument } from "../../document/document.js";
import type { Reader, ReadLimits } from "../reader.js";

/** The first bytes of every RTF file, after blanks and byte order marks that some programs put before them. */
const SIGNATURE = "{\\rtf";
const SIGNATURE_WITHIN = 64;

/** Reads Rich Text Format (RTF 1.9.1) as Word, WPS and LibreOffice write it. */
export const rtfReader: Reader = {
  format: "rtf",
  accepts: (bytes) => startOf(bytes) !== undefined,
  read: async (bytes, limits) => Promise.resolve(readRtf(bytes, limits)),
};

function startOf(bytes: Uint8Array): number | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, SIGNATURE_WITHIN));
  const at = head.indexOf(SIGNATURE);
  return at >= 0 && BEFORE_SIGNATURE.test(head.slice(0, at)) ? at : undefined;
}

/** White space, or the byte order mark of UTF-8. */
const BEFORE_SIGNATURE = /^[\s\u00EF\u00BB\u00BF]*$/u;

/**
 * Reads an RTF file into blocks: the body, then the notes.
 *
 * @throws ZipingError `CORRUPT`, `TOO_LARGE`, or `NO_TEXT` where nothing but pictures is in it.
 */
function readRtf(bytes: Uint8Array, limits: ReadLimits): SourceDocument {
  if (bytes.length > limits.maxBytes) throw new ZipingError("TOO_LARGE", "文件超过允许的大小，未予读取。");
  const remarks = noRemarks();
  const { body, notes, isCut, unreadable } = interpretRtf(bytes, startOf(bytes) ?? 0, remarks);
  const blocks = [...composeBlocks(body, false), ...composeBlocks(notes, false)];
  if (isCut) remarks.damaged.add("文件末尾缺失");
  if (!blocks.some(hasText)) throw nothingRead(isCut);
  return { format: "rtf", blocks, diagnostics: [...diagnosticsOf(remarks), ...unreadableDiagnostics(unreadable)] };
}

function nothingRead(isCut: boolean): ZipingError {
  return isCut
    ? new ZipingError("CORRUPT", "RTF 文件不完整，读不出正文；请用 Word 或 WPS 打开并另存为 .docx 后再试。")
    : new ZipingError("NO_TEXT", "文档里没有文字，可能只有图片。请提供可以复制文字的文件。");
}

function unreadableDiagnostics(count: number): readonly Diagnostic[] {
  if (count === 0) return [];
  return [{ code: "characters-unreadable", message: `有 ${count} 处字符按文件所说的编码无法识别，以“\uFFFD”代替。` }];
}

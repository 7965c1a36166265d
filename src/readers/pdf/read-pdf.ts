import type { SourceDocument } from "../../document/document.js";
import { ZipingError } from "../../document/ziping-error.js";
import type { Reader, ReadLimits } from "../reader.js";
import { dropDoubledGlyphs } from "./content/drop-doubled-glyphs.js";
import { dropWatermarks } from "./content/drop-watermarks.js";
import { UNREADABLE } from "./content/page-content.js";
import type { PageContent } from "./content/page-content.js";
import { readPages } from "./content/read-pages.js";
import type { PdfPages } from "./content/read-pages.js";
import { composeBlocks } from "./pages/compose-blocks.js";
import { describeReading } from "./describe-reading.js";

/** "%PDF-" may stand anywhere in the first 1024 bytes (ISO 32000-1, annex H, note 13). */
const HEADER = "%PDF-";
const HEADER_WITHIN = 1024;

/** Reads PDF documents: tables with their spans, paragraphs rebuilt from lines, page and place of everything. */
export const pdfReader: Reader = { format: "pdf", accepts: acceptsPdf, read: readPdf };

function acceptsPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, HEADER_WITHIN)).includes(HEADER);
}

async function readPdf(bytes: Uint8Array, limits: ReadLimits): Promise<SourceDocument> {
  if (bytes.length > limits.maxBytes) {
    throw new ZipingError("TOO_LARGE", `文件有 ${bytes.length} 字节，超过了上限 ${limits.maxBytes} 字节。`);
  }
  const read = await readPages(bytes, limits);
  const pages = dropWatermarks(read.pages.map((page) => ({ ...page, glyphs: dropDoubledGlyphs(page.glyphs) })));
  refuseUnreadable(read);
  const blocks = composeBlocks(pages);
  if (blocks.length === 0) throw noText(read);
  return { format: "pdf", pages: read.count, blocks, diagnostics: describeReading(read, blocks) };
}

/** Least share of the visible glyphs that must be readable. */
const LEAST_READABLE = 0.05;

function refuseUnreadable(read: PdfPages): void {
  let visible = 0;
  let readable = 0;
  for (const { glyphs } of read.pages) {
    for (const { isBlank, text } of glyphs) {
      if (isBlank) continue;
      visible++;
      if (text !== UNREADABLE) readable++;
    }
  }
  if (readable <= LEAST_READABLE * visible) throw noText(read);
}

function noText({ pages }: { readonly pages: readonly PageContent[] }): ZipingError {
  const hasGlyphs = pages.some(({ glyphs }) => glyphs.some((glyph) => !glyph.isBlank));
  return new ZipingError(
    "NO_TEXT",
    hasGlyphs
      ? "文件中的字体没有说明字符的含义（缺少 ToUnicode），文字无法读出。请由原文件重新导出 PDF，或先做文字识别（OCR）。"
      : "文件中没有文字，可能是扫描件。请先做文字识别（OCR），或提供原始电子文件。",
  );
}

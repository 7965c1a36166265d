import type { Format, SourceDocument } from "../../document/document.js";
import { ZipingError } from "../../document/ziping-error.js";
import { dropDoubledGlyphs } from "./content/drop-doubled-glyphs.js";
import { dropWatermarks } from "./content/drop-watermarks.js";
import { UNREADABLE } from "./content/page-content.js";
import type { PageContent } from "./content/page-content.js";
import type { PdfPages } from "./content/read-pages.js";
import { composeBlocks } from "./pages/compose-blocks.js";
import { describeReading } from "./describe-reading.js";
import { describeStruckOut } from "./describe-struck-out.js";

/**
 * A document from what its pages paint: glyphs and rules become paragraphs and tables.
 *
 * @throws ZipingError `NO_TEXT` where nothing on the pages can be read as text.
 */
export function documentFromPages(format: Format, read: PdfPages): SourceDocument {
  const pages = dropWatermarks(read.pages.map((page) => ({ ...page, glyphs: dropDoubledGlyphs(page.glyphs) })));
  refuseUnreadable(read);
  const { blocks, doubts } = composeBlocks(pages);
  if (blocks.length === 0) throw noText(read);
  return {
    format,
    pages: read.count,
    blocks,
    diagnostics: [...describeReading(read, blocks), ...describeStruckOut(pages), ...doubts],
  };
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
  const isUnreadable = pages.some(({ glyphs }) => glyphs.some(({ text }) => text === UNREADABLE));
  return new ZipingError(
    "NO_TEXT",
    isUnreadable
      ? "文件中的字体没有说明字符的含义（缺少 ToUnicode），文字无法读出。请由原文件重新导出 PDF，或先做文字识别（OCR）。"
      : "文件中没有文字，可能是扫描件。请先做文字识别（OCR），或提供原始电子文件。",
  );
}

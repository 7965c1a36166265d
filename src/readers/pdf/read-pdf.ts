import type { Block, SourceDocument } from "../../document/document.js";
import type { Diagnostic } from "../../document/diagnostic.js";
import { ZipingError } from "../../document/ziping-error.js";
import type { Reader, ReadLimits } from "../reader.js";
import { composeBlocks } from "./pages/compose-blocks.js";
import { loadPdfjs } from "./content/load-pdfjs.js";
import { openPdf, toZipingError } from "./content/open-pdf.js";
import type { PageContent } from "./content/page-content.js";
import { readPageContent } from "./content/read-page-content.js";

/** "%PDF-" may stand anywhere in the first 1024 bytes (ISO 32000-1, annex H, note 13). */
const HEADER = "%PDF-";
const HEADER_WITHIN = 1024;

/** Reads PDF documents: ruled tables with their spans, paragraphs rebuilt from lines, page and place of everything. */
export const pdfReader: Reader = { format: "pdf", accepts: acceptsPdf, read: readPdf };

function acceptsPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, HEADER_WITHIN)).includes(HEADER);
}

async function readPdf(bytes: Uint8Array, limits: ReadLimits): Promise<SourceDocument> {
  const pages = await readPages(bytes, limits);
  const blocks: readonly Block[] = composeBlocks(pages);
  const diagnostics: Diagnostic[] = [];
  if (blocks.length === 0) throw new ZipingError("NO_TEXT", "文件中没有可读的文字（可能是扫描件）。请先做文字识别（OCR）。");
  return { format: "pdf", pages: pages.length, blocks, diagnostics };
}

async function readPages(bytes: Uint8Array, limits: ReadLimits): Promise<PageContent[]> {
  const pdfjs = await loadPdfjs();
  const task = openPdf(pdfjs, bytes);
  try {
    const document = await task.promise;
    const layers = await document.getOptionalContentConfig();
    const contents: PageContent[] = [];
    const count = Math.min(document.numPages, limits.maxPages);
    for (let number = 1; number <= count; number++) {
      const page = await document.getPage(number);
      contents.push(await readPageContent(pdfjs, page, (properties) => layers.isVisible(properties)));
      page.cleanup();
    }
    return contents;
  } catch (error) {
    throw toZipingError(error);
  } finally {
    await task.destroy();
  }
}

import type { SourceDocument } from "../../document/document.js";
import { ZipingError } from "../../document/ziping-error.js";
import type { Reader, ReadLimits } from "../reader.js";
import { readPages } from "./content/read-pages.js";
import { documentFromPages } from "./document-from-pages.js";

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
  return documentFromPages("pdf", await readPages(bytes, limits));
}

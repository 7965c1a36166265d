import { flatMap } from "../../lists/flat-map.js";
import { ZipingError } from "../../document/ziping-error.js";
import { documentFromPages } from "../pdf/document-from-pages.js";
import { GlyphWidths } from "./glyph-widths.js";
import { isOfd, openOfd } from "./open-ofd.js";
import { readPage } from "./read-page.js";
import type { SourceDocument } from "../../document/document.js";
import type { PageContent } from "../pdf/content/page-content.js";
import type { Reader, ReadLimits } from "../reader.js";

/** Reads OFD, the fixed layout format of GB/T 33190: its pages are taken apart like those of a PDF. */
export const ofdReader: Reader = {
  format: "ofd",
  accepts: (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b && isOfd(bytes),
  read: async (bytes, limits) => Promise.resolve(readOfd(bytes, limits)),
};

function readOfd(bytes: Uint8Array, limits: ReadLimits): SourceDocument {
  if (bytes.length > limits.maxBytes) throw new ZipingError("TOO_LARGE", "文件超过允许的大小，未予读取。");
  const pages = flatMap(openOfd(bytes, limits), ({ pages: own, resources }) => {
    const widths = new GlyphWidths();
    return own.map((open) => ({ open, resources, widths }));
  });
  const contents: PageContent[] = [];
  const damagedPages: number[] = [];
  const count = Math.min(pages.length, limits.maxPages);
  for (const [index, { open, resources, widths }] of pages.slice(0, count).entries()) {
    try {
      contents.push(readPage(open(), index + 1, resources, widths));
    } catch (error) {
      if (!(error instanceof ZipingError)) throw error;
      damagedPages.push(index + 1);
    }
  }
  if (contents.length === 0) throw new ZipingError("CORRUPT", "OFD 文件的页面都无法读出，文件不完整或已损坏；请重新获取该文件。");
  return documentFromPages("ofd", {
    count: pages.length,
    pages: contents,
    damagedPages,
    skippedPages: pages.length - count,
    isDamaged: false,
  });
}

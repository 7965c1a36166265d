import { allMatches } from "../../../lists/all-matches.js";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ZipingError } from "../../../document/ziping-error.js";
import type { ReadLimits } from "../../reader.js";
import { inPdfThread } from "../thread/in-pdf-thread.js";
import type { PdfPlace } from "../thread/in-pdf-thread.js";
import { containingRejections } from "./contain-rejections.js";
import { MarkCount } from "./count-marks.js";
import { FontReadability } from "./font-readability.js";
import { openPdf, toZipingError } from "./open-pdf.js";
import type { PageContent } from "./page-content.js";
import { readPageContent } from "./read-page-content.js";
import type { DocumentSetting } from "./read-page-content.js";
import { refuseCompressedWidths } from "./refuse-compressed-widths.js";
import { repairTrailer } from "./repair-trailer.js";
import { withRecognizedText } from "./recognized-text.js";

/** All pages of a file, as far as they could be read. */
export interface PdfPages {
  /** Number of pages that the file has. */
  readonly count: number;
  /** Without those that could not be read. */
  readonly pages: readonly PageContent[];
  /** Pages, from 1, whose content could not be read at all. */
  readonly damagedPages: readonly number[];
  /** Pages beyond the limit. */
  readonly skippedPages: number;
  /** Whether the file's end or its table of objects is damaged, so that pdf.js had to piece it together. */
  readonly isDamaged: boolean;
}

/**
 * Reads the content of every page, one after the other: a page's memory is given back before the next one is read.
 *
 * @throws ZipingError with `ENCRYPTED` or `CORRUPT`; `TOO_LARGE` where compressed objects would take all memory.
 */
export async function readPages(bytes: Uint8Array, limits: ReadLimits): Promise<PdfPages> {
  refuseCompressedWidths(bytes, limits.maxUnpackedBytes);
  return containingRejections(() => readRepaired(bytes, limits));
}

async function readRepaired(bytes: Uint8Array, limits: ReadLimits): Promise<PdfPages> {
  const readOpened = async (data: Uint8Array): Promise<PdfPages> =>
    inPdfThread(limits.maxPageSeconds, (place) => readIn(place, data, limits));
  try {
    return await readOpened(bytes);
  } catch (error) {
    const failure = toZipingError(error);
    const repaired = failure.code === "CORRUPT" ? repairTrailer(bytes) : undefined;
    if (repaired === undefined) throw failure;
    return await readOpened(repaired).catch(() => {
      throw failure;
    });
  }
}

async function readIn(place: PdfPlace, bytes: Uint8Array, limits: ReadLimits): Promise<PdfPages> {
  const { pdfjs, worker } = place;
  const task = openPdf(pdfjs, bytes, worker);
  try {
    const document = await task.promise;
    const fonts = new FontReadability();
    const count = Math.min(document.numPages, limits.maxPages);
    const { pages, damagedPages } = await readEach(place, document, { count, fonts, marks: new MarkCount(pdfjs, limits) });
    return {
      count: document.numPages,
      pages: pages.map((page) => withRecognizedText(fonts.mark(page))),
      damagedPages,
      skippedPages: document.numPages - count,
      isDamaged: !hasIntactEnd(bytes),
    };
  } finally {
    await task.destroy();
  }
}

interface Reading {
  /** Number of pages to read. */
  readonly count: number;
  readonly fonts: FontReadability;
  readonly marks: MarkCount;
}

async function readEach(
  { pdfjs, noteProgress }: PdfPlace,
  document: PDFDocumentProxy,
  { count, fonts, marks }: Reading,
): Promise<{ readonly pages: PageContent[]; readonly damagedPages: number[] }> {
  const layers = await document.getOptionalContentConfig();
  const setting: DocumentSetting = {
    isLayerVisible: (properties) => (layers as { isVisible: (group: unknown) => boolean }).isVisible(properties),
    noteGlyph: (font, shown) => {
      fonts.note(font, shown);
    },
  };
  const pages: PageContent[] = [];
  const damagedPages: number[] = [];
  for (let number = 1; number <= count; number++) {
    noteProgress();
    try {
      const page = await document.getPage(number);
      pages.push(await Promise.race([readPageContent(pdfjs, page, setting), marks.watch(page)]));
      page.cleanup();
    } catch (error) {
      if (error instanceof ZipingError) throw error;
      damagedPages.push(number);
    }
  }
  return { pages, damagedPages };
}

/** Length in bytes of the end of a file in which its end mark stands, and of the beginning in which its header stands. */
const END = 2048;
const START = 1024;
/** The place of the last table of objects, and the end mark. */
const END_MARK = /startxref\s{1,4}(?<offset>\d{1,12})\s{1,4}%%EOF/gu;
/** A table of objects, or the object that holds one. */
const OBJECT_TABLE = /^\s{0,4}(?:xref|\d{1,10} \d{1,5} obj)/u;

/** Whether the file ends as a PDF must (ISO 32000-1, 7.5.5): with the place of its table of objects, and the end mark. */
function hasIntactEnd(bytes: Uint8Array): boolean {
  const latin = new TextDecoder("latin1");
  const marks = allMatches(latin.decode(bytes.subarray(-END)), END_MARK);
  const offset = marks.at(-1)?.groups?.["offset"];
  if (offset === undefined) return false;
  const header = Math.max(0, latin.decode(bytes.subarray(0, START)).indexOf("%PDF-"));
  const at = header + Number(offset);
  return OBJECT_TABLE.test(latin.decode(bytes.subarray(at, at + 32)));
}

import { readFile } from "node:fs/promises";

/** What the formats themselves cost: the work that nobody who reads such a file can leave out. */
export const FLOORS = {
  /** mammoth turning a .docx into HTML, nothing more. */
  async docx(bytes) {
    const { default: mammoth } = await import("mammoth");
    return () => mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  },
  /** pdf.js giving each page's text and its operators, nothing more. */
  async pdf(bytes) {
    const { loadPdfjs } = await import("./load-pdfjs.mjs");
    const { getDocument, folders } = await loadPdfjs();
    return async () => {
      const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, ...folders });
      const document = await task.promise;
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number);
        await page.getTextContent();
        await page.getOperatorList();
        page.cleanup();
      }
      await task.destroy();
    };
  },
  /** The characters of a text in an encoding that is known, nothing more. */
  async txt(bytes) {
    const decoder = ENCODINGS.map((encoding) => new TextDecoder(encoding, { fatal: true })).find((each) => decodes(each, bytes));
    return async () => decoder.decode(bytes);
  },
};

const ENCODINGS = ["utf-8", "gb18030", "utf-16le", "utf-16be", "big5"];

function decodes(decoder, bytes) {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Reads a file as plain bytes. */
export async function load(path) {
  return new Uint8Array(await readFile(path));
}

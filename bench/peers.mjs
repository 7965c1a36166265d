import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const fromPeers = createRequire(new URL("./peers/package.json", import.meta.url));
/** A package that is installed for the measurements alone. */
const load = (name) => import(pathToFileURL(fromPeers.resolve(name)).href);

/** What users would put together: each `open` gives a function that reads bytes as far as the package goes. */
export const PEERS = {
  ziping: {
    title: "ziping: parse and check",
    extensions: [".docx", ".pdf"],
    async open() {
      const { checkReport, parseReport } = await import("../dist/index.js");
      return async (bytes) => checkReport(await parseReport(bytes));
    },
  },
  byHand: {
    title: "mammoth and cheerio: cells of all tables",
    extensions: [".docx"],
    async open() {
      const [{ default: mammoth }, { load: parse }] = await Promise.all([load("mammoth"), load("cheerio")]);
      return async (bytes) => {
        const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
        const $ = parse(value);
        return $("tr")
          .toArray()
          .map((row) =>
            $("td, th", row)
              .toArray()
              .map((cell) => $(cell).text()),
          );
      };
    },
  },
  kordoc: {
    title: "kordoc: Markdown with tables",
    extensions: [".docx", ".pdf"],
    async open() {
      const { parse } = await load("kordoc");
      return async (bytes) => {
        const result = await parse(bytes.slice().buffer);
        if (!result.success) throw new Error(result.error);
        return result;
      };
    },
  },
  pdfParse: {
    title: "pdf-parse: getTable",
    extensions: [".pdf"],
    async open() {
      const { PDFParse } = await load("pdf-parse");
      return async (bytes) => {
        const parser = new PDFParse({ data: bytes.slice() });
        const tables = await parser.getTable();
        await parser.destroy();
        return tables;
      };
    },
  },
  pdfTableExtractor: {
    title: "pdf-table-extractor",
    extensions: [".pdf"],
    async open() {
      const { default: extract } = await load("pdf-table-extractor");
      return (_, path) => new Promise((resolve, reject) => extract(path, resolve, reject));
    },
  },
};

import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** pdf.js as Node needs it: stand-ins for the browser's classes before the import, CMaps and fonts from the package by path. */
export async function loadPdfjs() {
  class Matrix {
    constructor(values = [1, 0, 0, 1, 0, 0]) {
      [this.a, this.b, this.c, this.d, this.e, this.f] = values;
    }
  }
  globalThis.DOMMatrix ??= Matrix;
  globalThis.Path2D ??= class {};
  globalThis.ImageData ??= class {};
  const { warn } = console;
  console.warn = () => {};
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  console.warn = warn;
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const folders = { cMapUrl: join(root, "cmaps/"), standardFontDataUrl: join(root, "standard_fonts/"), isEvalSupported: false };
  return { getDocument, folders };
}

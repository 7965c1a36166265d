import type { PDFDocumentLoadingTask, PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ZipingError } from "../../../document/ziping-error.js";
import { findPdfjsResources } from "./load-pdfjs.js";
import type { Pdfjs } from "./load-pdfjs.js";
import { tameWidthRanges } from "./tame-width-ranges.js";

/** What pdf.js asks of a page's document when it "loads" a font; nothing is drawn here. */
const FONT_HOST = { fonts: { add: (): void => undefined, delete: (): void => undefined } };

/**
 * Starts to read a PDF with pdf.js. The caller awaits the task's `promise` and must `destroy()` the task.
 *
 * The bytes are copied: pdf.js detaches what it is given.
 *
 * @param worker where pdf.js works; without one, where it does by itself.
 */
export function openPdf(pdfjs: Pdfjs, bytes: Uint8Array, worker?: PDFWorker): PDFDocumentLoadingTask {
  const inBrowser = "document" in globalThis;
  const data = new Uint8Array(bytes);
  tameWidthRanges(data);
  return pdfjs.getDocument({
    data,
    ...(worker === undefined ? {} : { worker }),
    ...findPdfjsResources(),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    useSystemFonts: false,
    // Pictures are not looked at, only their places: decoding them would take most of the time of a scan.
    maxImageSize: 1,
    disableFontFace: inBrowser,
    ...(inBrowser ? {} : { ownerDocument: FONT_HOST }),
  });
}

/** pdf.js's own errors, by the name that they carry across its worker boundary. */
const CODE_BY_ERROR: ReadonlyMap<string, "ENCRYPTED" | "CORRUPT"> = new Map([
  ["PasswordException", "ENCRYPTED"],
  ["InvalidPDFException", "CORRUPT"],
  ["FormatError", "CORRUPT"],
  ["UnknownErrorException", "CORRUPT"],
]);

/** The error that a person can act on, for whatever pdf.js threw. */
export function toZipingError(error: unknown): ZipingError {
  if (error instanceof ZipingError) return error;
  const code = (error instanceof Error ? CODE_BY_ERROR.get(error.name) : undefined) ?? "CORRUPT";
  const message =
    code === "ENCRYPTED"
      ? "文件设有打开密码，无法读取。请先去除密码后重新保存。"
      : "文件已损坏，不是完整的 PDF。请重新导出或重新下载。";
  return new ZipingError(code, message, { cause: error });
}

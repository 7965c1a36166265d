/** Node's process, as far as it is needed here; browsers have none and do not end for a rejection. */
interface RejectionSource {
  readonly on: (event: "unhandledRejection", listener: (reason: unknown) => void) => unknown;
  readonly off: (event: "unhandledRejection", listener: (reason: unknown) => void) => unknown;
}

let readers = 0;

/**
 * Does work with pdf.js so that no promise that pdf.js itself forgets ends the process: it fetches pages ahead, and where
 * such a page is damaged nobody waits for the error. What the reading needs fails where it is awaited. Rejections that are
 * not of pdf.js end the process as ever.
 */
export async function containingRejections<T>(work: () => Promise<T>): Promise<T> {
  const { process: source } = globalThis as { readonly process?: Partial<RejectionSource> };
  if (source?.on === undefined || source.off === undefined) return work();
  if (readers++ === 0) source.on("unhandledRejection", passOnForeign);
  try {
    return await work();
  } finally {
    // Rejections are told of after the work of the current turn.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (--readers === 0) source.off("unhandledRejection", passOnForeign);
  }
}

/** Files of pdf.js in a stack, and its errors that have no stack of their own. */
const OF_PDFJS = /pdf(?:\.worker)?\.mjs|pdfjs/u;
const ERRORS_OF_PDFJS: ReadonlySet<string> = new Set([
  "AbortException",
  "FormatError",
  "InvalidPDFException",
  "Jbig2Error",
  "JpegError",
  "JpxError",
  "MissingDataException",
  "ParserEOFException",
  "PasswordException",
  "ResponseException",
  "UnknownErrorException",
  "XRefEntryException",
  "XRefParseException",
]);

function passOnForeign(reason: unknown): void {
  if (reason instanceof Error && (ERRORS_OF_PDFJS.has(reason.name) || OF_PDFJS.test(reason.stack ?? ""))) return;
  throw reason;
}

import type { FileError } from "../check/checked-file.js";
import { parseReport, type ParseOptions } from "../parse-report.js";
import type { Report } from "../report/report.js";
import { fileError } from "./file-error.js";

/** One file after it was read: its report, or why there is none. */
export type ParsedFile =
  | { readonly path: string; readonly report: Report }
  | { readonly path: string; readonly report?: undefined; readonly error: FileError };

/** Reads one file. Never throws: whatever goes wrong is the file's `error`. */
export async function parseFile(path: string, options: ParseOptions = {}): Promise<ParsedFile> {
  try {
    return { path, report: await parseReport(path, options) };
  } catch (error) {
    return { path, error: fileError(error) };
  }
}

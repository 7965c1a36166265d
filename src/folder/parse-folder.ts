import type { ParseOptions } from "../parse-report.js";
import { fileError } from "./file-error.js";
import { listReportFiles, type ListOptions } from "./list-report-files.js";
import { parseFile, type ParsedFile } from "./parse-file.js";

/** Reads all reports of several files and folders, one after the other, in a stable order. */
export async function* parseFolder(
  paths: readonly string[],
  options: ParseOptions & ListOptions = {},
): AsyncGenerator<ParsedFile> {
  for await (const listed of listReportFiles(paths, options)) {
    if (listed.error === undefined) yield await parseFile(listed.path, options);
    else yield { path: listed.path, error: fileError(listed.error) };
  }
}

import type { CheckedFile } from "../check/checked-file.js";
import { checkFile, type CheckFileOptions } from "./check-file.js";
import { fileError } from "./file-error.js";
import { listReportFiles, type ListOptions } from "./list-report-files.js";

export interface CheckFilesOptions extends CheckFileOptions, ListOptions {}

/**
 * Checks all reports that files and folders name, one after the other, in a stable order. A file that cannot be read comes
 * with its `error` and never hides the others.
 */
export async function* checkFiles(paths: readonly string[], options: CheckFilesOptions = {}): AsyncGenerator<CheckedFile> {
  for await (const { path, error } of listReportFiles(paths, options)) {
    if (error === undefined) yield await checkFile(path, options);
    else yield { path, findings: [], error: fileError(error) };
  }
}

import type { CheckedFile } from "../check/checked-file.js";
import { checkFile, type CheckFileOptions } from "./check-file.js";
import { fileError } from "./file-error.js";
import { listReportFiles, type ListOptions } from "./list-report-files.js";

export type CheckFolderOptions = CheckFileOptions & ListOptions;

/**
 * Checks all reports of a folder, or of several files and folders, one after the other, in a stable order. A file that
 * cannot be read comes with its `error` and never hides the others.
 */
export async function* checkFolder(
  folder: string | readonly string[],
  options: CheckFolderOptions = {},
): AsyncGenerator<CheckedFile> {
  const paths = typeof folder === "string" ? [folder] : folder;
  for await (const listed of listReportFiles(paths, options)) {
    if (listed.error === undefined) yield await checkFile(listed.path, options);
    else yield { path: listed.path, findings: [], error: fileError(listed.error) };
  }
}

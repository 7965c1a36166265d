import type { FileError } from "../check/checked-file.js";
import { fileError } from "./file-error.js";
import { listReportFiles, type ListOptions } from "./list-report-files.js";

/** One file after it was worked on: what came of it, or why nothing did. */
export type FileOutcome<Value> =
  { readonly path: string; readonly value: Value } | { readonly path: string; readonly error: FileError };

/** Works on every file that the paths name, one after the other, in a stable order. One that fails never hides the others. */
export async function* eachFile<Value>(
  paths: readonly string[],
  options: ListOptions,
  work: (path: string) => Promise<Value>,
): AsyncGenerator<FileOutcome<Value>> {
  for await (const { path, error } of listReportFiles(paths, options)) {
    if (error === undefined) yield await outcomeOf(path, work);
    else yield { path, error: fileError(error) };
  }
}

async function outcomeOf<Value>(path: string, work: (path: string) => Promise<Value>): Promise<FileOutcome<Value>> {
  try {
    return { path, value: await work(path) };
  } catch (error) {
    return { path, error: fileError(error) };
  }
}

import type { CheckedFile } from "../check/checked-file.js";
import { checkReport, type CheckOptions } from "../check-report.js";
import type { ParseOptions } from "../parse-report.js";
import { fileError } from "./file-error.js";
import { parseFile } from "./parse-file.js";

export type CheckFileOptions = ParseOptions & CheckOptions;

/** Reads and checks one file. Never throws: whatever goes wrong is the file's `error`. */
export async function checkFile(path: string, options: CheckFileOptions = {}): Promise<CheckedFile> {
  const parsed = await parseFile(path, options);
  if (parsed.report === undefined) return { path, findings: [], error: parsed.error };
  try {
    return { path, report: parsed.report, findings: checkReport(parsed.report, options) };
  } catch (error) {
    return { path, report: parsed.report, findings: [], error: fileError(error) };
  }
}

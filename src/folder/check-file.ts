import type { CheckOptions } from "../check/check-options.js";
import type { CheckedFile } from "../check/checked-file.js";
import { inspectReport } from "../check-report.js";
import { parseReport, type ParseOptions } from "../parse-report.js";
import type { Report } from "../report/report.js";
import { fileError } from "./file-error.js";

export interface CheckFileOptions extends ParseOptions, CheckOptions {
  /** Whether the result carries every relation that was evaluated. */
  readonly relations?: boolean;
}

/** Reads and checks one file. Never throws: whatever goes wrong is the file's `error`. */
export async function checkFile(path: string, options: CheckFileOptions = {}): Promise<CheckedFile> {
  try {
    return judge(path, await parseReport(path, options), options);
  } catch (error) {
    return { path, findings: [], error: fileError(error) };
  }
}

function judge(path: string, report: Report, options: CheckFileOptions): CheckedFile {
  const { findings, relations, failures } = inspectReport(report, { ...options, relations: options.relations === true });
  return {
    path,
    report,
    findings,
    ...(options.relations === true ? { relations } : {}),
    ...(failures.length > 0 ? { failures } : {}),
  };
}

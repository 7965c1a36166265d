import type { CheckOptions } from "../check/check-options.js";
import type { CheckedFile } from "../check/checked-file.js";
import { inspectReport } from "../check-report.js";
import { parseReport, type ParseOptions } from "../parse-report.js";
import type { Report, ReportHead } from "../report/report.js";
import { fileError } from "./file-error.js";

export interface CheckFileOptions extends ParseOptions, CheckOptions {
  /** Whether the result carries every relation that was evaluated; it does not by default. */
  readonly relations?: boolean;
  /** Whether the result carries the whole report and not its head alone; it does by default. */
  readonly reports?: boolean;
}

/** Reads and checks one file, in this process. Never throws: whatever goes wrong is the file's `error`. */
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
    head: headOf(report),
    ...(options.reports === false ? {} : { report }),
    findings,
    ...(options.relations === true ? { relations } : {}),
    ...(failures.length > 0 ? { failures } : {}),
  };
}

function headOf({ source, title, year, department, kind, template, diagnostics }: Report): ReportHead {
  return { source, title, year, department, kind, template, diagnostics };
}

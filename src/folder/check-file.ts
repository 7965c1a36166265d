import type { CheckOptions } from "../check/check-options.js";
import type { CheckedFile } from "../check/checked-file.js";
import type { CheckResult } from "../check/judge-report.js";
import { inspectReport } from "../check-report.js";
import { parseReport, type ParseOptions } from "../parse-report.js";
import { loadFile } from "../read-document.js";
import type { Report, ReportHead } from "../report/report.js";
import { readLocated } from "./archive/read-located.js";
import { fileError } from "./file-error.js";

export interface CheckFileOptions extends ParseOptions, CheckOptions {
  /** Whether the result carries every relation that was evaluated; it does not by default. */
  readonly relations?: boolean;
  /** Whether the result carries the whole report and not its head alone; it does by default. */
  readonly reports?: boolean;
}

/** Reads and checks one file, in this process. Never throws: whatever goes wrong is the file's `error`. */
export async function checkFile(path: string, options: CheckFileOptions = {}): Promise<CheckedFile> {
  const { file, report } = await readAndCheck(path, options);
  return report === undefined || options.reports === false ? file : { ...file, report };
}

/** What came of a file. */
export interface ReadFile {
  /** The result without the report. */
  readonly file: CheckedFile;
  readonly report?: Report | undefined;
  /** What was read: the file may have changed since. Absent where nothing could be. */
  readonly bytes?: Uint8Array | undefined;
}

/** Never throws. */
export async function readAndCheck(path: string, options: CheckFileOptions): Promise<ReadFile> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = (await loadFile(await readLocated(path, options), options)).bytes;
    const report = await parseReport(bytes, { ...options, path: options.path ?? path });
    const result = inspectReport(report, { ...options, relations: options.relations === true });
    return { file: fileOf(report, result, { ...options, path }), report, bytes };
  } catch (error) {
    return { file: { path, findings: [], error: fileError(error) }, bytes };
  }
}

/** Reads the report that a path names: a file, or one in a zip file. */
export async function readReport(path: string, options: ParseOptions): Promise<Report> {
  return parseReport(await readLocated(path, options), { ...options, path });
}

/** A report and what was found in it, as the result of a file; without the report. */
export function fileOf(
  report: Report,
  { findings, evaluated, relations, failures }: CheckResult,
  options: { readonly path: string; readonly relations?: boolean },
): CheckedFile {
  return {
    path: options.path,
    head: headOf(report),
    findings,
    evaluated,
    ...(options.relations === true ? { relations } : {}),
    ...(failures.length > 0 ? { failures } : {}),
  };
}

function headOf({ source, title, year, department, kind, template, diagnostics }: Report): ReportHead {
  return { source, title, year, department, kind, template, diagnostics };
}

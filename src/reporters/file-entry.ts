import type { CheckedFile, FileError } from "../check/checked-file.js";
import type { Finding } from "../rules/finding.js";

/** One file in the JSON forms of `ziping check`. */
export interface FileEntry {
  readonly path: string;
  readonly title: string | null;
  readonly department: string | null;
  readonly year: number | null;
  readonly template: string | null;
  readonly findings: readonly Finding[];
  readonly error?: FileError;
}

export function fileEntry({ path, report, findings, error }: CheckedFile): FileEntry {
  return {
    path,
    title: report?.title?.text ?? null,
    department: report?.department?.text ?? null,
    year: report?.year ?? null,
    template: report?.template ?? null,
    findings,
    ...(error === undefined ? {} : { error }),
  };
}

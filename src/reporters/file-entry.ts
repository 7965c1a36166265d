import type { CheckedFile } from "../check/checked-file.js";
import type { FileEntry } from "../schema/check-output.js";

/** One file in the JSON forms of `ziping check`. */
export function fileEntry({ path, report, findings, relations, error }: CheckedFile): FileEntry {
  return {
    path,
    title: report?.title?.text ?? null,
    department: report?.department?.text ?? null,
    year: report?.year ?? null,
    template: report?.template ?? null,
    findings,
    ...(relations === undefined ? {} : { relations }),
    ...(error === undefined ? {} : { error }),
  };
}

import type { ZipingErrorCode } from "../document/ziping-error.js";
import type { Report, ReportHead } from "../report/report.js";
import type { Finding } from "../rules/finding.js";
import type { Relation } from "./relation.js";
import type { RuleFailure } from "./run-rules.js";

/** One file after it was checked: all that a reporter sees of it. Plain data, so that it can cross to another thread. */
export interface CheckedFile {
  /** As the caller named it, or as it was found under the folder that the caller named. */
  readonly path: string;
  /** Absent when the file could not be read. */
  readonly head?: ReportHead;
  /** The whole report; absent when the file could not be read, or when the caller asked for the heads alone. */
  readonly report?: Report;
  readonly findings: readonly Finding[];
  /** Every relation that was evaluated, where the caller asked for them. */
  readonly relations?: readonly Relation[];
  /** Rules that could not finish. */
  readonly failures?: readonly RuleFailure[];
  /** The first file of the run with the same content. */
  readonly duplicateOf?: string;
  /** All files of the report, this one among them, where it was published in several and they were checked as one. */
  readonly checkedWith?: readonly string[];
  /**
   * Files of the report of the year before. The findings are about the two years alone: what the file says by itself was told
   * in an entry of its own.
   */
  readonly comparedWith?: readonly string[];
  /** Why there is no report. */
  readonly error?: FileError;
}

/** Why a file gave no report; `message` says what to do. */
export interface FileError {
  readonly code: ZipingErrorCode;
  readonly message: string;
}

/** Which report a file is, as far as it could be read. */
export function headOf({ head, report }: CheckedFile): ReportHead | undefined {
  return head ?? report;
}

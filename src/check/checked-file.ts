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
  /** Findings that a baseline accepts: they stand here and not among the others. */
  readonly accepted?: readonly BaselinedFinding[];
  /** How many relations were evaluated; none of those for which there was nothing to check, or a value was missing. */
  readonly evaluated?: number;
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

/** A finding that was reviewed and accepted, with the reason that was written for it; empty where none was. */
export interface BaselinedFinding extends Finding {
  readonly reason: string;
}

/**
 * What a file's lack of findings means: it was checked; it does not look like a report; it is one, but holds nothing that can
 * be checked; it could not be read.
 */
export type FileStatus = "checked" | "noReport" | "nothingToCheck" | "unreadable";

export function statusOf(file: CheckedFile): FileStatus {
  if (file.error !== undefined) return "unreadable";
  if (headOf(file)?.kind === "unknown") return "noReport";
  return file.evaluated === 0 ? "nothingToCheck" : "checked";
}

/** Why a file gave no report; `message` says what to do. */
export interface FileError {
  readonly code: ZipingErrorCode;
  readonly message: string;
}

/** Whether there is anything to say of it: two years in which nothing disagrees are not worth an entry. */
export function isWorthTelling({ comparedWith, findings, accepted = [], failures = [], relations }: CheckedFile): boolean {
  return comparedWith === undefined || relations !== undefined || findings.length + accepted.length + failures.length > 0;
}

/** Which report a file is, as far as it could be read. */
export function headOf({ head, report }: CheckedFile): ReportHead | undefined {
  return head ?? report;
}

import { flatMap } from "../lists/flat-map.js";
import type { Finding, Severity } from "../rules/finding.js";
import { type CheckedFile, statusOf } from "./checked-file.js";

/** How many files were checked and what was found in them. */
export interface Tally {
  /** All files, unreadable ones included. */
  readonly files: number;
  readonly unreadable: number;
  /** Files that could be read, but hold nothing that can be checked: most are no report. */
  readonly unchecked: number;
  /** Files with at least one error or warning. */
  readonly filesWithFindings: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Findings that a baseline accepts; not among the others. */
  readonly accepted: number;
  /** The run was ended before all files were checked. */
  readonly interrupted?: true | undefined;
}

export const EMPTY_TALLY: Tally = {
  files: 0,
  unreadable: 0,
  unchecked: 0,
  filesWithFindings: 0,
  findings: { error: 0, warning: 0, info: 0 },
  accepted: 0,
};

/** Most serious first. */
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export function addToTally(tally: Tally, file: CheckedFile): Tally {
  const own = countBySeverity(file.findings);
  const status = statusOf(file);
  // A comparison of two years is told apart from the file, which is counted by itself.
  const counted = file.comparedWith === undefined ? 1 : 0;
  return {
    files: tally.files + counted,
    unreadable: tally.unreadable + (status === "unreadable" ? counted : 0),
    unchecked: tally.unchecked + (status === "noReport" || status === "nothingToCheck" ? counted : 0),
    filesWithFindings: tally.filesWithFindings + (own.error + own.warning > 0 ? counted : 0),
    findings: {
      error: tally.findings.error + own.error,
      warning: tally.findings.warning + own.warning,
      info: tally.findings.info + own.info,
    },
    accepted: tally.accepted + (file.accepted?.length ?? 0),
  };
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Errors, warnings, then hints, each in the order that they have. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return flatMap(SEVERITIES, (severity) => findings.filter((finding) => finding.severity === severity));
}

/** How many findings are as serious as `threshold` or more. */
export function countAtLeast(tally: Tally, threshold: Severity): number {
  const loud = SEVERITIES.slice(0, SEVERITIES.indexOf(threshold) + 1);
  return loud.reduce((count, severity) => count + tally.findings[severity], 0);
}

import type { Finding } from "../rules/finding.js";

/** A finding that was reviewed and accepted. */
export interface AcceptedFinding {
  /** The file, relative to the baseline's folder, with `/` between folders. */
  readonly file: string;
  readonly rule: string;
  /** {@link Finding.fingerprint}. */
  readonly fingerprint: string;
  /** For readers of the baseline; nothing is compared with it. */
  readonly message: string;
  /** Why it was accepted; empty until someone writes it. */
  readonly reason: string;
}

export interface Baseline {
  readonly version: 1;
  readonly findings: readonly AcceptedFinding[];
}

export const EMPTY_BASELINE: Baseline = { version: 1, findings: [] };

/** Which entries of a baseline a file has, by fingerprint. */
export function acceptedIn(baseline: Baseline, file: string): ReadonlyMap<string, AcceptedFinding> {
  return new Map(baseline.findings.filter((entry) => entry.file === file).map((entry) => [entry.fingerprint, entry] as const));
}

/**
 * The baseline after a run: the files that were checked have the errors and warnings that they have now, with the reasons
 * that were written before; other files keep their entries. Sorted, so that a version control shows what changed.
 */
export function updateBaseline(baseline: Baseline, checked: ReadonlyMap<string, readonly Finding[]>): Baseline {
  const kept = baseline.findings.filter(({ file }) => !checked.has(file));
  const current = [...checked].flatMap(([file, findings]) => {
    const before = acceptedIn(baseline, file);
    return findings
      .filter(({ severity }) => severity !== "info")
      .map(({ rule, fingerprint, message }): AcceptedFinding => {
        return { file, rule, fingerprint, message, reason: before.get(fingerprint)?.reason ?? "" };
      });
  });
  return { version: 1, findings: [...kept, ...current].sort(compareEntries) };
}

function compareEntries(a: AcceptedFinding, b: AcceptedFinding): number {
  const [left, right] = [a, b].map(({ file, rule, fingerprint }) => `${file}\n${rule}\n${fingerprint}`);
  return (left ?? "") < (right ?? "") ? -1 : left === right ? 0 : 1;
}

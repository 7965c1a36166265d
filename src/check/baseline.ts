import { flatMap } from "../lists/flat-map.js";
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

/** Entries by file, then by fingerprint. */
export type EntriesByFile = ReadonlyMap<string, ReadonlyMap<string, AcceptedFinding>>;

/** A baseline's entries as they are looked up. */
export function entriesByFile({ findings }: Baseline): EntriesByFile {
  const files = new Map<string, Map<string, AcceptedFinding>>();
  for (const entry of findings) {
    const entries = files.get(entry.file) ?? new Map<string, AcceptedFinding>();
    files.set(entry.file, entries.set(entry.fingerprint, entry));
  }
  return files;
}

/** The entry of a finding, with the reason that was written before; `undefined` for a hint that nobody accepted. */
export function entryOf(file: string, finding: Finding, before: AcceptedFinding | undefined): AcceptedFinding | undefined {
  const { rule, fingerprint, message, severity } = finding;
  if (severity === "info" && before === undefined) return undefined;
  return { file, rule, fingerprint, message, reason: before?.reason ?? "" };
}

/**
 * The baseline after a run: what was found now, and the entries of which the run says nothing. Sorted, so that a version
 * control shows what changed.
 *
 * @param wasJudged whether the run would have found again what the entry is about
 */
export function updateBaseline(
  baseline: Baseline,
  found: EntriesByFile,
  wasJudged: (entry: AcceptedFinding) => boolean,
): Baseline {
  const kept = baseline.findings.filter((entry) => !wasJudged(entry));
  const current = flatMap([...found.values()], (entries) => [...entries.values()]);
  return { version: 1, findings: [...kept, ...current].sort(compareEntries) };
}

function compareEntries(a: AcceptedFinding, b: AcceptedFinding): number {
  const [left, right] = [a, b].map(({ file, rule, fingerprint }) => `${file}\n${rule}\n${fingerprint}`);
  return (left ?? "") < (right ?? "") ? -1 : left === right ? 0 : 1;
}

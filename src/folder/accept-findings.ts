import { flatMap } from "../lists/flat-map.js";
import { dirname, relative, resolve, sep } from "node:path";

import {
  type AcceptedFinding,
  type Baseline,
  EMPTY_BASELINE,
  entriesByFile,
  type EntriesByFile,
  entryOf,
  updateBaseline,
} from "../check/baseline.js";
import type { BaselinedFinding, CheckedFile } from "../check/checked-file.js";
import type { Finding } from "../rules/finding.js";
import { ruleGroup } from "../rules/rule.js";
import type { IgnoreEntry } from "../schema/configuration.js";
import { pathPattern } from "./path-pattern.js";

/** What is not told, and where its paths begin. */
export interface Acceptance {
  readonly ignore: readonly IgnoreEntry[];
  /** The folder that the patterns of `ignore` are relative to. */
  readonly folder: string;
  readonly baseline?: { readonly path: string; readonly entries: Baseline; readonly isUpdate: boolean };
}

/** Rules of which a run may say nothing, by id. */
export interface SilentRules {
  /** Switched off. */
  readonly off: ReadonlySet<string>;
  /** They judge reports side by side: they say nothing of a file that was compared with no other. */
  readonly betweenReports: ReadonlySet<string>;
}

/** What was left out of the files seen so far. */
export interface AcceptanceCount {
  readonly ignored: number;
  readonly accepted: number;
  /** Accepted without a written reason. */
  readonly unexplained: number;
  /** Entries of the baseline that the run would have found again, and did not. */
  readonly outdated: number;
  /** Files of the baseline that were not seen, all of whose entries hold of one other file: it may be the same, moved. */
  readonly moved: readonly MovedFile[];
}

/** Paths as the baseline writes them. */
export interface MovedFile {
  readonly from: string;
  readonly to: string;
}

/**
 * Takes accepted and ignored findings out of files, and counts them. A file may come several times: by itself, and compared
 * with the report of the year before.
 */
export class FindingFilter {
  readonly #acceptance: Acceptance;
  readonly #silent: SilentRules;
  readonly #ignore: readonly { readonly isAbout: (path: string) => boolean; readonly rules: readonly string[] | undefined }[];
  readonly #entries: EntriesByFile;
  /** What was found again or, where the baseline is to be written anew, found at all. */
  readonly #found = new Map<string, Map<string, AcceptedFinding>>();
  /** What the baseline accepts under another name, by the files that it does not know. */
  readonly #unknown = new Map<string, ReadonlySet<string>>();
  readonly #fingerprints: ReadonlySet<string>;
  readonly #checked = new Set<string>();
  readonly #compared = new Set<string>();
  #ignored = 0;
  #accepted = 0;
  #unexplained = 0;

  constructor(acceptance: Acceptance, silent: SilentRules) {
    this.#acceptance = acceptance;
    this.#silent = silent;
    this.#ignore = acceptance.ignore.map(({ paths, rules }) => {
      const patterns = paths.map(pathPattern);
      return { isAbout: (path) => patterns.some((matches) => matches(path)), rules };
    });
    const entries = acceptance.baseline?.entries ?? EMPTY_BASELINE;
    this.#entries = entriesByFile(entries);
    this.#fingerprints = new Set(entries.findings.map(({ fingerprint }) => fingerprint));
  }

  get count(): AcceptanceCount {
    const isFound = ({ file, fingerprint }: AcceptedFinding): boolean => this.#found.get(file)?.has(fingerprint) === true;
    const entries = flatMap([...this.#entries.values()], (own) => [...own.values()]);
    const outdated = entries.filter((entry) => this.#wasJudged(entry) && !isFound(entry)).length;
    const moved = this.#moved;
    return { ignored: this.#ignored, accepted: this.#accepted, unexplained: this.#unexplained, outdated, moved };
  }

  get #moved(): readonly MovedFile[] {
    const unseen = [...this.#entries].filter(([file]) => !this.#checked.has(file) && !this.#compared.has(file));
    return flatMap(unseen, ([from, entries]) => {
      const wanted = [...entries.values()].filter(({ rule }) => this.#isOfOneFile(rule));
      const [to, ...others] = [...this.#unknown].filter(([, found]) => wanted.every(({ fingerprint }) => found.has(fingerprint)));
      return wanted.length === 0 || to === undefined || others.length > 0 ? [] : [{ from, to: to[0] }];
    });
  }

  /** Whether a rule has spoken of every file of the run, each by itself. */
  #isOfOneFile(rule: string): boolean {
    return !this.#silent.off.has(rule) && !this.#silent.betweenReports.has(rule);
  }

  /** The baseline as it is after this run. */
  updated(): Baseline {
    const before = this.#acceptance.baseline?.entries ?? EMPTY_BASELINE;
    return updateBaseline(before, this.#found, (entry) => this.#wasJudged(entry));
  }

  /** The file without what is ignored; what is accepted stands apart. */
  apply(file: CheckedFile): CheckedFile {
    const wanted = this.#withoutIgnored(file);
    const { baseline } = this.#acceptance;
    if (baseline === undefined || file.error !== undefined) return { ...file, findings: wanted };
    const name = portablePath(dirname(resolve(baseline.path)), file.path);
    const entries = this.#entries.get(name);
    this.#note(name, file, wanted);
    const accepted = flatMap(wanted, (finding): readonly BaselinedFinding[] => {
      const entry = entries?.get(finding.fingerprint);
      return entry === undefined ? [] : [{ ...finding, reason: entry.reason }];
    });
    if (accepted.length === 0) return { ...file, findings: wanted };
    this.#accepted += accepted.length;
    this.#unexplained += accepted.filter(({ reason }) => reason.trim() === "").length;
    return { ...file, findings: wanted.filter(({ fingerprint }) => entries?.has(fingerprint) !== true), accepted };
  }

  /** Remembers no more than the baseline needs: its own entries, and all findings where it is to be written anew. */
  #note(name: string, file: CheckedFile, findings: readonly Finding[]): void {
    const before = this.#entries.get(name);
    const isUpdate = this.#acceptance.baseline?.isUpdate === true;
    if (before === undefined && file.comparedWith === undefined) this.#noteUnknown(name, findings);
    if (before === undefined && !isUpdate) return;
    (file.comparedWith === undefined ? this.#checked : this.#compared).add(name);
    const found = this.#found.get(name) ?? new Map<string, AcceptedFinding>();
    for (const finding of findings) {
      const known = before?.get(finding.fingerprint);
      const entry = known === undefined && !isUpdate ? undefined : entryOf(name, finding, known);
      if (entry !== undefined) found.set(finding.fingerprint, entry);
    }
    this.#found.set(name, found);
  }

  #noteUnknown(name: string, findings: readonly Finding[]): void {
    const known = findings.map(({ fingerprint }) => fingerprint).filter((fingerprint) => this.#fingerprints.has(fingerprint));
    if (known.length > 0) this.#unknown.set(name, new Set(known));
  }

  #wasJudged({ file, rule }: AcceptedFinding): boolean {
    if (this.#silent.off.has(rule)) return false;
    return (this.#silent.betweenReports.has(rule) ? this.#compared : this.#checked).has(file);
  }

  #withoutIgnored(file: CheckedFile): readonly Finding[] {
    const path = portablePath(this.#acceptance.folder, file.path);
    const entries = this.#ignore.filter(({ isAbout }) => isAbout(path));
    const left = file.findings.filter(
      ({ rule }) =>
        !entries.some(({ rules }) => rules === undefined || rules.includes(rule) || rules.includes(`${ruleGroup(rule)}/*`)),
    );
    this.#ignored += file.findings.length - left.length;
    return left;
  }
}

function portablePath(folder: string, path: string): string {
  return relative(resolve(folder), resolve(path)).split(sep).join("/");
}

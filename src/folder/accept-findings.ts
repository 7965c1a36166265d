import { dirname, relative, resolve, sep } from "node:path";

import { acceptedIn, type Baseline } from "../check/baseline.js";
import type { CheckedFile } from "../check/checked-file.js";
import type { Finding } from "../rules/finding.js";
import { ruleGroup } from "../rules/rule.js";
import type { IgnoreEntry } from "../schema/configuration.js";
import { pathPattern } from "./path-pattern.js";

/** What is not told, and where its paths begin. */
export interface Acceptance {
  readonly ignore: readonly IgnoreEntry[];
  /** The folder that the patterns of `ignore` are relative to. */
  readonly folder: string;
  readonly baseline?: { readonly path: string; readonly entries: Baseline };
}

/** What was left out of the files seen so far. */
export interface AcceptanceCount {
  ignored: number;
  accepted: number;
  /** Accepted without a written reason. */
  unexplained: number;
  /** Entries of the baseline that a checked file no longer has. */
  outdated: number;
}

/** Takes accepted and ignored findings out of files, and counts them. */
export class FindingFilter {
  readonly count: AcceptanceCount = { ignored: 0, accepted: 0, unexplained: 0, outdated: 0 };
  readonly #seen = new Map<string, readonly Finding[]>();
  readonly #acceptance: Acceptance;
  readonly #ignore: readonly { readonly isAbout: (path: string) => boolean; readonly rules: readonly string[] | undefined }[];

  constructor(acceptance: Acceptance) {
    this.#acceptance = acceptance;
    this.#ignore = acceptance.ignore.map(({ paths, rules }) => {
      const patterns = paths.map(pathPattern);
      return { isAbout: (path) => patterns.some((matches) => matches(path)), rules };
    });
  }

  /** All findings that are not ignored, by path as in the baseline. */
  get seen(): ReadonlyMap<string, readonly Finding[]> {
    return this.#seen;
  }

  /** The file without what is accepted or ignored. */
  apply(file: CheckedFile): CheckedFile {
    const wanted = this.#withoutIgnored(file);
    const { baseline } = this.#acceptance;
    if (baseline === undefined || file.error !== undefined) return { ...file, findings: wanted };
    const name = portablePath(dirname(resolve(baseline.path)), file.path);
    this.#seen.set(name, wanted);
    const accepted = acceptedIn(baseline.entries, name);
    const left = wanted.filter(({ fingerprint }) => !accepted.has(fingerprint));
    const found = new Set(wanted.map(({ fingerprint }) => fingerprint));
    const used = [...accepted.values()].filter(({ fingerprint }) => found.has(fingerprint));
    this.count.accepted += used.length;
    this.count.unexplained += used.filter(({ reason }) => reason.trim() === "").length;
    this.count.outdated += accepted.size - used.length;
    return { ...file, findings: left };
  }

  #withoutIgnored(file: CheckedFile): readonly Finding[] {
    const path = portablePath(this.#acceptance.folder, file.path);
    const entries = this.#ignore.filter(({ isAbout }) => isAbout(path));
    const left = file.findings.filter(
      ({ rule }) =>
        !entries.some(({ rules }) => rules === undefined || rules.includes(rule) || rules.includes(`${ruleGroup(rule)}/*`)),
    );
    this.count.ignored += file.findings.length - left.length;
    return left;
  }
}

function portablePath(folder: string, path: string): string {
  return relative(resolve(folder), resolve(path)).split(sep).join("/");
}

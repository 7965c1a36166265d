import type { CheckedFile } from "../../check/checked-file.js";
import type { Job, JobResult, MemberSet } from "../pool/messages.js";
import { underPath } from "../store/stored-result.js";
import { type Digest, digestOf, isAttachment, isMainWithoutForms } from "./digest.js";
import { type DigestSet, findSets } from "./find-sets.js";
import { findYears } from "./find-years.js";

/**
 * Knows the files of a run as they come, a digest of each: says which have the same content, keeps back those that may be a
 * part of a report in several files, and at the end says what is to be checked together.
 */
export class Acquaintances {
  private readonly firstOf = new Map<string, string>();
  /** Of files that are kept back: others of the same content. */
  private readonly copies = new Map<string, string[]>();
  private readonly digests: Digest[] = [];
  private count = 0;

  /** The file as it is to be told now; `undefined` when it is kept back. */
  meet({ files: [file], parts, key }: JobResult): CheckedFile | undefined {
    const index = this.count++;
    const hash = file?.head?.source.sha256;
    if (file === undefined || hash === undefined) return file;
    const first = this.firstOf.get(hash);
    if (first !== undefined) {
      const copies = this.copies.get(first);
      copies?.push(file.path);
      return copies === undefined ? { ...file, duplicateOf: first } : undefined;
    }
    this.firstOf.set(hash, file.path);
    const digest = key === undefined || parts === undefined ? undefined : digestOf({ file, parts }, index, key);
    if (digest === undefined) return file;
    this.digests.push(digest);
    if (!isKeptBack(digest)) return file;
    this.copies.set(file.path, []);
    return undefined;
  }

  /** A file that was kept back and those of the same content, of which the same is to be told. */
  withCopies(file: CheckedFile): readonly CheckedFile[] {
    if (file.comparedWith !== undefined) return [file];
    const copies = this.copies.get(file.path) ?? [];
    return [file, ...copies.map((path) => ({ ...underPath(file, path), duplicateOf: file.path }))];
  }

  /** What is left to do when all files are known, in a stable order; a report that is in one file after all is a job of one. */
  *jobs(): Generator<Job> {
    const sets = findSets(this.digests);
    for (const set of sets) if (isKeptBack(set[0])) yield { kind: "join", members: membersOf(set) };
    for (const { earlier, later } of findYears(sets)) {
      yield { kind: "compare", earlier: membersOf(earlier), later: membersOf(later) };
    }
  }
}

function isKeptBack(digest: Digest): boolean {
  return isMainWithoutForms(digest) || isAttachment(digest);
}

function membersOf([main, ...attachments]: DigestSet): MemberSet {
  const member = ({ path, key }: Digest): MemberSet[0] => ({ path, key });
  return [member(main), ...attachments.map(member)];
}

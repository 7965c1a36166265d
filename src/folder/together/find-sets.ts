import { dirname } from "node:path";

import { type Digest, isAttachment, isMainWithoutForms } from "./digest.js";

/** A main report and its attachments; a file that belongs to no other is a set of one. */
export type DigestSet = readonly [Digest, ...(readonly Digest[])];

/**
 * Puts main reports and the attachments of the same department and year together. An attachment that does not name its
 * department goes to the only report in its folder that can take it. Where two files have the same form for one report, it is
 * not for us to say which is meant: neither is taken.
 *
 * @param files in the order of the run; so are the sets, by their main report
 */
export function findSets(files: readonly Digest[]): readonly DigestSet[] {
  const mains = files.filter(isMainWithoutForms);
  const claims = new Map<Digest, readonly Digest[]>();
  for (const attachment of files.filter(isAttachment)) {
    const [main, ...rivals] = mains.filter((candidate) => canTake(candidate, attachment));
    if (main !== undefined && rivals.length === 0) claims.set(main, [...(claims.get(main) ?? []), attachment]);
  }
  const sets = new Map(mains.map((main) => [main, withoutRivals(main, claims.get(main) ?? [])] as const));
  const taken = new Set([...sets.values()].flat());
  return files.filter((file) => !taken.has(file)).map((file): DigestSet => [file, ...(sets.get(file) ?? [])]);
}

function canTake(main: Digest, attachment: Digest): boolean {
  const isSameYear = main.year === attachment.year || attachment.year === undefined;
  if (!isSameYear) return false;
  if (attachment.department === undefined) return dirname(main.path) === dirname(attachment.path);
  return attachment.department === main.department && attachment.year !== undefined;
}

const FORMS = ["basicData", "departmentEvaluation"] as const;

function withoutRivals(main: Digest, attachments: readonly Digest[]): readonly Digest[] {
  const holders = FORMS.map((form) => [main, ...attachments].filter(({ parts }) => parts[form]));
  const rivals = new Set(holders.filter((files) => files.length > 1).flat());
  const own = attachments.filter((attachment) => !rivals.has(attachment));
  return own.sort((a, b) => (a.path < b.path ? -1 : 1));
}

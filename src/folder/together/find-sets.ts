import { flat } from "../../lists/flat-map.js";
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
  const candidates = groupBy(mains, placesOfMain);
  const claims = groupBy(files.filter(isAttachment), (attachment) => {
    const [main, ...rivals] = candidates.get(placeOfAttachment(attachment)) ?? [];
    return main === undefined || rivals.length > 0 ? [] : [main];
  });
  const sets = new Map(mains.map((main) => [main, withoutRivals(main, claims.get(main) ?? [])] as const));
  const taken = new Set(flat([...sets.values()]));
  return files.filter((file) => !taken.has(file)).map((file): DigestSet => [file, ...(sets.get(file) ?? [])]);
}

/** Where an attachment looks for its report. */
function placeOfAttachment({ path, department, year }: Digest): string {
  if (department === undefined) return folderPlace(path, year);
  return year === undefined ? "" : departmentPlace(department, year);
}

/** Every place at which an attachment may look for this report. */
function placesOfMain({ path, department, year }: Digest): readonly string[] {
  const named = department === undefined || year === undefined ? [] : [departmentPlace(department, year)];
  return [...new Set([...named, folderPlace(path, undefined), folderPlace(path, year)])];
}

function departmentPlace(department: string, year: number): string {
  return `department ${year} ${department}`;
}

/** An attachment that names no year looks among the reports of any year. */
function folderPlace(path: string, year: number | undefined): string {
  return `folder ${year ?? "any"} ${dirname(path)}`;
}

function groupBy<Key>(files: readonly Digest[], keysOf: (file: Digest) => readonly Key[]): ReadonlyMap<Key, readonly Digest[]> {
  const groups = new Map<Key, Digest[]>();
  for (const file of files) {
    for (const key of keysOf(file)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [file]);
      else group.push(file);
    }
  }
  return groups;
}

const FORMS = ["basicData", "departmentEvaluation"] as const;

function withoutRivals(main: Digest, attachments: readonly Digest[]): readonly Digest[] {
  const holders = FORMS.map((form) => [main, ...attachments].filter(({ parts }) => parts[form]));
  const rivals = new Set(flat(holders.filter((files) => files.length > 1)));
  const own = attachments.filter((attachment) => !rivals.has(attachment));
  return own.sort((a, b) => (a.path < b.path ? -1 : 1));
}

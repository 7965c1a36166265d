import { flatMap } from "../../lists/flat-map.js";
import { dirname } from "node:path";

import { namesPlace } from "../../lexicon/department-names.js";
import { type Digest, isOfYear } from "./digest.js";
import type { DigestSet } from "./find-sets.js";

/** The reports of one department on two years that follow each other. */
export interface YearPair {
  readonly earlier: DigestSet;
  readonly later: DigestSet;
}

/**
 * Pairs the reports of each department by year. Of several reports on one year one with its forms goes before one
 * without, then one file before several, then the first path: the order in which files come decides nothing.
 *
 * @returns in the order of the later reports
 */
export function findYears(sets: readonly DigestSet[]): readonly YearPair[] {
  const comparable = sets.filter(([main]) => isOfYear(main) && !isFormAlone(main));
  const byYear = new Map<string, DigestSet>();
  const place = (main: Digest, year: number): string => `${year} ${keyOf(main)}`;
  for (const set of [...comparable].sort(byPreference)) {
    const [main] = set;
    const key = place(main, main.year ?? 0);
    if (!byYear.has(key)) byYear.set(key, set);
  }
  return flatMap(comparable, (later): readonly YearPair[] => {
    const [main] = later;
    const { year = 0 } = main;
    const earlier = byYear.get(place(main, year - 1));
    return earlier === undefined || byYear.get(place(main, year)) !== later ? [] : [{ earlier, later }];
  });
}

function isFormAlone({ parts }: Digest): boolean {
  return parts.sections === 0 && !parts.basicData;
}

function byPreference(a: DigestSet, b: DigestSet): number {
  return lacks(a) - lacks(b) || a.length - b.length || (a[0].path < b[0].path ? -1 : 1);
}

/** How many of the two forms a report lacks. */
function lacks(set: DigestSet): number {
  const has = (form: "basicData" | "departmentEvaluation"): boolean => set.some(({ parts }) => parts[form]);
  return Number(!has("basicData")) + Number(!has("departmentEvaluation"));
}

/** Digits of a folder's name: `2022年` and `2021年` are folders of one kind. */
const DIGITS = /\d+/gu;

/**
 * What is the same for two reports only where they are known to be of one department: its name with the place in it; a bare
 * 财政局, which every county has, together with the folder, but for the digits of its name.
 */
function keyOf({ department = "", path }: Digest): string {
  return namesPlace(department) ? department : `${department} ${dirname(path).replace(DIGITS, "#")}`;
}

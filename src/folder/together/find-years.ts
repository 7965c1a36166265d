import { type Digest, isOfYear } from "./digest.js";
import type { DigestSet } from "./find-sets.js";

/** The reports of one department on two years that follow each other. */
export interface YearPair {
  readonly earlier: DigestSet;
  readonly later: DigestSet;
}

/** Shorter names fit too many departments. */
const SHORTEST_NAME = 3;

/**
 * Pairs the reports of each department by year. Of several reports on one year one with its forms goes before one
 * without, then one file before several, then the first path: the order in which files come decides nothing.
 *
 * @returns in the order of the later reports
 */
export function findYears(sets: readonly DigestSet[]): readonly YearPair[] {
  const comparable = sets.filter(([main]) => isOfYear(main) && !isFormAlone(main));
  const keyOf = fullNames(comparable.map(([{ department = "" }]) => department));
  const byYear = new Map<string, DigestSet>();
  const place = (department: string, year: number): string => `${keyOf(department)} ${year}`;
  for (const set of [...comparable].sort(byPreference)) {
    const [{ department = "", year = 0 }] = set;
    const key = place(department, year);
    if (!byYear.has(key)) byYear.set(key, set);
  }
  return comparable.flatMap((later): readonly YearPair[] => {
    const [{ department = "", year = 0 }] = later;
    const earlier = byYear.get(place(department, year - 1));
    return earlier === undefined || byYear.get(place(department, year)) !== later ? [] : [{ earlier, later }];
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

/**
 * 水利局 in one year is 清河市水利局 in another, where the run has no other name that ends so: gives for each name the longest
 * that it stands for without doubt.
 */
function fullNames(names: readonly string[]): (name: string) => string {
  const distinct = new Set(names);
  const longer = new Map<string, Set<string>>();
  for (const name of distinct) {
    for (let start = 1; start <= name.length - SHORTEST_NAME; start++) {
      const ending = name.slice(start);
      if (distinct.has(ending)) longer.set(ending, (longer.get(ending) ?? new Set()).add(name));
    }
  }
  return (name) => {
    const [only, ...others] = longer.get(name) ?? [];
    return only === undefined || others.length > 0 ? name : only;
  };
}

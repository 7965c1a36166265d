import type { SectionKind } from "../report/report.js";
import type { Profile, ProfileEvidence } from "./profile.js";

/** The template that a report follows, or `undefined` when none is recognised. */
export function chooseProfile(report: ProfileEvidence, profiles: readonly Profile[]): Profile | undefined {
  const kinds = report.sections.flatMap(({ kind }) => (kind === null ? [] : [kind]));
  return profiles.find((profile) => profile.kind === report.kind && hasForms(profile, report) && hasSections(profile, kinds));
}

function hasForms(profile: Profile, report: ProfileEvidence): boolean {
  if (profile.forms.length === 0) return true;
  return profile.forms.some((form) =>
    form === "projectEvaluations" ? report.projectEvaluations.length > 0 : report[form] !== undefined,
  );
}

function hasSections(profile: Profile, kinds: readonly SectionKind[]): boolean {
  return longestCommonOrder(profile.sections, kinds) >= profile.leastSections;
}

/** How many kinds stand in both lists in the same order (the longest common subsequence). */
function longestCommonOrder(expected: readonly SectionKind[], found: readonly SectionKind[]): number {
  let lengths = new Array<number>(found.length + 1).fill(0);
  for (const kind of expected) {
    const next = [0];
    found.forEach((other, index) => {
      next.push(kind === other ? (lengths[index] ?? 0) + 1 : Math.max(next[index] ?? 0, lengths[index + 1] ?? 0));
    });
    lengths = next;
  }
  return lengths.at(-1) ?? 0;
}

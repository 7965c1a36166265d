import { flatMap } from "../lists/flat-map.js";
import { canonicalLabel, mayBeLabel } from "../lexicon/label.js";
import type { Section, SectionKind } from "../report/report.js";
import type { Profile, ProfileEvidence } from "./profile.js";

/** Everything of a report that a profile may ask for; words are gathered once, when the first profile asks for them. */
interface Evidence {
  readonly report: ProfileEvidence;
  readonly kinds: readonly SectionKind[];
  readonly titles: () => readonly string[];
  /** A line each. */
  readonly labels: () => string;
}

/** The template that a report follows, or `undefined`; of several that fit, the one that more of the report confirms. */
export function chooseProfile(report: ProfileEvidence, profiles: readonly Profile[]): Profile | undefined {
  if (report.kind === "unknown") return undefined;
  const evidence = gather(report);
  let best: { readonly profile: Profile; readonly score: number } | undefined;
  for (const profile of profiles) {
    const score = confirmations(profile, evidence);
    if (score !== undefined && score > (best?.score ?? -1)) best = { profile, score };
  }
  return best?.profile;
}

/** How many sections and words confirm a profile; `undefined` where something that it asks for is not there. */
function confirmations(profile: Profile, { report, kinds, titles, labels }: Evidence): number | undefined {
  const { sections, leastSections, opensWith, typical } = profile;
  if (profile.kind !== report.kind || !hasForms(profile, report)) return undefined;
  if (profile.standsAlone === true && report.sections.length > 0) return undefined;
  if (opensWith !== undefined && report.sections[0]?.kind !== opensWith) return undefined;
  if (typical !== undefined && typical.sections.filter((kind) => kinds.includes(kind)).length < typical.least) return undefined;
  const inOrder = longestCommonOrder(sections, kinds);
  if (inOrder < leastSections) return undefined;
  if (profile.titles?.some((word) => titles().some((title) => title.includes(canonicalLabel(word)))) === false) return undefined;
  if (profile.labels?.every((word) => labels().includes(canonicalLabel(word))) === false) return undefined;
  return inOrder + (opensWith === undefined ? 0 : 1) + (profile.titles === undefined ? 0 : 1) + 2 * (profile.labels?.length ?? 0);
}

function hasForms({ forms }: Profile, report: ProfileEvidence): boolean {
  if (forms.length === 0) return true;
  return forms.some((form) => (form === "projectEvaluations" ? report[form].length > 0 : report[form] !== undefined));
}

function gather(report: ProfileEvidence): Evidence {
  return {
    report,
    kinds: flatMap(report.sections, ({ kind }) => (kind === null ? [] : [kind])),
    titles: once(() => titlesOf(report)),
    labels: once(() => labelsOf(report)),
  };
}

function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => (known ??= { value: work() }).value;
}

function titlesOf({ title, tables }: ProfileEvidence): readonly string[] {
  const captions = flatMap(tables, ({ caption }) => caption ?? []);
  return [...(title === undefined ? [] : [title.text]), ...captions].map(canonicalLabel);
}

function labelsOf({ sections, tables }: ProfileEvidence): string {
  const cells = flatMap(tables, ({ cells: all }) => all.map(({ text }) => text));
  const words = [...cells, ...flatMap(sections, wordsOf)].filter(mayBeLabel);
  return words.map(canonicalLabel).join("\n");
}

/** The headings of a section and what stands in front of a colon in its lines. */
function wordsOf(section: Section): readonly string[] {
  const leads = flatMap(section.text.split("\n"), (line) => /^[^:：]{2,20}(?=[:：])/u.exec(line)?.[0] ?? []);
  return [section.title, ...leads, ...flatMap(section.children, wordsOf)];
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

import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { MARKER_NUMBER } from "../../lexicon/punctuation.js";
import type { Evaluation, Quantity, Report, Section } from "../../report/report.js";
import { allSections, quote, quoteHeading } from "../place/quote.js";
import type { Verdict } from "../rule.js";

/** Headings of one level, within the report or within one of its sections, whose markers differ in more than their number: 1．and 2、. */
export function markersOfTwoKinds(sections: readonly Section[]): readonly Verdict[] {
  return flatMap([sections, ...sections.map(({ children }) => allSections(children))], (group) => {
    const marked = group.filter(({ marker, automatic }) => marker !== null && automatic === undefined);
    return flatMap([...new Set(marked.map(({ level }) => level))], (level) =>
      judgeLevel(marked.filter((section) => section.level === level)),
    );
  });
}

function judgeLevel(sections: readonly Section[]): readonly Verdict[] {
  const [first] = sections;
  const other = sections.find(({ marker }) => formOf(marker) !== formOf(first?.marker ?? null));
  if (first === undefined || other === undefined) return [];
  const evidence = [first, other].map((section) => ({ role: ROLES.heading, ...quoteHeading(section) }));
  const values = { place: { place: other.at }, found: other.marker ?? "", other: first.marker ?? "" };
  return [{ state: "violated", code: "marksVary", values, evidence }];
}

function formOf(marker: string | null): string {
  return marker?.replace(MARKER_NUMBER, "").trim() ?? "";
}

/** Points declared behind the names of levels, (50分) in one and （40分） in another. */
export function bracketsOfTwoKinds(report: Report, { indicators }: Evaluation): readonly Verdict[] {
  const declared = flatMap(indicators, ({ level1 }) => level1.weight ?? [])
    .map((weight): DeclaredPoints => ({ weight, bracket: bracketAt(report, weight) }))
    .filter(({ bracket }) => bracket !== "");
  const [first] = declared;
  const other = declared.find(({ bracket }) => bracket !== first?.bracket);
  if (first === undefined || other === undefined) return [];
  const values = {
    place: { place: other.weight.at },
    found: inBrackets(other),
    other: inBrackets(first),
  };
  const evidence = [first, other].map(({ weight: { text, at } }) => ({ role: ROLES.weight, text, at }));
  return [{ state: "violated", code: "bracketsVary", values, evidence }];
}

/** Points behind a level's name, and the bracket that opens in front of them. */
interface DeclaredPoints {
  readonly weight: Quantity;
  readonly bracket: string;
}

function inBrackets({ weight, bracket }: DeclaredPoints): string {
  return `${bracket}${weight.text}${bracket === "(" ? ")" : "）"}`;
}

/** The opening bracket in front of points, or nothing. */
function bracketAt(report: Report, { at }: Quantity): string {
  const { span } = at;
  if (span === undefined || span.start === 0) return "";
  const before = quote(report, { ...at, span: { start: span.start - 1, end: span.start } })?.text ?? "";
  return /[（(]/u.test(before) ? before : "";
}

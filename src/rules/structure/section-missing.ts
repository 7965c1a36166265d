import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { SECTION_BELOW, SECTION_NAMES } from "../../lexicon/section-names.js";
import type { Profile } from "../../profiles/profile.js";
import type { Report, Section, SectionKind } from "../../report/report.js";
import { tenSectionsExample } from "../example/sections-example.js";
import { allSections, quoteHeading } from "../place/quote.js";
import { type Clue, defineRule, type ReportRule, type Verdict } from "../rule.js";

/** Every section of the report's template is there (S-01). */
export const sectionMissing: ReportRule = defineRule({
  id: "structure/section-missing",
  meta: {
    title: { zh: "缺少规定部分", en: "A section of the template is missing" },
    titleNames: "fault",
    checks: {
      zh: "报告应有所用提纲规定的各一级部分。",
      en: "The report has every level-1 section of the template that it follows.",
    },
    formula: "一级标题 ⊇ 提纲规定部分",
    source: "湖南省部门整体支出绩效自评报告提纲（十部分、七部分）",
    exceptions: {
      zh: "没有识别出提纲的不查；合并在一个标题下（如问题与改进措施），或降为下级标题的，不算缺少。",
      en: "Not checked without a recognised template; a section merged into another heading, or put below one, is not missing.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    sectionMissing: {
      zh: "报告没有「{name}」部分{position}。",
      en: "The report has no section “{name}”{position}.",
    },
  },
  check: ({ report, profile }) => {
    const required = profile?.required ?? profile?.sections ?? [];
    if (profile === undefined || required.length === 0) return [{ state: "notApplicable", code: "sectionMissing", evidence: [] }];
    return required.map((kind) => judge(report, profile, kind));
  },
  examples: {
    fails: [tenSectionsExample({ without: "stateCapitalBudget" })],
    holds: [tenSectionsExample({})],
  },
});

function judge(report: Report, profile: Profile, kind: SectionKind): Verdict {
  const code = "sectionMissing";
  const { zh, en } = SECTION_NAMES[kind];
  const present = allSections(report.sections).find((section) => section.kind === kind) ?? coveringSection(report, kind);
  if (present !== undefined) return { state: "exact", code, evidence: [{ role: ROLES.heading, ...quoteHeading(present) }] };
  const neighbours = neighboursOf(report, profile, kind);
  const [before] = neighbours;
  const position =
    before === undefined ? "" : { zh: `（应在「${before.text}」之后）`, en: ` (it should follow “${before.text}”)` };
  return { state: "violated", code, values: { name: { zh, en: `${zh} (${en})` }, position }, evidence: neighbours };
}

/** A level-1 heading that names the section among others, or a heading below one that is about nothing else. */
function coveringSection(report: Report, kind: SectionKind): Section | undefined {
  const { covers } = SECTION_NAMES[kind];
  const below = flatMap(report.sections, (section) => allSections(section.children));
  return (
    report.sections.find(({ title }) => covers.test(title)) ??
    below.find(({ title }) => covers.test(title) && SECTION_BELOW.test(title))
  );
}

/** The headings between which the section should stand. */
function neighboursOf(report: Report, profile: Profile, kind: SectionKind): readonly Clue[] {
  const position = profile.sections.indexOf(kind);
  const before = report.sections.findLast((section) => section.kind !== null && isBetween(profile, section.kind, 0, position));
  const after = report.sections.find(
    (section) => section.kind !== null && isBetween(profile, section.kind, position + 1, profile.sections.length),
  );
  return [before, after]
    .filter((section) => section !== undefined)
    .map((section) => ({ role: ROLES.heading, ...quoteHeading(section) }));
}

function isBetween(profile: Profile, kind: SectionKind, from: number, until: number): boolean {
  const position = profile.sections.indexOf(kind);
  return position >= from && position < until;
}

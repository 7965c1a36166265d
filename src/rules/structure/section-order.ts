import { ROLES } from "../../lexicon/evidence-roles.js";
import type { Profile } from "../../profiles/profile.js";
import type { Report, Section } from "../../report/report.js";
import { tenSectionsExample } from "../example/sections-example.js";
import { quoteHeading } from "../place/quote.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";

/** The sections stand in the order of the report's template (S-01). */
export const sectionOrder: ReportRule = defineRule({
  id: "structure/section-order",
  meta: {
    title: { zh: "各部分顺序与提纲不同", en: "Sections out of order" },
    titleNames: "fault",
    checks: { zh: "报告各一级部分应按所用提纲的顺序排列。", en: "The level-1 sections stand in the order of the template." },
    formula: "一级标题顺序 = 提纲顺序",
    source: "湖南省部门整体支出绩效自评报告提纲（十部分、七部分）",
    exceptions: {
      zh: "没有识别出提纲的不查；提纲以外的部分不影响顺序。",
      en: "Not checked without a recognised template; other sections do not count.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    sectionOrder: {
      zh: "「{later}」排在「{earlier}」之前，与提纲顺序不同。",
      en: "“{later}” stands before “{earlier}”, against the order of the template.",
    },
  },
  check: ({ report, profile }) => (profile === undefined ? [] : judge(report, profile)),
  examples: {
    fails: [tenSectionsExample({ swapped: ["problems", "improvements"] })],
    holds: [tenSectionsExample({})],
  },
});

function judge(report: Report, profile: Profile): readonly Verdict[] {
  const position = (section: Section): number => (section.kind === null ? -1 : profile.sections.indexOf(section.kind));
  const known = report.sections.filter((section) => position(section) >= 0);
  return known.slice(1).map((section, index): Verdict => {
    const before = known[index] ?? section;
    const [first, second] = [quoteHeading(before), quoteHeading(section)];
    return {
      state: position(before) > position(section) ? "violated" : "exact",
      code: "sectionOrder",
      values: { later: first.text, earlier: second.text },
      evidence: [
        { role: ROLES.heading, ...first },
        { role: ROLES.heading, ...second },
      ],
    };
  });
}

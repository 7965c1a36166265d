import { ANNOUNCES_USE, TELLS_USE } from "../../lexicon/result-use-words.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import type { Report } from "../../report/report.js";
import { allSections, quoteHeading } from "../place/quote.js";
import type { Verdict } from "../rule.js";

/** A section whose heading announces how the results are used says so (P-09, S-03). */
export function judgeResultUse({ sections }: Report): readonly Verdict[] {
  return allSections(sections)
    .filter(
      ({ kind, title, declaredNone, text }) => kind === "resultUse" && ANNOUNCES_USE.test(title) && !declaredNone && text !== "",
    )
    .map((section): Verdict => {
      const heading = quoteHeading(section);
      return {
        state: TELLS_USE.test(textOf(section)) ? "exact" : "violated",
        code: "resultUse",
        severity: "info",
        values: { place: { place: section.at } },
        evidence: [{ role: ROLES.heading, ...heading }],
      };
    });
}

function textOf(section: Report["sections"][number]): string {
  return [section.text, ...section.children.map((child) => `${child.title}${textOf(child)}`)].join("\n");
}

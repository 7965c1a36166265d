import { allMatches } from "../../lists/all-matches.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { SELF_REFERENCE } from "../../lexicon/punctuation.js";
import type { Report } from "../../report/report.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { clueIn, passagesOf } from "../prose/passages.js";
import { quotedNames } from "../place/quoted-names.js";
import { type Clue, defineRule, type ReportRule, type Verdict } from "../rule.js";

/** A report calls its department by one name. */
export const nameVaries: ReportRule = defineRule({
  id: "style/name-varies",
  meta: {
    title: { zh: "自称不统一", en: "The department's own name varies" },
    titleNames: "fault",
    checks: {
      zh: "正文中“我局”“本单位”“本部门”等自称宜统一。",
      en: "The text should call the department by one name (我局, 本单位, 本部门 ...).",
    },
    formula: "—",
    source: "公文写作惯例",
    exceptions: { zh: "仅作提示。", en: "Only a hint." },
    severity: "info",
  },
  options: {},
  messages: {
    nameVaries: { zh: "正文中自称不统一：{names}。", en: "The text calls the department by several names: {names}." },
  },
  check: ({ report }) => judge(report),
  examples: {
    fails: [nameExample("我局严格执行预算。本单位无结转资金。")],
    holds: [nameExample("我局严格执行预算。我局无结转资金。")],
  },
});

function judge(report: Report): readonly Verdict[] {
  const found = new Map<string, Clue>();
  for (const passage of passagesOf(report)) {
    for (const match of allMatches(passage.text, SELF_REFERENCE)) {
      if (!found.has(match[0])) found.set(match[0], clueIn(ROLES.passage, passage, match.index, match.index + match[0].length));
    }
  }
  if (found.size === 0) return [];
  const values = { names: quotedNames(found.keys()) };
  return [{ state: found.size > 1 ? "violated" : "exact", code: "nameVaries", values, evidence: [...found.values()] }];
}

function nameExample(text: string): ReportSketch {
  return { sections: [{ heading: "二、一般公共预算支出情况", kind: "generalPublicBudget", text: [text] }] };
}

import { allMatches } from "../../lists/all-matches.js";
import { flatMap } from "../../lists/flat-map.js";
import { LISTED_FORM } from "../../lexicon/listed-forms.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { formKindOf } from "../../lexicon/report-titles.js";
import type { Attachment, Report } from "../../report/report.js";
import { twoTablesExample } from "../example/two-tables-example.js";
import { passagesOf } from "../prose/passages.js";
import { type Clue, defineRule, type ReportRule, type Verdict } from "../rule.js";

/** The attachments are numbered through, and those that the text announces are there. */
export const attachments: ReportRule = defineRule({
  id: "identity/attachments",
  meta: {
    title: { zh: "附件齐全、编号连续", en: "All attachments are there" },
    checks: {
      zh: "附件编号应连续；正文列明的基础数据表、自评表应附在报告之后。",
      en: "Attachments are numbered without gap; forms that the text announces are attached.",
    },
    formula: "所附附件 = 所列附件",
    source: "绩效自评报告格式",
    exceptions: {
      zh: "所列的表一张也没有附的，可能另文报送，仅作提示。",
      en: "Where none of the forms is attached, they may be files of their own, and it is only a hint.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    gap: { zh: "附件编号不连续：「{before}」之后是「{after}」。", en: "“{after}” follows “{before}”: an attachment is missing." },
    absent: { zh: "{place}列有附件「{title}」，而报告没有附这张表。", en: "{place} announces “{title}”, which is not attached." },
  },
  check: ({ report }) => [...gaps(report.attachments), ...absent(report)],
  examples: {
    fails: [
      twoTablesExample(
        {},
        {
          attachments: [
            { label: "附件1", ordinal: 1, title: "部门整体支出绩效评价基础数据表" },
            { label: "附件3", ordinal: 3, title: "部门整体支出绩效自评表" },
          ],
        },
      ),
    ],
    holds: [twoTablesExample()],
  },
});

function gaps(list: readonly Attachment[]): readonly Verdict[] {
  return flatMap(list.slice(1), (attachment, index): readonly Verdict[] => {
    const before = list[index];
    const [from, to] = [before?.ordinal ?? null, attachment.ordinal];
    if (before === undefined || from === null || to === null) return [];
    const tables = [before, attachment].map((each): Clue => ({ role: ROLES.heading, text: each.label, at: labelPlace(each) }));
    return [
      {
        state: to > from + 1 ? "violated" : "exact",
        code: "gap",
        expected: String(from + 1),
        actual: String(to),
        values: { before: before.label, after: attachment.label },
        evidence: tables,
      },
    ];
  });
}

function labelPlace({ label, at }: Attachment): Attachment["at"] {
  return at.span === undefined ? { ...at, span: { start: 0, end: label.length } } : at;
}

function absent(report: Report): readonly Verdict[] {
  const present = {
    basicData: report.basicData !== undefined,
    departmentEvaluation: report.departmentEvaluation !== undefined,
    projectEvaluation: report.projectEvaluations.length > 0,
  };
  const isApart = !Object.values(present).includes(true);
  const announcements = passagesOf(report).filter((passage) => passage.text.includes("附件"));
  return flatMap(announcements, (passage) =>
    flatMap(allMatches(passage.text, LISTED_FORM), (match): readonly Verdict[] => {
      const title = (match[1] ?? "").trim();
      const kind = formKindOf(title.replace(/\s/gu, ""));
      if (kind === undefined) return [];
      const evidence = [{ role: ROLES.passage, text: passage.text, at: passage.at }];
      const values = { place: { place: passage.at }, title };
      const severity = isApart ? ({ severity: "info" } as const) : {};
      return [{ state: present[kind] ? "exact" : "violated", code: "absent", ...severity, values, evidence }];
    }),
  );
}

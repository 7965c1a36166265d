import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import type { SectionKind } from "../../report/report.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { type Passage, passagesOf } from "../prose/passages.js";
import { notNegative } from "../not-negative.js";
import { defineFolderRule, type FolderRule, type Verdict } from "../rule.js";
import { pairReports, type ReportPair } from "./pair-reports.js";

/** Sections that tell what was done in the year. */
const SECTIONS: ReadonlySet<SectionKind> = new Set<SectionKind>([
  "performance",
  "problems",
  "improvements",
  "generalPublicBudget",
  "fundUse",
]);

/** Paragraphs with figures are not those of last year's report, word for word (Y-07). */
export const copied: FolderRule<{ shortest: number }> = defineFolderRule({
  id: "years/copied",
  meta: {
    title: { zh: "照搬上年报告", en: "Copied from last year's report" },
    titleNames: "fault",
    checks: {
      zh: "绩效情况、问题、措施等部分含有数字的段落，与上年报告一字不差的，予以提示。",
      en: "Paragraphs with figures on performance, problems and measures that are word for word those of last year's report are pointed out.",
    },
    formula: "本年段落 ≠ 上年段落",
    source: "绩效自评审核要点",
    exceptions: {
      zh: "职能、机构设置部分可以相同，不查；较短的段落不查。",
      en: "Duties and organisation may stay the same; short paragraphs are not checked.",
    },
    severity: "info",
  },
  options: { shortest: 60 },
  optionHelp: { shortest: { zh: "少于此字数的段落不查", en: "shorter paragraphs are not checked (characters)" } },
  findOptionProblem: notNegative,
  messages: {
    copied: {
      zh: "{place}：有一段文字与上年报告（{path}）完全相同（{length} 字）。",
      en: "{place}: a paragraph is word for word that of last year's report ({path}, {length} characters).",
    },
  },
  check: ({ reports, options }) => flatMap(pairReports(reports), (pair) => judgePair(pair, options.shortest)),
  examples: { fails: copiedExample(0), holds: copiedExample(31) },
});

function judgePair({ earlier, later }: ReportPair, shortest: number): readonly Verdict[] {
  const old = new Map(passagesOf(earlier, SECTIONS).map((passage) => [compact(passage), passage] as const));
  const path = earlier.source.path ?? "";
  return flatMap(passagesOf(later, SECTIONS), (passage): readonly Verdict[] => {
    const text = compact(passage);
    const source = old.get(text);
    if (source === undefined || text.length < shortest || !/[0-9０-９]/u.test(text)) return [];
    return [
      {
        state: "violated",
        code: "copied",
        values: { place: { place: passage.at }, path, length: String(text.length) },
        evidence: [
          { role: ROLES.passage, text: passage.text, at: passage.at },
          { role: ROLES.prior, text: source.text, at: source.at, path },
        ],
        path: later.source.path,
      },
    ];
  });
}

function compact(passage: Passage): string {
  return passage.text.replace(/\s/gu, "");
}

function copiedExample(more: number): readonly ReportSketch[] {
  const reportOf = (year: number, served: number): ReportSketch => ({
    department: "清河县水利局",
    year,
    sections: [
      {
        heading: "六、部门整体支出绩效情况",
        kind: "performance",
        text: [
          `完成${served}座小型水库除险加固，新增恢复蓄水能力；维修养护农村供水工程66处，受益人口六万余人；办理人大代表建议和政协委员提案，做到件件有回音、事事有着落，群众满意度明显提高。`,
        ],
      },
    ],
  });
  return [reportOf(2021, 38), reportOf(2022, 38 + more)];
}

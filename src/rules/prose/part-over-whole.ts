import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { LISTED_TOTAL } from "../../lexicon/listed-totals.js";
import { PART_IN_BRACKETS } from "../../lexicon/rate-words.js";
import type { Fact, Report } from "../../report/report.js";
import { named } from "../basic-data/lines.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { BOUND_MESSAGES, boundRelation } from "../relations/bound-relation.js";
import { clueOf } from "../relations/term.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { SUM_MESSAGES } from "../relations/sum-relation.js";
import { factTerm, isMoney } from "./fact-terms.js";
import { overfullLists } from "./listed-sums.js";
import { type Passage, passageAt, passagesOf } from "./passages.js";
import { isPlain } from "./plain-facts.js";

/** A part ≤ the whole that it is told to be a part of (P-13). */
export const partOverWhole: ReportRule = defineRule({
  id: "prose/part-over-whole",
  meta: {
    title: { zh: "部分不大于整体", en: "A part is within its whole" },
    checks: {
      zh: "正文“54 家（含企事业单位 17 家）”“总支出……其中……”一类的句子，其中的数不应大于整体，同列的各项金额相加也不应大于整体。",
      en: "In sentences such as “54 units (17 of them enterprises)”, the part does not exceed the whole, nor do the amounts of one list together.",
    },
    formula: "部分 ≤ 整体；Σ 同列各项 ≤ 整体",
    source: "数量关系",
    exceptions: {
      zh: "单位不同的不查；资金来源与用途混列的，先列各项已与整体相等、其后为其细项的，不提。",
      en: "Not checked in different units; nothing is pointed out where sources and uses stand in one list, nor where its first amounts add up to the whole, and the others are their parts.",
    },
    severity: "warning",
  },
  options: {},
  messages: { ...BOUND_MESSAGES, ...SUM_MESSAGES },
  check: ({ report }) => {
    const passages = passagesOf(report);
    return [
      ...flatMap(report.facts, (fact, index) => judge(report, fact, wholeOf(report, fact, report.facts[index - 1], passages))),
      ...overfullLists(report),
    ];
  },
  examples: {
    fails: [partExample("进驻大厅的单位有54家（含企事业单位71家）。")],
    holds: [partExample("进驻大厅的单位有54家（含企事业单位17家）。")],
  },
});

function wholeOf(report: Report, fact: Fact, before: Fact | undefined, passages: readonly Passage[]): Fact | undefined {
  // 合计 behind 其中 is of more than the list in front of it.
  if (!isPlain(fact) || LISTED_TOTAL.test(fact.label.replace(/\s/gu, ""))) return undefined;
  if (isMoney(fact)) return isPlain(report.facts[fact.partOf ?? -1]) ? report.facts[fact.partOf ?? -1] : undefined;
  if (before?.unit !== fact.unit || before.at.block !== fact.at.block) return undefined;
  const [whole, part] = [passageAt(passages, before.at), passageAt(passages, fact.at)];
  if (whole === undefined || part?.passage !== whole.passage) return undefined;
  return PART_IN_BRACKETS.test(part.passage.text.slice(whole.end, part.start)) ? before : undefined;
}

function judge(report: Report, fact: Fact, whole: Fact | undefined): readonly Verdict[] {
  if (whole === undefined) return [];
  const [lower, upper] = [factTerm(report, fact), factTerm(report, whole)];
  const relation = boundRelation(lower, upper);
  const evidence = [clueOf(ROLES.part, lower), clueOf(ROLES.total, upper)];
  return [named({ ...relation, evidence }, lower, upper)];
}

function partExample(text: string): ReportSketch {
  const part = text.includes("71家") ? "71家" : "17家";
  return {
    sections: [
      {
        heading: "六、部门整体支出绩效情况",
        kind: "performance",
        text: [text],
        facts: [
          { metric: null, label: "进驻大厅的单位有", text: "54家" },
          { metric: null, label: "企事业单位", text: part },
        ],
      },
    ],
  };
}

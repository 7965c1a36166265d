import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { REPEATED_WORD, USUAL_REPETITION } from "../../lexicon/punctuation.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { clueIn, type Passage, passagesOf } from "../prose/passages.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";

/** No word stands twice in a row. */
export const repeatedWord: ReportRule = defineRule({
  id: "style/repeated-word",
  meta: {
    title: { zh: "词语重复", en: "A word stands twice" },
    titleNames: "fault",
    checks: { zh: "正文中紧接着重复的词语（如“预算预算”）。", en: "Words that stand twice in a row, such as 预算预算." },
    formula: "—",
    source: "文字校对",
    exceptions: { zh: "叠词除外。", en: "Reduplicated words are left alone." },
    severity: "info",
  },
  options: {},
  messages: {
    repeatedWord: { zh: "{place}：词语重复“{found}”。", en: "{place}: “{found}” repeats a word." },
  },
  check: ({ report }) => flatMap(passagesOf(report), judge),
  examples: {
    fails: [repeatedExample("严格执行预算预算管理规定。")],
    holds: [repeatedExample("严格执行预算管理规定。")],
  },
});

function judge(passage: Passage): readonly Verdict[] {
  const match = REPEATED_WORD.exec(passage.text);
  if (match === null || USUAL_REPETITION.test(match[0])) return [];
  const clue = clueIn(ROLES.passage, passage, match.index, match.index + match[0].length);
  return [{ state: "violated", code: "repeatedWord", values: { place: { place: clue.at }, found: clue.text }, evidence: [clue] }];
}

function repeatedExample(text: string): ReportSketch {
  return { sections: [{ heading: "七、存在的问题及原因分析", kind: "problems", text: [text] }] };
}

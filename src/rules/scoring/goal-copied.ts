import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import type { TextField } from "../../report/report.js";
import { evaluationExample } from "../example/evaluation-example.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { type Passage, passagesOf } from "../prose/passages.js";
import { notNegative } from "../not-negative.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf } from "./evaluations.js";

/** 实际完成情况 is more than a paragraph of the prose over again (T2-24). */
export const goalCopied: ReportRule<{ shortest: number }> = defineRule({
  id: "scoring/goal-copied",
  meta: {
    title: { zh: "目标完成情况照抄正文", en: "The results repeat a paragraph of the text" },
    titleNames: "fault",
    checks: {
      zh: "年度总体目标的实际完成情况应逐条回应预期目标，整段照抄正文的予以提示。",
      en: "The results should answer the goals one by one; says where they are a paragraph of the text, word for word.",
    },
    formula: "实际完成情况 ≠ 正文段落",
    source: "部门整体支出绩效自评表（年度总体目标）",
    exceptions: { zh: "仅作提示；较短的文字不查。", en: "Only a hint; short texts are not checked." },
    severity: "info",
  },
  options: { shortest: 100 },
  optionHelp: { shortest: { zh: "少于此字数的不查", en: "shorter texts are not checked (characters)" } },
  findOptionProblem: notNegative,
  messages: {
    goalCopied: {
      zh: "{place}：实际完成情况与{other}的一段文字完全相同（{length} 字），没有逐条回应预期目标。",
      en: "{place}: the results are word for word a paragraph of {other} ({length} characters).",
    },
  },
  check: ({ report, options }) => {
    const passages = passagesOf(report);
    return flatMap(evaluationsOf(report), ({ goals }) =>
      flatMap(goals, (goal) => judge(goal.actual, passages, options.shortest)),
    );
  },
  examples: { fails: [copiedExample(longText())], holds: [copiedExample("办理事项1756项，网上可办率100%。")] },
});

function judge(actual: TextField, passages: readonly Passage[], shortest: number): readonly Verdict[] {
  const text = compact(actual.text);
  if (text.length < shortest) return [];
  const source = passages.find(
    (passage) => compact(passage.text).includes(text) || text.includes(longEnough(compact(passage.text), shortest)),
  );
  const evidence = [
    { role: ROLES.table, ...actual },
    ...(source === undefined ? [] : [{ role: ROLES.passage, text: source.text, at: source.at }]),
  ];
  return [
    {
      state: source === undefined ? "exact" : "violated",
      code: "goalCopied",
      values: { place: { place: actual.at }, other: { place: source?.at ?? actual.at }, length: String(text.length) },
      evidence,
    },
  ];
}

/** A text that is too short to count never occurs in another. */
function longEnough(text: string, shortest: number): string {
  return text.length >= shortest ? text : "\u0000";
}

function compact(text: string): string {
  return text.replace(/\s/gu, "");
}

function longText(): string {
  const clause = "全面推行一件事一次办，优化营商环境，政务服务事项网上可办率进一步提高，群众办事更加方便；";
  return `${clause}${clause}${clause}`;
}

function copiedExample(actual: string): ReportSketch {
  return {
    ...evaluationExample({ goals: [{ expected: "深化放管服改革。", actual }] }),
    sections: [{ heading: "六、部门整体支出绩效情况", kind: "performance", text: [longText()] }],
  };
}

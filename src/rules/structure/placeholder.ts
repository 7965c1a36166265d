import { ROLES } from "../../lexicon/evidence-roles.js";
import { PLACEHOLDER_ALONE, PLACEHOLDER_IN_TEXT } from "../../lexicon/placeholders.js";
import type { Report, TextField } from "../../report/report.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { clueIn, passagesOf } from "../prose/passages.js";
import { type Clue, defineRule, type ReportRule, type Verdict } from "../rule.js";

/** Nothing of the template is left over (S-04). */
export const placeholder: ReportRule = defineRule({
  id: "structure/placeholder",
  meta: {
    title: { zh: "模板内容未替换", en: "Left-overs of the template" },
    checks: {
      zh: "正文和表格中不应留有 XX、××、（100字以内）、指标1：、…… 等模板占位内容。",
      en: "Neither text nor tables keep placeholders of the template such as XX, ××, （100字以内）, 指标1：.",
    },
    formula: "占位内容 = 0 处",
    source: "绩效自评报告提纲和表式",
    exceptions: {
      zh: "标题中的“部门（单位）”是提纲用语，不算。",
      en: "“部门（单位）” in headings is the template's own wording.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    placeholder: { zh: "{place}：留有模板内容“{found}”。", en: "{place}: “{found}” is left over from the template." },
  },
  check: ({ report }) => [
    ...new Map(
      fieldsOf(report)
        .flatMap(judge)
        .map((verdict) => [JSON.stringify(verdict.evidence), verdict]),
    ).values(),
  ],
  examples: {
    fails: [placeholderExample("XX局2022年度总支出××万元。")],
    holds: [placeholderExample("我局2022年度总支出6683.05万元。")],
  },
});

function fieldsOf(report: Report): readonly TextField[] {
  return [...passagesOf(report), ...report.tables.flatMap((table) => table.cells)];
}

function judge(field: TextField): readonly Verdict[] {
  const clue = findIn(field);
  if (clue === undefined) return [];
  return [{ state: "violated", code: "placeholder", values: { place: { place: clue.at }, found: clue.text }, evidence: [clue] }];
}

function findIn(field: TextField): Clue | undefined {
  if (PLACEHOLDER_ALONE.test(field.text.replace(/\s/gu, ""))) return { role: ROLES.passage, text: field.text, at: field.at };
  const match = PLACEHOLDER_IN_TEXT.exec(field.text);
  return match === null ? undefined : clueIn(ROLES.passage, field, match.index, match.index + match[0].length);
}

function placeholderExample(text: string): ReportSketch {
  return { sections: [{ heading: "二、一般公共预算支出情况", kind: "generalPublicBudget", text: [text] }] };
}

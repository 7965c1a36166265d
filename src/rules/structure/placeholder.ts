import { allMatches } from "../../lists/all-matches.js";
import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { PLACEHOLDER_ALONE, PLACEHOLDER_IN_TEXT, PLACEHOLDER_SIGN } from "../../lexicon/placeholders.js";
import type { Report, TextField } from "../../report/report.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { isReport } from "../doubt/is-report.js";
import { clueIn, passagesOf } from "../prose/passages.js";
import { type Clue, defineRule, type ReportRule, type Verdict } from "../rule.js";

/** Nothing of the template is left over (S-04). */
export const placeholder: ReportRule = defineRule({
  id: "structure/placeholder",
  meta: {
    title: { zh: "模板内容未替换", en: "Left-overs of the template" },
    titleNames: "fault",
    checks: {
      zh: "正文和表格中不应留有 XX、××、（100字以内）、指标1：、…… 等模板占位内容。",
      en: "Neither text nor tables keep placeholders of the template such as XX, ××, （100字以内）, 指标1：.",
    },
    formula: "占位内容 = 0 处",
    source: "绩效自评报告提纲和表式",
    exceptions: {
      zh: "标题中的“部门（单位）”是提纲用语，不算；未能识别为绩效报告的文件（通知、手册、空白表式）仅作提示；同一种占位内容合为一条。",
      en: "“部门（单位）” in headings is the template's own wording; only a hint in files that are no report (circulars, manuals, blank forms); left-overs of one kind are told at once.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    placeholder: { zh: "{place}：留有模板内容“{found}”。", en: "{place}: “{found}” is left over from the template." },
    placeholders: {
      zh: "{place}等 {count} 处：留有模板内容“{found}”。",
      en: "{place} and others, {count} in all: “{found}” is left over from the template.",
    },
  },
  check: ({ report }) => {
    const severity = isReport(report) ? {} : ({ severity: "info" } as const);
    return alike(flatMap(fieldsOf(report), findIn)).map((clues) => ({ ...judge(clues), ...severity }));
  },
  examples: {
    fails: [placeholderExample("XX局2022年度总支出××万元。")],
    holds: [placeholderExample("我局2022年度总支出6683.05万元。")],
  },
});

function fieldsOf(report: Report): readonly TextField[] {
  return [...passagesOf(report), ...flatMap(report.tables, (table) => table.cells)];
}

/** What left-overs of one kind have in common: variables of a form, a row of X, numbers in 指标1 and （100字以内）. */
const ALIKE: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/\s/gu, ""],
  [/^\$\{.*$/u, "${}"],
  [/[XxＸ×]+/gu, "X"],
  [/…+|\.{3,}/gu, "…"],
  [/\d+/gu, "1"],
];

/** Left-overs of one kind together, each place once. */
function alike(clues: readonly Clue[]): readonly (readonly [Clue, ...Clue[]])[] {
  const groups = new Map<string, [Clue, ...Clue[]]>();
  const seen = new Set<string>();
  for (const clue of clues) {
    const place = JSON.stringify(clue.at);
    if (seen.has(place)) continue;
    seen.add(place);
    const kind = ALIKE.reduce((text, [pattern, common]) => text.replace(pattern, () => common), clue.text);
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [clue]);
    else group.push(clue);
  }
  return [...groups.values()];
}

function judge(clues: readonly [Clue, ...Clue[]]): Verdict {
  const [first] = clues;
  const values = { place: { place: first.at }, found: first.text, count: String(clues.length) };
  return { state: "violated", code: clues.length === 1 ? "placeholder" : "placeholders", values, evidence: clues };
}

function findIn(field: TextField): readonly Clue[] {
  if (!PLACEHOLDER_SIGN.test(field.text)) return [];
  if (PLACEHOLDER_ALONE.test(field.text.replace(/\s/gu, ""))) return [{ role: ROLES.passage, text: field.text, at: field.at }];
  return allMatches(field.text, PLACEHOLDER_IN_TEXT).map(({ index, 0: found }) =>
    clueIn(ROLES.passage, field, index, index + found.length),
  );
}

function placeholderExample(text: string): ReportSketch {
  return { sections: [{ heading: "二、一般公共预算支出情况", kind: "generalPublicBudget", text: [text] }] };
}

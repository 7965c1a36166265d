import type { CheckedFile } from "../../src/check/checked-file.js";
import type { RuleDescription } from "../../src/reporters/reporter.js";
import type { Report } from "../../src/report/report.js";
import { buildReport } from "../../src/rules/example/build-report.js";
import type { Finding } from "../../src/rules/finding.js";

/** A report of an invented department, with nothing but its title. */
function titledReport(department: string): Report {
  return buildReport({ department, sections: [] });
}

const SUM: Finding = {
  rule: "basic-data/total-sum",
  severity: "error",
  message: "支出总额 3960.32 万元，不等于基本支出与项目支出之和 3960.21 万元，相差 0.11 万元。",
  expected: "3960.21",
  actual: "3960.32",
  difference: "0.11",
  unit: "万元",
  formula: "1277.71 + 2682.5 = 3960.21",
  evidence: [
    {
      role: "合计",
      place: "附件1 基础数据表 · 支出总额",
      text: "3960.32",
      value: "3960.32",
      at: { block: 3, cell: { row: 3, col: 1 } },
    },
    {
      role: "分项",
      place: "附件1 基础数据表 · 基本支出",
      text: "1277.71",
      value: "1277.71",
      at: { block: 3, cell: { row: 4, col: 1 } },
    },
    { role: "分项", place: "附件1 基础数据表 · 三公经费", text: "", at: { block: 3, cell: { row: 5, col: 1 } } },
  ],
  path: "reports/一县.docx",
  fingerprint: "0000000000000001",
  cause: {
    group: 1,
    suspect: { role: "合计", place: "附件1 基础数据表 · 支出总额", text: "3960.32", at: { block: 3, cell: { row: 3, col: 1 } } },
    suggested: "3960.21",
    explains: 2,
    message: "如支出总额应为 3960.21，可同时解释 2 处不一致。",
  },
};

const SAME_CAUSE: Finding = { ...SUM, rule: "tables/executed-total", severity: "warning" };

/** What a hostile report may hold: a terminal escape, markup, a formula, a line end, an endless sentence. */
const HOSTILE: Finding = {
  rule: "style/punctuation",
  severity: "info",
  message: '=HYPERLINK("http://example.invalid") <script>alert(1)</script> | `code`',
  difference: "-0.07",
  evidence: [
    {
      role: "正文",
      place: "六、部门整体支出绩效情况",
      text: `\u001B[2J红色\n第二行，${"很长的句子".repeat(20)}`,
      at: { block: 9, span: { start: 2, end: 8 }, page: 3 },
    },
  ],
  path: "reports/一县.docx",
  fingerprint: "0000000000000002",
};

/** One file with findings of every severity, one clean, one that cannot be read. */
export const CHECKED_FILES: readonly CheckedFile[] = [
  {
    path: "reports/一县.docx",
    report: titledReport("一县档案馆"),
    findings: [SUM, SAME_CAUSE, HOSTILE],
    relations: [
      {
        rule: "basic-data/total-sum",
        title: "支出总额",
        state: "violated",
        formula: "1277.71 + 2682.5 = 3960.21",
        evidence: SUM.evidence,
      },
      { rule: "basic-data/control-rate", title: "控制率", state: "insufficientData", reason: "编制数未填", evidence: [] },
    ],
  },
  { path: "reports/二县.docx", report: titledReport("二县档案馆"), findings: [] },
  {
    path: "reports/扫描.pdf",
    findings: [],
    error: { code: "NO_TEXT", message: "没有文字层，请先做文字识别。" },
  },
];

/** The rules that ran, as far as a reporter tells of them. */
export const DESCRIBED_RULES: readonly RuleDescription[] = [
  {
    id: "basic-data/total-sum",
    meta: {
      title: { zh: "支出总额等于基本支出加项目支出", en: "Total expenditure is basic plus project expenditure" },
      checks: { zh: "每一列的支出总额等于两项之和。", en: "In each column, the total is the sum of the two." },
      formula: "支出总额 = 基本支出 + 项目支出",
      source: "基础数据表",
      exceptions: { zh: "无", en: "none" },
      severity: "error",
      group: "basic-data",
    },
  },
];

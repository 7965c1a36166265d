import { type BaselinedFinding, type CheckedFile, type FileStatus, statusOf } from "../../check/checked-file.js";
import type { Relation } from "../../check/relation.js";
import { countBySeverity } from "../../check/tally.js";
import type { Quantity, Report } from "../../report/report.js";
import type { Evidence, Finding, Severity } from "../../rules/finding.js";
import type { Language, LocalText } from "../../rules/rule.js";
import { kinshipLines } from "../kinship.js";
import { executionRate, KIND_NAMES, selfScore, templateName } from "../report-facts.js";
import { FIELD_NAMES, SEVERITY_NAMES, STATE_NAMES } from "../wording.js";
import { type CellContent, figureCell, textCell } from "./cell.js";

/** One column of a sheet: its head, its width in characters, and what stands in it. */
export interface Column<Row> {
  readonly title: LocalText;
  readonly width: number;
  readonly cell: (row: Row, language: Language) => CellContent;
}

/** What a sheet's row is about, with the file that it comes from and its number in the sheet; a row of no number is none of them. */
export interface InFile {
  readonly file: CheckedFile;
  readonly number: number | undefined;
}

const NUMBER: Column<InFile> = { title: { zh: "序号", en: "no." }, width: 6, cell: ({ number }) => figureCell(number, "count") };
const DEPARTMENT: Column<InFile> = {
  title: { zh: "部门", en: "department" },
  width: 20,
  cell: ({ file }) => textCell(file.report?.department?.text),
};
const YEAR: Column<InFile> = {
  title: { zh: "年度", en: "year" },
  width: 8,
  cell: ({ file }) => figureCell(file.report?.year, "count"),
};
const KINSHIP: Column<InFile> = {
  title: FIELD_NAMES.kinship,
  width: 30,
  cell: ({ file }, language) => textCell(kinshipLines(file, language).join("\n"), "faint"),
};
const FILE: Column<InFile> = { title: { zh: "文件", en: "file" }, width: 32, cell: ({ file }) => textCell(file.path, "faint") };
const RULE: Column<{ readonly rule: string }> = {
  title: FIELD_NAMES.rule,
  width: 24,
  cell: ({ rule }) => textCell(rule, "faint"),
};

/** Where the department stands, which is linked with its findings. */
export const LINKED_COLUMN = 1;

/** Where the counts of errors, warnings and hints begin. */
export const COUNT_COLUMN = 7;

export const SUMMARY_COLUMNS: readonly Column<InFile>[] = [
  NUMBER,
  { ...DEPARTMENT, cell: ({ file }) => textCell(file.report?.department?.text, file.findings.length > 0 ? "link" : "text") },
  YEAR,
  { title: { zh: "类型", en: "kind" }, width: 10, cell: ({ file }, lang) => textCell(kindOf(file, lang)) },
  {
    title: { zh: "核对情况", en: "status" },
    width: 12,
    cell: ({ file }, lang) => textCell(STATUS_NAMES[statusOf(file)][lang], statusOf(file) === "checked" ? "text" : "warning"),
  },
  { title: { zh: "核对关系", en: "relations" }, width: 9, cell: ({ file }) => figureCell(file.evaluated, "count") },
  { title: { zh: "模板", en: "template" }, width: 26, cell: ({ file }, lang) => textCell(templateOf(file.report, lang)) },
  severityColumn("error"),
  severityColumn("warning"),
  severityColumn("info"),
  {
    title: { zh: "自评得分", en: "self score" },
    width: 10,
    cell: ({ file }) => quantityCell(file.report === undefined ? undefined : selfScore(file.report)),
  },
  {
    title: { zh: "执行率（%）", en: "execution rate (%)" },
    width: 12,
    cell: ({ file }) => percentageCell(file.report === undefined ? undefined : executionRate(file.report)),
  },
  {
    title: { zh: "读取疑点", en: "doubts about reading" },
    width: 10,
    cell: ({ file }) => figureCell(file.report?.diagnostics.length, "count"),
  },
  { title: { zh: "报告标题", en: "title" }, width: 34, cell: ({ file }) => textCell(file.report?.title?.text) },
  FILE,
  KINSHIP,
];

export type FindingRow = InFile & (Finding | BaselinedFinding) & { readonly title: string };

/** Two columns are the auditor's to fill in; those behind them are for filtering and are not printed. */
export const FINDING_COLUMNS: readonly Column<FindingRow>[] = [
  NUMBER,
  DEPARTMENT,
  YEAR,
  {
    title: { zh: "级别", en: "severity" },
    width: 8,
    cell: (row, language) =>
      isAccepted(row)
        ? textCell(FIELD_NAMES.accepted[language], "faint")
        : textCell(SEVERITY_NAMES[row.severity][language], row.severity),
  },
  { title: { zh: "核对事项", en: "what is checked" }, width: 18, cell: ({ title }) => textCell(title) },
  { title: { zh: "说明", en: "message" }, width: 42, cell: ({ message }) => textCell(message) },
  {
    title: { zh: "证据（作用：位置 = 原文）", en: "evidence (role: place = text)" },
    width: 50,
    cell: ({ evidence }, language) => textCell(evidenceLines(evidence, language)),
  },
  { title: FIELD_NAMES.expected, width: 11, cell: ({ expected }) => figureCell(expected) },
  { title: FIELD_NAMES.actual, width: 11, cell: ({ actual }) => figureCell(actual) },
  { title: FIELD_NAMES.difference, width: 10, cell: ({ difference }) => figureCell(difference) },
  { title: { zh: "单位", en: "unit" }, width: 7, cell: ({ unit }) => textCell(unit) },
  {
    title: { zh: "核实结果", en: "verified" },
    width: 10,
    cell: (row, language) => textCell(isAccepted(row) ? ANSWERS[language].at(-1) : "", "toFill"),
  },
  {
    title: { zh: "核实说明", en: "auditor's note" },
    width: 22,
    cell: (row) => textCell(isAccepted(row) ? row.reason : "", "toFill"),
  },
  { title: FIELD_NAMES.formula, width: 30, cell: ({ formula }) => textCell(formula) },
  { title: { zh: "可能的共同原因", en: "possible common cause" }, width: 30, cell: ({ cause }) => textCell(cause?.message) },
  RULE,
  FILE,
  KINSHIP,
];

function isAccepted(row: FindingRow): row is FindingRow & BaselinedFinding {
  return "reason" in row;
}

/** Where the auditor's answer stands, and what it may be; last, what a baseline answers. */
export const ANSWER_COLUMN = 11;
export const ANSWERS: Readonly<Record<Language, readonly string[]>> = {
  zh: ["属实", "不属实", "待核实", "已接受"],
  en: ["confirmed", "not confirmed", "open", "accepted"],
};

export type RelationRow = InFile & Relation;

export const RELATION_COLUMNS: readonly Column<RelationRow>[] = [
  NUMBER,
  DEPARTMENT,
  YEAR,
  {
    title: FIELD_NAMES.state,
    width: 10,
    cell: ({ state }, language) => textCell(STATE_NAMES[state][language], stateStyle(state)),
  },
  { title: { zh: "核对事项", en: "what is checked" }, width: 24, cell: ({ title }) => textCell(title) },
  { title: FIELD_NAMES.formula, width: 44, cell: ({ formula }) => textCell(formula) },
  { title: FIELD_NAMES.expected, width: 12, cell: ({ expected }) => figureCell(expected) },
  { title: FIELD_NAMES.actual, width: 12, cell: ({ actual }) => figureCell(actual) },
  { title: FIELD_NAMES.difference, width: 10, cell: ({ difference }) => figureCell(difference) },
  { title: { zh: "允许尾差", en: "tolerance" }, width: 10, cell: ({ tolerance }) => figureCell(tolerance) },
  { title: { zh: "单位", en: "unit" }, width: 7, cell: ({ unit }) => textCell(unit) },
  { title: { zh: "未核对的原因", en: "why not checked" }, width: 24, cell: ({ reason }) => textCell(reason) },
  { title: FIELD_NAMES.place, width: 44, cell: ({ evidence }) => textCell(evidence[0]?.place) },
  RULE,
  FILE,
];

/** What was found by one rule. */
export interface RuleRow {
  readonly rule: string;
  readonly title: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly files: number;
}

export const RULE_COLUMNS: readonly Column<RuleRow>[] = [
  { ...RULE, width: 36 },
  { title: { zh: "核对事项", en: "what is checked" }, width: 48, cell: ({ title }) => textCell(title) },
  ...(["error", "warning", "info"] as const).map((severity): Column<RuleRow> => ({
    title: SEVERITY_NAMES[severity],
    width: 9,
    cell: ({ counts }) => figureCell(counts[severity], counts[severity] > 0 ? severity : "count"),
  })),
  { title: { zh: "涉及报告", en: "reports" }, width: 10, cell: ({ files }) => figureCell(files, "count") },
];

/** Why a file, or a rule on a file, could not be checked. */
export interface FailureRow {
  readonly path: string;
  readonly code: string;
  readonly reason: string;
  readonly number: number;
}

export const FAILURE_COLUMNS: readonly Column<FailureRow>[] = [
  { title: { zh: "序号", en: "no." }, width: 6, cell: ({ number }) => figureCell(number, "count") },
  { title: { zh: "文件", en: "file" }, width: 60, cell: ({ path }) => textCell(path) },
  { title: { zh: "代码", en: "code" }, width: 24, cell: ({ code }) => textCell(code, "faint") },
  { title: { zh: "原因和办法", en: "reason and remedy" }, width: 80, cell: ({ reason }) => textCell(reason) },
];

function severityColumn(severity: Severity): Column<InFile> {
  return {
    title: SEVERITY_NAMES[severity],
    width: 8,
    cell: ({ file }) => {
      const count = countBySeverity(file.findings)[severity];
      return figureCell(count, count > 0 ? severity : "count");
    },
  };
}

const STATUS_NAMES: Readonly<Record<FileStatus, LocalText>> = {
  checked: { zh: "已核对", en: "checked" },
  noReport: { zh: "不像报告", en: "no report" },
  nothingToCheck: { zh: "无可核对", en: "nothing to check" },
  unreadable: { zh: "无法读取", en: "unreadable" },
};
const YEARS: LocalText = { zh: "两年比较", en: "two years" };

function kindOf({ report, comparedWith }: CheckedFile, language: Language): string | undefined {
  if (comparedWith !== undefined) return YEARS[language];
  return report === undefined ? undefined : KIND_NAMES[report.kind][language];
}

function templateOf(report: Report | undefined, language: Language): string | undefined {
  return report === undefined ? undefined : templateName(report, language);
}

/** A value as a number, else as it is printed. */
function quantityCell(quantity: Quantity | undefined): CellContent {
  if (quantity === undefined) return figureCell(undefined);
  return quantity.value === null ? textCell(quantity.text, "figure") : figureCell(quantity.value);
}

/** A rate in per cent; one that states no per cent sign is shown as it is printed. */
function percentageCell(rate: Quantity | undefined): CellContent {
  return rate?.unit === "%" ? quantityCell(rate) : textCell(rate?.text, "figure");
}

function evidenceLines(evidence: readonly Evidence[], language: Language): string {
  const colon = language === "zh" ? "：" : ": ";
  return evidence
    .map(({ role, place, text, path }) => {
      const where = path === undefined ? place : `${path} ${place}`;
      return `${role}${colon}${where}${text === "" ? "" : ` = ${text.replace(/\s+/gu, " ")}`}`;
    })
    .join("\n");
}

function stateStyle(state: Relation["state"]): "error" | "warning" | "count" | "faint" {
  switch (state) {
    case "violated":
      return "error";
    case "withinRounding":
      return "warning";
    case "exact":
      return "count";
    case "notApplicable":
    case "insufficientData":
      return "faint";
  }
}

import { inspectReport, inspectTogether } from "../../src/check-report.js";
import type { Report, Table } from "../../src/report/report.js";
import { buildReport } from "../../src/rules/example/build-report.js";
import type { ReportSketch } from "../../src/rules/example/report-sketch.js";
import type { Finding } from "../../src/rules/finding.js";
import { allSections } from "../../src/rules/place/quote.js";
import type { Language, Rule } from "../../src/rules/rule.js";

const SEVERITY_NAMES = { error: "错误 error", warning: "警告 warning", info: "提示 info" } as const;

/** The findings that a rule gives for an example: one report, or several at once for a folder rule. */
export function exampleFindings(rule: Rule, sketches: readonly ReportSketch[], lang: Language): readonly Finding[] {
  const reports = exampleReports(sketches);
  const settings = { lang, options: { [rule.id]: rule.examples?.options ?? {} } };
  const results =
    rule.scope === "report" ? reports.map((report) => inspectReport(report, settings)) : inspectTogether(reports, settings);
  const failures = results.flatMap((result) => result.failures);
  if (failures.length > 0) throw new Error(failures.map(({ rule: id, message }) => `${id}: ${message}`).join("; "));
  return results.flatMap((result) => result.findings).filter((finding) => finding.rule === rule.id);
}

/** The reports of an example; each has a path of its own, so that a folder rule can tell them apart. */
export function exampleReports(sketches: readonly ReportSketch[]): readonly Report[] {
  return sketches.map((sketch) => {
    const report = buildReport(sketch);
    return { ...report, source: { ...report.source, path: `${report.year ?? 0}.txt` } };
  });
}

/** The documentation page of a rule, as Markdown. */
export function rulePage(rule: Rule): string {
  const { id, meta, examples } = rule;
  const fails = examples?.fails ?? [];
  return [
    `# ${id}`,
    `**${meta.title.zh}** · ${meta.title.en}`,
    `${meta.checks.zh}\n\n${meta.checks.en}`,
    [
      "| | |",
      "| --- | --- |",
      `| 级别 severity | ${SEVERITY_NAMES[meta.severity]} |`,
      `| 关系 relation | ${meta.formula} |`,
      `| 依据 source | ${meta.source} |`,
    ].join("\n"),
    `## 例外 Exceptions\n\n${meta.exceptions.zh}\n\n${meta.exceptions.en}`,
    ...optionSection(rule),
    `## 例 Example`,
    ...exampleReports(fails).flatMap(reportExcerpt),
    Object.keys(examples?.options ?? {}).length === 0
      ? "得到 gives:"
      : `选项为 \`${JSON.stringify(examples?.options)}\` 时得到 gives, with these options:`,
    findingList(exampleFindings(rule, fails, "zh"), exampleFindings(rule, fails, "en")),
  ]
    .join("\n\n")
    .replace(MOBILE, (number) => `${number.slice(0, 3)}********`)
    .concat("\n");
}

const MOBILE = /1[3-9]\d{9}/gu;

/** The list of all rules by group, as Markdown. */
export function ruleIndex(rules: readonly Rule[]): string {
  const groups = [...new Set(rules.map((rule) => rule.meta.group))];
  const sections = groups.map((group) => {
    const rows = rules
      .filter((rule) => rule.meta.group === group)
      .map(({ id, meta }) => `| [${id}](${id}.md) | ${meta.severity} | ${meta.title.zh} | ${meta.title.en} |`);
    return [`## ${group}`, "", "| id | severity | 核对 | checks |", "| --- | --- | --- | --- |", ...rows].join("\n");
  });
  return [
    "# 规则目录 Rules",
    "Generated from the rules themselves: `npx vitest run --config test/vitest.config.ts test/rules/registry.test.ts -u`.",
    ...sections,
    "",
  ].join("\n\n");
}

function optionSection({ options, optionHelp }: Rule): readonly string[] {
  const names = Object.keys(options);
  if (names.length === 0) return [];
  const rows = names.map((name) => {
    const help = optionHelp?.[name];
    return `| \`${name}\` | \`${String(options[name])}\` | ${help?.zh ?? ""} ${help?.en ?? ""} |`;
  });
  return [["## 选项 Options", "", "| option | default | |", "| --- | --- | --- |", ...rows].join("\n")];
}

function reportExcerpt(report: Report): readonly string[] {
  const prose = allSections(report.sections).flatMap((section) => [
    `**${section.marker ?? ""}${section.title}**`,
    ...(section.paragraphs ?? []).map(({ text }) => text),
  ]);
  const quoted = [`**${report.title?.text ?? ""}**`, ...prose].map((line) => `> ${line}`).join("\n>\n");
  return [quoted, ...report.tables.map(tableExcerpt)];
}

function tableExcerpt(table: Table): string {
  const rows = Array.from({ length: table.rows }, (_, row) =>
    table.cells.filter((cell) => cell.row === row).map((cell) => cell.text.replaceAll("|", "\\|").replaceAll("\n", " ")),
  ).filter((row) => row.some((text) => text !== ""));
  const width = Math.max(...rows.map((row) => row.findLastIndex((text) => text !== "") + 1));
  const [head = [], ...body] = rows.map((row) => `| ${row.slice(0, width).join(" | ")} |`);
  return [head, `|${" --- |".repeat(width)}`, ...body].join("\n");
}

function findingList(zh: readonly Finding[], en: readonly Finding[]): string {
  return zh
    .map(({ severity, message, evidence }, index) => {
      const places = evidence.map(({ role, place, text }) => `  - ${role} \`${text === "" ? " " : text}\`：${place}`);
      return [`- ${severity}：${message}\n  ${en[index]?.message ?? ""}`, ...places].join("\n");
    })
    .join("\n");
}

import { padToWidth } from "../reporters/display-width.js";
import type { Styles } from "../reporters/styles.js";
import { SEVERITY_NAMES } from "../reporters/wording.js";
import type { ListedRule } from "../folder/selected-rules.js";
import type { Language, LocalText } from "../rules/rule.js";

const ID_WIDTH = 37;
const SEVERITY_WIDTH = 8;

const LABELS = {
  checks: { zh: "核对内容", en: "Checks" },
  formula: { zh: "关系", en: "Relation" },
  source: { zh: "依据", en: "Source" },
  exceptions: { zh: "例外", en: "Exceptions" },
  severity: { zh: "级别", en: "Severity" },
  options: { zh: "选项", en: "Options" },
} as const satisfies Record<string, LocalText>;

const OFF: LocalText = { zh: "关闭", en: "off" };

/** All rules, one a line, by group. */
export function renderCatalogue(rules: readonly ListedRule[], language: Language, styles: Styles): string {
  const groups = [...new Set(rules.map(({ rule }) => rule.meta.group))];
  return groups
    .map((group) => {
      const lines = rules.filter(({ rule }) => rule.meta.group === group).map((each) => catalogueLine(each, language, styles));
      return `${styles.strong(`${group}/`)}\n${lines.join("")}`;
    })
    .join("\n");
}

function catalogueLine({ rule: { id, meta }, severity }: ListedRule, language: Language, styles: Styles): string {
  const name = padToWidth(severityName(severity, language), SEVERITY_WIDTH);
  const paint = severity === "off" ? styles.faint : styles.severity[severity];
  return `  ${padToWidth(id, ID_WIDTH)} ${paint(name)} ${meta.title[language]}\n`;
}

function severityName(severity: ListedRule["severity"], language: Language): string {
  return (severity === "off" ? OFF : SEVERITY_NAMES[severity])[language];
}

/** One rule: what it checks, by which relation, where that comes from, what it leaves alone, how it can be set. */
export function renderRule(listed: ListedRule, language: Language, styles: Styles): string {
  const { id, meta } = listed.rule;
  const rows: readonly (readonly [keyof typeof LABELS, string])[] = [
    ["checks", meta.checks[language]],
    ["formula", meta.formula],
    ["source", meta.source],
    ["exceptions", meta.exceptions[language]],
    ["severity", severityName(listed.severity, language)],
  ];
  const lines = rows.map(([label, text]) => `${styles.faint(LABELS[label][language])}\n  ${text}\n`);
  return [`${styles.strong(id)}  ${meta.title[language]}\n`, ...lines, ...optionLines(listed, language, styles)].join("\n");
}

function optionLines({ options, rule: { optionHelp } }: ListedRule, language: Language, styles: Styles): readonly string[] {
  const names = Object.keys(options);
  if (names.length === 0) return [];
  const lines = names.map((name) => `  ${name} = ${JSON.stringify(options[name])}  ${optionHelp?.[name]?.[language] ?? ""}\n`);
  return [`${styles.faint(LABELS.options[language])}\n${lines.join("")}`];
}

import { padToWidth } from "../reporters/display-width.js";
import type { Styles } from "../reporters/styles.js";
import { SEVERITY_NAMES } from "../reporters/wording.js";
import type { Language, LocalText, Rule } from "../rules/rule.js";

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

/** All rules, one a line, by group. */
export function renderCatalogue(rules: readonly Rule[], language: Language, styles: Styles): string {
  const groups = [...new Set(rules.map(({ meta }) => meta.group))];
  return groups
    .map((group) => {
      const lines = rules.filter(({ meta }) => meta.group === group).map((rule) => catalogueLine(rule, language, styles));
      return `${styles.strong(`${group}/`)}\n${lines.join("")}`;
    })
    .join("\n");
}

function catalogueLine({ id, meta }: Rule, language: Language, styles: Styles): string {
  const severity = padToWidth(SEVERITY_NAMES[meta.severity][language], SEVERITY_WIDTH);
  return `  ${padToWidth(id, ID_WIDTH)} ${styles.severity[meta.severity](severity)} ${meta.title[language]}\n`;
}

/** One rule: what it checks, by which relation, where that comes from, what it leaves alone, how it can be set. */
export function renderRule(rule: Rule, language: Language, styles: Styles): string {
  const { id, meta } = rule;
  const rows: readonly (readonly [keyof typeof LABELS, string])[] = [
    ["checks", meta.checks[language]],
    ["formula", meta.formula],
    ["source", meta.source],
    ["exceptions", meta.exceptions[language]],
    ["severity", SEVERITY_NAMES[meta.severity][language]],
  ];
  const lines = rows.map(([label, text]) => `${styles.faint(LABELS[label][language])}\n  ${text}\n`);
  return [`${styles.strong(id)}  ${meta.title[language]}\n`, ...lines, ...optionLines(rule, language, styles)].join("\n");
}

function optionLines({ options, optionHelp }: Rule, language: Language, styles: Styles): readonly string[] {
  const names = Object.keys(options);
  if (names.length === 0) return [];
  const lines = names.map((name) => `  ${name} = ${JSON.stringify(options[name])}  ${optionHelp?.[name]?.[language] ?? ""}\n`);
  return [`${styles.faint(LABELS.options[language])}\n${lines.join("")}`];
}

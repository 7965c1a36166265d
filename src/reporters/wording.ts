import type { Severity } from "../rules/finding.js";
import type { LocalText } from "../rules/rule.js";

/** What the severities are called where people read them. */
export const SEVERITY_NAMES: Readonly<Record<Severity, LocalText>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "info" },
};

export type FieldName =
  "expected" | "actual" | "difference" | "formula" | "rule" | "blank" | "cause" | "unreadable" | "noFindings";

/** Names of what is shown of a finding or a file. */
export const FIELD_NAMES: Readonly<Record<FieldName, LocalText>> = {
  expected: { zh: "应为", en: "expected" },
  actual: { zh: "实为", en: "found" },
  difference: { zh: "相差", en: "off by" },
  formula: { zh: "算式", en: "formula" },
  rule: { zh: "规则", en: "rule" },
  blank: { zh: "（空白）", en: "(blank)" },
  cause: { zh: "同因", en: "one cause" },
  unreadable: { zh: "无法读取", en: "unreadable" },
  noFindings: { zh: "未发现问题", en: "nothing found" },
};

import type { Severity } from "../rules/finding.js";
import type { LocalText, RelationState } from "../rules/rule.js";

/** What the severities are called where people read them. */
export const SEVERITY_NAMES: Readonly<Record<Severity, LocalText>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "info" },
};

/** What the outcomes of a relation are called where people read them. */
export const STATE_NAMES: Readonly<Record<RelationState, LocalText>> = {
  exact: { zh: "相符", en: "holds" },
  withinRounding: { zh: "尾差", en: "rounding" },
  violated: { zh: "不符", en: "violated" },
  notApplicable: { zh: "不适用", en: "not applicable" },
  insufficientData: { zh: "缺数据", en: "data missing" },
};

export type FieldName =
  | "expected"
  | "atMost"
  | "atLeast"
  | "actual"
  | "difference"
  | "formula"
  | "rule"
  | "blank"
  | "cause"
  | "unreadable"
  | "unchecked"
  | "accepted"
  | "kinship"
  | "reason"
  | "relations"
  | "state"
  | "role"
  | "quote"
  | "place";

/** Names of what is shown of a finding or a file. */
export const FIELD_NAMES: Readonly<Record<FieldName, LocalText>> = {
  expected: { zh: "应为", en: "expected" },
  atMost: { zh: "不应大于", en: "at most" },
  atLeast: { zh: "不应小于", en: "at least" },
  actual: { zh: "实为", en: "found" },
  difference: { zh: "相差", en: "off by" },
  formula: { zh: "算式", en: "formula" },
  rule: { zh: "规则", en: "rule" },
  blank: { zh: "（空白）", en: "(blank)" },
  cause: { zh: "同因", en: "one cause" },
  unreadable: { zh: "无法读取", en: "unreadable" },
  unchecked: { zh: "未能核对", en: "not checked" },
  accepted: { zh: "已接受", en: "accepted" },
  kinship: { zh: "与其他文件", en: "other files" },
  reason: { zh: "理由", en: "reason" },
  relations: { zh: "核对过的关系", en: "Relations evaluated" },
  state: { zh: "结果", en: "result" },
  role: { zh: "作用", en: "role" },
  quote: { zh: "原文", en: "text" },
  place: { zh: "位置", en: "place" },
};

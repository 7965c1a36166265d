import type { LocalText } from "../../rules/rule.js";

export type PageWord =
  | "title"
  | "subtitle"
  | "skip"
  | "search"
  | "severities"
  | "anyRule"
  | "anyDepartment"
  | "openAll"
  | "closeAll"
  | "reset"
  | "shown"
  | "none"
  | "keys"
  | "noScript"
  | "searching"
  | "reports"
  | "withFindings"
  | "unreadable"
  | "byRule"
  | "byDepartment"
  | "rule"
  | "department"
  | "file"
  | "reason"
  | "kind"
  | "template"
  | "score"
  | "executionRate"
  | "doubts"
  | "failed"
  | "accepted"
  | "also"
  | "original"
  | "noName"
  | "overview";

/** What the page says besides the findings. */
export const PAGE_WORDS: Readonly<Record<PageWord, LocalText>> = {
  title: { zh: "绩效自评报告检查结果", en: "Self-evaluation reports: what does not agree" },
  subtitle: {
    zh: "每条问题旁边是所涉及的原表、原文；点位置看原处，点圆圈数字回到问题。",
    en: "Beside each finding stands the table or text that it comes from. A place leads there; a number in a circle leads back.",
  },
  skip: { zh: "跳到检查结果", en: "Skip to the results" },
  search: { zh: "搜索说明、位置、原文、部门、文件", en: "Search messages, places, quotes, departments, files" },
  severities: { zh: "级别", en: "Severity" },
  anyRule: { zh: "全部规则", en: "All rules" },
  anyDepartment: { zh: "全部部门", en: "All departments" },
  openAll: { zh: "全部展开", en: "Open all" },
  closeAll: { zh: "全部收起", en: "Close all" },
  reset: { zh: "重置", en: "Reset" },
  shown: { zh: "显示 {reports} 份报告、{findings} 处问题", en: "{reports} reports, {findings} findings shown" },
  none: { zh: "没有符合条件的报告。", en: "No report matches." },
  keys: { zh: "键盘：{/} 搜索，{j} {k} 下一处、上一处问题", en: "Keys: {/} search, {j} {k} next and previous finding" },
  noScript: {
    zh: "浏览器没有运行脚本：问题全部列出，原表原文和筛选不显示。",
    en: "Scripts do not run in this browser: all findings are listed, without filters and without the tables and texts.",
  },
  searching: { zh: "正在搜索 {done}/{all} …", en: "searching {done}/{all} …" },
  reports: { zh: "报告", en: "reports" },
  withFindings: { zh: "有错误或警告", en: "with errors or warnings" },
  unreadable: { zh: "无法读取", en: "unreadable" },
  byRule: { zh: "按规则", en: "By rule" },
  byDepartment: { zh: "按部门", en: "By department" },
  rule: { zh: "规则", en: "rule" },
  department: { zh: "部门", en: "department" },
  file: { zh: "文件", en: "file" },
  reason: { zh: "原因和办法", en: "reason and remedy" },
  kind: { zh: "类型", en: "kind" },
  template: { zh: "模板", en: "template" },
  score: { zh: "自评得分", en: "self score" },
  executionRate: { zh: "执行率", en: "execution rate" },
  doubts: { zh: "读取疑点", en: "Doubts about reading" },
  failed: { zh: "未能完成的规则", en: "Rules that could not finish" },
  accepted: { zh: "按基线已接受", en: "Accepted by the baseline" },
  also: { zh: "另见问题", en: "See also" },
  original: { zh: "Word 原件全文", en: "The whole Word document" },
  noName: { zh: "（未识别部门）", en: "(department not recognised)" },
  overview: { zh: "概览", en: "Overview" },
};

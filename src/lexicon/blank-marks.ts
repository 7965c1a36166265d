import { remembered } from "./remembered.js";

/** What a cell may hold when it says nothing: by form (dash, slash), declared (无) or simply empty. */
export type BlankMark = "blank" | "dash" | "slash" | "none" | "placeholder";

/** —— — － - – ― ─ and repetitions. */
const DASHES = /^[-\u2010-\u2015\u2212\u2500\uFF0D\uFE58]+$/u;
/** / \ ／ and repetitions, also `/ / /`. */
const SLASHES = /^[/\\／]+$/u;
const NONE_WORDS: ReadonlySet<string> = new Set(["无", "无此项", "不涉及", "暂无", "未发生", "没有", "无数据", "不适用"]);
/** Template left-overs: …… XX ×× XX万元 ${name} */
const PLACEHOLDER = /^(?:…+|\.{3,}|。{3,}|[XxＸ×]{1,4}(?:万元|[元人%年])?|\$\{[^}]{0,40}\}|_{2,})$/u;

/** Says what kind of blank a text without white space is, or `undefined` when it says something. */
export const blankMark: (compact: string) => BlankMark | undefined = remembered((compact) => {
  if (compact === "") return "blank";
  if (DASHES.test(compact)) return "dash";
  if (SLASHES.test(compact)) return "slash";
  if (NONE_WORDS.has(compact.replace(/[。.]$/u, ""))) return "none";
  return PLACEHOLDER.test(compact) ? "placeholder" : undefined;
});

/** The same of a text as it is printed. */
export const printedBlank: (text: string) => BlankMark | undefined = remembered((text) => blankMark(text.replace(/\s/gu, "")));

/** Whether a text is white space and nothing else. */
export function isBlankText(text: string): boolean {
  return !/\S/u.test(text);
}

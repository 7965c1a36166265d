export type PunctuationFault = "doubled" | "ascii" | "mixedBrackets";

/** Faults of punctuation that a single look at the characters shows. */
export const PUNCTUATION_FAULTS: readonly (readonly [fault: PunctuationFault, pattern: RegExp])[] = [
  // 。。 ，， 2..聚焦
  ["doubled", /([，。、；：！？,;:])\1|(?<!\.)\.\.(?!\.)/u],
  // 科室,分别 改革.3.聚焦; the sign first, which is rarer than what stands in front of it
  ["ascii", /[,;:?!](?<=\p{Script=Han}.)(?=\p{Script=Han})|\.(?<=\p{Script=Han}.)(?=\p{Script=Han}|\d{1,2}\.\s?\p{Script=Han})/u],
  // （50分)
  ["mixedBrackets", /（[^（）()]{1,30}\)|\([^（）()]{1,30}）/u],
];

/** A sign that one of these faults or an open pair has; most cells of tables have none. */
export const PUNCTUATION_SIGN: RegExp = /[，。、；：！？,;:?!（）()“”《》]|\.(?:\D|\d{1,2}\.)/u;

/** Pairs of quotation marks and brackets that must be closed within a paragraph. */
export const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ["“", "”"],
  ["《", "》"],
  ["（", "）"],
];

/** A list item `1）` closes a bracket that was never opened. */
export const ITEM_BRACKET: RegExp = /(?:^|[。；\s])(?:[0-9０-９一二三四五六七八九十]{1,3}|[A-Za-z])）/gu;

/** The same behind any mark that an enumeration may follow: 包括：a）人员经费，b）公用经费。 */
export const ITEM_MARKER: RegExp = /[：:，,、;；。！？](?:[0-9０-９一二三四五六七八九十]{1,3}|[A-Za-z])）/gu;

/** What a complete paragraph ends in; figures end lines of dates and telephone numbers. */
export const PARAGRAPH_END: RegExp = /[。！？；：:;….”’）)》】0-9]$/u;

/** 我局无政府性基金预算支出: a sentence, however short. */
export const STATEMENT_OF_NONE: RegExp = /(?:无|没有|未|不涉及)[^。]{2,30}(?:支出|情况|预算)$/u;

/** How a report calls its own department. */
export const SELF_REFERENCE: RegExp = /[我本](?:[局厅委办院校乡镇会馆站所]|中心|单位|部门|街道)/gu;

/** A word of two to four characters that stands twice: 预算预算. */
export const REPEATED_WORD: RegExp = /(\p{Script=Han}{2,4})\1/u;

/** Repetitions that are words: 研究研究, 人民政府政府采购. */
export const USUAL_REPETITION: RegExp =
  /^(?:研究|政府|一个|一步|一项|一件|逐个|个个|家家|户户|层层|年年|时时|处处|人人|天天|点点)/u;

/** The number of a heading's marker; what stands around it is the marker's form. */
export const MARKER_NUMBER: RegExp = /[0-9０-９]+|[一二三四五六七八九十]+/u;

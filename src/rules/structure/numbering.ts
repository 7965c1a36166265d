import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { formatChineseNumeral } from "../../quantity/chinese-numeral.js";
import type { Report, Section } from "../../report/report.js";
import { tenSectionsExample } from "../example/sections-example.js";
import { allSections, quoteHeading } from "../place/quote.js";
import { isReport } from "../doubt/is-report.js";
import { type Clue, defineRule, type ReportRule, type Verdict } from "../rule.js";

/** Headings below one another are numbered without gap, repetition or loss (S-02). */
export const numbering: ReportRule = defineRule({
  id: "structure/numbering",
  meta: {
    title: { zh: "标题编号不连续", en: "Heading numbers out of sequence" },
    titleNames: "fault",
    checks: {
      zh: "同一级标题的编号应从一开始依次排列，不跳号、不重号、不漏号。",
      en: "Headings of one level are numbered from one on, without gap, repetition or loss.",
    },
    formula: "第 n 个标题的编号 = n",
    source: "公文格式（GB/T 9704）结构层次序数",
    exceptions: {
      zh: "全部标题都没有编号的不查；多个标题没有编号的，可能是自动编号在转换中丢失，仅作提示；网页由转换得来、编号为自动编号的，下级标题，以及未能识别为绩效报告的文件（可能由几份文件合成），仅作提示。",
      en: "Not checked where no heading has a number; where several have none, automatic numbers may have been lost, so it is only a hint, as it is below level 1, in web pages with automatic numbers, which conversions count anew, and in files that are no report on performance, which may hold several documents.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    start: {
      zh: "第一个标题是「{after}」，编号应从「{number}」开始。",
      en: "The first heading is “{after}”; the numbers should begin at “{number}”.",
    },
    gap: {
      zh: "标题编号不连续：「{before}」之后是「{after}」，缺「{number}」。",
      en: "“{after}” follows “{before}”: “{number}” is missing.",
    },
    duplicate: {
      zh: "标题编号重复：「{before}」与「{after}」的编号相同，后者按顺序应为「{number}」。",
      en: "“{before}” and “{after}” have the same number; the latter should be “{number}”.",
    },
    backwards: {
      zh: "标题编号倒退：「{before}」之后是「{after}」，按顺序应为「{number}」。",
      en: "“{after}” follows “{before}”: the numbers go back; “{number}” is due.",
    },
    lost: {
      zh: "标题「{after}」没有编号，按顺序应为「{number}」。",
      en: "The heading “{after}” has no number; it should be “{number}”.",
    },
    lostSeveral: {
      zh: "「{before}」到「{after}」之间有标题没有编号，可能是漏编，也可能是自动编号在转换中丢失。",
      en: "Between “{before}” and “{after}” there are headings without a number; automatic numbers may have been lost.",
    },
  },
  check: ({ report }) => {
    const isCertain = isReport(report) && !isRenumbered(report);
    return flatMap(listsOf(report.sections), (list) => judgeList(list, isCertain));
  },
  examples: {
    fails: [tenSectionsExample({ numerals: ["一", "二", "三", "四", "五", "六", "七", "八", "十", "十一"] })],
    holds: [tenSectionsExample({})],
  },
});

/** Whether a conversion to HTML has counted headings anew, list by list. */
function isRenumbered({ source, sections }: Report): boolean {
  return source.format === "html" && allSections(sections).some((section) => section.automatic === true);
}

/** Headings that should be numbered through. */
interface HeadingList {
  readonly isTop: boolean;
  readonly sections: readonly Section[];
}

function listsOf(sections: readonly Section[], isTop = true): readonly HeadingList[] {
  const levels = new Set(sections.map((section) => section.level));
  const own = isTop
    ? [{ isTop, sections }]
    : [...levels].map((level) => ({ isTop, sections: sections.filter((section) => section.level === level) }));
  return [...own, ...flatMap(sections, (section) => listsOf(section.children, false))];
}

function judgeList({ isTop, sections }: HeadingList, isCertain: boolean): readonly Verdict[] {
  const numbered = sections.filter((section) => section.ordinal !== null);
  if (numbered.length < 2 || numbered.length * 2 < sections.length) return [];
  const isLoud = isTop && isCertain && sections.length - numbered.length <= 1;
  const verdicts: Verdict[] = [];
  let previous = -1;
  for (const [index, section] of sections.entries()) {
    if (section.ordinal === null) continue;
    const between = sections.slice(previous + 1, index);
    const before = sections[previous];
    verdicts.push(
      before === undefined ? judgeStart(section, between, isTop, isLoud) : judgeStep(before, section, between, isLoud),
    );
    previous = index;
  }
  return isTop ? [...verdicts, ...judgeEnd(sections[previous], sections.slice(previous + 1), isLoud)] : verdicts;
}

/** The first numbered heading, and those without a number in front of it. Deeper lists may go on from one before. */
function judgeStart(first: Section, leading: readonly Section[], isTop: boolean, isLoud: boolean): Verdict {
  const missing = (first.ordinal ?? 1) - 1;
  const [lost] = leading;
  const severity = isLoud ? {} : ({ severity: "info" } as const);
  const evidence = [...leading, first].map(headingClue);
  const number = numberLike(first, 1);
  if (lost !== undefined && leading.length === missing) {
    return {
      state: "violated",
      code: "lost",
      ...severity,
      expected: "1",
      values: { after: headingText(lost), number },
      evidence,
    };
  }
  const isLate = isTop && missing > 0 && lost === undefined;
  const figures = { expected: "1", actual: String(first.ordinal), evidence };
  const values = { after: headingText(first), number };
  return { state: isLate ? "violated" : "exact", code: "start", ...severity, ...figures, values };
}

/** A standard section behind the last number has lost its own. */
function judgeEnd(last: Section | undefined, trailing: readonly Section[], isLoud: boolean): readonly Verdict[] {
  const [lost] = trailing;
  if (last === undefined || lost === undefined || lost.kind === null || trailing.length > 1) return [];
  const severity = isLoud ? {} : ({ severity: "info" } as const);
  const due = (last.ordinal ?? 0) + 1;
  const values = { after: headingText(lost), number: numberLike(last, due) };
  const evidence = [last, lost].map(headingClue);
  return [{ state: "violated", code: "lost", ...severity, expected: String(due), values, evidence }];
}

/** Two numbered headings that follow each other, and those without a number between them. */
function judgeStep(before: Section, after: Section, between: readonly Section[], isLoud: boolean): Verdict {
  const [from, to] = [before.ordinal ?? 0, after.ordinal ?? 0];
  const step = to - from - 1;
  const [first] = between;
  const severity = isLoud ? {} : ({ severity: "info" } as const);
  const evidence = [before, ...between, after].map(headingClue);
  const number = numberLike(before, from + 1);
  const values = { before: headingText(before), after: headingText(after), number };
  if (first !== undefined && step >= between.length) {
    if (between.length > 1) return { state: "violated", code: "lostSeveral", ...severity, values, evidence };
    const lost = { ...values, after: headingText(first) };
    return { state: "violated", code: "lost", ...severity, expected: String(from + 1), values: lost, evidence };
  }
  const figures = { expected: String(from + 1), actual: String(to), values, evidence };
  if (step === 0 || (to === 1 && !isLoud)) return { state: "exact", code: "gap", ...figures };
  const code = step > 0 ? "gap" : to === from ? "duplicate" : "backwards";
  return { state: "violated", code, ...severity, ...figures };
}

function headingClue(section: Section): Clue {
  const value = section.ordinal === null ? {} : { value: String(section.ordinal) };
  return { role: ROLES.heading, ...quoteHeading(section), ...value };
}

function headingText(section: Section): string {
  return `${section.marker ?? ""}${section.title}`;
}

/** `（三）`, `3．`, `③`: the number in a marker. */
const NUMBER = /[①-⑳]|[0-9０-９]+|[一二三四五六七八九十百]+/u;

const MARK_BEHIND = /[、.．。\s]{1,4}$/u;

/** A number in the form in which a heading prints its own: 6 like 八、 is 六. */
function numberLike({ marker }: Section, ordinal: number): string {
  return (marker ?? "").replace(MARK_BEHIND, "").replace(NUMBER, (digits) => {
    if (/[①-⑳]/u.test(digits)) return ordinal <= 20 ? String.fromCodePoint(0x245f + ordinal) : String(ordinal);
    return /[0-9０-９]/u.test(digits) ? String(ordinal) : formatChineseNumeral(ordinal);
  });
}

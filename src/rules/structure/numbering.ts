import { ROLES } from "../../lexicon/evidence-roles.js";
import type { Section } from "../../report/report.js";
import { tenSectionsExample } from "../example/sections-example.js";
import { quoteHeading } from "../place/quote.js";
import { type Clue, defineRule, type ReportRule, type Verdict } from "../rule.js";

/** Headings below one another are numbered without gap, repetition or loss (S-02). */
export const numbering: ReportRule = defineRule({
  id: "structure/numbering",
  meta: {
    title: { zh: "标题编号不连续", en: "Heading numbers out of sequence" },
    checks: {
      zh: "同一级标题的编号应从一开始依次排列，不跳号、不重号、不漏号。",
      en: "Headings of one level are numbered from one on, without gap, repetition or loss.",
    },
    formula: "第 n 个标题的编号 = n",
    source: "公文格式（GB/T 9704）结构层次序数",
    exceptions: {
      zh: "全部标题都没有编号的不查；多个标题没有编号的，可能是自动编号在转换中丢失，仅作提示；下级标题仅作提示。",
      en: "Not checked where no heading has a number; where several have none, automatic numbers may have been lost, so it is only a hint, as it is below level 1.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    gap: {
      zh: "标题编号不连续：「{before}」之后是「{after}」，缺第 {expected}。",
      en: "“{after}” follows “{before}”: number {expected} is missing.",
    },
    duplicate: {
      zh: "标题编号重复：「{before}」与「{after}」的编号相同。",
      en: "“{before}” and “{after}” have the same number.",
    },
    backwards: {
      zh: "标题编号倒退：「{before}」之后是「{after}」。",
      en: "“{after}” follows “{before}”: the numbers go back.",
    },
    lost: {
      zh: "标题「{after}」没有编号，按顺序应为第 {expected}。",
      en: "The heading “{after}” has no number; it should be {expected}.",
    },
    lostSeveral: {
      zh: "「{before}」到「{after}」之间有标题没有编号，可能是漏编，也可能是自动编号在转换中丢失。",
      en: "Between “{before}” and “{after}” there are headings without a number; automatic numbers may have been lost.",
    },
  },
  check: ({ report }) => listsOf(report.sections).flatMap(judgeList),
  examples: {
    fails: [tenSectionsExample({ numerals: ["一", "二", "三", "四", "五", "六", "七", "八", "十", "十一"] })],
    holds: [tenSectionsExample({})],
  },
});

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
  return [...own, ...sections.flatMap((section) => listsOf(section.children, false))];
}

function judgeList({ isTop, sections }: HeadingList): readonly Verdict[] {
  const numbered = sections.filter((section) => section.ordinal !== null);
  if (numbered.length < 2 || numbered.length * 2 < sections.length) return [];
  const lost = sections.length - numbered.length;
  const verdicts: Verdict[] = [];
  for (const [index, section] of sections.entries()) {
    if (section.ordinal === null) continue;
    const previous = sections.slice(0, index).findLastIndex((other) => other.ordinal !== null);
    const before = sections[previous];
    if (before === undefined) continue;
    verdicts.push(judgeStep(before, section, sections.slice(previous + 1, index), isTop && lost <= 1));
  }
  return verdicts;
}

/** Two numbered headings that follow each other, and those without a number between them. */
function judgeStep(before: Section, after: Section, between: readonly Section[], isLoud: boolean): Verdict {
  const [from, to] = [before.ordinal ?? 0, after.ordinal ?? 0];
  const step = to - from - 1;
  const [first] = between;
  const severity = isLoud ? {} : ({ severity: "info" } as const);
  const evidence = [before, ...between, after].map(headingClue);
  const shown = { before: headingText(before), after: headingText(after) };
  const figures = { expected: String(from + 1), actual: String(to), evidence };
  if (first !== undefined && step >= between.length) {
    if (between.length > 1) return { state: "violated", code: "lostSeveral", ...severity, ...figures, values: shown };
    return { state: "violated", code: "lost", ...severity, ...figures, values: { ...shown, after: headingText(first) } };
  }
  if (step === 0 || (to === 1 && !isLoud)) return { state: "exact", code: "gap", ...figures, values: shown };
  const code = step > 0 ? "gap" : to === from ? "duplicate" : "backwards";
  return { state: "violated", code, ...severity, ...figures, values: shown };
}

function headingClue(section: Section): Clue {
  const value = section.ordinal === null ? {} : { value: String(section.ordinal) };
  return { role: ROLES.heading, ...quoteHeading(section), ...value };
}

function headingText(section: Section): string {
  return `${section.marker ?? ""}${section.title}`;
}

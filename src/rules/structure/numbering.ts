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
    start: {
      zh: "第一个标题是「{after}」，编号不是从一开始。",
      en: "The first heading is “{after}”; the numbers do not begin at one.",
    },
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
  const isLoud = isTop && sections.length - numbered.length <= 1;
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
  const figures = { expected: "1", actual: String(first.ordinal), evidence: [...leading, first].map(headingClue) };
  if (lost !== undefined && leading.length === missing) {
    return { state: "violated", code: "lost", ...severity, ...figures, values: { after: headingText(lost) } };
  }
  const isLate = isTop && missing > 0 && lost === undefined;
  return { state: isLate ? "violated" : "exact", code: "start", ...severity, ...figures, values: { after: headingText(first) } };
}

/** A standard section behind the last number has lost its own. */
function judgeEnd(last: Section | undefined, trailing: readonly Section[], isLoud: boolean): readonly Verdict[] {
  const [lost] = trailing;
  if (last === undefined || lost === undefined || lost.kind === null || trailing.length > 1) return [];
  const severity = isLoud ? {} : ({ severity: "info" } as const);
  const figures = { expected: String((last.ordinal ?? 0) + 1), evidence: [last, lost].map(headingClue) };
  return [{ state: "violated", code: "lost", ...severity, ...figures, values: { after: headingText(lost) } }];
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

import { allMatches } from "../lists/all-matches.js";
import { bareLabel, SHARE } from "../lexicon/prose-metrics.js";
import {
  BEHIND_COUNT,
  CLAUSE_BREAK,
  FIGURE_SEPARATOR,
  LEADING_MARKS,
  LONGEST_BRACKETED_NAME,
  LONGEST_FILLER,
  LONGEST_NAMES,
  NAME_SEPARATORS,
  NAME_WITH_BRACKET,
  NAMED_TOGETHER,
  NAMES_BREAK,
  RESPECTIVELY,
  SENTENCE_BREAK,
  TRAILING_FILLERS,
  YEAR_ALONE,
  YEAR_IN_FRONT,
} from "../lexicon/prose-labels.js";
import { moneyPower } from "../lexicon/units.js";
import { stripEnd } from "../lexicon/strip-end.js";
import type { Figure } from "./figure.js";

/** The noun phrase that a figure belongs to. */
export interface FigureLabel {
  /** As printed in front of the figure; for a share's own amount the words in front of the share. */
  readonly label: string;
  /** Where a list begins whose figures follow one another (基本支出、项目支出分别为…), if the label stands in one. */
  readonly listStart: number | undefined;
}

/** The label of each figure of a text: the noun phrase in front of it in its own clause, never one of another sentence. */
export function figureLabels(text: string, figures: readonly Figure[]): readonly FigureLabel[] {
  const labels: FigureLabel[] = [];
  const listed = listedLabels(text, figures);
  figures.forEach((figure, index) => {
    const previous = figures[index - 1];
    const inList = listed.get(index);
    if (inList !== undefined) {
      labels.push(inList);
      return;
    }
    const from = previous?.end ?? 0;
    const isSameSentence = previous !== undefined && !SENTENCE_BREAK.test(text.slice(from, figure.start));
    const before = isSameSentence ? (labels.at(-1)?.label ?? "") : "";
    const printed = labelInFront(text, from, figure.start);
    // 基本支出占17.7%，为1184.91万元: the amount is that of the share.
    const own = bareLabel(printed) === "" && SHARE.test(before) ? before.replace(SHARE, "") : printed;
    const isCount = moneyPower(figure.unit) === undefined;
    const label = isCount && NAMED_TOGETHER.test(own) ? namesInFront(text, from, figure.start) : own;
    labels.push({
      label: bareLabel(label) === "" ? label : stripEnd(label, TRAILING_FILLERS, LONGEST_FILLER),
      listStart: undefined,
    });
  });
  return labels;
}

/** The noun phrase in front of a figure; where a colon stands between them (基本支出：1184.91万元), the one before the colon. */
function labelInFront(text: string, from: number, end: number): string {
  const start = clauseStart(text, from, end);
  const label = text.slice(start, end).trim().replace(LEADING_MARKS, "");
  if (label !== "" || start === from || !/[:：]/u.test(text[start - 1] ?? "")) return label;
  return text
    .slice(clauseStart(text, from, start - 1), start - 1)
    .trim()
    .replace(LEADING_MARKS, "");
}

/** All names of a list that a count ends: 下设办公室、财务股等. */
function namesInFront(text: string, from: number, end: number): string {
  const first = Math.max(from, end - LONGEST_NAMES);
  let start = end;
  while (start > first && !NAMES_BREAK.test(text[start - 1] ?? "")) start--;
  return text.slice(start, end).trim().replace(LEADING_MARKS, "");
}

/** Where the clause begins that ends at `end`, not before `from`. */
function clauseStart(text: string, from: number, end: number): number {
  let start = end;
  while (start > from && !CLAUSE_BREAK.test(text[start - 1] ?? "")) start--;
  const first = Math.max(from, start - LONGEST_BRACKETED_NAME);
  const nameWithBracket = NAME_WITH_BRACKET.exec(text.slice(first, start));
  return nameWithBracket === null ? start : first + nameWithBracket.index;
}

/** The longest list of names that is looked at in front of 分别为. */
const LONGEST_LIST = 100;

/** Names of figures that are told one after the other behind 分别为, where there are as many names as figures. */
function listedLabels(text: string, figures: readonly Figure[]): ReadonlyMap<number, FigureLabel> {
  const labels = new Map<number, FigureLabel>();
  figures.forEach((figure, first) => {
    const previous = figures[first - 1];
    // 甲、乙、丙三项分别为: the number of the names is a figure too.
    const isCount = previous !== undefined && BEHIND_COUNT.test(text.slice(previous.end, figure.start));
    const from = Math.max((isCount ? figures[first - 2] : previous)?.end ?? 0, figure.start - LONGEST_LIST);
    const clause = lastClause(text.slice(from, figure.start));
    const list = RESPECTIVELY.exec(clause)?.[1];
    if (list === undefined) return;
    const names = namesOf(list, runLength(text, figures, first));
    names.forEach((label, index) => labels.set(first + index, { label, listStart: figure.start - clause.length }));
  });
  return labels;
}

/** The text behind the last punctuation that a list of names does not hold. */
function lastClause(text: string): string {
  return behindLast(text, /[。；;：:\n]/gu).trim();
}

function behindLast(text: string, mark: RegExp): string {
  const last = allMatches(text, mark).at(-1);
  return last === undefined ? text : text.slice(last.index + 1);
}

/** The names of a list, where it can be parted into as many as there are figures; else none. */
function namesOf(list: string, count: number): readonly string[] {
  const behindComma = behindLast(list, /[，,]/gu);
  for (const text of [behindComma, list]) {
    for (const separator of NAME_SEPARATORS) {
      const names = text
        .replace(LEADING_MARKS, "")
        .split(separator)
        .map((name) => name.trim());
      if (count >= 2 && names.length === count && !names.includes("")) return wholeNames(names);
    }
  }
  return [];
}

/** 2021年、2022年基本支出: the last name says what all of them are of. */
function wholeNames(names: readonly string[]): readonly string[] {
  const last = names.at(-1) ?? "";
  const year = YEAR_IN_FRONT.exec(last)?.[0];
  if (year === undefined || !names.slice(0, -1).every((name) => YEAR_ALONE.test(name))) return names;
  return names.map((name, index) => (index === names.length - 1 ? name : name + last.slice(year.length)));
}

/** How many figures follow one another from the `first` on with nothing but 、 and 和 between. */
function runLength(text: string, figures: readonly Figure[], first: number): number {
  let length = 1;
  for (;;) {
    const [last, next] = [figures[first + length - 1], figures[first + length]];
    if (last === undefined || next === undefined || !FIGURE_SEPARATOR.test(text.slice(last.end, next.start))) return length;
    length++;
  }
}

import { allMatches } from "../lists/all-matches.js";
import type { FigureRole } from "../lexicon/change-words.js";
import { SENTENCE_END, YEAR_IN_FRONT, YEAR_MENTION } from "../lexicon/prose-labels.js";
import { narrowNumerals } from "../quantity/read-number.js";
import type { Figure } from "./figure.js";
import type { FigureLabel } from "./figure-label.js";

const EARLIEST_YEAR = 1990;

/** A year that the text names. */
interface YearMark {
  readonly start: number;
  readonly end: number;
  /** `undefined` for one that tells nothing of a year: 比2018年, 1958年. */
  readonly year: number | undefined;
  /** 上年 dates the figure behind it alone: 由上年的92%提升到95%. */
  readonly isBrief: boolean;
}

/**
 * The year of each figure: the one that its sentence names last in front of it, else the report's own. What is only compared with
 * (比2018年, 上年为) dates no figure behind it.
 */
export function factYears(
  text: string,
  figures: readonly Figure[],
  labels: readonly FigureLabel[],
  roles: readonly FigureRole[],
  reportYear: number | undefined,
): readonly (number | null)[] {
  const marks = yearMarks(text, reportYear);
  const ends = allMatches(text, SENTENCE_END).map(({ index }) => index);
  let [nextMark, nextEnd] = [0, 0];
  let named: number | undefined;
  return figures.map((figure, index) => {
    const previousEnd = figures[index - 1]?.end ?? 0;
    let own = named;
    let kept = named;
    for (; nextEnd < ends.length && (ends[nextEnd] ?? 0) < figure.start; nextEnd++) {
      const end = ends[nextEnd] ?? 0;
      while ((marks[nextMark]?.end ?? Number.POSITIVE_INFINITY) <= end) nextMark++;
      own = kept = undefined;
    }
    for (let mark = marks[nextMark]; mark !== undefined && mark.end <= figure.start; mark = marks[++nextMark]) {
      if (mark.year === undefined || mark.start < previousEnd) continue;
      own = mark.year;
      if (!mark.isBrief) kept = mark.year;
    }
    // 上年为: the amounts behind it are those of the year before it again.
    if (roles[index]?.kind !== "base") named = kept;
    return listedYear(labels[index], reportYear) ?? own ?? reportYear ?? null;
  });
}

function yearMarks(text: string, reportYear: number | undefined): readonly YearMark[] {
  return allMatches(narrowNumerals(text), YEAR_MENTION).map((match): YearMark => {
    const [whole, comparison, calendar, prior] = match;
    const place = { start: match.index, end: match.index + whole.length };
    const isTold = comparison === undefined;
    if (prior !== undefined) {
      const year = isTold && reportYear !== undefined ? reportYear - 1 : undefined;
      return { ...place, year, isBrief: true };
    }
    const year = calendar === undefined ? reportYear : Number(calendar);
    return { ...place, year: isTold && year !== undefined && year >= EARLIEST_YEAR ? year : undefined, isBrief: false };
  });
}

/** The year that a name in a list with 分别 begins with. */
function listedYear(label: FigureLabel | undefined, reportYear: number | undefined): number | null {
  const own = label?.listStart === undefined ? null : YEAR_IN_FRONT.exec(label.label);
  if (own === null) return null;
  const [, calendar, prior] = own;
  if (calendar !== undefined) return Number(calendar);
  if (reportYear === undefined) return null;
  return prior === undefined ? reportYear : reportYear - 1;
}

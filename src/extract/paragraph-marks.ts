import { AMONG_WORD } from "../lexicon/prose-metrics.js";
import { SENTENCE_END, YEAR_MENTION } from "../lexicon/prose-labels.js";
import { narrowNumerals } from "../quantity/read-number.js";

/** A place in a paragraph, and what stands there. */
interface Mark {
  readonly start: number;
  readonly end: number;
}

/** A year that the text names: by the calendar, or as the one before the report's. */
export interface YearMark extends Mark {
  /** `undefined` for 上年. */
  readonly calendar: number | undefined;
  /** 比2018年: what a figure is compared with, not its own year. */
  readonly isComparison: boolean;
}

/**
 * What a paragraph's figures are read by, found once for all of them. Each question is asked for places in rising order, and
 * answered from where the last answer stood, so that the work is in proportion to the text.
 */
export interface ParagraphMarks {
  /** Where the sentence begins that `place` stands in. */
  readonly sentenceStart: (place: number) => number;
  /** The last 其中 or the like that ends before `place`, not before `from`. */
  readonly lastAmong: (from: number, place: number) => number | undefined;
  /** The years named between the start of the sentence and `place`. */
  readonly yearsBefore: (place: number) => readonly YearMark[];
}

/** Finds the marks of a paragraph. */
export function paragraphMarks(text: string): ParagraphMarks {
  const sentenceEnds = [...text.matchAll(SENTENCE_END)].map(({ index }) => index + 1);
  const among = [...text.matchAll(new RegExp(AMONG_WORD, "gu"))].map(toMark);
  const years = [...narrowNumerals(text).matchAll(YEAR_MENTION)].map((match): YearMark => ({
    ...toMark(match),
    calendar: match[2] === undefined ? undefined : Number(match[2]),
    isComparison: match[1] !== undefined,
  }));
  const sentence = risingCount(sentenceEnds);
  const amongEnds = risingCount(among.map(({ end }) => end));
  const yearEnds = risingCount(years.map(({ end }) => end));
  const sentenceStart = (place: number): number => sentenceEnds[sentence(place) - 1] ?? 0;
  return {
    sentenceStart,
    lastAmong: (from, place) => {
      const last = among[amongEnds(place) - 1]?.start;
      return last !== undefined && last >= from ? last : undefined;
    },
    yearsBefore: (place) => {
      const until = yearEnds(place);
      const from = sentenceStart(place);
      let first = until;
      while (first > 0 && (years[first - 1]?.start ?? 0) >= from && until - first < MOST_YEARS) first--;
      return years.slice(first, until);
    },
  };
}

/** Of the years of one sentence only the last ones are asked for. */
const MOST_YEARS = 8;

function toMark(match: RegExpExecArray): Mark {
  return { start: match.index, end: match.index + match[0].length };
}

/** How many of the rising numbers are at most `place`; quick where the places rise too. */
function risingCount(numbers: readonly number[]): (place: number) => number {
  let count = 0;
  return (place) => {
    while (count < numbers.length && (numbers[count] ?? 0) <= place) count++;
    while (count > 0 && (numbers[count - 1] ?? 0) > place) count--;
    return count;
  };
}

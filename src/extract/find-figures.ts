import { allMatches } from "../lists/all-matches.js";
import {
  APPROXIMATE_BEHIND,
  APPROXIMATELY,
  FROM_WORD,
  NEGATIVE_IN_BRACKETS,
  OPEN_IN_BRACKETS,
  PART_OF_CODE,
  QUOTED,
  RANGE_DASH,
  TIME_UNITS,
} from "../lexicon/prose-figures.js";
import { moneyPower } from "../lexicon/units.js";
import { compare, negate, shift } from "../quantity/decimal.js";
import { holdsNumber, narrowNumerals } from "../quantity/read-number.js";
import type { DoubtfulFigure, Figure } from "./figure.js";
import { type FigureUnit, unitAfter } from "./figure-unit.js";
import { figuresInWords } from "./numbers-in-words.js";
import { type ProseNumber, proseNumbers } from "./printed-numbers.js";

/** The figures of a paragraph, and those that were left out because they cannot be read for certain. */
export interface FoundFigures {
  readonly figures: readonly Figure[];
  readonly doubtful: readonly DoubtfulFigure[];
}

/** All amounts, counts and rates of a text in order; years, codes and what stands in 《》 or 〔〕 are none. */
export function findFigures(text: string): FoundFigures {
  const isQuoted = quotedPlaces(text);
  const candidates = candidatesOf(text).filter(({ number }) => !isQuoted(number.start));
  const figures: Figure[] = [];
  const doubtful: DoubtfulFigure[] = [];
  candidates.forEach((candidate, index) => {
    const found = readCandidate(text, candidates[index - 1], candidate, candidates[index + 1]);
    if (found === undefined) return;
    if ("doubt" in found) doubtful.push(found);
    else figures.push(found);
  });
  const inWords = figuresInWords(text).filter(({ start }) => !isQuoted(start));
  return {
    figures: withoutOverlaps([...figures, ...inWords].map((figure) => ({ ...figure, isApproximate: isAbout(text, figure) }))),
    doubtful,
  };
}

/** A number, its unit, and whether a dash ties it to the number in front of it. */
interface Candidate {
  readonly number: ProseNumber;
  readonly unit: FigureUnit | undefined;
  readonly dash: "range" | "from" | undefined;
}

function candidatesOf(text: string): readonly Candidate[] {
  if (!holdsNumber(text)) return [];
  const narrow = narrowNumerals(text);
  let previous: Candidate | undefined;
  return proseNumbers(text).map((number) => {
    previous = {
      number,
      unit: unitAfter(text, number.end),
      dash: previous === undefined ? undefined : dashOf(narrow, previous, number),
    };
    return previous;
  });
}

/** The longest gap between the ends of a range: a blank on either side of a dash of two. */
const LONGEST_DASH = 4;
const REACH = 24;

function dashOf(text: string, { number: low, unit }: Candidate, high: ProseNumber): Candidate["dash"] {
  const from = unit?.end ?? low.end;
  const isNear = high.start >= from && high.start - from <= LONGEST_DASH;
  const gap = isNear ? text.slice(from, high.start) : "";
  if (!RANGE_DASH.test(gap)) return undefined;
  return /[至到]/u.test(gap) && FROM_WORD.test(text.slice(Math.max(0, low.start - REACH), low.start)) ? "from" : "range";
}

function readCandidate(
  text: string,
  previous: Candidate | undefined,
  { number, unit, dash }: Candidate,
  next: Candidate | undefined,
): Figure | DoubtfulFigure | undefined {
  if (unit === undefined) return bracketedFigure(text, number);
  if (TIME_UNITS.has(unit.name) || isCode(text, number)) return undefined;
  if (next?.dash === "range" && next.unit?.name === unit.name && !TIME_UNITS.has(next.unit.name)) return undefined;
  if (number.doubt !== undefined) return { start: number.start, end: unit.end, doubt: number.doubt };
  const own = { value: shift(number.value, unit.power), unit: unit.name, start: number.start, end: unit.end };
  if (dash !== "range" || previous === undefined) return { ...own, isApproximate: unit.isOver };
  if (previous.dash === "range" || isCode(text, previous.number) || previous.number.doubt !== undefined) return undefined;
  if (previous.unit !== undefined && previous.unit.name !== unit.name) return { ...own, isApproximate: unit.isOver };
  const ends = [shift(previous.number.value, unit.power), own.value] as const;
  const [low, high] = compare(...ends) > 0 ? [ends[1], ends[0]] : ends;
  return { ...own, value: low, upTo: high, start: previous.number.start, isApproximate: true };
}

function isCode(text: string, { start }: ProseNumber): boolean {
  return PART_OF_CODE.test(text.slice(Math.max(0, start - 2), start));
}

const BRACKET_BEHIND = /^[)）]/u;
const BRACKET_BEFORE = /[（(]$/u;

/** 收支差额（12.3）万元: a number in brackets in front of its unit is less than nothing where it may be. */
function bracketedFigure(text: string, { value, start, end, doubt }: ProseNumber): Figure | DoubtfulFigure | undefined {
  const isBracketed = BRACKET_BEFORE.test(text.slice(0, start).slice(-1)) && BRACKET_BEHIND.test(text.slice(end, end + 1));
  const unit = isBracketed ? unitAfter(text, end + 1) : undefined;
  const isMoneyOrRate = unit !== undefined && (unit.name === "%" || (moneyPower(unit.name) ?? 0) >= 3);
  if (!isMoneyOrRate) return undefined;
  const before = text.slice(Math.max(0, start - 1 - REACH), start - 1);
  if (doubt !== undefined || OPEN_IN_BRACKETS.test(before)) return { start: start - 1, end: unit.end, doubt: doubt ?? "sign" };
  const isNegative = NEGATIVE_IN_BRACKETS.test(before);
  return {
    value: isNegative ? negate(value) : value,
    unit: unit.name,
    start: start - 1,
    end: unit.end,
    isApproximate: unit.isOver,
  };
}

/** 不少于 and a few blanks are the most that may stand in front of a number. */
const ABOUT_REACH = 12;

function isAbout(text: string, { start, end, isApproximate }: Figure): boolean {
  return (
    isApproximate ||
    APPROXIMATELY.test(text.slice(Math.max(0, start - ABOUT_REACH), start)) ||
    APPROXIMATE_BEHIND.test(text.slice(end, end + ABOUT_REACH))
  );
}

/** In order, and of two in one place the one that begins first. */
function withoutOverlaps(figures: readonly Figure[]): readonly Figure[] {
  let end = 0;
  return [...figures]
    .sort((a, b) => a.start - b.start)
    .filter((figure) => {
      if (figure.start < end) return false;
      end = figure.end;
      return true;
    });
}

/** Says of places, asked in any order, whether they stand in a title or a document number. */
function quotedPlaces(text: string): (place: number) => boolean {
  const quoted = allMatches(text, QUOTED).map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return (place) => {
    let [low, high] = [0, quoted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((quoted[middle]?.end ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return (quoted[low]?.start ?? Number.POSITIVE_INFINITY) <= place;
  };
}

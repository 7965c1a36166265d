import { allMatches } from "../lists/all-matches.js";
import { flatMap } from "../lists/flat-map.js";
import { CHINESE_DIGITS, CHINESE_NUMERAL, LARGE_MULTIPLIERS, withOne } from "../lexicon/chinese-digits.js";
import {
  ABOUT_IN_FRONT,
  BELOW_YUAN,
  CONGRESS,
  COUNTED_IN_WORDS,
  FRACTION_IN_WORDS,
  FRACTION_UNITS,
  NO_COUNT_BEFORE,
  OVER,
  RANGE_IN_WORDS,
  UNITS_OF_TIME,
  WHOLE_YUAN,
  WITHOUT_DIGIT,
} from "../lexicon/prose-figures.js";
import { moneyPower } from "../lexicon/units.js";
import { parseChineseAmount } from "../quantity/chinese-amount.js";
import { add, compare, type ExactDecimal, parseDecimal, shift, stripZeros } from "../quantity/decimal.js";
import { narrowNumerals } from "../quantity/read-number.js";
import type { Figure } from "./figure.js";
import { unitAfter, unitAtStart } from "./figure-unit.js";

/** Figures whose number is told in words: 一百二十万元, 两千三百人, 七大, 百分之九十五. */
export function figuresInWords(text: string): readonly Figure[] {
  const fractions = flatMap(allMatches(text, FRACTION_IN_WORDS), fractionFigure);
  const isFraction = (place: number): boolean => fractions.some(({ start, end }) => start <= place && place < end);
  const numerals = allMatches(text, CHINESE_NUMERAL).filter(({ index }) => fractions.length === 0 || !isFraction(index));
  return [...fractions, ...flatMap(numerals, (match) => numeralFigure(text, match) ?? [])];
}

function fractionFigure({ 0: whole, 1: base, 2: words, 3: digits, index }: RegExpExecArray): readonly Figure[] {
  const value = words === undefined ? parseDecimal(narrowNumerals(digits ?? "")) : parseChineseAmount(words);
  const unit = FRACTION_UNITS.get(base ?? "");
  if (value === undefined || unit === undefined) return [];
  return [{ value, unit, start: index, end: index + whole.length, isApproximate: false }];
}

const TWO: ExactDecimal = { coefficient: 2n, scale: 0 };
const ELEVEN: ExactDecimal = { coefficient: 11n, scale: 0 };

function numeralFigure(text: string, { 0: run, index: start }: RegExpExecArray): Figure | undefined {
  const before = text.slice(Math.max(0, start - 2), start);
  if (NO_COUNT_BEFORE.test(before)) return undefined;
  const end = start + run.length;
  const unit = unitAfter(text, end);
  const scaled = scaledNumeral(run, unit?.name);
  const about = ABOUT_IN_FRONT.test(before);
  if (scaled === undefined || (WITHOUT_DIGIT.test(run) && !about && unit?.isOver !== true)) return countFigure(text, run, start);
  if (unit?.power !== 0 || moneyPower(unit.name) === undefined) return countFigure(text, run, start);
  const below = moneyPower(scaled.unit) === 0 ? BELOW_YUAN.exec(text.slice(unit.end, unit.end + 6)) : null;
  const whole = text.slice(unit.end, unit.end + 1);
  const tail = below === null ? (WHOLE_YUAN.test(whole) ? 1 : 0) : below[0].length;
  const value = below === null ? scaled.value : add(scaled.value, belowYuan(below));
  const figure = { value, unit: scaled.unit, start, end: unit.end + tail, isApproximate: about || unit.isOver };
  return withLowerEnd(text, figure);
}

/** Longer than any numeral with what stands behind it. */
const REACH = 10;

/** 十至二十万元: the range that a figure is the upper end of. */
function withLowerEnd(text: string, figure: Figure): Figure {
  const match = RANGE_IN_WORDS.exec(text.slice(Math.max(0, figure.start - REACH), figure.start));
  const low = match?.[1] === undefined ? undefined : parseChineseAmount(match[1]);
  if (match === null || low === undefined || compare(low, figure.value) >= 0) return figure;
  return { ...figure, value: low, upTo: figure.value, start: figure.start - match[0].length, isApproximate: true };
}

/** 一百二十万 before 元 is 120 万元; 一百二十三万四千 is 1234000 元. */
function scaledNumeral(
  run: string,
  unit: string | undefined,
): { readonly value: ExactDecimal; readonly unit: string } | undefined {
  const value = parseChineseAmount(withOne(run));
  if (value === undefined || unit === undefined) return undefined;
  const last = run.at(-1) ?? "";
  const large = LARGE_MULTIPLIERS.has(last) ? moneyPower(last + unit) : undefined;
  if (moneyPower(unit) !== 0 || large === undefined) return { value, unit };
  return { value: stripZeros(shift(value, -large)), unit: last + unit };
}

function belowYuan([, tenths, hundredths]: RegExpExecArray): ExactDecimal {
  const digit = (character: string | undefined): number => CHINESE_DIGITS.get(character ?? "") ?? 0;
  return { coefficient: BigInt(digit(tenths) * 10 + digit(hundredths)), scale: 2 };
}

/** 七大, 两项, 二十余个, 一万二千人. One alone (一个, 一次) counts nothing. */
function countFigure(text: string, run: string, start: number): Figure | undefined {
  const about = ABOUT_IN_FRONT.test(text.slice(Math.max(0, start - 1), start));
  const value = parseChineseAmount(withOne(run));
  const behind = text.slice(start + run.length, start + run.length + 8);
  const over = OVER.test(behind);
  const unit = value === undefined ? undefined : countUnit(over ? behind.slice(1) : behind, value);
  if (value === undefined || unit === undefined || compare(value, TWO) < 0) return undefined;
  if (CONGRESS.test(run + behind) || (WITHOUT_DIGIT.test(run) && !about && !over)) return undefined;
  const end = start + run.length + (over ? 1 : 0) + unit.length;
  return withLowerEnd(text, { value: stripZeros(value), unit: unit.name, start, end, isApproximate: over || about });
}

function countUnit(behind: string, value: ExactDecimal): { readonly name: string; readonly length: number } | undefined {
  const usual = COUNTED_IN_WORDS.exec(behind)?.[0];
  const unit = unitAtStart(behind);
  if (unit !== undefined && usual !== undefined && unit.length > usual.length) return unit;
  if (usual !== undefined) return { name: usual, length: usual.length };
  if (unit === undefined || compare(value, ELEVEN) < 0 || UNITS_OF_TIME.test(behind)) return undefined;
  return unit;
}

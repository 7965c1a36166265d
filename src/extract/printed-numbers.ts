import { flatMap } from "../lists/flat-map.js";
import { BEFORE_AMOUNT, CLAUSE_START, MAY_BE_NEGATIVE, MINUS, SEVERAL_FOLLOW, TAKES_ORDINAL } from "../lexicon/prose-figures.js";
import { type ExactDecimal, negate, parseDecimal, signOf } from "../quantity/decimal.js";
import { narrowNumerals, numbersIn, type PrintedNumber } from "../quantity/read-number.js";

/** A number in prose, its sign and the blanks inside it included; offsets are those of the text. */
export interface ProseNumber {
  readonly value: ExactDecimal;
  readonly start: number;
  readonly end: number;
  /** Why its value is not certain: it may be a part of a number with blanks in it, or its minus a dash. */
  readonly doubt?: "blanks" | "sign";
}

/** All numbers in digits of a text, in order. Parts that blanks have torn apart are joined where they can be one number only. */
export function proseNumbers(text: string): readonly ProseNumber[] {
  const narrow = narrowNumerals(text);
  return flatMap(chainsOf(narrow, numbersIn(text)), (chain) => readChain(narrow, chain)).map((number) =>
    withSign(narrow, number),
  );
}

/** Blanks, a point or a separator with a blank on one side, or a 。 for a point. */
const INSIDE_NUMBER = /^(?:\s{1,2}|\.\s{1,2}|\s?,\s|\s,\s?|[。·])$/u;
const LONGEST_GAP = 3;

/** Numbers with nothing but what may stand inside one number between them. */
function chainsOf(text: string, numbers: readonly PrintedNumber[]): readonly (readonly PrintedNumber[])[] {
  const chains: PrintedNumber[][] = [];
  numbers.forEach((number, index) => {
    const last = numbers[index - 1];
    const gap = last === undefined || number.start - last.end > LONGEST_GAP ? undefined : text.slice(last.end, number.start);
    if (gap !== undefined && (INSIDE_NUMBER.test(gap) || (gap === "" && text[number.start] === "."))) chains.at(-1)?.push(number);
    else chains.push([number]);
  });
  return chains;
}

/** Groups of three, parted by blanks or commas with blanks, decimals behind: `5 498.14`, `1 234,567.8`. */
const GROUPED = /^[1-9]\d{0,2}(?:(?:\s{1,2}|\s?,\s?)\d{3})+(?:\s?\.\s?\d+)?$/u;
/** One point with a blank beside it: `5498. 14`, `5498 .14`. */
const BROKEN_AT_POINT = /^\d+(?:\.\s{1,2}|\s{1,2}\.)\d{1,6}$/u;
/** One break anywhere before the point: `54 98.14`. */
const BROKEN_ONCE = /^[1-9]\d{0,7}\s\d{1,8}(?:\.\d+)?$/u;
const YEAR = /^(?:19|20)\d{2}\s/u;
const LARGE_UNIT = /^\s?[百千万亿]/u;
/** How much of the text in front of a number is looked at. */
const REACH = 24;

function readChain(text: string, chain: readonly PrintedNumber[]): readonly ProseNumber[] {
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (chain.length === 1) return chain;
  const printed = text.slice(first.start, last.end);
  const joined = isOneNumber(text, printed, first.start, last.end) ? parseDecimal(printed.replaceAll(/[\s,]/gu, "")) : undefined;
  if (joined !== undefined) return [{ value: joined, start: first.start, end: last.end }];
  const counts = countsItem(text, printed, first.start);
  return chain.map((number, index) => (index === 0 || (counts && index === 1) ? number : { ...number, doubt: "blanks" }));
}

function isOneNumber(text: string, printed: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const words = before.trimEnd();
  const isAfterNoun = BEFORE_AMOUNT.test(words);
  if (TAKES_ORDINAL.test(words) || YEAR.test(printed) || SEVERAL_FOLLOW.test(words)) return false;
  if (BROKEN_AT_POINT.test(printed)) return isAfterNoun || !CLAUSE_START.test(before);
  if (!isAfterNoun) return false;
  if (GROUPED.test(printed)) return isPlausible(printed, text.slice(end, end + 2));
  return BROKEN_ONCE.test(printed) && words === before;
}

/** Of 100 200万元 none can say whether it is one number; of 1 300 500万元 hardly anything is so much. */
function isPlausible(printed: string, behind: string): boolean {
  if (printed.includes(",")) return true;
  const breaks = (printed.split(".")[0] ?? "").trim().split(/\s+/u).length - 1;
  if (breaks > 1 && LARGE_UNIT.test(behind)) return false;
  return printed.includes(".") || !/^\d{3}\s/u.test(printed);
}

/** `1. 300万元用于…`, `表1 300万元`: the first number counts the items, the second is whole. */
function countsItem(text: string, printed: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return TAKES_ORDINAL.test(before.trimEnd()) || (CLAUSE_START.test(before) && /^\d{1,2}\.\s/u.test(printed));
}

function withSign(text: string, number: ProseNumber): ProseNumber {
  const at = number.start - 1;
  if (number.start === 0 || !MINUS.test(text[at] ?? "")) return number;
  const before = text.slice(Math.max(0, at - REACH), at).trimEnd();
  const last = before.at(-1) ?? "";
  if (/[-—~～0-9A-Za-z%％〕）)]/u.test(last) || isUnitEnd(before)) return number;
  const negative = { ...number, start: at, value: signOf(number.value) === 0 ? number.value : negate(number.value) };
  if (text[at] === "△" || MAY_BE_NEGATIVE.test(before) || /[=（(<>≤≥]$/u.test(before)) return negative;
  return { ...number, doubt: "sign" };
}

/** 3万元-5万元: a dash between two figures. */
function isUnitEnd(before: string): boolean {
  return /\d\s?(?:[百千万亿]?元|[万千百亿年月日人名个次项家户场天分])$/u.test(before);
}

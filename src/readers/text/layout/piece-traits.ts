import { isGroupPiece, isLevelPiece } from "../../../lexicon/label-pieces.js";
import { FUND_LABEL_TAIL, LONE_MEASURE, QUANTITY_AT_END } from "../../../lexicon/parted-words.js";
import { rememberedOf } from "../../../lexicon/remembered.js";
import { textKind, type TableSection } from "../../../lexicon/table-words.js";
import { textOf, type LayoutLine, type Run } from "./layout-line.js";

/** What some neighbouring runs of one line say of the column that they may stand in. */
export interface PieceTraits {
  /** A number, a piece of one, or a mark for none. */
  readonly isNumber: boolean;
  /** A whole number. */
  readonly isFigure: boolean;
  readonly isPercentage: boolean;
  /** More than points or a percentage ever are. */
  readonly isLarge: boolean;
  readonly isSmallInteger: boolean;
  /** `10 分`: the weight of an indicator, no value of one. */
  readonly isPoints: boolean;
  /** `≥90%` */
  readonly isComparison: boolean;
  /** May be a piece of the section's own label, as a whole or at its beginning. */
  readonly isGroup: boolean;
  readonly beginsWithGroup: boolean;
  readonly beginsWithFundGroup: boolean;
  /** May be a piece of a level's name. */
  readonly isLevel1: boolean;
  readonly isLevel2: boolean;
  readonly looksLikeLevel2: boolean;
  /** A character of 绩效指标, written downwards, as well as the end of a level's name. */
  readonly isLabelCharacter: boolean;
  /** Blanks between runs beyond one, blanks where text has none, and numbers, figures and comparisons behind a blank. */
  readonly wideBlanks: number;
  readonly textBlanks: number;
  readonly numbersBehind: number;
  readonly figuresBehind: number;
  readonly comparisonsBehind: number;
}

/** `9,369.28`, `12345` */
const LARGE_AMOUNT = /\d,\d{3}|\d{4}/u;
const SMALL_INTEGER = /^\d{1,2}$/u;
const POINTS = /^\d{1,3}(?:\.\d+)?\s?分$/u;
const COMPARISON = /^[≥≤<>]/u;
const LABEL_CHARACTER = /^[绩效指标]$/u;

/** Traits of one run or several that stand side by side on a line; those of short texts are kept, since they come again. */
export function pieceTraits(line: LayoutLine, runs: readonly Run[], section: TableSection): PieceTraits {
  const text = textOf(line, runs);
  if (text.length > LONGEST_KEY) return traitsOf(text, runs, section);
  const key = `${section} ${placesIn(runs)} ${text}`;
  const known = kept.get(key) ?? traitsOf(text, runs, section);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, known);
  return known;
}

/** Traits of the neighbouring runs `first` (inclusive) to `end` (exclusive) of a line; each stretch is looked at once. */
export function stretchTraits(line: LayoutLine, section: TableSection, first: number, end: number): PieceTraits {
  const stretches = stretchesOf(line);
  const known = stretches.get(section) ?? [];
  stretches.set(section, known);
  const key = first * (line.runs.length + 1) + end;
  return (known[key] ??= pieceTraits(line, line.runs.slice(first, end), section));
}

const stretchesOf: (line: LayoutLine) => Map<TableSection, PieceTraits[]> = rememberedOf(() => new Map());

/** Which of the text's runs are meant: the first and the last always are. */
function placesIn(runs: readonly Run[]): string {
  return runs.length < 3 ? String(runs.length) : runs.map(({ start }) => start - (runs[0]?.start ?? 0)).join(",");
}

const kept = new Map<string, PieceTraits>();
const LONGEST_KEY = 64;
const MOST_KEPT = 8192;

function traitsOf(printed: string, runs: readonly Run[], section: TableSection): PieceTraits {
  const text = printed.normalize("NFKC");
  const first = runs[0]?.text ?? "";
  const isLevel2 = isLevelPiece(text, 2);
  const beginsWithGroup = isGroupPiece(first, section);
  const isLabelCharacter = LABEL_CHARACTER.test(text);
  return {
    isNumber: isNumberPiece(text),
    isFigure: textKind(text) === "number",
    isPercentage: text.includes("%"),
    isLarge: LARGE_AMOUNT.test(text),
    isSmallInteger: SMALL_INTEGER.test(text),
    isPoints: POINTS.test(text),
    isComparison: COMPARISON.test(text),
    isGroup: isGroupPiece(text, section),
    beginsWithGroup,
    beginsWithFundGroup: section === "funds" && beginsWithGroup && !FUND_LABEL_TAIL.test(first),
    isLevel1: isLevelPiece(text, 1),
    isLevel2,
    looksLikeLevel2: isLevel2 && (text.length > 1 || isLabelCharacter),
    isLabelCharacter,
    ...blankTraits(runs),
  };
}

/** A number or a piece of one: `98.7`, `7%`, `100分`, `——`, `/`. NFKC. */
const NUMBER_PIECE = /^[\d.,%‰分+\-—–−/\\]+$/u;
/** A number, with its unit or without, or a mark for none. */
export function isFigure(text: string): boolean {
  return textKind(text) !== "text";
}

/** `10 分`, `100 %`: a number and its unit. */
const UNIT_BLANK = /(?<!\s)\s+(?=[分%]$)/u;
const BLANK = /\s/u;

function isNumberPiece(text: string): boolean {
  const whole = text.replace(UNIT_BLANK, "");
  return NUMBER_PIECE.test(whole) || (!BLANK.test(whole) && textKind(whole) !== "text");
}

const HAN_AT_END = /\p{Script=Han}$/u;
const HAN_AT_START = /^\p{Script=Han}/u;
const NUMBER_AT_END = /[\d%]$/u;
const FIGURE_AT_START = /^\d/u;
const MOST_BLANKS = 4;

/** `654家次`, or its last word alone: a quantity ends here. */
function endsQuantity(text: string): boolean {
  return QUANTITY_AT_END.test(text) || LONE_MEASURE.test(text);
}

type BlankTraits = Pick<PieceTraits, "wideBlanks" | "textBlanks" | "numbersBehind" | "figuresBehind" | "comparisonsBehind">;

function blankTraits(runs: readonly Run[]): BlankTraits {
  const traits = { wideBlanks: 0, textBlanks: 0, numbersBehind: 0, figuresBehind: 0, comparisonsBehind: 0 };
  for (const [index, run] of runs.slice(1).entries()) {
    const before = runs[index];
    const left = (before?.text ?? "").normalize("NFKC");
    const right = run.text.normalize("NFKC");
    const blanks = run.start - (before?.end ?? run.start);
    const isComparison = COMPARISON.test(right);
    const isFigure = FIGURE_AT_START.test(right);
    const areNumbers = (NUMBER_AT_END.test(left) || endsQuantity(left)) && (isFigure || isComparison);
    if (blanks > 1) traits.wideBlanks += Math.min(blanks, MOST_BLANKS);
    else if (areNumbers || (HAN_AT_END.test(left) && HAN_AT_START.test(right))) traits.textBlanks++;
    if (isNumberPiece(right)) traits.numbersBehind++;
    if (isComparison) traits.comparisonsBehind++;
    else if (isFigure) traits.figuresBehind++;
  }
  return traits;
}

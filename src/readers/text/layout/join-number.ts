import { flatMap } from "../../../lists/flat-map.js";
import { isFigureUnit } from "../../../lexicon/units.js";
import { middleOf, type Piece } from "./place-pieces.js";

/** What a cell of figures holds: one line for each number that stands in it. */
export interface JoinedNumber {
  readonly lines: readonly string[];
  /** False where it is open whether two lines are one number or two. */
  readonly isSure: boolean;
}

/**
 * A number from the pieces that a narrow column broke it into: `98.` and `98%`. Pieces that may just as well be two
 * numbers stay apart: `120` and `30` are never `12030`.
 *
 * @param scale how many decimals the amounts of the section have, where they all have as many.
 * @param isStated says whether a number is the one that the table states elsewhere.
 */
export function joinNumber(
  pieces: readonly string[],
  scale?: number,
  isStated: (text: string) => boolean = () => false,
): JoinedNumber {
  const whole = pieces.join("");
  if (pieces.length > 1 && isStated(whole.normalize("NFKC"))) return { lines: [whole], isSure: true };
  const lines: string[] = [];
  for (const piece of pieces) {
    const before = lines.at(-1);
    if (before !== undefined && isRest(before.normalize("NFKC"), piece.normalize("NFKC"), scale)) {
      lines[lines.length - 1] = before + piece;
    } else lines.push(piece);
  }
  return { lines, isSure: lines.length < 2 };
}

/**
 * The numbers of a column, each on the middle of the lines that it was broken over.
 *
 * @param mayBeRest says whether a piece may be the rest of a number at all.
 */
export function wholeNumbers(
  pieces: readonly Piece[],
  scale?: number,
  mayBeRest: (piece: Piece) => boolean = () => true,
): readonly Piece[] {
  const numbers: Piece[][] = [];
  const scaleOf = brokenScale(
    pieces.map(({ text }) => text),
    scale,
  );
  for (const piece of pieces) {
    const open = numbers.at(-1) ?? [];
    if (mayBeRest(piece) && goesOn(open, piece, scaleOf(open[0]?.text))) numbers[numbers.length - 1] = [...open, piece];
    else numbers.push([piece]);
  }
  return numbers.map((own) => ({ line: middleOf(own), page: own[0]?.page ?? 1, text: own.map(({ text }) => text).join("") }));
}

/**
 * The decimals that a number of a column is to have where its first line may be cut; `undefined` where others of the column
 * are longer: a column that has room for `617.06` does not break `11.30`.
 */
export function brokenScale(
  column: readonly string[],
  scale: number | undefined,
): (first: string | undefined) => number | undefined {
  const width = Math.max(0, ...column.map((text) => text.length));
  return (first) => (first === undefined || first.length < width ? undefined : scale);
}

function goesOn(open: readonly Piece[], piece: Piece, scale: number | undefined): boolean {
  const last = open.at(-1);
  if (last?.page !== piece.page || piece.line - last.line > WIDEST_STEP) return false;
  const before = open.map(({ text }) => text).join("");
  return isRest(before.normalize("NFKC"), piece.text.normalize("NFKC"), scale);
}

const WIDEST_STEP = 2;

/** `1234.56` */
const DECIMAL = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)\.\d+$/u;
/** `12,345.60` */
const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/u;
/** `1,2`: a group of three is cut; what it lacks follows. */
const CUT_GROUP = /,\d{1,2}$/u;
const DECIMALS = /\.(\d+)$/u;
const LAST_DIGITS = /^(\d+)([%‰]?)$/u;

const UNIT = /(?<![^\d.,])[^\d.,]+$/u;

/** Says whether a text is the rest of the number before it, and nothing else. NFKC. */
function isRest(before: string, text: string, scale: number | undefined): boolean {
  if (/\d$/u.test(before) && isFigureUnit(text)) return true;
  const number = (before + text).replace(UNIT, (unit) => (isFigureUnit(unit) ? "" : unit));
  if (before.endsWith(".") || text.startsWith(".")) return DECIMAL.test(number);
  if (before.endsWith(",") || text.startsWith(",") || CUT_GROUP.test(before)) return GROUPED.test(number);
  return isLastDecimal(before, text, scale);
}

/** `98.9` and `8%`, or `4654.9` and `4` where amounts have two decimals. */
function isLastDecimal(before: string, text: string, scale: number | undefined): boolean {
  const decimals = DECIMALS.exec(before)?.[1];
  const [, digits, unit] = LAST_DIGITS.exec(text) ?? [];
  if (decimals === undefined || digits === undefined) return false;
  return unit === "" ? decimals.length + digits.length === scale : decimals.length + digits.length <= MOST_DECIMALS;
}

/** A percentage has no more decimals. */
const MOST_DECIMALS = 2;

/** The decimals that amounts are printed with: the most that several of them have, or `undefined`. */
export function commonScale(texts: readonly string[]): number | undefined {
  const scales = flatMap(texts, (text) => DECIMALS.exec(text.normalize("NFKC"))?.[1]?.length ?? []);
  const most = Math.max(0, ...scales);
  return scales.filter((scale) => scale === most).length < LEAST_AMOUNTS ? undefined : most;
}

const LEAST_AMOUNTS = 2;

import { leadingNumber } from "../../../quantity/read-number.js";
import type { ExactDecimal } from "../../../quantity/decimal.js";
import { closeCellBlanks } from "./close-blanks.js";

/** A level's name and the points in brackets behind it: `产出指标（50分）`. */
export interface LevelLabel {
  readonly text: string;
  /** The name is a known one of its level. */
  readonly isKnown: boolean;
  readonly points: ExactDecimal | undefined;
  /** How many signs say that the text is cut, or put together from several labels. */
  readonly faults: number;
}

const BLANK = /\s/gu;
/** `产出指标(50分)` */
const WITH_POINTS = /^([^()]+)\((\d{1,3}(?:\.\d{1,2})?)分?\)$/u;
const BRACKETED = /\([^()]*\)?/gu;
const BRACKETED_POINTS = /\(\d{0,3}(?:\.\d*)?分?\)?/gu;
const OPENING = /\(/gu;
const CLOSING = /\)/gu;
const NAME_END = /指标/gu;
const BROKEN_START = /^[\d(分)]/u;
const BEHIND_BRACKET = /\)[^()]/u;

/** Reads pieces of a level column as one label. A narrow column breaks names, brackets and numbers anywhere. */
export function levelLabel(pieces: readonly string[], isKnownName: (text: string) => boolean): LevelLabel {
  const text = closeCellBlanks(pieces.join(""));
  const plain = text.normalize("NFKC").replace(BLANK, "");
  const [, name, points] = WITH_POINTS.exec(plain) ?? [];
  const faults = faultsOf(plain);
  return {
    text,
    isKnown: faults === 0 && isKnownName(name ?? plain),
    points: points === undefined ? undefined : leadingNumber(points)?.value,
    faults,
  };
}

function faultsOf(text: string): number {
  const names = text.replace(BRACKETED, "").match(NAME_END)?.length ?? 0;
  const opened = text.match(OPENING)?.length ?? 0;
  const closed = text.match(CLOSING)?.length ?? 0;
  const hasOther = text.replace(BRACKETED_POINTS, "").includes("(");
  const broken = [hasOther, BROKEN_START.test(text), beginsAgain(text), BEHIND_BRACKET.test(text), opened !== closed].filter(
    Boolean,
  ).length;
  return Math.max(0, names - 1) + Math.max(0, opened - 1) + broken;
}

/** `产出指产出指`: two labels that begin alike. */
function beginsAgain(text: string): boolean {
  return text.length >= 2 * BEGINNING && text.includes(text.slice(0, BEGINNING), BEGINNING);
}

const BEGINNING = 3;

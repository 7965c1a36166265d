import { MULTIPLIER_BEFORE_UNIT, MULTIPLIER_POWERS, NO_UNIT, OVER_BEFORE_UNIT } from "../lexicon/prose-figures.js";
import { groupBy } from "../lists/group-by.js";
import { PROSE_UNITS, unitName } from "../lexicon/units.js";

/** The unit behind a number. */
export interface FigureUnit {
  readonly name: string;
  /** Where it ends in the text. */
  readonly end: number;
  /** The power of ten that the words between number and unit multiply by: 3 for 5千人. */
  readonly power: number;
  /** 余 or 多 stands between number and unit. */
  readonly isOver: boolean;
}

/** More characters than a unit and what stands in front of it have. */
const REACH = 12;

/** The unit that follows `end`; blanks, a 余 and a multiplier of its own (3万余人) may stand between. */
export function unitAfter(text: string, end: number): FigureUnit | undefined {
  const following = text.slice(end, end + REACH);
  return directUnit(following, end) ?? multipliedUnit(following, end);
}

function directUnit(following: string, end: number): FigureUnit | undefined {
  const [gap = "", over = ""] = OVER_BEFORE_UNIT.exec(following) ?? [];
  const unit = unitAtStart(following.slice(gap.length));
  if (unit === undefined) return undefined;
  return { name: unit.name, end: end + gap.length + unit.length, power: 0, isOver: over !== "" };
}

function multipliedUnit(following: string, end: number): FigureUnit | undefined {
  const [gap = "", multiplier = "", over = ""] = MULTIPLIER_BEFORE_UNIT.exec(following) ?? [];
  const unit = multiplier === "" ? undefined : unitAtStart(following.slice(gap.length));
  if (unit === undefined) return undefined;
  const isNamed = PROSE_UNITS.includes(multiplier + unit.name);
  return {
    name: isNamed ? multiplier + unit.name : unit.name,
    end: end + gap.length + unit.length,
    power: isNamed ? 0 : (MULTIPLIER_POWERS.get(multiplier) ?? 0),
    isOver: over !== "",
  };
}

const UNITS_BY_START = groupBy(PROSE_UNITS, (unit) => unit.charAt(0));

/** The unit that a text begins with, blanks between its characters included (`万 元`). */
export function unitAtStart(text: string): { readonly name: string; readonly length: number } | undefined {
  const compact = text.replace(/\s/gu, "");
  const printed = NO_UNIT.test(compact)
    ? undefined
    : UNITS_BY_START.get(compact.charAt(0))?.find((unit) => compact.startsWith(unit));
  return printed === undefined ? undefined : { name: unitName(printed), length: printedLength(text, printed) };
}

function printedLength(text: string, unit: string): number {
  let length = 0;
  for (const character of unit) {
    while (/\s/u.test(text[length] ?? "")) length++;
    length += character.length;
  }
  return length;
}

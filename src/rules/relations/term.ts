import type { Location } from "../../document/location.js";
import { type BlankMark, printedBlank } from "../../lexicon/blank-marks.js";
import { moneyPower } from "../../lexicon/units.js";
import { type ExactDecimal, formatDecimal, parseDecimal, shift, signOf } from "../../quantity/decimal.js";
import { printedScaleOf } from "../../quantity/printed-scale.js";
import type { Quantity } from "../../report/report.js";
import type { Clue, LocalText } from "../rule.js";

/** A figure that takes part in a relation, under the name that the reader knows it by. */
export interface StatedTerm {
  readonly kind: "stated";
  readonly name: string;
  readonly value: ExactDecimal;
  /** How many decimals the figure stands for: those of its table, not only its own; negative where it stands for tens. */
  readonly scale: number;
  readonly unit: string | null;
  readonly text: string;
  readonly at: Location;
}

/** A cell that is there and says nothing. */
export interface BlankTerm {
  readonly kind: "blank";
  readonly name: string;
  /** `unreadable`: the cell holds something that is no number. */
  readonly mark: BlankMark | "unreadable";
  readonly text: string;
  readonly at: Location;
}

export type Term = StatedTerm | BlankTerm;

/** A quantity as a term of a relation; `undefined` where the report has no such quantity. `scale` 0 takes its own decimals. */
export function termOf(name: string, quantity: Quantity | undefined, scale = 0): Term | undefined {
  if (quantity === undefined) return undefined;
  const { text, at, unit } = quantity;
  const value = quantity.value === null ? undefined : parseDecimal(quantity.value);
  if (value === undefined) return { kind: "blank", name, mark: printedBlank(text) ?? "unreadable", text, at };
  return { kind: "stated", name, value, scale: Math.max(scale, printedScaleOf(quantity, value)), unit, text, at };
}

/** Only the terms that state a figure. */
export function statedTerms(terms: Iterable<Term | undefined>): readonly StatedTerm[] {
  return [...terms].filter((term): term is StatedTerm => term?.kind === "stated");
}

export function isStated(term: Term | undefined): term is StatedTerm {
  return term?.kind === "stated";
}

/** Whether the term states a figure other than zero. */
export function isNonZero(term: Term | undefined): term is StatedTerm {
  return isStated(term) && signOf(term.value) !== 0;
}

/**
 * The term in another unit of money, its decimals moved along; the term itself where either unit is unknown or the same.
 * `undefined` where the two units do not measure the same.
 */
export function inUnitOf(term: StatedTerm, unit: string | null): StatedTerm | undefined {
  if (unit === null || term.unit === null || unit === term.unit) return term;
  const by = unitPower(term.unit, unit);
  if (by === undefined) return undefined;
  return { ...term, value: shift(term.value, by), scale: term.scale - by, unit };
}

/** A term as one place of evidence; `coefficient` where it is a figure of a linear relation, `unit` that of the relation. */
export function clueOf(role: LocalText, term: Term, coefficient?: 1 | -1, unit: string | null = null): Clue {
  const { text, at } = term;
  if (term.kind === "blank") return { role, text, at };
  const value = formatDecimal(term.value);
  const power = unitPower(term.unit, unit);
  if (coefficient === undefined || power === undefined) return { role, text, value, at };
  return power === 0 ? { role, text, value, at, coefficient } : { role, text, value, at, coefficient, power };
}

/** By how many powers of ten one unit is larger than another; 0 where one is unknown, `undefined` where they do not compare. */
function unitPower(from: string | null, to: string | null): number | undefined {
  if (from === to || from === null || to === null) return 0;
  const [a, b] = [moneyPower(from), moneyPower(to)];
  return a === undefined || b === undefined ? undefined : a - b;
}

/** Whether a term says nothing that a sum could count as nothing: left-overs of the template and unreadable cells. */
export function isOpen(term: Term | undefined): boolean {
  return term?.kind === "blank" && (term.mark === "unreadable" || term.mark === "placeholder");
}

import { rememberedOf } from "../../lexicon/remembered.js";
import { moneyPower } from "../../lexicon/units.js";
import { parseDecimal, ZERO } from "../../quantity/decimal.js";
import { printedScale } from "../../quantity/printed-scale.js";
import type { Fact, Report } from "../../report/report.js";
import type { StatedTerm } from "../relations/term.js";

/** Whether a fact states an amount of money. */
export function isMoney(fact: Fact): boolean {
  return moneyPower(fact.unit) !== undefined;
}

/**
 * A fact of the prose as a term. Amounts stand for as many decimals as any amount of the same unit in the same paragraph is
 * printed with, since trailing zeros are dropped in prose too.
 */
export function factTerm(report: Report, fact: Fact): StatedTerm {
  const { text, at, unit, label } = fact;
  const value = parseDecimal(fact.value) ?? ZERO;
  const scale = isMoney(fact) ? paragraphScale(report, fact) : printedScale(text, value);
  return { kind: "stated", name: nameOf(label), value, scale, unit, text, at };
}

/** A year or a 其中 in front of a label, which its sentence repeats anyway. */
const LEADING_YEAR = /^(?:其中[:：]?)?\d{4}\s*年[度末底]?/u;

function nameOf(label: string): string {
  const name = label.replace(LEADING_YEAR, "").trim();
  return name === "" ? label : name;
}

function paragraphScale(report: Report, fact: Fact): number {
  return Math.max(scaleOf(fact), scalesByParagraph(report).get(paragraphKey(fact)) ?? 0);
}

function scaleOf({ text, value }: Fact): number {
  return printedScale(text, parseDecimal(value) ?? ZERO);
}

function paragraphKey({ at, unit }: Fact): string {
  return `${at.block} ${unit}`;
}

/** The most decimals of the figures of a paragraph in one unit. */
const scalesByParagraph = rememberedOf(({ facts }: Report): ReadonlyMap<string, number> => {
  const scales = new Map<string, number>();
  for (const fact of facts) scales.set(paragraphKey(fact), Math.max(scaleOf(fact), scales.get(paragraphKey(fact)) ?? 0));
  return scales;
});

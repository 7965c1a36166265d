import { UNIT_NAMES } from "../../lexicon/unit-names.js";
import type { Language } from "../rule.js";

/** A unit as a reader of a language writes it behind a figure; `""` for none. Units of money stay as the report prints them. */
export function describeUnit(unit: string | undefined, lang: Language, figure = ""): string {
  if (unit === undefined || lang === "zh") return unit ?? "";
  const names = UNIT_NAMES.get(unit);
  return names === undefined ? unit : isOne(figure) ? names.one : names.many;
}

/** The unit of a difference: two rates in per cent differ by percentage points. */
export function describeDifferenceUnit(unit: string | undefined, lang: Language, figure = ""): string {
  if (unit !== "%") return describeUnit(unit, lang, figure);
  return lang === "zh" ? " 个百分点" : isOne(figure) ? "percentage point" : "percentage points";
}

function isOne(figure: string): boolean {
  return figure === "1" || figure === "-1";
}

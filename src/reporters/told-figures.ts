import { flatMap } from "../lists/flat-map.js";
import type { Finding } from "../rules/finding.js";
import { describeDifferenceUnit, describeUnit } from "../rules/place/describe-unit.js";
import type { Language } from "../rules/rule.js";
import { FIELD_NAMES, type FieldName } from "./wording.js";

/** One of a finding's figures, with its unit, under its name: `不应大于`, `908.63 万元`. */
export interface ToldFigure {
  readonly name: string;
  readonly figure: string;
}

/** What a figure should be or keep to, what it is, and by how much it is off; those that the finding has. */
export function toldFigures(
  { expected, bound, actual, difference, unit }: Pick<Finding, "expected" | "bound" | "actual" | "difference" | "unit">,
  language: Language,
): readonly ToldFigure[] {
  const own = (figure: string | undefined): string => describeUnit(unit, language, figure);
  const told: readonly (readonly [FieldName, string | undefined, string])[] = [
    [bound ?? "expected", expected, own(expected)],
    ["actual", actual, own(actual)],
    ["difference", difference, describeDifferenceUnit(unit, language, difference).trim()],
  ];
  return flatMap(told, ([name, value, valueUnit]) =>
    value === undefined ? [] : [{ name: FIELD_NAMES[name][language], figure: withUnit(value, valueUnit) }],
  );
}

function withUnit(value: string, unit: string): string {
  if (unit === "") return value;
  return unit === "%" ? `${value}%` : `${value} ${unit}`;
}

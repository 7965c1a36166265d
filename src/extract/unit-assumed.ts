import type { Diagnostic } from "../document/diagnostic.js";
import type { Location } from "../document/location.js";
import { USUAL_MONEY_UNIT } from "../lexicon/units.js";

/** Says that amounts of a form were taken for 万元 since nothing tells their unit. `at` is the first of them. */
export function unitAssumed(form: string, at: Location): Diagnostic {
  return { code: "unit-assumed", message: `${form}没有标明金额单位，按${USUAL_MONEY_UNIT}读取，也可能是元`, at };
}

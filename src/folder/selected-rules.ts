import { type CheckOptions, selectRules } from "../check/check-options.js";
import { RULES } from "../rules/registry.js";
import type { Rule } from "../rules/rule.js";

/**
 * The rules that a check with these options runs. Asked before the first file is read, so that a wrong configuration is
 * told at once.
 *
 * @throws ZipingError `INVALID_CONFIG` where the options name an unknown rule or setting.
 */
export function selectedRules(options: CheckOptions): readonly Rule[] {
  return selectRules(RULES, options).map(({ rule }) => rule);
}

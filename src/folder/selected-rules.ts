import { type CheckOptions, selectRules } from "../check/check-options.js";
import { RULES } from "../rules/registry.js";
import type { Rule } from "../rules/rule.js";
import type { SilentRules } from "./accept-findings.js";

/**
 * The rules that a check with these options runs. Asked before the first file is read, so that a wrong configuration is
 * told at once.
 *
 * @throws ZipingError `INVALID_CONFIG` where the options name an unknown rule or setting.
 */
export function selectedRules(options: CheckOptions): readonly Rule[] {
  return selectRules(RULES, options).map(({ rule }) => rule);
}

/** The rules that say nothing in a check with these options, or nothing of a single file. */
export function silentRules(options: CheckOptions): SilentRules {
  const selected = selectedRules(options);
  const running = new Set(selected.map(({ id }) => id));
  return {
    off: new Set(RULES.flatMap(({ id }) => (running.has(id) ? [] : [id]))),
    betweenReports: new Set(selected.flatMap(({ id, scope }) => (scope === "folder" ? [id] : []))),
  };
}

import { flatMap } from "../lists/flat-map.js";
import { type CheckOptions, mergeRules, selectRules } from "../check/check-options.js";
import { RULES } from "../rules/registry.js";
import type { Severity } from "../rules/finding.js";
import type { Rule, RuleOptions } from "../rules/rule.js";
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
    off: new Set(flatMap(RULES, ({ id }) => (running.has(id) ? [] : [id]))),
    betweenReports: new Set(flatMap(selected, ({ id, scope }) => (scope === "folder" ? [id] : []))),
  };
}

/** A rule with the severity and the settings that it has in a check. */
export interface ListedRule {
  readonly rule: Rule;
  readonly severity: Severity | "off";
  readonly options: RuleOptions;
}

/**
 * All rules that there are for a check with these options, those that it leaves out among them.
 *
 * @throws ZipingError `INVALID_CONFIG` where the options name an unknown rule or setting.
 */
export function listedRules(options: CheckOptions): readonly ListedRule[] {
  const selected = new Map(selectRules(RULES, options).map((each) => [each.rule.id, each] as const));
  return mergeRules(RULES, options.rules ?? []).map((rule): ListedRule => {
    const settings = selected.get(rule.id);
    if (settings === undefined) return { rule, severity: "off", options: rule.options };
    return { rule, severity: settings.severity ?? rule.meta.severity, options: settings.options };
  });
}

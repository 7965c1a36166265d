import { ZipingError } from "../document/ziping-error.js";
import type { Severity } from "../rules/finding.js";
import type { Language, Rule, RuleOptions } from "../rules/rule.js";

/** How a report is judged. */
export interface CheckOptions {
  /** Language of messages; Chinese by default. */
  readonly lang?: Language;
  /** Severity by rule id (or by group: `"style/*"`); `"off"` leaves the rule out. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  /** Settings by rule id. */
  readonly options?: Readonly<Record<string, RuleOptions>>;
  /** Rules of one's own, checked after the built-in ones; one with the id of a built-in rule takes its place. */
  readonly rules?: readonly Rule[];
}

/** A rule that takes part, with its settings and the severity that the configuration gives it. */
export interface SelectedRule {
  readonly rule: Rule;
  readonly options: RuleOptions;
  /** In place of the rule's own severity. */
  readonly severity?: Severity;
}

/**
 * The rules that take part, with the configuration applied.
 *
 * @throws ZipingError `INVALID_CONFIG` for an unknown rule, an unknown setting or one of another type.
 */
export function selectRules(builtIn: readonly Rule[], options: CheckOptions): readonly SelectedRule[] {
  const rules = mergeRules(builtIn, options.rules ?? []);
  refuseUnknown(rules, options);
  return rules.flatMap((rule): readonly SelectedRule[] => {
    const severity = options.severities?.[rule.id] ?? options.severities?.[`${rule.meta.group}/*`];
    if (severity === "off") return [];
    const merged = mergeOptions(rule, options.options?.[rule.id] ?? {});
    return [{ rule, options: merged, ...(severity === undefined ? {} : { severity }) }];
  });
}

function mergeRules(builtIn: readonly Rule[], own: readonly Rule[]): readonly Rule[] {
  const replaced = new Set(own.map((rule) => rule.id));
  return [...builtIn.filter((rule) => !replaced.has(rule.id)), ...own];
}

function refuseUnknown(rules: readonly Rule[], options: CheckOptions): void {
  const known = new Set(rules.flatMap((rule) => [rule.id, `${rule.meta.group}/*`]));
  for (const [key, ids] of [
    ["severities", Object.keys(options.severities ?? {})],
    ["options", Object.keys(options.options ?? {})],
  ] as const) {
    const unknown = ids.find((id) => !known.has(id));
    if (unknown !== undefined) {
      throw new ZipingError("INVALID_CONFIG", `配置项 ${key}["${unknown}"]：没有这条规则。可用 ziping rules 查看全部规则。`);
    }
  }
}

function mergeOptions(rule: Rule, given: RuleOptions): RuleOptions {
  for (const [name, value] of Object.entries(given)) {
    const usual = rule.options[name];
    if (usual === undefined)
      throw invalidOption(rule, name, `这条规则没有该选项；可用：${Object.keys(rule.options).join("、") || "无"}`);
    if (typeof usual !== typeof value) throw invalidOption(rule, name, `应为 ${typeof usual} 类型，现为 ${typeof value}`);
  }
  return { ...rule.options, ...given };
}

function invalidOption(rule: Rule, name: string, problem: string): ZipingError {
  return new ZipingError("INVALID_CONFIG", `配置项 options["${rule.id}"].${name}：${problem}。`);
}

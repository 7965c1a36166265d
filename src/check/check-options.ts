import { flatMap } from "../lists/flat-map.js";
import { ZipingError } from "../document/ziping-error.js";
import { type ExactDecimal, parseDecimal, signOf } from "../quantity/decimal.js";
import type { Severity } from "../rules/finding.js";
import type { Language, LocalText, Rule, RuleOptions } from "../rules/rule.js";

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
  /** A difference up to this, in the relation's own unit, is only a hint. */
  readonly tolerance?: ExactDecimal;
}

/** The option that every rule has beside its own. */
const TOLERANCE = "tolerance";

/**
 * The rules that take part, with the configuration applied.
 *
 * @throws ZipingError `INVALID_CONFIG` for an unknown rule, an unknown setting, or one that its rule cannot use.
 */
export function selectRules(builtIn: readonly Rule[], options: CheckOptions): readonly SelectedRule[] {
  const rules = mergeRules(builtIn, options.rules ?? []);
  if (options.severities === undefined && options.options === undefined)
    return rules.map((rule) => ({ rule, options: rule.options }));
  refuseUnknown(rules, options);
  return flatMap(rules, (rule): readonly SelectedRule[] => {
    const severity = severityOf(rule, options.severities);
    if (severity === "off") return [];
    const { [TOLERANCE]: tolerance, ...given } = options.options?.[rule.id] ?? NONE_GIVEN;
    return [
      {
        rule,
        options: mergeOptions(rule, given),
        ...(severity === undefined ? {} : { severity }),
        ...(tolerance === undefined ? {} : { tolerance: readTolerance(rule, tolerance) }),
      },
    ];
  });
}

const NONE_GIVEN: RuleOptions = {};

function severityOf(rule: Rule, severities: CheckOptions["severities"]): Severity | "off" | undefined {
  return severities?.[rule.id] ?? severities?.[`${rule.meta.group}/*`];
}

/** The built-in rules and those of one's own, which take the place of a rule with the same id. */
export function mergeRules(builtIn: readonly Rule[], own: readonly Rule[]): readonly Rule[] {
  if (own.length === 0) return builtIn;
  const replaced = new Set(own.map((rule) => rule.id));
  return [...builtIn.filter((rule) => !replaced.has(rule.id)), ...own];
}

function refuseUnknown(rules: readonly Rule[], options: CheckOptions): void {
  const known = new Set(flatMap(rules, (rule) => [rule.id, `${rule.meta.group}/*`]));
  for (const [key, ids] of [
    ["severities", Object.keys(options.severities ?? {})],
    ["options", Object.keys(options.options ?? {})],
  ] as const) {
    const unknown = ids.find((id) => !known.has(id));
    if (unknown !== undefined) {
      throw new ZipingError("INVALID_CONFIG", `配置项 ${key}["${unknown}"]：没有这条规则。可用 ziping rules 查看全部规则。`, {
        english: `${key}["${unknown}"]: no such rule. ziping rules lists them all.`,
      });
    }
  }
}

/** A number, or decimal text where a number could not say it exactly. */
function readTolerance(rule: Rule, given: string | number | boolean): ExactDecimal {
  const tolerance = parseDecimal(String(given));
  if (tolerance === undefined || signOf(tolerance) < 0)
    throw invalidOption(rule, TOLERANCE, {
      zh: "应为不小于零的数，如 0.05",
      en: "should be a number of zero or more, such as 0.05",
    });
  return tolerance;
}

function mergeOptions(rule: Rule, given: RuleOptions): RuleOptions {
  for (const [name, value] of Object.entries(given)) {
    const usual = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
    if (usual === undefined)
      throw invalidOption(rule, name, {
        zh: `这条规则没有该选项；可用：${[...Object.keys(rule.options), TOLERANCE].join("、")}`,
        en: `the rule has no such option; it has ${[...Object.keys(rule.options), TOLERANCE].join(", ")}`,
      });
    if (typeof usual !== typeof value)
      throw invalidOption(rule, name, {
        zh: `应为 ${typeof usual} 类型，现为 ${typeof value}`,
        en: `should be a ${typeof usual}, is a ${typeof value}`,
      });
    if (typeof value === "number" && !Number.isFinite(value))
      throw invalidOption(rule, name, { zh: `应为数，现为 ${value}`, en: `should be a number, is ${value}` });
  }
  const merged = { ...rule.options, ...given };
  const wrong = rule.findOptionProblem?.(merged);
  if (wrong !== undefined) throw invalidOption(rule, wrong.option, wrong.problem);
  return merged;
}

function invalidOption(rule: Rule, name: string, { zh, en }: LocalText): ZipingError {
  const key = `options["${rule.id}"].${name}`;
  return new ZipingError("INVALID_CONFIG", `配置项 ${key}：${zh}。`, { english: `${key}: ${en}.` });
}

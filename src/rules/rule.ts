import type { Location } from "../document/location.js";
import type { Decimal } from "../quantity/decimal.js";
import type { Profile } from "../profiles/profile.js";
import type { Report } from "../report/report.js";
import type { ReportSketch } from "./example/report-sketch.js";
import type { Bound, Severity } from "./finding.js";

export type Language = "zh" | "en";

/** One text in both languages. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}

/**
 * What came of one relation. Only `violated` is a finding of the rule's severity; `withinRounding` is a hint; the last two
 * say that there was nothing to check, or that an operand is missing.
 */
export type RelationState = "exact" | "withinRounding" | "violated" | "notApplicable" | "insufficientData";

/** What a message's `{name}` stands for: a text, a text in both languages, or a place that is described for the reader. */
export type MessageValue = string | LocalText | { readonly place: Location };

/** One place that takes part in a relation; `text` stands verbatim at `at`. */
export interface Clue {
  readonly role: LocalText;
  readonly text: string;
  readonly value?: Decimal;
  readonly at: Location;
  /** The file, for folder rules. */
  readonly path?: string;
  /**
   * How the relation's difference moves with this value, where it is a figure of a linear relation:
   * by as much (1) or against it (-1). Tells which value, changed alone, would make a relation hold.
   */
  readonly coefficient?: 1 | -1;
  /** The value × 10^`power` is in the relation's unit; absent for 0. */
  readonly power?: number;
  /** In place of a coefficient, where the relation is no sum: the values of this place with which it holds, all others unchanged. */
  readonly holds?: { readonly low: Decimal; readonly high: Decimal };
}

/** One relation that a rule evaluated, with its values. Text is made from it last, by the rule's message templates. */
export interface Verdict {
  readonly state: RelationState;
  /** Which of the rule's `messages` tells it. */
  readonly code: string;
  /** Values for the message besides `expected`, `actual`, `difference`, `unit` and `formula`. */
  readonly values?: Readonly<Record<string, MessageValue>>;
  /** In place of the rule's own severity, when violated. */
  readonly severity?: Severity;
  readonly formula?: string;
  readonly expected?: Decimal;
  readonly actual?: Decimal;
  readonly difference?: Decimal;
  /** Where `expected` is a limit and not what `actual` should be. */
  readonly bound?: Bound;
  readonly unit?: string;
  /** The largest difference that rounding explains. */
  readonly tolerance?: Decimal;
  /** Why there was nothing to check. */
  readonly reason?: LocalText;
  readonly evidence: readonly Clue[];
  /** The file, for folder rules. */
  readonly path?: string | null;
}

export interface RuleMeta {
  readonly title: LocalText;
  /** Where the title names what is wrong (标题编号不连续) and not what should hold. */
  readonly titleNames?: "fault";
  /** What is checked, in one or two sentences. */
  readonly checks: LocalText;
  readonly formula: string;
  /** The circular or form that the relation comes from. */
  readonly source: string;
  /** When no finding is given. */
  readonly exceptions: LocalText;
  readonly severity: Severity;
  /** The first part of the id: `"basic-data"`. */
  readonly group: string;
}

/** Settings of a rule that a configuration may change: numbers, texts, switches. */
export type RuleOptions = Readonly<Record<string, string | number | boolean>>;

export interface RuleContext<Options extends RuleOptions = RuleOptions> {
  readonly report: Report;
  /** The template that the report follows, where one was recognised. */
  readonly profile?: Profile;
  readonly options: Options;
}

export interface FolderContext<Options extends RuleOptions = RuleOptions> {
  readonly reports: readonly Report[];
  readonly options: Options;
}

/** Small reports for documentation and tests; a folder rule takes several at once. */
export interface RuleExamples {
  /** Settings with which the examples are judged, where the rule says nothing without them. */
  readonly options?: RuleOptions;
  readonly fails: readonly ReportSketch[];
  readonly holds: readonly ReportSketch[];
}

/** An option whose value a rule cannot use, and what it should be. */
export interface OptionProblem {
  readonly option: string;
  readonly problem: LocalText;
}

interface RuleBase<Options extends RuleOptions> {
  /** `"<group>/<name>"`. */
  readonly id: string;
  readonly meta: RuleMeta;
  /** The defaults. */
  readonly options: Options;
  /** What each option does. */
  readonly optionHelp?: { readonly [name in keyof Options]: LocalText };
  /** The first option whose value has the right type and is still of no use; where the rule has texts to read. */
  findOptionProblem?(options: NoInfer<Options>): OptionProblem | undefined;
  /** Templates by verdict code; `{name}` is replaced. */
  readonly messages: Readonly<Record<string, LocalText>>;
  readonly examples?: RuleExamples;
}

export interface ReportRule<Options extends RuleOptions = RuleOptions> extends RuleBase<Options> {
  readonly scope: "report";
  check(context: RuleContext<Options>): Iterable<Verdict>;
}

export interface FolderRule<Options extends RuleOptions = RuleOptions> extends RuleBase<Options> {
  readonly scope: "folder";
  check(context: FolderContext<Options>): Iterable<Verdict>;
}

export type Rule = ReportRule | FolderRule;

type Definition<Defined extends { readonly id: string }> = Omit<Defined, "meta" | "scope"> & {
  readonly meta: Omit<RuleMeta, "group">;
};

/**
 * Makes a rule that sees one report at a time.
 *
 * @example
 * defineRule({ id: "ours/date", meta: {...}, options: {}, messages: { missing: { zh: "...", en: "..." } }, check: ... })
 */
export function defineRule<Options extends RuleOptions>(rule: Definition<ReportRule<Options>>): ReportRule<Options> {
  return { ...rule, meta: { ...rule.meta, group: ruleGroup(rule.id) }, scope: "report" };
}

/** Makes a rule that sees all reports of a folder at once. */
export function defineFolderRule<Options extends RuleOptions>(rule: Definition<FolderRule<Options>>): FolderRule<Options> {
  return { ...rule, meta: { ...rule.meta, group: ruleGroup(rule.id) }, scope: "folder" };
}

/** The first part of a rule's id. */
export function ruleGroup(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf("/")));
}

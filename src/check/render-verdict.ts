import { flatMap } from "../lists/flat-map.js";
import type { Report } from "../report/report.js";
import type { Evidence, Finding, Severity } from "../rules/finding.js";
import { compareLocations } from "../rules/place/compare-locations.js";
import { describeDifferenceUnit, describeUnit } from "../rules/place/describe-unit.js";
import { describePlace } from "../rules/place/describe-place.js";
import type { Clue, Language, MessageValue, Rule, RuleMeta, Verdict } from "../rules/rule.js";
import { fingerprintOf } from "./fingerprint.js";
import type { Relation } from "./relation.js";

/** A `{name}` in a message template, with the blank in front of it, which goes where there is nothing to say, or a per cent sign. */
const PLACEHOLDER = /( ?)\{([a-zA-Z]+)\}/gu;

/** What is needed to turn codes and values into text. */
export interface RenderContext {
  readonly report: Report;
  /** The other reports of the folder by path, for evidence that stands in them. */
  readonly others?: ReadonlyMap<string, Report>;
  readonly lang: Language;
}

/** The sentence of a verdict: the rule's template in the wanted language, filled with the verdict's values. */
export function renderMessage(rule: Rule, verdict: Verdict, context: RenderContext): string {
  const template = rule.messages[verdict.code];
  if (template === undefined) return verdict.code;
  const figures: Readonly<Record<string, MessageValue | undefined>> = {
    expected: verdict.expected,
    actual: verdict.actual,
    difference: verdict.difference?.replace(/^-/u, ""),
    unit: describeUnit(verdict.unit, context.lang, verdict.actual),
    differenceUnit: describeDifferenceUnit(verdict.unit, context.lang, verdict.difference),
    formula: verdict.formula,
    ...verdict.values,
  };
  return template[context.lang].replace(PLACEHOLDER, (whole, space: string, name: string) => {
    const text = renderValue(figures[name], context);
    if (text === undefined) return whole;
    return text === "" || text.startsWith("%") ? text : `${space}${text}`;
  });
}

function renderValue(value: MessageValue | undefined, context: RenderContext): string | undefined {
  if (value === undefined || typeof value === "string") return value;
  return "place" in value ? describePlace(context.report, value.place, context.lang) : value[context.lang];
}

/** The pieces of evidence of a verdict, in reading order, each place once. */
export function renderEvidence(clues: readonly Clue[], context: RenderContext): readonly Evidence[] {
  const seen = new Set<string>();
  const sorted = [...clues].sort((a, b) => comparePaths(a.path, b.path) || compareLocations(a.at, b.at));
  return flatMap(sorted, (clue): readonly Evidence[] => {
    const key = placeKey(clue);
    if (seen.has(key)) return [];
    seen.add(key);
    const report = (clue.path === undefined ? undefined : context.others?.get(clue.path)) ?? context.report;
    return [
      {
        role: clue.role[context.lang],
        place: describePlace(report, clue.at, context.lang),
        text: clue.text,
        ...(clue.value === undefined ? {} : { value: clue.value }),
        at: clue.at,
        ...(clue.path === undefined ? {} : { path: clue.path }),
      },
    ];
  });
}

function comparePaths(a = "", b = ""): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** A text for a place and what is quoted there. */
function placeKey({ path, at: { block, cell, span }, text }: Clue): string {
  return `${path ?? ""}\u0000${block} ${cell?.row ?? ""} ${cell?.col ?? ""} ${span?.start ?? ""} ${span?.end ?? ""} ${text}`;
}

/** The finding that a violated or rounded verdict gives. */
export function renderFinding(rule: Rule, verdict: Verdict, severity: Severity, context: RenderContext): Finding {
  return {
    rule: rule.id,
    severity,
    message: renderMessage(rule, verdict, context),
    ...figuresOf(verdict),
    ...(verdict.bound === undefined ? {} : { bound: verdict.bound }),
    evidence: renderEvidence(verdict.evidence, context),
    path: verdict.path === undefined ? context.report.source.path : verdict.path,
    fingerprint: fingerprintOf(rule, verdict, context),
  };
}

/** A verdict as the list of evaluated relations shows it. */
export function renderRelation(rule: Rule, verdict: Verdict, context: RenderContext): Relation {
  return {
    rule: rule.id,
    title: relationTitle(rule.meta, verdict.state, context.lang),
    state: verdict.state,
    ...figuresOf(verdict),
    ...(verdict.tolerance === undefined ? {} : { tolerance: verdict.tolerance }),
    ...(verdict.reason === undefined ? {} : { reason: verdict.reason[context.lang] }),
    evidence: renderEvidence(verdict.evidence, context),
  };
}

const FAULT_NOT_SEEN: Readonly<Record<Language, (fault: string) => string>> = {
  zh: (fault) => `未见“${fault}”`,
  en: (fault) => `not seen: “${fault}”`,
};

/** The rule's title; beside a relation that holds, a title that names a fault would say the opposite. */
function relationTitle({ title, titleNames }: RuleMeta, state: Verdict["state"], lang: Language): string {
  const holds = state === "exact" || state === "withinRounding";
  return holds && titleNames === "fault" ? FAULT_NOT_SEEN[lang](title[lang]) : title[lang];
}

function figuresOf(verdict: Verdict): Pick<Finding, "expected" | "actual" | "difference" | "unit" | "formula"> {
  const { expected, actual, difference, unit, formula } = verdict;
  return {
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
    ...(difference === undefined ? {} : { difference }),
    ...(unit === undefined ? {} : { unit }),
    ...(formula === undefined ? {} : { formula }),
  };
}

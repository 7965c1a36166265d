import { flatMap } from "../../lists/flat-map.js";
import { groupBy } from "../../lists/group-by.js";
import { canonicalLabel } from "../../lexicon/label.js";
import { THIS_PROJECT } from "../../lexicon/target-words.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import type { Evaluation, Report } from "../../report/report.js";
import { evaluationExample, indicatorSketches } from "../example/evaluation-example.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf, indicatorClue } from "./evaluations.js";

/** No indicator stands twice, and a department's table does not speak of “this project” (T2-22). */
export const duplicateIndicator: ReportRule = defineRule({
  id: "scoring/duplicate-indicator",
  meta: {
    title: { zh: "三级指标重复或照搬", en: "An indicator stands twice or was copied over" },
    titleNames: "fault",
    checks: {
      zh: "同一张自评表中三级指标名称不应重复；部门自评表不应出现“本项目”。",
      en: "No third-level indicator stands twice in one table; a department's table does not speak of “this project”.",
    },
    formula: "三级指标名称各不相同",
    source: "部门整体支出绩效自评表",
    exceptions: {
      zh: "二级指标不同而名称相同的，也予提示。",
      en: "The same name below different second levels is pointed out too.",
    },
    severity: "info",
  },
  options: {},
  messages: {
    duplicate: {
      zh: "{place}：三级指标「{name}」出现 {count} 次。",
      en: "{place}: the indicator “{name}” stands {count} times.",
    },
    thisProject: {
      zh: "{place}：部门自评表中出现“本项目”，可能照搬自项目自评表。",
      en: "{place}: a department's table speaks of “this project”; it may have been copied from a project's form.",
    },
  },
  check: ({ report }) =>
    flatMap(evaluationsOf(report), (evaluation) => [...duplicates(report, evaluation), ...copies(evaluation)]),
  examples: {
    fails: [evaluationExample({ indicators: indicatorSketches({ 按时办结率: { name: "办理事项" } }) })],
    holds: [evaluationExample()],
  },
});

function duplicates(report: Report, { indicators }: Evaluation): readonly Verdict[] {
  const groups = groupBy(indicators, (indicator) => canonicalLabel(indicator.name));
  return flatMap([...groups], ([name, group]): readonly Verdict[] => {
    const [first] = group;
    if (name === "" || first === undefined) return [];
    return [
      {
        state: group.length > 1 ? "violated" : "exact",
        code: "duplicate",
        values: { place: { place: first.at }, name: first.name, count: String(group.length) },
        evidence: group.map((indicator) => indicatorClue(report, indicator)),
      },
    ];
  });
}

function copies({ kind, indicators }: Evaluation): readonly Verdict[] {
  if (kind !== "department") return [];
  return flatMap(indicators, (indicator) => [indicator.target, indicator.actual])
    .filter((field) => THIS_PROJECT.test(field.text))
    .map((field) => ({
      state: "violated",
      code: "thisProject",
      values: { place: { place: field.at } },
      evidence: [{ role: ROLES.passage, ...field }],
    }));
}

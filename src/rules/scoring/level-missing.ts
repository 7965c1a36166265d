import { flatMap } from "../../lists/flat-map.js";
import { FIRST_LEVELS, OLDER_LEVEL, USUAL_LEVEL } from "../../lexicon/first-levels.js";
import { ECONOMIC_CONTENT, ECONOMIC_LEVEL, WITHIN_LIMITS } from "../../lexicon/target-words.js";
import type { Evaluation, Indicator, Report } from "../../report/report.js";
import { evaluationExample, indicatorSketches } from "../example/evaluation-example.js";
import { tableName } from "../place/describe-place.js";
import { defineRule, type Language, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf, indicatorClue } from "./evaluations.js";
import { levelBlocks } from "./points.js";

/** The first level has 产出, 效益 and 满意度 (T2-17). */
export const levelMissing: ReportRule = defineRule({
  id: "scoring/level-missing",
  meta: {
    title: { zh: "缺少一级指标", en: "A first-level indicator is missing" },
    titleNames: "fault",
    checks: {
      zh: "自评表的一级指标通常有产出、效益、满意度三类；满意度归入效益指标、经济效益指标只写编制和预算控制等情况予以提示。",
      en: "A scoring table usually has output, benefit and satisfaction on its first level; says which one is not there, and where economic benefit speaks of nothing but limits of staff and budget.",
    },
    formula: "一级指标 ⊇ {产出, 效益, 满意度}",
    source: "财预〔2020〕10号附件1；财预〔2021〕101号",
    exceptions: {
      zh: "各地表式不同，仅作提示；指标少于三项的表不查。",
      en: "Forms differ between places, so this is only a hint; tables of fewer than three indicators are not checked.",
    },
    severity: "info",
  },
  options: {},
  messages: {
    levelMissing: {
      zh: "{form}：一级指标为{found}，没有{missing}。",
      en: "{form}: the first level has {found} and no {missing}.",
    },
    otherContent: {
      zh: "{place}：经济效益指标「{name}」写的是编制、预算的控制，没有经济效益的内容。",
      en: "{place}: the indicator of economic benefit “{name}” speaks of limits of staff or budget and of no benefit.",
    },
  },
  check: ({ report }) =>
    flatMap(evaluationsOf(report), (evaluation) => [
      ...judge(report, evaluation),
      ...flatMap(evaluation.indicators, (indicator) => judgeContent(report, indicator)),
    ]),
  examples: {
    fails: [
      evaluationExample({
        indicators: indicatorSketches({
          办事群众满意度: { level1: "效益指标", level1Weight: "40分" },
          营商环境改善: { level1Weight: "40分" },
        }),
      }),
    ],
    holds: [evaluationExample()],
  },
});

const FEWEST_INDICATORS = 3;

function judge(report: Report, evaluation: Evaluation): readonly Verdict[] {
  const [first] = evaluation.indicators;
  if (first === undefined || evaluation.indicators.length < FEWEST_INDICATORS) return [];
  const levels = levelBlocks(evaluation, 1);
  const names = levels.map(({ level }) => level.name);
  if (!names.some((name) => USUAL_LEVEL.test(name)) || names.some((name) => OLDER_LEVEL.test(name)))
    return [{ state: "notApplicable", code: "levelMissing", evidence: [] }];
  const missing = FIRST_LEVELS.filter(([, pattern]) => !names.some((name) => pattern.test(name))).map(([name]) => name);
  return [
    {
      state: missing.length === 0 ? "exact" : "violated",
      code: "levelMissing",
      values: {
        form: { zh: formName(report, evaluation, "zh"), en: formName(report, evaluation, "en") },
        found: { zh: names.join("、"), en: names.join(", ") },
        missing: { zh: missing.join("、"), en: missing.join(", ") },
      },
      evidence: [indicatorClue(report, first)],
    },
  ];
}

/** An indicator of economic benefit that is about limits of staff or budget. */
function judgeContent(report: Report, indicator: Indicator): readonly Verdict[] {
  const { level2, name, target, actual, at } = indicator;
  const content = `${name}，${target.text}，${actual.text}`;
  if (!ECONOMIC_LEVEL.test(level2.name) || !WITHIN_LIMITS.test(content)) return [];
  const state = ECONOMIC_CONTENT.test(content) ? "exact" : "violated";
  return [{ state, code: "otherContent", values: { place: { place: at }, name }, evidence: [indicatorClue(report, indicator)] }];
}

function formName(report: Report, { tables: [index = 0] }: Evaluation, lang: Language): string {
  const table = report.tables[index];
  return table === undefined ? "" : tableName(report, table, lang);
}

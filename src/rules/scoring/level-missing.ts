import { ROLES } from "../../lexicon/evidence-roles.js";
import type { Evaluation } from "../../report/report.js";
import { evaluationExample, indicatorSketches } from "../example/evaluation-example.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf } from "./evaluations.js";
import { levelBlocks } from "./points.js";

/** The first level of the national form, each with the words that name it. */
const LEVELS = [
  ["产出指标", /产出/u],
  ["效益指标", /效益|效果/u],
  ["满意度指标", /满意度/u],
] as const;

/** The first level has 产出, 效益 and 满意度 (T2-17). */
export const levelMissing: ReportRule = defineRule({
  id: "scoring/level-missing",
  meta: {
    title: { zh: "缺少一级指标", en: "A first-level indicator is missing" },
    checks: {
      zh: "自评表的一级指标通常有产出、效益、满意度三类；满意度归入效益指标等情况予以提示。",
      en: "A scoring table usually has output, benefit and satisfaction on its first level; says which one is not there.",
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
      zh: "{place}：一级指标为{found}，没有{missing}。",
      en: "{place}: the first level has {found} and no {missing}.",
    },
  },
  check: ({ report }) => evaluationsOf(report).flatMap(judge),
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
/** First levels of the older score sheet, which has a set of its own: 投入, 过程, 产出及效率. */
const OLDER_LEVEL = /^(?:投入|过程)/u;

function judge(evaluation: Evaluation): readonly Verdict[] {
  const [first] = evaluation.indicators;
  if (first === undefined || evaluation.indicators.length < FEWEST_INDICATORS) return [];
  const names = levelBlocks(evaluation, 1).map(({ level }) => level.name);
  if (!names.some((name) => /产出|效益/u.test(name)) || names.some((name) => OLDER_LEVEL.test(name)))
    return [{ state: "notApplicable", code: "levelMissing", evidence: [] }];
  const missing = LEVELS.filter(([, pattern]) => !names.some((name) => pattern.test(name))).map(([name]) => name);
  return [
    {
      state: missing.length === 0 ? "exact" : "violated",
      code: "levelMissing",
      values: { place: { place: first.at }, found: names.join("、"), missing: missing.join("、") },
      evidence:
        evaluation.total?.weight === undefined
          ? []
          : [{ role: ROLES.total, text: evaluation.total.weight.text, at: evaluation.total.weight.at }],
    },
  ];
}

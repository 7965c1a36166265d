import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { compare, formatDecimal, subtract } from "../../quantity/decimal.js";
import { placedAt } from "../basic-data/lines.js";
import { evaluationExample, indicatorSketches } from "../example/evaluation-example.js";
import { clueOf, isStated, termOf } from "../relations/term.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf } from "./evaluations.js";
import { type LevelBlock, levelBlocks, pointFormula, pointSum, pointTerms } from "./points.js";

/** Σ weights of the indicators of a level = the points that the level declares (T2-07). */
export const levelWeight: ReportRule = defineRule({
  id: "scoring/level-weight",
  meta: {
    title: { zh: "各级指标的分值之和等于该级所标分值", en: "The weights of a level add up to its declared points" },
    checks: {
      zh: "一级（二级）指标名称后标有分值的，其下各三级指标分值之和应与之相等。",
      en: "Where a first- or second-level indicator declares points, the weights of its indicators add up to them.",
    },
    formula: "Σ 三级指标分值 = 一级（二级）指标所标分值",
    source: "部门整体支出绩效自评表；财预〔2020〕10号（产出 50、效益 30、满意度 10）",
    exceptions: {
      zh: "没有标分值的不查；有指标未填分值的不作判断。",
      en: "Not checked where no points are declared; nothing is said where a weight is blank.",
    },
    severity: "error",
  },
  options: {},
  messages: {
    levelWeight: {
      zh: "{place}：「{name}」标明 {expected} 分，其下 {count} 项指标分值之和为 {actual} 分（{formula}），相差 {difference} {differenceUnit}。",
      en: "{place}: “{name}” declares {expected} points, its {count} indicators add up to {actual} ({formula}); they differ by {difference} {differenceUnit}.",
    },
  },
  check: ({ report }) =>
    flatMap(evaluationsOf(report), (evaluation) =>
      flatMap([1, 2] as const, (depth) =>
        levelBlocks(evaluation, depth)
          .map(judge)
          .filter((verdict) => verdict !== undefined),
      ),
    ),
  examples: {
    fails: [evaluationExample({ indicators: indicatorSketches({ 办理事项: { weight: "30", score: "30" } }) })],
    holds: [evaluationExample()],
  },
});

function judge({ level, indicators }: LevelBlock): Verdict | undefined {
  const declared = termOf(level.name, level.weight);
  if (!isStated(declared)) return undefined;
  const terms = pointTerms(indicators, "weight");
  const code = "levelWeight";
  if (terms === undefined) return { state: "insufficientData", code, evidence: [clueOf(ROLES.total, declared)] };
  const actual = pointSum(terms);
  const state = compare(actual, declared.value) === 0 ? "exact" : "violated";
  const figures = {
    formula: pointFormula(terms),
    expected: formatDecimal(declared.value),
    actual: formatDecimal(actual),
    difference: formatDecimal(subtract(actual, declared.value)),
    unit: "分",
  };
  const evidence = [clueOf(ROLES.total, declared, -1), ...terms.map((term) => clueOf(ROLES.weight, term, 1))];
  return placedAt({ state, code, ...figures, evidence }, declared, { name: level.name, count: String(terms.length) });
}

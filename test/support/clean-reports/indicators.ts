import { printScore } from "./print.js";
import type { Random } from "./random.js";

/** One indicator as its row prints it. */
export interface IndicatorRow {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
  readonly score: string;
  readonly deviation: string;
}

/** A block of first-level points with the second levels that share them. */
export interface LevelPlan {
  readonly level1: string;
  readonly points: number;
  readonly level2: readonly string[];
}

const OUTPUT = ["数量指标", "质量指标", "时效指标", "成本指标"] as const;
const EFFECT = ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"] as const;

/** The blocks of points in use; `funds` is what is left for the execution rate. */
export const PLANS: readonly [
  { readonly funds: number; readonly blocks: readonly LevelPlan[] },
  ...{ readonly funds: number; readonly blocks: readonly LevelPlan[] }[],
] = [
  { funds: 10, blocks: plan(50, 30, 10) },
  { funds: 10, blocks: plan(50, 30, 10) },
  { funds: 0, blocks: plan(60, 30, 10) },
  {
    funds: 10,
    blocks: [
      { level1: "产出指标", points: 50, level2: OUTPUT },
      { level1: "效益指标", points: 40, level2: [...EFFECT, "服务对象满意度指标"] },
    ],
  },
  {
    funds: 10,
    blocks: [
      { level1: "成本指标", points: 20, level2: ["经济成本指标"] },
      { level1: "产出指标", points: 40, level2: ["数量指标", "质量指标", "时效指标"] },
      { level1: "效益指标", points: 20, level2: ["社会效益指标", "可持续影响指标"] },
      { level1: "满意度指标", points: 10, level2: ["服务对象满意度指标"] },
    ],
  },
  { funds: 20, blocks: plan(40, 30, 10) },
];

function plan(output: number, effect: number, satisfaction: number): readonly LevelPlan[] {
  return [
    { level1: "产出指标", points: output, level2: OUTPUT },
    { level1: "效益指标", points: effect, level2: EFFECT },
    { level1: "满意度指标", points: satisfaction, level2: ["服务对象满意度指标"] },
  ];
}

/** A target and its result; `part` of `whole` where it was not reached in full. */
interface Measure {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly part?: number;
  readonly whole?: number;
}

const IN_WORDS: Readonly<Record<string, readonly Measure[]>> = {
  时效指标: [
    { name: "任务完成时间", target: "11月底前完成", actual: "2022年10月完成" },
    { name: "经费拨付及时性", target: "及时", actual: "及时" },
    { name: "完工时间", target: "2022年9月30日前", actual: "按期完成" },
    { name: "项目建设期限", target: "12个月", actual: "12个月" },
  ],
  经济效益指标: [
    { name: "带动就业增收", target: "有效带动", actual: "人均年增收约1200元" },
    { name: "减少经济损失", target: "有效减少", actual: "减少直接损失约360万元" },
  ],
  社会效益指标: [
    { name: "群众安全感", target: "明显提升", actual: "明显提升" },
    { name: "事故起数", target: "同比下降", actual: "同比下降12.5%" },
    { name: "重大舆情", target: "不发生", actual: "未发生" },
    { name: "政策知晓率", target: "≥80%", actual: "83.6%" },
  ],
  生态效益指标: [
    { name: "节能降耗", target: "能耗下降", actual: "用电量同比下降3%" },
    { name: "水质达标情况", target: "Ⅲ类及以上", actual: "Ⅱ类" },
  ],
  可持续影响指标: [
    { name: "长效机制", target: "建立健全", actual: "印发管理办法2个" },
    { name: "设施管护", target: "长期", actual: "落实管护人员18名" },
  ],
};

/** The indicators of a form whose points add up; some were not reached, each with a score in proportion and a reason. */
export function drawIndicators(random: Random, blocks: readonly LevelPlan[], noReason: string): readonly IndicatorRow[] {
  const names = new Set<string>();
  return blocks.flatMap(({ level1, points, level2 }) => {
    const levels = level2.flatMap((level) => Array.from({ length: random.between(1, 2) }, () => level));
    return shareOut(random, points, levels.length).map((weight, index): IndicatorRow => {
      const level = levels[index] ?? "";
      const drawn = measure(random, level);
      const name = names.has(drawn.name) ? `${drawn.name}（${["一", "二", "三", "四", "五"][index % 5] ?? ""}期）` : drawn.name;
      names.add(name);
      const { part = 1, whole = 1 } = drawn;
      const score = printScore(weight, part, whole);
      const full = score === String(weight);
      const deviation = full ? noReason : "受物料到货较晚影响，次年提前排定计划。";
      return {
        level1,
        level2: level,
        name,
        target: drawn.target,
        actual: drawn.actual,
        weight: String(weight),
        score,
        deviation,
      };
    });
  });
}

function measure(random: Random, level: string): Measure {
  const worded = IN_WORDS[level] ?? [];
  const [first, ...others] = worded;
  if (first !== undefined && random.chance(0.8)) return random.pick([first, ...others]);
  if (level.includes("满意度")) return rate(random, "服务对象满意度", random.between(85, 95));
  if (level === "质量指标") return rate(random, random.pick(["验收合格率", "办结率", "设备完好率"]), random.between(90, 98));
  if (level.includes("成本")) return cost(random);
  return count(random);
}

function rate(random: Random, name: string, goal: number): Measure {
  const target = random.pick([`≥${goal}%`, `${goal}%`, `${goal}%以上`, `不低于${goal}%`, `达到${goal}%`]);
  if (random.chance(0.15)) return { name, target, actual: `${goal - 2}%`, part: goal - 2, whole: goal };
  return { name, target, actual: random.pick([`${goal}%`, `${goal + 2}.4%`, `${goal + 1}%`]) };
}

function count(random: Random): Measure {
  const [name, unit] = random.pick([
    ["培训人次", "人次"],
    ["巡查次数", "次"],
    ["改造面积", "平方米"],
    ["扶持企业数", "家"],
    ["采购设备", "台（套）"],
  ]);
  const goal = random.between(8, 2000);
  const target = random.pick([`≥${goal}${unit}`, `${goal}${unit}`, `不少于${goal}${unit}`, `${goal}${unit}以上`]);
  if (random.chance(0.15)) {
    const part = goal - Math.max(1, Math.floor(goal / 10));
    return { name, target, actual: `${part}${unit}`, part, whole: goal };
  }
  const reached = goal + random.between(0, 30);
  return {
    name,
    target,
    actual: random.pick([`${reached}${unit}`, `实际完成${reached}${unit}`, `已完成${reached}${unit}`, "已完成"]),
  };
}

function cost(random: Random): Measure {
  const goal = random.between(20, 900);
  const [name, unit] = random.pick([
    ["人均培训成本", "元/人"],
    ["单位面积造价", "元/平方米"],
    ["年度运维费用", "万元"],
  ]);
  const target = random.pick([`≤${goal}${unit}`, `不超过${goal}${unit}`, `控制在${goal}${unit}以内`]);
  if (random.chance(0.2)) {
    return { name, target, actual: `${goal + 5}${unit}`, part: goal, whole: goal + 5 };
  }
  return random.pick<Measure>([
    { name, target, actual: `${goal - 3}${unit}` },
    { name: "支出控制", target: "控制在预算以内", actual: "控制在预算以内" },
  ]);
}

/** Points for each of `count` rows, in halves, that add up. */
function shareOut(random: Random, points: number, count: number): readonly number[] {
  let left = points * 2 - count * 2;
  const shares = Array.from({ length: count }, (_, index) => {
    const more = index === count - 1 ? left : random.between(0, Math.floor((left * 2) / count));
    left -= Math.min(left, more);
    return (2 + more) / 2;
  });
  return shares;
}

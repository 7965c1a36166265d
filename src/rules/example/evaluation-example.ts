import type { EvaluationSketch, FundsSketch, IndicatorSketch, ReportSketch } from "./report-sketch.js";

const TOTAL_FUNDS: FundsSketch = {
  key: "total",
  label: "年度资金总额",
  initialBudget: "908.63",
  annualBudget: "6700.00",
  executed: "6683.05",
  weight: "10",
  executionRate: "99.75%",
  score: "9.97",
};

const INDICATORS: readonly IndicatorSketch[] = [
  indicator("产出指标", "50分", "数量指标", "办理事项", "≥1700项", "1756项", "20", "20"),
  indicator("产出指标", "50分", "质量指标", "按时办结率", "≥95%", "98%", "20", "20"),
  indicator("产出指标", "50分", "成本指标", "单件办理成本", "≤12元/件", "11元/件", "10", "10"),
  indicator("效益指标", "30分", "社会效益指标", "营商环境改善", "明显改善", "企业开办时间压缩至1个工作日", "30", "30"),
  indicator("满意度指标", "10分", "服务对象满意度指标", "办事群众满意度", "≥95%", "94%", "10", "9.89", "窗口高峰期等候较长"),
];

function indicator(
  level1: string,
  level1Weight: string,
  level2: string,
  name: string,
  target: string,
  actual: string,
  weight: string,
  score: string,
  deviation = "无",
): IndicatorSketch {
  return { level1, level1Weight, level2, name, target, actual, weight, score, deviation };
}

/** A department's scoring table in which every relation holds, some parts as given. */
export function evaluationExample(parts: EvaluationSketch = {}): ReportSketch {
  return { evaluation: evaluationSketch(parts) };
}

/** The table alone. */
export function evaluationSketch(parts: EvaluationSketch = {}): EvaluationSketch {
  return {
    name: "清河县行政审批服务局",
    funds: [TOTAL_FUNDS],
    bySource: { generalPublicBudget: "6230.76", governmentFund: "0", specialAccount: "0", other: "452.29" },
    byUse: { basicExpenditure: "1184.91", projectExpenditure: "5498.14" },
    goals: [{ expected: "深化放管服改革；提升网办深度。", actual: "办理事项1756项，网上可办率100%。" }],
    indicators: INDICATORS,
    total: { weight: "100", score: "99.86" },
    ...parts,
  };
}

/** The row 年度资金总额 of the example, some cells as given. */
export function totalFundsSketch(cells: Partial<FundsSketch>): FundsSketch {
  return { ...TOTAL_FUNDS, ...cells };
}

/** The indicators of the example, those with a name in `changes` with other cells. */
export function indicatorSketches(changes: Readonly<Record<string, Partial<IndicatorSketch>>>): readonly IndicatorSketch[] {
  return INDICATORS.map((each) => ({ ...each, ...changes[each.name] }));
}

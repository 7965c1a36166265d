import { canonicalLabel, headName } from "./label.js";
import { remembered } from "./remembered.js";

/** What the label of a row, or of a cell beside its value, names in the forms. */
export type FormLabel =
  | "departmentName"
  | "projectName"
  | "supervisor"
  | "implementer"
  | "thriftMeasures"
  | "bySource"
  | "byUse"
  | "goalExpected"
  | "goalActual"
  | "total"
  | "notes";

const FORM_LABELS: readonly (readonly [label: FormLabel, pattern: RegExp])[] = [
  ["departmentName", /^(?:预算)?(?:部门|单位)(?:\(单位\)|\(部门\))?(?:名称)?$|^(?:预算|填报|自评)(?:部门|单位)(?:名称)?$/u],
  ["projectName", /^项目(?:支出)?名称$/u],
  ["supervisor", /^(?:项目)?主管(?:预算)?(?:部门|单位)(?:名称|和代码)?$/u],
  ["implementer", /^(?:项目)?(?:实施|承担|执行)(?:单位|部门)(?:名称)?$/u],
  ["thriftMeasures", /^厉行节约(?:保障)?措施$/u],
  ["bySource", /^按(?:收入|资金)(?:性质|来源)(?:划分|分类|分)$/u],
  ["byUse", /^按支出(?:性质|用途|类型)(?:划分|分类|分)$/u],
  [
    "goalExpected",
    /^(?:项目)?(?:年度|年初|全年)?(?:\(调整\))?(?:预期|绩效|预期绩效|年度|设定|总体|总体绩效)目标$|^年初设定目标$/u,
  ],
  ["goalActual", /^(?:项目)?(?:年度|全年)?(?:总体)?(?:绩效)?(?:目标)?(?:实际)?(?:完成|实现)情况$/u],
  ["total", /^(?:总分|合计|总计|自评总分|综合得分|自评总得分|总得分)$/u],
  ["notes", /^(?:说明|备注|注)$/u],
];

/** What a label names, or `undefined`. */
export const formLabel: (text: string) => FormLabel | undefined = remembered((text) => {
  const name = headName(text);
  return name === "" ? undefined : FORM_LABELS.find(([, pattern]) => pattern.test(name))?.[0];
});

export type FundRowKey = "total" | "currentYearFiscal" | "carriedOver" | "other";

const FUND_ROWS: readonly (readonly [key: FundRowKey, pattern: RegExp])[] = [
  ["total", /^(?:年度|全年)?(?:财政|项目)?资金(?:总额|合计)$|^(?:总额|合计|年度总额|资金总额)$/u],
  ["currentYearFiscal", /^(?:其中:?)?(?:当年|本年|本年度|年度)?财政(?:拨款|资金|性资金)$|^一般公共预算(?:拨款|资金)?$/u],
  ["carriedOver", /^(?:其中:?)?(?:上年|以前年度)?(?:结转|结转结余|结余结转|结余)(?:资金)?$|^上年结转(?:和?结余)?(?:资金)?$/u],
  ["other", /^(?:其中:?)?(?:其他|单位|自有|自筹|财政专户管理)资金$/u],
];

/** 年度资金总额, 当年财政拨款, 上年结转资金, 其他资金. `name` comes without 其中： and numbering. */
export function fundRowKey(name: string): FundRowKey | undefined {
  const canonical = headName(name);
  return FUND_ROWS.find(([, pattern]) => pattern.test(canonical))?.[0];
}

export type SourceLabelKey = "generalPublicBudget" | "governmentFund" | "stateCapital" | "specialAccount" | "other";

const SOURCES: readonly (readonly [key: SourceLabelKey, pattern: RegExp])[] = [
  ["generalPublicBudget", /^一般公共预算(?:财政)?(?:拨款|资金|收入|支出)?$|^财政拨款$/u],
  ["governmentFund", /^政府性基金(?:预算)?(?:财政)?(?:拨款|资金|收入|支出)?$/u],
  ["stateCapital", /^国有资本(?:经营)?(?:预算|收益)?(?:财政)?(?:拨款|资金|收入|支出)?$/u],
  [
    "specialAccount",
    /^纳入(?:财政)?专户管理的?非税收入(?:拨款|资金)?$|^财政专户管理的?(?:资金|非税收入)(?:支出|拨款)?$|^非税收入(?:拨款)?$/u,
  ],
  ["other", /^其他(?:资金|收入)(?:支出)?$|^单位资金(?:支出)?$/u],
];

/** 一般公共预算, 政府性基金拨款, 国有资本经营预算拨款, 纳入专户管理的非税收入拨款, 其他资金. */
export function sourceKey(name: string): SourceLabelKey | undefined {
  const canonical = canonicalLabel(name);
  return SOURCES.find(([, pattern]) => pattern.test(canonical))?.[0];
}

export type UseLabelKey = "basicExpenditure" | "projectExpenditure";

const USES: readonly (readonly [key: UseLabelKey, pattern: RegExp])[] = [
  ["basicExpenditure", /^基本(?:支出|经费)$/u],
  ["projectExpenditure", /^项目(?:支出|经费)$/u],
];

/** 基本支出, 项目支出. */
export function useKey(name: string): UseLabelKey | undefined {
  const canonical = canonicalLabel(name);
  return USES.find(([, pattern]) => pattern.test(canonical))?.[0];
}

export type SignOffField = "preparedBy" | "date" | "phone" | "head";

/** Labels of the line under a table: 填表人： 填报日期： 联系电话： 单位负责人签字：. With white space removed. */
export const SIGN_OFF_LABELS: readonly (readonly [field: SignOffField, labels: readonly string[]])[] = [
  ["preparedBy", ["填表人签字", "填表人员", "填表人", "填报人", "制表人", "经办人"]],
  ["date", ["填报日期", "填表日期", "填报时间", "填表时间", "制表日期"]],
  ["phone", ["联系电话", "联系方式", "电话"]],
  [
    "head",
    [
      "单位负责人（签字）",
      "单位负责人(签字)",
      "单位负责人（签章）",
      "单位负责人签字",
      "单位负责人签章",
      "部门负责人签字",
      "单位负责人",
      "部门负责人",
      "负责人签字",
      "负责人",
    ],
  ],
];

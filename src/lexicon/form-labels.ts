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
  [
    "departmentName",
    /^(?:一级)?(?:预算)?(?:部门|单位)(?:\(单位\)|\(部门\))?(?:名称)?$|^(?:预算|填报|自评|被评价|部门预算)(?:部门|单位)(?:名称)?$/u,
  ],
  ["projectName", /^(?:项目(?:支出|\(政策\))?|专项(?:资金|\(项目\))?|转移支付(?:\(项目\))?|政策|资金)名称(?:和(?:编码|代码))?$/u],
  [
    "supervisor",
    /^(?:中央|地方|[省市县区]级|业务|资金|项目|预算)?主管(?:预算)?(?:部门|单位)(?:名称|和代码|\((?:单位|公章|盖章)\))?$/u,
  ],
  [
    "implementer",
    /^(?:具体|项目)?(?:实施|承担|执行|资金使用)(?:\(使用\))?(?:单位|部门)(?:名称|和代码|\((?:部门|公章|盖章)\))?$|^项目单位$/u,
  ],
  // a label that the page cuts leaves 厉行节约 alone in the row
  ["thriftMeasures", /^厉行节约的?(?:(?:保障)?(?:制度)?(?:措施|情况))?$/u],
  ["bySource", /^按(?:收入|资金)(?:性质|来源)(?:划分|分类|分)$/u],
  ["byUse", /^按支出(?:性质|用途|类型)(?:划分|分类|分)$/u],
  [
    "goalExpected",
    /^(?:项目)?(?:年度|年初|全年|当年|本年)?(?:\(调整\))?(?:预期|设定的?|预期绩效|设定绩效)?(?:总体|整体)?(?:绩效|年度)?(?:总体|总)?(?<!^项目)(?<!^)目标$/u,
  ],
  [
    "goalActual",
    /^(?:项目)?(?:年度|全年|当年|本年)?(?:实际)?(?:总体)?(?:绩效)?(?:目标)?(?:实际)?(?:完成|实现)情况(?:综述|概述)?$|^实际完成(?:目标)?$/u,
  ],
  [
    "total",
    /^(?:合计|总计|(?:绩效|指标|项目|部门|单位|整体|自评|评价|综合|最终)*(?:总分值?|总得分|总评分|(?:得分|分值?)(?:合计|总计)|合计(?:总分|得分|分值?))|(?:综合|最终)(?:得分|评分))$/u,
  ],
  ["notes", /^(?:说明|备注|注)$/u],
];

/** What a label names, or `undefined`. */
export const formLabel: (text: string) => FormLabel | undefined = remembered((text) => {
  const name = headName(text);
  return name === "" ? undefined : FORM_LABELS.find(([, pattern]) => pattern.test(name))?.[0];
});

/** 说明：... 备注：... 注：... */
export const NOTES_START: RegExp = /^(?:说明|备注|注|填表说明)[:：]/u;

/** 自评得分, 评价得分: heads of a column, and the label of the total where one stands first in a row below indicators. */
const SCORE_AS_TOTAL = /^(?:绩效|项目|部门|单位|整体|自评|评价|实际|最后)*得分$/u;

/** Whether the first label of a row below indicators is that of their total. */
export function isClosingTotal(text: string): boolean {
  return formLabel(text) === "total" || SCORE_AS_TOTAL.test(headName(text));
}

export type FundRowKey = "total" | "currentYearFiscal" | "carriedOver" | "other";

const OTHER_FUNDS = /^其[他它](?:来源)?(?:资金|收入)?$/u;

const FUND_ROWS: readonly (readonly [key: FundRowKey, pattern: RegExp])[] = [
  [
    "total",
    /^(?:年度|全年)?(?:预算)?(?:财政|项目)?资金(?:总额|合计|总量)$|^(?:总额|合计|金额合计|年度总额|年度总金额|预算总额|年度预算资金|项目总资金)$|^(?:部门)?整体支出(?:总额)?$|^支出总额$/u,
  ],
  [
    "currentYearFiscal",
    /^(?:当年|本年|本年度|年度|本级)?财政(?:拨款|资金|性资金|拨款资金)$|^(?:当年|本年)?一般公共预算(?:财政)?(?:拨款|资金)?$|^当年预算资金$/u,
  ],
  ["carriedOver", /^(?:上年度?|以前年度|历年|年初)?(?:结转|结转和?结余|结余和?结转|结余)(?:资金)?$/u],
  ["other", OTHER_FUNDS],
  ["other", /^(?:单位|自有|自筹|财政专户管理|地方|社会)资金$|^社会投入(?:资金)?$|^单位自筹$/u],
];

/** Whether a row of funds is 其他资金 by its name, and not one that only stands for it. */
export function isOtherFunds(name: string): boolean {
  return OTHER_FUNDS.test(headName(name));
}

/** 年度资金总额, 当年财政拨款, 上年结转资金, 其他资金. `name` comes without 其中： and numbering. */
export const fundRowKey: (name: string) => FundRowKey | undefined = remembered((name) => {
  const canonical = headName(name);
  return FUND_ROWS.find(([, pattern]) => pattern.test(canonical))?.[0];
});

export type SourceLabelKey = "generalPublicBudget" | "governmentFund" | "stateCapital" | "specialAccount" | "other";

const SOURCES: readonly (readonly [key: SourceLabelKey, pattern: RegExp])[] = [
  ["generalPublicBudget", /^一般公共预算(?:财政)?(?:拨款|资金|收入|支出)?$|^财政拨款$|^公共财政(?:预算)?(?:拨款)?$/u],
  ["governmentFund", /^政府性基金(?:预算)?(?:财政)?(?:拨款|资金|收入|支出)?$/u],
  ["stateCapital", /^国有资本(?:经营)?(?:预算|收益)?(?:财政)?(?:拨款|资金|收入|支出)?$/u],
  [
    "specialAccount",
    /^(?:纳入)?(?:财政)?专户(?:管理)?的?非税收入(?:拨款|资金)?$|^财政专户(?:管理)?的?(?:资金|非税收入)(?:支出|拨款)?$|^非税收入(?:拨款)?$|^教育收费$/u,
  ],
  ["other", /^其[他它](?:(?:资金|收入)(?:支出|收入)?)?$|^单位资金(?:支出)?$/u],
];

/** 一般公共预算, 政府性基金拨款, 国有资本经营预算拨款, 纳入专户管理的非税收入拨款, 其他资金. */
export const sourceKey: (name: string) => SourceLabelKey | undefined = remembered((name) => {
  const canonical = canonicalLabel(name);
  return SOURCES.find(([, pattern]) => pattern.test(canonical))?.[0];
});

/** Whether a text names where money comes from: 财政拨款, 上年结转, 其他资金. */
export function isFundSource(name: string): boolean {
  return sourceKey(name) !== undefined || (fundRowKey(name) ?? "total") !== "total";
}

/** What heads the names of rows of funds beside other texts: 任务名称, 资金来源. */
export const FUND_NAME_HEAD: RegExp = /^(?:(?:主要|重点|年度)?(?:任务|工作|项目|事项|资金))?(?:名称|来源|类型|性质|类别)$/u;

export type UseLabelKey = "basicExpenditure" | "projectExpenditure";

const USES: readonly (readonly [key: UseLabelKey, pattern: RegExp])[] = [
  ["basicExpenditure", /^基本(?:支出|经费)(?:总额)?$/u],
  ["projectExpenditure", /^项目(?:支出|经费)(?:总额)?$/u],
];

/** 基本支出, 项目支出. */
export const useKey: (name: string) => UseLabelKey | undefined = remembered((name) => {
  const canonical = canonicalLabel(name);
  return USES.find(([, pattern]) => pattern.test(canonical))?.[0];
});

export type SignOffField = "preparedBy" | "date" | "phone" | "head";

/** Labels of the line under a table: 填表人： 填报日期： 联系电话： 单位负责人签字：. With white space removed. */
export const SIGN_OFF_LABELS: readonly (readonly [field: SignOffField, labels: readonly string[]])[] = [
  ["preparedBy", ["填表人员", "填表人", "填报人", "制表人", "经办人"]],
  ["date", ["填报日期", "填表日期", "填报时间", "填表时间", "制表日期"]],
  ["phone", ["联系电话", "联系方式", "电话"]],
  ["head", ["部门（单位）负责人", "单位（部门）负责人", "单位主要负责人", "单位负责人", "部门负责人", "主要负责人", "负责人"]],
];

/** What may stand between such a label and its colon: （签字）, 签章. */
export const SIGN_MARK = "(?:[（(]?(?:签字|签章|签名|盖章)[)）]?)?";

import type { SectionTitleKind } from "./section-titles.js";

/** The usual title of a standard section, and the words by which another heading shows that it covers the section too. */
interface SectionName {
  readonly zh: string;
  readonly en: string;
  readonly covers: RegExp;
}

export const SECTION_NAMES: Readonly<Record<SectionTitleKind, SectionName>> = {
  overview: { zh: "部门（单位）基本情况", en: "basic information", covers: /概况|基本情况|职能|职责/u },
  generalPublicBudget: { zh: "一般公共预算支出情况", en: "general public budget expenditure", covers: /一般公共预算/u },
  governmentFundBudget: { zh: "政府性基金预算支出情况", en: "government fund budget expenditure", covers: /政府性基金/u },
  stateCapitalBudget: { zh: "国有资本经营预算支出情况", en: "state capital budget expenditure", covers: /国有资本/u },
  socialInsuranceFundBudget: {
    zh: "社会保险基金预算支出情况",
    en: "social insurance fund budget expenditure",
    covers: /社会保险基金|社保基金/u,
  },
  performance: { zh: "部门整体支出绩效情况", en: "performance", covers: /绩效情况|绩效分析|绩效目标/u },
  problems: { zh: "存在的问题及原因分析", en: "problems and their causes", covers: /问题/u },
  improvements: { zh: "下一步改进措施", en: "improvements", covers: /改进|措施|建议/u },
  resultUse: {
    zh: "部门整体支出绩效自评结果拟应用和公开情况",
    en: "use and publication of the results",
    covers: /结果.{0,60}(?:应用|公开)|应用.{0,60}公开/u,
  },
  other: { zh: "其他需要说明的情况", en: "other matters", covers: /其他/u },
  fundUse: {
    zh: "部门整体支出管理及使用情况",
    en: "management and use of funds",
    covers: /(?:支出|资金|经费).{0,4}(?:管理|使用)/u,
  },
  projectManagement: { zh: "部门专项组织实施情况", en: "organisation of projects", covers: /组织|实施/u },
  assetManagement: { zh: "资产管理情况", en: "asset management", covers: /资产/u },
  selfScore: { zh: "自评得分情况", en: "self-assessed score", covers: /得分|结论/u },
  goals: { zh: "绩效目标情况", en: "goals", covers: /目标/u },
  evaluationWork: { zh: "绩效自评工作情况", en: "how the evaluation was done", covers: /(?:自评|评价)工作/u },
  conclusion: { zh: "评价结论", en: "conclusion", covers: /结论/u },
};

/** A heading below another that is a section of its own: （三）资产管理情况, not （三）固定资产管理仍需规范. */
export const SECTION_BELOW: RegExp = /(?:情况|问题|分析|改进措施|建议)$/u;

import { canonicalLabel } from "./label.js";

/** Which standard section a title names, by meaning. Mirrors `SectionKind` of the report. */
export type SectionTitleKind =
  | "overview"
  | "generalPublicBudget"
  | "governmentFundBudget"
  | "stateCapitalBudget"
  | "socialInsuranceFundBudget"
  | "performance"
  | "problems"
  | "improvements"
  | "resultUse"
  | "other"
  | "fundUse"
  | "projectManagement"
  | "assetManagement"
  | "selfScore"
  | "goals"
  | "conclusion"
  | "evaluationWork";

/** The unit that a title speaks of: 部门（单位）, 部门, 单位, 项目 ... */
const UNIT = String.raw`(?:部门\(单位\)|单位\(部门\)|部门|单位|机关|项目|资金|专项资金)?`;

/**
 * Titles of level-1 sections in the forms of Hunan and of other provinces. The first pattern that matches decides, so the
 * narrower ones stand first. `exact` patterns match the whole title and also recognise a heading that lost its number.
 */
const SECTION_TITLES: readonly { readonly kind: SectionTitleKind; readonly exact: RegExp; readonly loose: RegExp }[] = [
  {
    kind: "resultUse",
    exact: new RegExp(
      `^${UNIT}(?:整体支出|支出)?(?:绩效)?(?:自评|评价|绩效自评)结果拟?(?:应用|公开)(?:和公开|、公开)?(?:情况)?$`,
      "u",
    ),
    loose: /(?:自评|评价)结果.{0,60}(?:应用|公开)/u,
  },
  {
    kind: "governmentFundBudget",
    exact: /^政府性基金预算(?:财政拨款)?(?:收入|收支|支出|收入支出)(?:决算)?情况(?:说明)?$/u,
    loose: /政府性基金/u,
  },
  {
    kind: "stateCapitalBudget",
    exact: /^国有资本经营预算(?:财政拨款)?(?:收入|收支|支出|收入支出)(?:决算)?情况(?:说明)?$/u,
    loose: /国有资本经营/u,
  },
  {
    kind: "socialInsuranceFundBudget",
    exact: /^社会保险基金预算(?:收入|收支|支出|收入支出)(?:决算)?情况(?:说明)?$/u,
    loose: /社会保险基金/u,
  },
  {
    kind: "generalPublicBudget",
    exact: /^一般公共预算(?:财政拨款)?(?:收入|收支|支出|收入支出)(?:决算)?情况(?:说明)?$/u,
    loose: /一般公共预算.{0,60}(?:支出|收支)/u,
  },
  {
    kind: "projectManagement",
    exact: new RegExp(`^${UNIT}(?:专项|项目|专项资金)组织(?:实施|管理)情况$|^项目管理情况$`, "u"),
    loose: /(?:专项|项目).{0,60}组织(?:实施|管理)/u,
  },
  { kind: "assetManagement", exact: /^(?:部门|国有|固定)?资产管理情况$/u, loose: /资产管理/u },
  {
    kind: "evaluationWork",
    exact: /^本?(?:部门|单位)?(?:绩效)?(?:自评|评价|自我评价)工作(?:开展|组织|实施)?(?:情况|过程)$/u,
    loose: /(?:自评|评价)工作.*(?:情况|过程)$/u,
  },
  {
    kind: "selfScore",
    exact: /^(?:绩效)?自评(?:得分|结论|结果)(?:情况)?$/u,
    loose: /自评(?:得分|结论)/u,
  },
  {
    kind: "goals",
    exact: /^本?(?:部门|单位|年度)?(?:项目)?(?:整体)?(?:支出)?绩效目标(?:设定|设立|的设立|分解下达)?(?:情况)?$/u,
    loose: /绩效目标(?:设定|分解|下达)/u,
  },
  {
    kind: "improvements",
    exact:
      /^(?:下一步|下步|今后)?的?(?:工作|改进|整改)(?:措施|计划|打算|意见)和?(?:有关|相关|的)?(?:建议)?$|^(?:有关|相关)?(?:意见|措施)?和?建议$|^偏离绩效目标的原因和下一步改进措施$/u,
    loose: /改进措施|工作措施|下一步|建议$/u,
  },
  {
    kind: "problems",
    exact:
      /^(?:绩效管理)?(?:工作中)?(?:目前)?存在的?(?:主要)?问题[和及、]?(?:主要)?(?:原因)?(?:分析)?(?:和(?:(?:下一步)?改进措施|(?:有关|改进|相关)?建议|整改情况))?$|^(?:主要)?问题(?:和原因)?分析$/u,
    loose: /问题/u,
  },
  {
    kind: "fundUse",
    exact: new RegExp(
      `^${UNIT}(?:整体)?(?:支出|资金|资金收支|财政资金|支出资金)的?(?:管理和使用|使用和管理|管理使用|使用管理|使用|管理|收支)?情况$|^(?:当年)?(?:预算执行|资金投入和使用)情况$|^(?:部门|单位|部门\\(单位\\))?(?:预算|资金)?(?:收支|支出|收入支出)(?:执行)?情况$`,
      "u",
    ),
    loose: /(?:支出|资金).{0,60}(?:管理|使用|收支)|预算执行情况/u,
  },
  {
    kind: "conclusion",
    exact: /^(?:综合|总体)?(?:评价|自评)结论(?:和建议)?$/u,
    loose: /评价结论/u,
  },
  {
    kind: "performance",
    exact: new RegExp(
      `^${UNIT}(?:整体)?(?:支出)?的?绩效(?:目标)?(?:完成|实现|分析|评价)?情况(?:分析)?$|^整体绩效目标实现情况$|^绩效目标完成情况(?:总体)?分析$`,
      "u",
    ),
    loose: /绩效.{0,60}(?:情况|分析)|履职.{0,60}情况/u,
  },
  {
    kind: "other",
    exact: /^其他(?:需要|需|应当|有必要)?(?:特别)?(?:说明|报告)的?(?:情况|问题|事项)?$/u,
    loose: /^其他.*(?:说明|情况|事项|问题)/u,
  },
  {
    kind: "overview",
    exact: new RegExp(`^${UNIT}(?:基本)?(?:情况|概况)$|^${UNIT}职责和?(?:机构)?(?:情况)?$`, "u"),
    loose: /基本情况|概况|基本概况/u,
  },
];

/** What a level-1 title means, or `null`. */
export function sectionKindOf(title: string): SectionTitleKind | null {
  const canonical = canonicalLabel(title);
  const exact = SECTION_TITLES.find((entry) => entry.exact.test(canonical));
  return (exact ?? SECTION_TITLES.find((entry) => entry.loose.test(canonical)))?.kind ?? null;
}

/** Whether a text without a number is, word for word, the title of a standard level-1 section. */
export function isStandardSectionTitle(title: string): boolean {
  const canonical = canonicalLabel(title);
  return SECTION_TITLES.some((entry) => entry.exact.test(canonical) && !TOO_COMMON.has(canonical));
}

/** Titles that stand as often below another heading. */
const TOO_COMMON: ReadonlySet<string> = new Set([
  "情况",
  "概况",
  "基本支出情况",
  "项目支出情况",
  "建议",
  "支出情况",
  "收支情况",
  "收入支出情况",
  "预算支出情况",
  "预算收支情况",
  "资金支出情况",
  "资金收支情况",
  "部门支出情况",
  "单位支出情况",
  "部门收支情况",
  "单位收支情况",
  "资金情况",
  "部门职责",
  "单位职责",
  "职责",
  "项目情况",
  "部门情况",
  "单位情况",
  "机关情况",
]);

/** Kinds of sections in which the money of the year is told. */
export const BUDGET_SECTION_KINDS: ReadonlySet<SectionTitleKind> = new Set<SectionTitleKind>([
  "generalPublicBudget",
  "governmentFundBudget",
  "stateCapitalBudget",
  "socialInsuranceFundBudget",
  "fundUse",
]);

/** `（无）`, `——无`, `情况无` at the end of a heading: what the section says, all of it. */
const NONE_AT_END =
  /(?:[（(]\s?(?:本年度?)?(?:暂?无|不涉及|无此项)\s?[)）]|[-—－\s]{1,4}(?:暂?无|不涉及)|(?<=情况|问题|措施|说明|事项|建议)(?:暂?无|不涉及))[。.]?$/u;
const LONGEST_NONE = 12;

/** Where the words begin at the end of a heading that say that there is nothing; `undefined` in any other. */
export function noneInHeading(heading: string): number | undefined {
  const from = Math.max(0, heading.length - LONGEST_NONE);
  const found = NONE_AT_END.exec(heading.slice(from));
  return found === null || from + found.index === 0 ? undefined : from + found.index;
}

/** `无政府性基金预算支出`: a heading that is itself the declaration. */
const NONE_AS_HEADING =
  /^(?:[我本][部门单位局厅委院校镇乡街道中心]{0,4})?(?:\d{4}年度?)?(?:无(?!障碍|[偿形线害])|没有|未安排|不涉及)/u;

/** Whether a heading without any text below it says itself that there is nothing. */
export function headingDeclaresNone(title: string): boolean {
  return NONE_AS_HEADING.test(title.replace(/\s/gu, ""));
}

/** Sentences that say that there is nothing: 无。 不涉及 我局没有政府性基金预算支出 本单位未安排…; not 用于无障碍改造. */
const NEGATIVE_SENTENCE =
  /^(?!.{0,36}(?:用于|主要|部分|个别|少数|有[的些]))[^无]{0,36}?(?:无(?!障碍|[偿线害人证形缝烟纸感法效序论关力故从]|公害|接触)|没有|未安排|未使用|未发生|未涉及|不涉及|不存在)/u;
/** A word of each of them. */
const NEGATION = /[无没未不]/u;
const SENTENCE_BREAKS = /[。；;，,！!]/u;
const MONEY_AMOUNT = /\d(?:\.\d+)?[百千万亿]?元/u;
const LONGEST_NEGATION = 120;

/** In a section on problems 没有 tells a problem as often; that there is none is said in so many words: 无。 未发现明显问题。 */
const NO_PROBLEM =
  /^[^无没未不暂]{0,24}(?:暂?无|没有|尚?未发现|不存在|不涉及)(?:明显|重大|突出|其他|此类|此项|相关|任何)*的?(?:问题|情况|困难|事项|内容|说明)?$/u;

/** Whether a section's whole text does no more than declare that there is nothing to report. */
export function declaresNone(text: string, kind: SectionTitleKind | null = null): boolean {
  if (!NEGATION.test(text)) return false;
  const compact = text.normalize("NFKC").replace(/\s/gu, "");
  if (compact === "" || compact.length > LONGEST_NEGATION || MONEY_AMOUNT.test(compact)) return false;
  const sentences = compact.split(SENTENCE_BREAKS).filter((sentence) => sentence !== "");
  return (
    sentences.length > 0 &&
    sentences.every((sentence) => (kind === "problems" ? NO_PROBLEM : NEGATIVE_SENTENCE).test(bare(sentence)))
  );
}

/** `（无）` is 无. */
function bare(sentence: string): string {
  return sentence.replace(/^\(([^()]+)\)$/u, "$1");
}

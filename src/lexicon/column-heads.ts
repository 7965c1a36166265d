import { headName } from "./label.js";

/** Column heads of one kind of table, each with the pattern that its whole name must match (see `headName`). */
type HeadPatterns<Column extends string> = readonly (readonly [column: Column, pattern: RegExp])[];

function columnOf<Column extends string>(patterns: HeadPatterns<Column>, text: string): Column | undefined {
  const name = headName(text);
  return name === "" ? undefined : patterns.find(([, pattern]) => pattern.test(name))?.[0];
}

export type StaffingColumn = "authorized" | "actual" | "controlRate";

const STAFFING_HEADS: HeadPatterns<StaffingColumn> = [
  ["authorized", /^(?:\d{4}年)?(?:人员|核定|行政|事业|行政事业)?总?编制人?数?$/u],
  ["actual", /^(?:\d{4}年|年)?(?:末|度)?(?:实际)?(?:在职|实有|在编)(?:在编|在职)?(?:人员)?人?数?$/u],
  ["controlRate", /^(?:财政供养人员|在职人员|人员)?控制率$/u],
];

/** 编制数, 实际在职人数, 控制率. */
export function staffingColumn(head: string): StaffingColumn | undefined {
  return columnOf(STAFFING_HEADS, head);
}

/** How an amount column of 经费控制情况 names its year: by the calendar, as last year, as this year, or not at all. */
export interface AmountHead {
  readonly stage: "actual" | "budget";
  readonly year: number | "prior" | "current" | undefined;
}

/** `2021年决算数`, `上年决算数`, `本年预算数`, `2022年实际支出`, `年初预算数`. */
const AMOUNT_HEAD =
  /^(?:(\d{4})年?度?|(上年|上年度|上一年|上一年度)|(本年|本年度|当年))?(?:(决算数?|实际支出数?|支出决算数?|执行数|实际数|决算支出)|((?:年初|批复|部门)?预算(?:数|安排数?|额)?))$/u;

/** 上年决算数, 本年预算数, 本年决算数; `undefined` for any other head. */
export function amountHead(head: string): AmountHead | undefined {
  const match = AMOUNT_HEAD.exec(headName(head));
  if (match === null) return undefined;
  const [, calendar, prior, current, , budget] = match;
  const year = calendar === undefined ? relativeYear(prior, current) : Number(calendar);
  return { stage: budget === undefined ? "actual" : "budget", year };
}

function relativeYear(prior: string | undefined, current: string | undefined): "prior" | "current" | undefined {
  if (prior !== undefined) return "prior";
  return current === undefined ? undefined : "current";
}

export type BuildingColumn =
  "approvedArea" | "actualArea" | "areaControlRate" | "budgetInvestment" | "actualInvestment" | "investmentControlRate";

/** Damaged heads occur: 实际规（㎡）, 规模控制. */
const BUILDING_HEADS: HeadPatterns<BuildingColumn> = [
  ["approvedArea", /^批复规模?$/u],
  ["actualArea", /^实际规模?$/u],
  ["areaControlRate", /^规模控制率?$/u],
  ["budgetInvestment", /^(?:预算|批复|概算|批复概算)投资$/u],
  ["actualInvestment", /^实际投资$/u],
  ["investmentControlRate", /^投资(?:概算|预算)?控制率?$/u],
];

/** 批复规模, 实际规模, 规模控制率, 预算投资, 实际投资, 投资概算控制率. */
export function buildingColumn(head: string): BuildingColumn | undefined {
  return columnOf(BUILDING_HEADS, head);
}

export type FundColumn = "initialBudget" | "annualBudget" | "executed" | "weight" | "executionRate" | "score";

const FUND_HEADS: HeadPatterns<FundColumn> = [
  ["initialBudget", /^年初(?:批复)?(?:部门)?预算(?:数|额|安排|安排数)?$|^年初$/u],
  ["annualBudget", /^(?:全年|当年|年度|调整后|调整)(?:\(?调整后?\)?)?的?预算(?:数|额)?$|^调整后(?:预算)?数?$|^预算(?:数|额)?$/u],
  ["executed", /^(?:全年|当年|年度|预算|实际)?(?:预算)?执行(?:数|额)?$|^(?:全年)?实际支出(?:数|额)?$|^决算数$|^支出数$/u],
  ["weight", /^(?:执行率)?(?:分值|权重|标准分|满分)$/u],
  ["executionRate", /^(?:预算)?执行率$/u],
  ["score", /^(?:执行率|自评|实际)?得分$/u],
];

/** 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分. */
export function fundColumn(head: string): FundColumn | undefined {
  return columnOf(FUND_HEADS, head);
}

export type IndicatorColumn =
  | "level1"
  | "level2"
  | "level3"
  | "operator"
  | "unit"
  | "target"
  | "adjustedTarget"
  | "actual"
  | "weight"
  | "coefficient"
  | "score"
  | "deviation"
  | "explanation"
  | "core";

const INDICATOR_HEADS: HeadPatterns<IndicatorColumn> = [
  ["level1", /^一级指标$/u],
  ["level2", /^二级指标$/u],
  ["level3", /^三级指标$|^(?:绩效)?指标(?:名称|内容)$|^具体指标$/u],
  ["operator", /^指标性质$|^计算符号$|^指标方向$/u],
  ["unit", /^(?:度量|计量|指标)单位$/u],
  ["adjustedTarget", /^调整后?(?:年度)?(?:指标|目标)值$/u],
  ["target", /^(?:年度|年初|全年|预期|计划)?(?:指标|目标|绩效目标)值$|^(?:年度|年初)(?:指标|目标)$/u],
  ["actual", /^(?:全年|实际|年度)?(?:实际)?完成(?:值|情况)$|^(?:全年)?实际值$/u],
  ["weight", /^(?:指标)?(?:分值|权重|标准分|满分)(?:设定值)?$/u],
  ["coefficient", /^得分系数$/u],
  ["score", /^(?:指标|实际|自评)?得分$/u],
  ["deviation", /偏差|未完成|原因分析|改进措施/u],
  ["explanation", /^(?:指标)?(?:解释|说明)$|^(?:评价|评分)(?:标准|规则|办法)$/u],
  ["core", /^是否核心(?:指标)?$/u],
];

/** 一级指标 ... 偏差原因分析及改进措施, in the forms of all provinces. */
export function indicatorColumn(head: string): IndicatorColumn | undefined {
  return columnOf(INDICATOR_HEADS, head);
}

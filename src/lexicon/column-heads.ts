import { canonicalLabel, headName } from "./label.js";
import { remembered } from "./remembered.js";

/** Column heads of one kind of table, each with the pattern that its whole name must match (see `headName`). */
type HeadPatterns<Column extends string> = readonly (readonly [column: Column, pattern: RegExp])[];

function columnBy<Column extends string>(patterns: HeadPatterns<Column>): (text: string) => Column | undefined {
  return remembered((text) => {
    const name = headName(text);
    return name === "" ? undefined : patterns.find(([, pattern]) => pattern.test(name))?.[0];
  });
}

export type StaffingColumn = "authorized" | "actual" | "controlRate";

const STAFFING_HEADS: HeadPatterns<StaffingColumn> = [
  ["authorized", /^(?:[\dOX×_]{2,6}年度?|本年度?)?(?:年?末)?(?:人员|核定|批复|核定人员|行政|事业|行政事业)?总?编制人?数?$/u],
  [
    "actual",
    /^(?:[\dOX×_]{2,6}年度?|本年度?|年)?(?:年?末)?(?:实际)?(?:在职|实有|在编|在岗)(?:在编|在职|在岗)?(?:人员)?人?数?$|^(?:\d{4}年)?(?:年?末)?实际人数$/u,
  ],
  ["controlRate", /^(?:财政供养人员|在职人员|人员|人员编制|编制)?控制率$/u],
];

/** 编制数, 实际在职人数, 控制率. */
export const staffingColumn: (head: string) => StaffingColumn | undefined = columnBy(STAFFING_HEADS);

/** How an amount column of 经费控制情况 names its year: by the calendar, as last year, as this year, or not at all. */
export interface AmountHead {
  readonly stage: "actual" | "budget";
  readonly year: number | "prior" | "current" | undefined;
  /** A budget after changes in the year: 调整后预算数, 全年预算数. */
  readonly isAdjusted: boolean;
}

/** `2021年决算数`, `2O21年决算数` and `XX年决算数` (of no year), `上年决算数`, `本年预算数`, `2022年实际支出`, `年初预算数`. */
const AMOUNT_HEAD =
  /^(?:(\d{4})年?度?|(上年|上年度|上一年|上一年度|去年)|(本年|本年度|当年)|[\dOX×_]{2,6}年度?)?(?:((?:部门|支出)?决算(?:数|额|金额|支出)?|实际支出(?:数|额|金额)?|(?:实际|全年)?执行数|实际数|(?<=年)度?(?:实际|支出数))|((?:年?初|批复|部门|支出|全年|调整后?)?预算(?:数|安排数?|额|金额)?))$/u;

/** 上年决算数, 本年预算数, 本年决算数; `undefined` for any other head. */
export const amountHead: (head: string) => AmountHead | undefined = remembered((head) => {
  const match = AMOUNT_HEAD.exec(headName(head));
  if (match === null) return undefined;
  const [, calendar, prior, current, , budget] = match;
  const year = calendar === undefined ? relativeYear(prior, current) : Number(calendar);
  return { stage: budget === undefined ? "actual" : "budget", year, isAdjusted: /^(?:全年|调整)/u.test(budget ?? "") };
});

function relativeYear(prior: string | undefined, current: string | undefined): "prior" | "current" | undefined {
  if (prior !== undefined) return "prior";
  return current === undefined ? undefined : "current";
}

/** Whether a head is of a budget, target or goal after changes in the year: 调整后预算数, 全年（调整）绩效目标. */
export function isAdjusted(head: string): boolean {
  return head.includes("调整");
}

export type BuildingColumn =
  "approvedArea" | "actualArea" | "areaControlRate" | "budgetInvestment" | "actualInvestment" | "investmentControlRate";

/** Damaged heads occur: 实际规（㎡）, 规模控制. */
const BUILDING_HEADS: HeadPatterns<BuildingColumn> = [
  ["approvedArea", /^(?:批复|批准)(?:规模?|面积)$/u],
  ["actualArea", /^实际(?:规模?|面积)$/u],
  ["areaControlRate", /^规模控制率?$/u],
  ["budgetInvestment", /^(?:预算|批复|概算|批复概算)投资$|^投资(?:预算|概算)$/u],
  ["actualInvestment", /^实际(?:完成)?投资$/u],
  ["investmentControlRate", /^投资(?:概算|预算)?控制率?$/u],
];

/** 批复规模, 实际规模, 规模控制率, 预算投资, 实际投资, 投资概算控制率. */
export const buildingColumn: (head: string) => BuildingColumn | undefined = columnBy(BUILDING_HEADS);

export type FundColumn = "initialBudget" | "annualBudget" | "executed" | "weight" | "executionRate" | "score";

const FUND_HEADS: HeadPatterns<FundColumn> = [
  ["initialBudget", /^(?:年|期)初(?:批复)?(?:部门)?预算(?:数|额|金额|安排|安排数)?$|^年初(?:批复数?)?$|^批复预算数?$/u],
  [
    "annualBudget",
    /^(?:全年|当年|本年|年度|实际|调整后|调整|资金)?(?:\(?调整后?\)?)?的?(?:全年|年度)?总?预算(?:数|额|金额|安排数)?$|^调整后(?:预算)?数?$/u,
  ],
  [
    "executed",
    /^(?:全年|当年|本年|年度|预算|实际|全年实际|资金)?(?:预算)?执行(?:数|额|金额)?$|^(?:全年|当年|本年)?(?:实际)?支出(?:数|额|金额)$|^(?:全年)?实际支出$|^(?:全年|年度)总支出(?:数|额)?$|^(?:全年|支出|实际支出)?决算(?:支出)?数?$/u,
  ],
  ["weight", /^(?:执行率)?(?:分值|权重|标准分|标准分值|分值权重|满分)$/u],
  ["executionRate", /^(?:全年|资金)?(?:预算)?执行率(?:=?\(?B[/÷]A\)?)?(?:[×*]100)?$|^预算完成率$|^支出进度$/u],
  ["score", /^(?:执行率|自评|实际|评价|单位自评)?得分(?:情况)?$|^自评分[数值]?$/u],
];

/** Heads that are a letter alone: the form's own names for 全年预算数, 全年执行数 and 执行率. */
const FUND_LETTERS: ReadonlyMap<string, FundColumn> = new Map([
  ["A", "annualBudget"],
  ["B", "executed"],
  ["B/A", "executionRate"],
]);

/** The column that `A`, `(B)` or `B/A` heads, or `undefined`. */
export const fundLetter: (head: string) => FundColumn | undefined = remembered((head) =>
  FUND_LETTERS.get(
    canonicalLabel(head)
      .replace(/^\((.*)\)$/u, "$1")
      .replace("÷", "/")
      .toUpperCase(),
  ),
);

/** 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分. */
export const fundColumn: (head: string) => FundColumn | undefined = columnBy(FUND_HEADS);

/** `2022年`, `2022` and `2022年度` in front of a head (not the 年 of 2022年初预算), `上年`, `本年度`. Groups: a calendar year, last year. */
const YEAR_IN_FRONT = /^(?:(\d{4})(?:年度?(?!初))?|(上年度?|上一年度?|去年)|本年度?|当年|今年)/u;

/** The year in front of a head (2022年 of 2022年预算数, or of a head over others), and the words behind it. */
export interface DatedWords {
  readonly printed: string;
  /** `undefined` for this year. */
  readonly year: number | "prior" | undefined;
  readonly rest: string;
}

/** Parts a head from the year in front of it; `undefined` where there is none. */
export const datedWords: (head: string) => DatedWords | undefined = remembered((head) => {
  const name = headName(head);
  const match = YEAR_IN_FRONT.exec(name);
  if (match === null) return undefined;
  const [printed, calendar, prior] = match;
  const year = calendar === undefined ? (prior === undefined ? undefined : "prior") : Number(calendar);
  return { printed, year, rest: name.slice(printed.length) };
});

/** A fund column and the year in front of its head; `undefined` for a year that the head does not name, or names as this. */
export interface DatedFundColumn {
  readonly column: FundColumn;
  readonly year: number | "prior" | undefined;
}

/** 预算数, 本年预算数, 2022年执行数, 上年执行数. */
export function datedFundColumn(head: string): DatedFundColumn | undefined {
  const alone = fundColumn(head);
  if (alone !== undefined) return { column: alone, year: undefined };
  const dated = datedWords(head);
  const column = dated === undefined ? undefined : fundColumn(dated.rest);
  return dated === undefined || column === undefined ? undefined : { column, year: dated.year };
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
  ["level1", /^一级指标(?:名称|和分值)?$/u],
  ["level2", /^二级指标(?:名称|和分值)?$/u],
  ["level3", /^三级指标(?:名称|内容|和分值)?$|^(?:绩效)?指标(?:名称|内容)$|^具体指标$/u],
  ["operator", /^指标(?:性质|符号|方向)$|^(?:计算|运算|比较)符号$/u],
  ["unit", /^(?:度量|计量|指标|指标值)单位$/u],
  ["adjustedTarget", /^调整后?(?:年度)?(?:指标|目标)值$/u],
  [
    "target",
    /^(?:年度|年初|全年|预期|计划|绩效)?(?:设定)?的?(?:指标|目标|绩效目标|绩效指标|指标目标)值$|^(?:年度|年初)(?:指标|目标)$|^(?:预期|计划|年初设定)值$/u,
  ],
  [
    "actual",
    /^(?:全年|实际|年度|指标|自评)*(?:完成|实现|达到)(?:值|情况|指标|指标值|数)$|^(?:全年)?实际值$|^(?:全年)?实际完成$/u,
  ],
  ["weight", /^(?:指标|设定)?(?:分值|权重|标准分|标准分值|满分|分值权重|权重分值)(?:设定值)?$|^应得分$/u],
  ["coefficient", /^得分系数$/u],
  ["score", /^(?:指标|实际|自评|评价|单位自评)?得分(?:情况)?$|^自评分[数值]?$/u],
  ["deviation", /偏差|未完成|未达标|原因分析|改进措施|扣分(?:原因|说明)/u],
  [
    "explanation",
    /^(?:指标)?(?:解释|说明|计算公式|内容和评分标准)(?:说明)?$|^(?:指标解释和)?(?:评价|评分|计分|扣分|得分计算)(?:标准|规则|细则|办法|方法|说明|要点|内容|依据)(?:和评分办法)?$|^数据来源$/u,
  ],
  ["core", /^是?否?为?核心指标$|^是否核心$/u],
];

/** Words that head a column only beside the names of levels; elsewhere they are labels of other things. */
const SHORT_INDICATOR_HEADS: HeadPatterns<IndicatorColumn> = [
  ["operator", /^(?:性质|符号)$/u],
  ["unit", /^单位$/u],
  ["target", /^预期目标$/u],
  ["score", /^(?:自评|评分)$/u],
  ["deviation", /^原因(?:说明)?$|^偏离原因$/u],
];

/** What a word heads in a row that already names levels of indicators. */
export const shortIndicatorColumn: (head: string) => IndicatorColumn | undefined = columnBy(SHORT_INDICATOR_HEADS);

/** 一级指标 ... 偏差原因分析及改进措施, in the forms of all provinces. */
export const indicatorColumn: (head: string) => IndicatorColumn | undefined = columnBy(INDICATOR_HEADS);

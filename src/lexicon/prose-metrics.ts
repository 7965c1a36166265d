import { canonicalLabel } from "./label.js";
import { stripEnd } from "./strip-end.js";

/** What an amount in prose may be about; mirrors `Metric` of the report. */
export type ProseMetric =
  | "totalExpenditure"
  | "basicExpenditure"
  | "personnelExpenditure"
  | "publicExpenditure"
  | "projectExpenditure"
  | "operationMaintenance"
  | "specialFunds"
  | "threePublic"
  | "officialVehicles"
  | "vehiclePurchase"
  | "vehicleOperation"
  | "overseasTravel"
  | "officialReception"
  | "governmentProcurement"
  | "generalPublicBudget"
  | "governmentFund"
  | "stateCapital"
  | "specialAccount"
  | "other"
  | "initialBudget"
  | "annualBudget"
  | "executed"
  | "budgetAdjustment";

const COST = "(?:经费|费用|费|支出)?(?:支出)?";

/** Ends of the noun phrase in front of an amount; the first that matches decides. */
const METRICS: readonly (readonly [metric: ProseMetric, pattern: RegExp])[] = [
  ["initialBudget", /(?:年初|批复)(?:部门|批复)?预算(?:数|额)?(?:安排|批复|支出)?数?$|年初批复数?$/u],
  ["annualBudget", /(?:全年|调整后)的?预算(?:数|额)?$|^调整后$/u],
  ["budgetAdjustment", /(?:追加|调整|调增|调减)(?:预算)?(?:数|资金)?$/u],
  ["threePublic", /三公(?:经费)?(?:支出)?(?:合计|总额)?$/u],
  [
    "officialVehicles",
    new RegExp(`(?:公务用车|公车)购置(?:费|费用|经费)?和(?:公务用车|公车)?(?:运行维护|维护|运行|运维)${COST}$`, "u"),
  ],
  ["vehicleOperation", new RegExp(`(?:公务用车|公车)(?:运行维护|运行|维护|运维)${COST}$`, "u")],
  ["vehiclePurchase", new RegExp(`(?:公务用车|公车)购置${COST}$`, "u")],
  ["overseasTravel", /出国(?:\(?境\)?)?(?:经费|费用|费)(?:支出)?$/u],
  ["officialReception", new RegExp(`公务(?:接待|招待)${COST}$`, "u")],
  ["personnelExpenditure", /人员(?:经费|支出)(?:支出)?$/u],
  ["publicExpenditure", /公用(?:经费|支出)(?:支出)?$/u],
  ["basicExpenditure", /基本支出(?:合计)?$/u],
  // 信息系统运行维护费 is an item of it.
  ["operationMaintenance", /(?<![统络网站台备房库化政])运行维护(?:经费|专项|费)(?:支出)?$/u],
  ["specialFunds", /专项(?:资金|经费)(?:支出)?$/u],
  ["projectExpenditure", /项目支出(?:合计)?$/u],
  ["governmentProcurement", /政府采购(?:支出)?(?:金额|总额)?$/u],
  ["generalPublicBudget", /一般公共预算(?:财政拨款|拨款|资金)?(?:支出)?$/u],
  ["governmentFund", /政府性基金(?:预算)?(?:财政拨款|拨款|资金)?(?:支出)?$/u],
  ["stateCapital", /国有资本经营(?:预算)?(?:财政拨款|拨款|资金)?(?:支出)?$/u],
  ["specialAccount", /(?:财政专户管理的?(?:资金|非税收入)|非税收入)(?:拨款)?(?:支出)?$/u],
  ["other", /其他(?:资金|收入)(?:支出)?$/u],
  ["totalExpenditure", /(?:总支出|支出(?:决算)?(?:总额|合计|总计|总数)|支出决算数?|决算支出|实际总?支出|整体支出)(?:数|额)?$/u],
  ["executed", /(?:执行数|决算数|预算执行)$/u],
];

/** Words between the noun phrase and its number: 为 共 达 约 合计 人民币. */
const FILLERS =
  /(?:合计|总计|共计|[共为是:≥≤><=逾]|总共|约[为合]|大约|(?<![签合契预节制条公履违特])约|将近|接近|(?<![最附邻])近|[超越]过|(?<!高)超|不[足到超低少][过于]?|至[少多]|最[多少]|达到|(?<![下送到])达|(?<![合总设统预估审会])计|人民币|金额|累计|完成|\(含?\))$/u;
const LONGEST_FILLER = 5;

/** The stages of a budget; they are of the whole only where nothing in front of them names a part. */
const STAGE_METRICS: ReadonlySet<ProseMetric> = new Set(["initialBudget", "annualBudget", "executed", "budgetAdjustment"]);
const PART_NAME = /三公|公务|公车|出国|人员(?:经费|支出)|公用|基本支出|项目支出|运行维护|专项|采购|会议费|培训费|接待/u;
const FINAL_STAGE = /决算|实际支出/u;
const STAGE_NAME = /预算|决算|执行|安排|下达|到位|拨付|投入/u;

/** Parts that lie below the split of the whole: a stage told right behind one of them is its own. */
const LESSER_PARTS: ReadonlySet<ProseMetric> = new Set([
  "threePublic",
  "officialVehicles",
  "vehiclePurchase",
  "vehicleOperation",
  "overseasTravel",
  "officialReception",
  "governmentProcurement",
]);
/** A cost by its name, which is no metric: 会议费支出, 堤防加固工程. */
const COST_NAME = /(?:费|经费|支出|项目|工程)$/u;
/** What leads from one stage of the whole to the next, and is no cost of its own: 上年结转经费. */
const STEP_NAME = /结转|结余|追加|调[整增减]|下达|到位|拨款|收入/u;
/** The stage of a cost's or a project's budget: 河道清淤项目年初预算. */
const ITEM_STAGE = /(?:[^年度]费|[^年度的]{2}(?:经费|项目|工程))的?(?:年初|批复|全年|调整后|支出决算|决算)/u;
/** Money of one giver for one purpose, given or spent: 中央水利发展资金下达. */
const MONEY_OF_ONE_GIVER = /(?:中央|省级?|市级|州级|县级|区级|上级)(?:财政)?[^，]{0,12}(?:资金|补助)(?:下达|到位|拨付)?$/u;
const WHOLE_NAME = /部门|单位|整体|[本我全][局委办县市院校]/u;

/** The money in front of an amount, in the same sentence. */
export interface AmountInFront {
  readonly label: string;
  readonly metric: ProseMetric | null;
  /** It is itself a stage of a part. */
  readonly isOfPart: boolean;
}

/**
 * Whether an amount is a stage of a part's budget: 公务接待费年初预算; 决算数 behind “三公”经费预算数; 年初预算 behind 会议费支出.
 */
export function isStageOfPart(metric: ProseMetric, label: string, front: AmountInFront | undefined): boolean {
  const isStage = STAGE_METRICS.has(metric) || (metric === "totalExpenditure" && FINAL_STAGE.test(label));
  if (!isStage) return metric === "totalExpenditure" && PART_NAME.test(label);
  if (PART_NAME.test(label)) return true;
  if (front === undefined) return false;
  if (PART_NAME.test(front.label) && STAGE_NAME.test(front.label)) return true;
  return (front.isOfPart || isLesserCost(front)) && !WHOLE_NAME.test(label);
}

/** Whether a label names a stage of one cost's or one project's budget; not in a report on one project, which is the whole. */
export function isStageOfItem(metric: ProseMetric, label: string): boolean {
  return STAGE_METRICS.has(metric) && ITEM_STAGE.test(bareLabel(label)) && !WHOLE_NAME.test(label);
}

function isLesserCost({ label, metric }: AmountInFront): boolean {
  if (metric !== null) return LESSER_PARTS.has(metric);
  const name = bareLabel(label);
  if (MONEY_OF_ONE_GIVER.test(name)) return true;
  return COST_NAME.test(name) && !STEP_NAME.test(name) && !CHANGE_WORD.test(name) && !MOVED_AMOUNT.test(name);
}

/** Money that moves is not the whole: 追加专项资金, 较上年减少公用经费. */
export const MOVED_AMOUNT: RegExp =
  /(?:追加|增加|新增|减少|争取|压减|压缩|节约|调增|调减)了?[^，]{0,4}(?:经费|资金|支出|费用?)$/u;

/** A name that begins with what was done to it: 新增饮水安全. */
export const MOVED_NAME: RegExp = /^(?:其中|主要是|一是)?(?:追加|增加|新增|减少|争取|压减|压缩|节约|调增|调减)/u;

/** What was looked at, not what was spent: 对4个项目开展绩效自评，涉及一般公共预算支出400万元. */
export const ONLY_CONCERNED: RegExp = /^(?:其中)?(?:共|累计)?(?:涉及|涵盖|覆盖)/u;

/** What parts two amounts that one word in front of the first governs: 年中追加基本支出10万元、项目支出40万元. */
export const GOVERNED_TOO: RegExp = /^\s*[、和及]/u;

/** What of a noun phrase says that the next amount is its own: 基本支出占17.7%，为1184.91万元. */
export const SHARE: RegExp = /占(?:比|[^，]{0,10}的)?(?:比例|比重)?[为达]?$/u;

/** The noun phrase alone, for comparison: `专项资金为` is `专项资金`. */
export function bareLabel(label: string): string {
  return stripEnd(canonicalLabel(label), FILLERS, LONGEST_FILLER);
}

/** What stands behind a part's name where its final amount is told: 公务接待费支出决算, 基本支出决算数, 项目支出总额. */
const FINAL_AMOUNT = /(?:总额|决算(?:数|支出|总额)?|实际支出|执行数)$/u;

/** What the noun phrase in front of an amount names, or `null`. */
export function proseMetric(label: string): ProseMetric | null {
  const bare = bareLabel(label);
  const metric = metricAtEnd(bare) ?? metricAtEnd(canonicalLabel(label));
  const isOfPart = PART_NAME.test(bare) && (metric === null || metric === "totalExpenditure" || metric === "executed");
  if (!isOfPart) return metric;
  const part = metricAtEnd(bare.replace(FINAL_AMOUNT, ""));
  return part === null || part === "totalExpenditure" || STAGE_METRICS.has(part) ? null : part;
}

function metricAtEnd(name: string): ProseMetric | null {
  return METRICS.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/** What a part of 公务用车购置和运行维护费 is about, whose names are shorter behind 其中. */
const VEHICLE_PARTS: readonly (readonly [ProseMetric, RegExp])[] = [
  ["vehiclePurchase", /购置(?:经费|费用?|支出)?$/u],
  ["vehicleOperation", /(?:运行维护|运行|维护|运维)(?:经费|费用?|支出)?$/u],
];

/** What a part is about that is told behind its whole, where that says more than its own name. */
export function metricWithin(whole: ProseMetric | null, label: string): ProseMetric | undefined {
  if (whole !== "officialVehicles") return undefined;
  return VEHICLE_PARTS.find(([, pattern]) => pattern.test(bareLabel(label)))?.[0];
}

/** The metric that an amount is a part of. */
export const METRIC_PARENTS: ReadonlyMap<ProseMetric, readonly ProseMetric[]> = new Map<ProseMetric, readonly ProseMetric[]>([
  ["basicExpenditure", ["totalExpenditure"]],
  ["projectExpenditure", ["totalExpenditure"]],
  ["personnelExpenditure", ["basicExpenditure"]],
  ["publicExpenditure", ["basicExpenditure"]],
  ["operationMaintenance", ["projectExpenditure"]],
  ["specialFunds", ["projectExpenditure"]],
  ["officialVehicles", ["threePublic"]],
  ["overseasTravel", ["threePublic"]],
  ["officialReception", ["threePublic"]],
  ["vehiclePurchase", ["officialVehicles", "threePublic"]],
  ["vehicleOperation", ["officialVehicles", "threePublic"]],
]);

/** A change against another year or the budget: 较上年增加, 同比增长, 比年初预算减少, 压减. */
export const CHANGE_WORD: RegExp =
  /(?:增加|减少|增长|下降|上升|降低|增幅|降幅|压减|压缩|节约|节省|超支|多支出|少支出|增减)(?:了|额)?[为约达]?$/u;

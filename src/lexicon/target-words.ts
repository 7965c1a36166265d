/** How an indicator's target bounds the result. */
export type TargetSense = "atLeast" | "atMost";

const AT_LEAST_BEFORE = /^(?:≥|>=|＞=|[>＞]|不少于|不低于|不小于|大于等于|大于|至少|达到|达|超过|高于|完成)$/u;
const AT_MOST_BEFORE = /^(?:≤|<=|＜=|[<＜]|不超过|不高于|不大于|不多于|小于等于|小于|低于|少于|控制在|控制|严控在)$/u;
const AT_LEAST_AFTER = /^(?:以上|及以上|或以上)$/u;
const AT_MOST_AFTER = /^(?:以内|以下|之内|内|及以下)$/u;

/** The sense of the words around a target's number; `undefined` where they say something else. */
export function targetSense(before: string, after: string): TargetSense | "plain" | undefined {
  if (before === "" && after === "") return "plain";
  const isLeast = (before === "" || AT_LEAST_BEFORE.test(before)) && (after === "" || AT_LEAST_AFTER.test(after));
  const isMost = (before === "" || AT_MOST_BEFORE.test(before)) && (after === "" || AT_MOST_AFTER.test(after));
  if (isLeast === isMost) return undefined;
  return isLeast ? "atLeast" : "atMost";
}

/** What may stand in front of a result's number: 已完成, 实际完成, 达到. */
export const RESULT_LEAD: RegExp = /^(?:实际|已|全年|共|累计|全部)?(?:完成|达到|达|为|实现)?约?$/u;

/** A unit behind a target's or a result's number, with any words that follow it left off. */
export const UNIT_AND_REST: RegExp = /^(%|[^0-9%以及或之内]{0,10})((?:及|或)?以上|以内|及?以下|之内|内)?$/u;

/** Labels of second-level indicators whose targets are costs: less is better. */
export const COST_LEVEL: RegExp = /成本/u;

/** Names of indicators of which less is better: 投诉件数, 事故起数, 差错率. */
export const LESS_IS_BETTER: RegExp =
  /投诉|信访|上访|事故|事件|伤亡|死亡|发病|受害|受灾|损失|差错|误差|错误|逾期|超期|延误|违[规法纪约]|超标|退回|失业|空置|闲置|缺勤|流失|返贫|能耗|排放|污染|舆情|负债|债务|成本/u;

/** Labels of the second level that measure satisfaction. */
export const SATISFACTION_LEVEL: RegExp = /满意度/u;

/** A target that is only the name of what would be measured: 建设完成时间, 办理数量. */
export const TARGET_NAME: RegExp = /(?:时间|日期|数量|个数|次数|人数|面积|金额|比例|名称|情况说明)$/u;

/** What makes a cost indicator speak of cost. */
export const COST_CONTENT: RegExp = /[元价%]|成本|预算|费用|经费|资金|支出|投资|标准|控制率|节约/u;

/** A department's table that speaks of a project: copied from a project's form. */
export const THIS_PROJECT: RegExp = /本项目|该项目/u;

/** A target that is a rate and nothing else: 100%, ≥98%, 95%以上. */
export const RATE_TARGET: RegExp = /^(?:[≥≧>]=?|不低于|达到?)?(\d+(?:\.\d+)?)%(?:及?以上)?$/u;

/** A result that answers a rate without a number: 已完成, 全部按时完成, 达到指标值, 百分之百. */
export const ANSWERS_RATE: RegExp = /百分之|^.{0,6}(?:完成|达标|达到|实现|到位|合格).{0,4}$/u;

/** The second level of economic benefit. */
export const ECONOMIC_LEVEL: RegExp = /经济效益/u;

/** Staff and budget kept within their limits: what the form asks for in other places. */
export const WITHIN_LIMITS: RegExp = /(?:编制|预算)[^，。；,;]{0,6}(?:以内|之内|内|控制率)|控制率/u;

/** Words of economic benefit. */
export const ECONOMIC_CONTENT: RegExp = /经济|收入|产值|税|增长|增加值|利润|收益|节约|节省|降低|成本|减少|效益|投资|消费|就业/u;

const EQUAL = /^(?:[=＝]|等于)$/u;

/** Whether a text without white space is the operator of a target and nothing else: ≥, =, 大于等于, 不低于. */
export function isOperator(compact: string): boolean {
  return EQUAL.test(compact) || AT_LEAST_BEFORE.test(compact) || AT_MOST_BEFORE.test(compact);
}

/** What tells the nature of an indicator beside its target, and is no part of it: 定性, 定量, 正向. */
export const INDICATOR_NATURE: RegExp = /^(?:定性|定量|正向|反向|逆向)(?:指标)?$/u;

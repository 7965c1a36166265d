/** `比上年增长`, `与上年相比增加`, `较2021年决算数减少`: an amount or a rate behind it is a change against last year. */
export const COMPARED_WITH_LAST_YEAR: RegExp =
  /^[比较与同](?:上年|去年|上一年|上年度|上一年度|(\d{4})年)(?!年初)(?:(?!预算)[^，。；,;]){0,10}?(增加|增长|上升|提高|减少|下降|降低|减少了)[了约为达]{0,2}$/u;

/** A direction alone, behind a change that was just told: `增加9万元，增长0.3%`. */
export const DIRECTION_ALONE: RegExp = /^(?:增幅|降幅|增长|增加|上升|下降|减少|降低)[了约为达]{0,2}$/u;

const FALLING = /减少|下降|降低|降幅|压减|压缩|节约|节省|少支出/u;

/** Whether a word of direction says that something fell. */
export function isFall(word: string): boolean {
  return FALLING.test(word);
}

/** `占`, `占比`: a share that does not say of what. */
export const SHARE_WITHOUT_BASE: RegExp = /^占比?[约为达]?$/u;

/** `占总支出的`, `占比`, `占`: a share of total expenditure. */
export const SHARE_OF_TOTAL: RegExp =
  /^占(?:比|(?:年度|全年|当年|本年|部门)?(?:总支出|支出总额|支出合计|全部支出))?的?(?:比例|比重)?[约为达]?$/u;

/** Words of direction at the end of a label: 增加, 增长了, 减少约, 降幅为. Group 1 is the word. */
const DIRECTION_AT_END =
  /(增加|增长|上升|提高|提升|增幅|多支出|超支|减少|下降|降低|降幅|压减|压缩|节约|节省|少支出)(?:[了额率]|幅度)?(?:[约为达]|达到)?$/u;

/** 较上年, 比2021年, 与年初预算相比, 同比: what is compared with. Groups: 同比, last year, a year, a budget. */
const COMPARED_WITH =
  /(同比)|[较比与同](?:(上年|去年|上一年)(?:度|同期)?|(\d{4})年度?(?:同期)?)?[^，。；,;]{0,6}?((?:年初|全年|调整后|批复)?预算(?:数|安排)?)?/gu;

/** What a label says of a change. */
export interface ChangeWords {
  readonly isFall: boolean;
  /** `undefined` for a direction alone, which goes on with the comparison before it. */
  readonly against: { readonly base: "priorYear" | "year" | "budget"; readonly year: number | undefined } | undefined;
  /** The words in front of the comparison: 公务接待费 of 公务接待费较上年减少. */
  readonly subject: string;
}

/**
 * Reads a figure's label as a change; `undefined` where it is none. `base` is the label of the figure that this one is compared
 * with, where it stands in front: 与上年 of 与上年2万元相比减少0.5万元.
 */
export function changeWords(label: string, base?: string): ChangeWords | undefined {
  const own = label.replace(/\s/gu, "");
  const compact = base !== undefined && COMPARED_AFTER.test(own) ? `与${base.replace(/\s/gu, "")}${own}` : own;
  const direction = DIRECTION_AT_END.exec(compact)?.[1];
  if (direction === undefined) return undefined;
  const comparison = lastComparison(compact);
  if (comparison !== undefined) return { isFall: isFall(direction), ...comparison };
  return DIRECTION_ALONE.test(compact) ? { isFall: isFall(direction), against: undefined, subject: "" } : undefined;
}

function lastComparison(compact: string): Pick<ChangeWords, "against" | "subject"> | undefined {
  const found = [...compact.matchAll(COMPARED_WITH)].findLast(([, same, prior, year, budget]) => same ?? prior ?? year ?? budget);
  if (found === undefined) return undefined;
  const [, , , year, budget] = found;
  const base = budget !== undefined ? "budget" : year === undefined ? "priorYear" : "year";
  return { against: { base, year: year === undefined ? undefined : Number(year) }, subject: compact.slice(0, found.index) };
}

/** 与上年, 2021年的: a figure behind it is what another is compared with, where 相比 follows it. */
const BASE_LABEL = /^[较比与同]?(?:上年|去年|上一年|上年度|\d{4}年)度?(?:的|支出|决算数?|同期)*$/u;
const COMPARED_AFTER = /^(?:相比|相较|比较)/u;

/** Whether a figure is what the next one is compared with: their labels are 与上年 and 相比减少. */
export function isCompared(label: string, next: string): boolean {
  return BASE_LABEL.test(label) && COMPARED_AFTER.test(next);
}

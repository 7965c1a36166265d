import { allMatches } from "../lists/all-matches.js";
/** `占`, `占比`: a share that does not say of what. */
export const SHARE_WITHOUT_BASE: RegExp = /^占比?[约为达]?$/u;

/** `占基本支出的`, `占政府采购支出总额的比重`: a share that says of what. Group 1 is its name. */
export const SHARE_OF_NAMED: RegExp = /^占(?!比)(.{2,16}?)的?(?:比例|比重)?[约为达]?$/u;

/** `占总支出的`, `占比`, `占`: a share of total expenditure. */
export const SHARE_OF_TOTAL: RegExp =
  /^占(?:比|(?:年度|全年|当年|本年|部门)?(?:总支出|支出总额|支出合计|全部支出))?的?(?:比例|比重)?[约为达]?$/u;

const FALLING = /减少|下降|降低|降幅|压减|压缩|缩减|节约|节省|少支出|净减|下滑|回落|^少$/u;
const EITHER_WAY = /增减|变[动化]/u;

/** Words of direction at the end of the words in front of a figure: 增加, 增长了, 减少约, 降幅为. Group 1 is the word. */
const DIRECTION_AT_END =
  /(增加|增长|净增加?|上升|上涨|提高|提升|增幅|多支出|超支|减少|净减少?|下降|下滑|回落|降低|降幅|压减|压缩|缩减|节约|节省|少支出|增减|变[动化])(?:[了额率]|幅度|比例|金额)?(?:[:：约为达近超]|达到|大约|将近)?$/u;
/** 较上年减少公用经费: the direction in front of what changed. Groups: the word, what changed. */
const DIRECTION_BEFORE_NOUN = /(增加|减少|压减|压缩|缩减|节约|节省)了?([^，。；,;：:增减]{1,10})$/u;
/** 全年节约资金: what was saved is a decrease, though nothing says of what; 厉行节约 is only a measure. Groups: as above. */
const SAVED_MONEY =
  /((?<!厉行|勤俭)节[约省])了?((?:财政|预算|项目|采购|行政|各[类项])?(?:资金|经费|成本|支出|开支|费用))(?:[共约达为近]|合?计|达到|大约)?$/u;
/** Behind an amount that is compared with: 790万元多10万元. */
const MORE_OR_LESS = /^(多|少)了?约?$/u;

const PERIOD = "(?:(上年|去年|上一年|前一年)度?|(\\d{4})年度?)(?:同期)?";
/** 同比, 较上年, 比2021年, 与年初预算: what is compared with. Groups: 同比, 与 and the like, last year, a year, a budget. */
const COMPARED_WITH = new RegExp(
  `(同比)|(?:(?<![占环百])[比较]于?|([与同和]))(?:${PERIOD})?(?:[^，。；,;]{0,6}?((?:年初|全年|调整后|批复)?预算(?:数|安排)?))?`,
  "gu",
);
/** Behind 与上年: what makes it a comparison. */
const COMPARED_AFTER = /^(?:相比|相较|比较|对比|相对比)/u;
const COMPARED_INSIDE = /相[比较]|比较|对比/u;

/** 减少到, 提升至: what stands behind is the new amount. Behind 由… a 为 says so too. */
const RESULT_AT_END = /(?:增加|增长|上升|提高|提升|减少|下降|降低|压减|压缩|缩减|调[整增减]|扩大|[增减升降])了?(?:到了?|至)约?$/u;
const RESULT_AFTER_FROM =
  /(?:增加|增长|上升|提高|提升|减少|下降|降低|压减|压缩|缩减|调[整增减]|扩大|[变增减升降])了?(?:到了?|至|为)约?$/u;
/** 由2021年的, 从上年的: what it was before. Groups: last year, a year, the words behind. */
const FROM_AT_END = new RegExp(`[由从](?:${PERIOD})?([^，。；,;：:由从]{0,12})$`, "u");
/** 上年为, 2021年同期支出: a year alone in front of an amount. Groups: last year, a year, the words behind. */
const YEAR_TOLD = new RegExp(`^(?:而|其中)?${PERIOD}(.{0,8})$`, "u");

/** Words in front of a figure that name nothing: 决算数, 支出总额, 的, 约. */
const NAMES_NOTHING =
  /^(?:[的额为是有共约达末底初度:：，,]|同期|实际|决算|执行|支出|发生|总[额量]|数[额量]?|金额|完成|合计|规模|[整总]体|本年|全年|今年|略有|明显|相[比较]|比较|对比|\d{4}年度?)*$/u;

/** A sentence that begins with its comparison goes on with the amount in front: `。比上年增加`. */
export const COMPARISON_AT_START: RegExp = /^(?:同比|[比较与同](?:上年|去年|上一年|\d{4}年|年初|预算))/u;

/** Words that make an amount one that was spent: 2021年决算数. */
export const SPENT: RegExp = /决算|支出|执行/u;

/** What an amount is compared with. */
export interface Against {
  readonly base: "priorYear" | "year" | "budget";
  readonly year: number | undefined;
}

/** What the words in front of a figure make of it. `subject` is what they name: 公务接待费 of 公务接待费较上年减少. */
export type FigureRole =
  /** 较上年减少, 下降: by how much something changed. `against` is undefined for a direction alone. */
  | {
      readonly kind: "change";
      readonly direction: "rise" | "fall" | "either";
      readonly against: Against | undefined;
      readonly subject: string;
    }
  /** 比2021年的, 由上年的, 上年为: what something was before, or should be. */
  | {
      readonly kind: "base";
      readonly way: "compared" | "from" | "told";
      readonly against: Against | undefined;
      readonly subject: string;
    }
  /** 减少到: what something became. */
  | { readonly kind: "result" }
  /** An amount of its own. `against` is what a clause in front of it compares all that follows with: 与上年相比，基本支出. */
  | { readonly kind: "own"; readonly against: Against | undefined };

/** The words between two figures of a sentence, and those behind the figure. White space removed. */
export interface FigureWords {
  readonly before: string;
  readonly behind: string;
  /** Whether a figure of the same sentence stands in front. */
  readonly follows: boolean;
  /** Whether the figure in front is one that something was before: 由2021年的. */
  readonly isAfterFrom: boolean;
}

/** Reads what a figure is told as: a change, the base of one, what came of it, or an amount of its own. */
export function figureRole(words: FigureWords): FigureRole {
  const { before, behind, isAfterFrom } = words;
  if ((isAfterFrom ? RESULT_AFTER_FROM : RESULT_AT_END).test(before)) return { kind: "result" };
  return changeRole(before) ?? baseRole(words) ?? { kind: "own", against: standingComparison(before, behind) };
}

function changeRole(before: string): FigureRole | undefined {
  const found = DIRECTION_AT_END.exec(before) ?? MORE_OR_LESS.exec(before);
  const comparison = lastComparison(before);
  if (found !== null) return toChange(before, found[1] ?? "", found.index, comparison, "");
  const from = comparison?.end ?? 0;
  const turned = (comparison === undefined ? SAVED_MONEY : DIRECTION_BEFORE_NOUN).exec(before.slice(from));
  return turned === null ? undefined : toChange(before, turned[1] ?? "", from + turned.index, comparison, turned[2] ?? "");
}

function toChange(
  before: string,
  word: string,
  wordStart: number,
  comparison: Comparison | undefined,
  changed: string,
): FigureRole {
  const direction = EITHER_WAY.test(word) ? "either" : FALLING.test(word) ? "fall" : "rise";
  const from = clauseStart(before, comparison?.start ?? wordStart);
  const [inFront, between] =
    comparison === undefined
      ? [before.slice(from, wordStart), ""]
      : [before.slice(from, comparison.start), before.slice(comparison.end, wordStart)];
  const subject = [changed, inFront, lastClause(between)].find((words) => !NAMES_NOTHING.test(words)) ?? "";
  return { kind: "change", direction, against: comparison?.against, subject };
}

function baseRole({ before, behind, follows }: FigureWords): FigureRole | undefined {
  const clause = lastClause(before);
  const comparison = lastComparison(clause);
  const isBase = comparison !== undefined && !comparison.isSame && !COMPARED_INSIDE.test(clause.slice(comparison.end));
  if (isBase && (comparison.isSure || COMPARED_AFTER.test(behind)))
    return { kind: "base", way: "compared", against: comparison.against, subject: named(clause, comparison) };
  const from = RESULT_AFTER_FROM.test(lastClause(behind)) || RESULT_AT_END.test(behind) ? FROM_AT_END.exec(clause) : null;
  if (from !== null) {
    const subject = [clause.slice(0, from.index), from[3] ?? ""].find((words) => !NAMES_NOTHING.test(words)) ?? "";
    return { kind: "base", way: "from", against: againstYear(from[1], from[2]), subject };
  }
  const told = follows ? YEAR_TOLD.exec(clause) : null;
  if (told === null || !NAMES_NOTHING.test(told[3] ?? "")) return undefined;
  return { kind: "base", way: "told", against: againstYear(told[1], told[2]), subject: "" };
}

interface Comparison {
  readonly start: number;
  readonly end: number;
  readonly against: Against;
  /** 比, 较, 同比: a comparison by themselves; 与 and 同 are so with 相比 alone. */
  readonly isSure: boolean;
  /** 同比: behind it stands a change and never what is compared with. */
  readonly isSame: boolean;
}

function lastComparison(words: string): Comparison | undefined {
  const match = allMatches(words, COMPARED_WITH).findLast(([, same, , prior, year, budget]) => same ?? prior ?? year ?? budget);
  if (match === undefined) return undefined;
  const [whole, same, joining, prior, year, budget] = match;
  const against: Against =
    budget === undefined
      ? (againstYear(same ?? prior, year) ?? { base: "priorYear", year: undefined })
      : { base: "budget", year: year === undefined ? undefined : Number(year) };
  return {
    start: match.index,
    end: match.index + whole.length,
    against,
    isSure: joining === undefined,
    isSame: same !== undefined,
  };
}

function againstYear(prior: string | undefined, year: string | undefined): Against | undefined {
  if (prior !== undefined) return { base: "priorYear", year: undefined };
  return year === undefined ? undefined : { base: "year", year: Number(year) };
}

function standingComparison(before: string, behind: string): Against | undefined {
  const comparison = lastComparison(before);
  if (comparison === undefined) return undefined;
  const rest = before.slice(comparison.end);
  return COMPARED_INSIDE.test(rest) || COMPARED_AFTER.test(behind) ? comparison.against : undefined;
}

/** What a clause names beside its comparison: 基本支出 of 比上年基本支出. */
function named(clause: string, { start, end }: Comparison): string {
  return [clause.slice(0, start), clause.slice(end)].find((words) => !NAMES_NOTHING.test(words)) ?? "";
}

function clauseStart(words: string, place: number): number {
  return Math.max(...["，", ",", "：", ":", "（", "("].map((mark) => words.lastIndexOf(mark, place - 1))) + 1;
}

function lastClause(words: string): string {
  return words.slice(clauseStart(words, words.length));
}

/** What opens a share: 占基本支出的83.33%. */
export const SHARE_WORD = "占";

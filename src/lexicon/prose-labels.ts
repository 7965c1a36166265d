/** `其中：`, `1.`, `（1）`, brackets and commas in front of a label; 基本支出由 in front of 人员经费. */
export const LEADING_MARKS: RegExp =
  /^(?:.{0,12}由(?=人员|公用|基本|项目|运行|专项)|其中|[和与及:：，,、（(\s]|[0-9０-９]{1,2}[.．、](?![0-9０-９]))+/u;

/** 为, 共计, 约 between a label and its figure; taken off one by one, none longer than {@link LONGEST_FILLER}. */
export const TRAILING_FILLERS: RegExp =
  /(?:约[为合]|大约|(?<![签合契预节制条公履违特])约|共计|[为共是：:≥≤≧≦＞＜><=＝逾]|达到|(?<![下送到])达|(?<![合总设统预估审会])计|将近|接近|(?<![最附邻])近|[超越]过|(?<!高)超|不[足到超低少][过于]?|至[少多]|最[多少])$/u;
export const LONGEST_FILLER = 4;

/** Where a clause begins: behind punctuation. A 、 parts items of one clause, each with its own label. */
export const CLAUSE_BREAK: RegExp = /[。；;，,：:！!？?（(）)、\n]/u;

/** Ends the names of what is counted together (办公室、财务股等6个股室): the figure is that of all of them, not of the last. */
export const NAMED_TOGETHER: RegExp = /[^、]等$/u;
/** Where such names begin, at the most so far in front of the figure. */
export const NAMES_BREAK: RegExp = /[。；;，,：:！!？?（(）)\n]/u;
export const LONGEST_NAMES = 60;

/** 因公出国（境）费, 公务用车购置（租用）费: a bracket inside a name ends no clause. Looked for in {@link LONGEST_BRACKETED_NAME} characters. */
export const NAME_WITH_BRACKET: RegExp = /[^\s。；;，,：:、（()）]{0,12}[（(](?:境|护|租用|含[^（()）]{1,6})[)）]$/u;
export const LONGEST_BRACKETED_NAME = 24;

/** Ends of sentences: nothing behind one belongs to what stands before. */
export const SENTENCE_END: RegExp = /[。；]/gu;
export const SENTENCE_BREAK: RegExp = /[。；;\n]/u;

/**
 * A year that the text names. Groups: the word that makes it one to compare with (比2018年, 由上年), a calendar year, the year
 * before the report's (上年; not 上年结转, which is money of this year, nor where it only compares). Without any: 本年.
 */
export const YEAR_MENTION: RegExp =
  /(?:([比较与同和由从])\s*)?(?:(\d{4})\s*年|(上年|上一年|去年)(?!度?(?:同期|相比|增|减|末?结转|末?结余))|(?<!基)本年(?!末?结)|今年)/gu;

/** `基本支出、项目支出分别为`, `…两项分别支出`: the list in front of figures that are told one after the other. Group 1 is the list. */
export const RESPECTIVELY: RegExp =
  /^(.{2,80}?)等?(?:[两二三四五六七八九十0-9]{1,2}(?:[项类者]|个方面)(?:支出|经费|费用|资金)?)?(?:金额)?(?:分别|依次)(?:为|是|达到?|支出|安排|执行|完成|下达)?(?:了|约|约为)?$/u;

/** What may stand between the number of a list's names (三项) and its figures. */
export const BEHIND_COUNT: RegExp = /^(?:支出|经费|费用|资金)?(?:分别|依次)[^，。；,;0-9]{0,4}$/u;

/** What parts the names of such a list, the surer way first (公务用车购置及运行维护费 is one name), and the figures behind it. */
export const NAME_SEPARATORS: readonly RegExp[] = [/[、,，]|以及/u, /[、,，和与及]|以及/u];
export const FIGURE_SEPARATOR: RegExp = /^(?:[\s、，,和与及]|以及)*$/u;

/** A name in a list that is a year alone: 2021年, 上年. */
export const YEAR_ALONE: RegExp = /^(?:(\d{4})年度?|(上年|上一年|去年)|(本年|当年|今年))度?$/u;
/** The year that a name begins with. */
export const YEAR_IN_FRONT: RegExp = /^(?:(\d{4})年度?|(上年度?|上一年度?|去年)|(本年度?|当年|今年))/u;

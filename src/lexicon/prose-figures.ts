/** Titles and document numbers, in which no figure counts: 《…2022年…》, 〔2020〕30号. */
export const QUOTED: RegExp = /《[^《》]{0,200}》|〔[^〔〕]{0,20}〕(?:\s*\d{1,5})?(?:\s*号)?/gu;

/**
 * What makes a number behind it a part of a code, a time, a share or a formula: GB3838, 12/10万, 10:30, 第 1次, 9.9×100%. Looked for
 * in the few characters before the number.
 */
export const PART_OF_CODE: RegExp = /(?:[A-Za-z×÷*第]|第\s|[0-9０-９][/.:：])$/u;

/** Units of dates: a number with one states no amount. */
export const TIME_UNITS: ReadonlySet<string> = new Set(["年", "月", "日"]);

/** 约, 近, 超过, ≥ in front of a number. Looked for in the few characters before it. */
export const APPROXIMATELY: RegExp =
  /(?:(?<![签合契预节制条公履违特])约合?|(?<![最附邻])近|(?<!高)超|[逾≥≤≧≦＞＜><]|[超越]过|突破|不[少低高多小大]于|[大小多少低]于|不[足到满]|至[少多]|最[多少高低])\s*$/u;

/** 以上, 左右 behind a unit. */
export const APPROXIMATE_BEHIND: RegExp = /^\s?(?:及?以[上下内]|之内|左右|上下|出头)/u;

/** 余 or 多 between a number and its unit, with blanks: `20余个`. */
export const OVER_BEFORE_UNIT: RegExp = /^\s{0,2}([余多]?)/u;

/** What multiplies a number in front of its unit, with 余 or 多 behind it: 3万余人, 5千人. */
export const MULTIPLIER_BEFORE_UNIT: RegExp = /^\s{0,2}([百千万亿])([余多]?)/u;
export const MULTIPLIER_POWERS: ReadonlyMap<string, number> = new Map([
  ["百", 2],
  ["千", 3],
  ["万", 4],
  ["亿", 8],
]);

/** What is no unit of counts although it begins like one: 12.5个亿. */
export const NO_UNIT: RegExp = /^个[亿万]|^分之|^人民币/u;

/** Between the two ends of a range, behind the unit of the first if it has one: 3—5次, 3万元至5万元. */
export const RANGE_DASH: RegExp = /^\s?(?:[-－–—~～〜−]{1,2}|至|到)\s?$/u;
/** From one amount to another, no range: 由100万元到200万元. */
export const FROM_WORD: RegExp = /[由从][^，。；,;]{0,12}$/u;

/** A minus in front of a number: -3.2, －3.2, △3.2. */
export const MINUS: RegExp = /[-－−–△]$/u;
/** Words in front of a minus behind which it is one, also where they are glued to it: 年末结余-3.2万元, 增减率：-5%. */
export const MAY_BE_NEGATIVE: RegExp =
  /(?:[为是:：=＝达比较率幅]|差额?|结[余转]|余额|盈亏|亏损|净[额增值]|增[减长幅]|增加额?|变[动化]|偏差|调整|上年|去年|年度?|年初|预算数?)(?:[数率额值度]|情况)?$/u;
/** What may be less than nothing, and is put in brackets then: 收支差额（12.3）万元. */
export const NEGATIVE_IN_BRACKETS: RegExp = /(?:差额?|盈亏|亏损|净增|增减|变[动化]|增长|增幅)[数率额值]?[为是:：]?$/u;
/** What may be filled in brackets as well as be less than nothing: 结余（3.2）万元. */
export const OPEN_IN_BRACKETS: RegExp = /(?:结[余转]|余额|增加|减少|调整)[数额]?[为是:：]?$/u;

/** Ends of the words in front of an amount that a number follows: parts of a number behind one of them belong together. */
export const BEFORE_AMOUNT: RegExp =
  /(?:支出|收入|经费|资金|费用?|预算|决算|总额|合计|总计|共计|金额|结[余转]|余额|补[助贴]|拨款|投[入资]|价值|[数额为共达约近计款产:：]|面积|达到)$/u;
/** Behind 分别 several numbers follow. */
export const SEVERAL_FOLLOW: RegExp = /分别|依次|各为/u;
/** Words that a number of order follows: 表1, 项目12. */
export const TAKES_ORDINAL: RegExp = /(?:[第表图包]|附[件表]|项目|指标|任务|标段|序号|科目|类别?)\s?$/u;
/** Where a clause begins, and a number may count its items: `1 300万元`. */
export const CLAUSE_START: RegExp = /(?:^|[。；;，,、！!？?（(\n])[^\S\n]{0,4}$/u;

/** Units that counts in words are told in. Of single digits only these: 七大举措, 两项; not 三公, 二次. */
export const COUNTED_IN_WORDS: RegExp = /^(?:场次|批次|[大项个次家名人条处所件起类篇期])(?![、位者])/u;

/** What makes a numeral behind it no count: ordinals, and amounts without a number (数十, 几百). */
export const NO_COUNT_BEFORE: RegExp = /[第之每数几好若半0-9０-９.．]$/u;
/** 上百人, 近千户: about so many. */
export const ABOUT_IN_FRONT: RegExp = /[近上逾超约过达]$/u;
/** 党的二十大. */
export const CONGRESS: RegExp = /^(?:十[五六七八九]|二十)大/u;

/** The lower end of a range in words: 十至 in front of 二十万元. Group 1 is the numeral. */
export const RANGE_IN_WORDS: RegExp = /([一二两三四五六七八九十百千]{1,8})[-—~～至到]$/u;

/** 百分之九十五, 千分之3.5. Groups: 百 or 千, the number in words, in digits. */
export const FRACTION_IN_WORDS: RegExp =
  /([百千])分之(?:([〇零一二两三四五六七八九十百]+(?:点[〇零一二三四五六七八九]+)?)|([0-9０-９]+(?:[.．][0-9０-９]+)?))/gu;

/** What 百分之 and 千分之 are in signs. */
export const FRACTION_UNITS: ReadonlyMap<string, string> = new Map([
  ["百", "%"],
  ["千", "‰"],
]);

/** A numeral that begins so is about so many, if it is a number at all: 上百人, 百余家; not 千家万户. */
export const WITHOUT_DIGIT: RegExp = /^[百千万亿]/u;
/** 二十余个, 百多户. */
export const OVER: RegExp = /^[余多]/u;
/** Units of time and order, of which small numbers in words count nothing. */
export const UNITS_OF_TIME: RegExp = /^(?:[年月日天级分期对类轮]|工作日|个月|小时)/u;
/** 整 or 正 behind an amount in words. */
export const WHOLE_YUAN: RegExp = /[整正]/u;

/** 元陆角柒分 behind an amount in words, and 整. Groups: 角, 分. */
export const BELOW_YUAN: RegExp =
  /^(?:([一二三四五六七八九壹贰叁肆伍陆柒捌玖])角)?零?(?:([一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?[整正]?/u;

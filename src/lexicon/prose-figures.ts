/** Titles and document numbers, in which no figure counts: 《…2022年…》, 〔2020〕30号. */
export const QUOTED: RegExp = /《[^《》]{0,200}》|〔[^〔〕]{0,20}〕(?:\s*\d{1,5})?(?:\s*号)?/gu;

/** A number behind a letter, or behind a digit and a `/`, `.` or `:`, is part of a code or a time: GB3838, 12/10万, 10:30; 第1次 is no count. */
export const PART_OF_CODE: RegExp = /[A-Za-z第]$|[0-9０-９][/.:：]$/u;

/** Units of dates: a number with one states no amount. */
export const TIME_UNITS: ReadonlySet<string> = new Set(["年", "月", "日"]);

/** 约, 近, 超过 in front of a number, or the start of a range: 10—12. Looked for in the few characters before the number. */
export const APPROXIMATELY: RegExp = /(?:[约近]|超过|[超逾]|不少于|不低于|至少|以上|[0-9０-９]\s*[-~～—–至到])\s*$/u;

/** 余 or 多 between a number and its unit, with blanks: `20余个`. */
export const OVER_BEFORE_UNIT: RegExp = /^\s{0,2}([余多]?)/u;

/** 七大, 两项, 二十余个: a count in words. One alone (一个, 一次) and ordinals (第三次) count nothing. */
export const COUNT_IN_WORDS: RegExp =
  /(?<![第之一二三四五六七八九十两])([两二三四五六七八九十百]{1,4})(余|多)?([大项个次家名人条处所件起类篇期]|场次|批次)(?![、位者])/gu;

/** 两千三百万元, 一亿元; not 数百万元, 百万元. */
export const AMOUNT_IN_WORDS: RegExp =
  /(?<![数几上近每第〇零一二三四五六七八九十百千万亿两])([一二两三四五六七八九十][〇零一二两三四五六七八九十百千]{0,6})(万元|亿元)/gu;

/** What opens the parts of the amount in front of it. */
const AMONG =
  "其中|(?<!不)包括|包含|(?<![不包内富])含(?!税|量)|分别[为是]|(?:主要|分别|具体)用于|由(?=[^。；;]{2,60}(?:构成|组成|[两二三四]部分))";

/** All that bears on which amount splits into which: brackets, 其中, colons, ends of sentences. Group 1 is 其中 or the like. */
export const SPLIT_SIGN: RegExp = new RegExp(`(${AMONG})|[（()）。；;：:\\n]`, "gu");

/** A paragraph that is an item of a list: 1.河道保洁70万元, （一）…, ①…, 一是…. */
export const LIST_ITEM: RegExp = /^\s*(?:[（(]?[0-9０-９一二三四五六七八九十]{1,3}[)）.．、]|[①-⑳]|[一二三四五六七八九十]是)/u;

/** The end of a paragraph whose parts follow in paragraphs of their own. */
export const PARTS_FOLLOW: RegExp = /(?:其中|包括|如下|分别为|构成)[:：]?$/u;

/** The start of a paragraph that tells the parts of the amount in the one before: 其中：基本支出700万元. */
export const OPENS_WITH_PARTS: RegExp = /^\s*其中/u;

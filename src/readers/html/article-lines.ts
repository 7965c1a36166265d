import { flatMap } from "../../lists/flat-map.js";
import { removeBlanks } from "../../document/text.js";
import type { HtmlElement } from "./html-tree.js";
import { elementsOf, textOf } from "./html-tree.js";

/** What stands in a line for links that follow one another. */
export const LINK_MARK = "\uFFFC";

/** `一、部门基本情况`, `（二）支出情况`, `第三部分 存在的问题`, `1.人员经费`; a list's number before a link is none. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}(?:部分|[章节])|\d{1,2}[.．、])\p{Script=Han}{2}/u;
/** `2023年度某局部门整体支出绩效自评报告（公开稿）`: a line that says of itself that it is a report's name. */
const REPORT_NAME = /^[^。；;：:>＞»\uFFFC]{6,70}报告(?:[（(][^（）()]{1,40}[)）])?$/u;
/** `2023年度某局部门整体支出绩效自评`; a day and the weather are none. */
const YEAR_NAME = /^\d{4}年度?(?!\d{1,2}月)[^。；;：:，,>＞»\uFFFC]{8,60}$/u;
/** `附件：1.基础数据表`, `附件1` */
const ATTACHMENT = /^附件[：:\d一二三四五六]/u;
/** A line of that length (without blanks) with a sentence's marks in it is the article's; */
const LONG_SENTENCE = 60;
const SENTENCE_MARK = /[，。；]/u;
/** a shorter one that ends as a sentence may be. */
const SENTENCE = /^.{20,}[。；]$/u;
/** The mark of links behind a title: its tools. */
const LINK_BEHIND = /\uFFFC$/u;

/** What a line tells of the element that it stands in. */
export type ArticleLine = { readonly kind: "title"; readonly text: string } | { readonly kind: "text" | "sentence" } | undefined;

/**
 * Judges a line by its own words: the article's title, a numbered heading or a long sentence are the article's, whatever
 * the element around them is called.
 *
 * @param line without blanks, {@link LINK_MARK} in place of linked text
 */
export function judgeLine(line: string, pageTitles: ReadonlySet<string>): ArticleLine {
  const text = line.replace(LINK_BEHIND, "");
  if (pageTitles.has(text) || REPORT_NAME.test(text) || YEAR_NAME.test(text)) return { kind: "title", text };
  const isLong = text.length >= LONG_SENTENCE && SENTENCE_MARK.test(text);
  if (isLong || NUMBERED.test(text) || ATTACHMENT.test(text)) return { kind: "text" };
  return SENTENCE.test(text) ? { kind: "sentence" } : undefined;
}

/** Shorter ones name a site or a column. */
const SHORTEST_TITLE = 8;
/** `title_site`, `site-column-title` */
const TITLE_PARTS = /[_|｜\-–—]+/u;
const TITLE_META = /^(?:articletitle|og:title|dc\.title)$/iu;

/** What the page's head says that its article is called, without blanks. */
export function pageTitlesOf(page: HtmlElement): ReadonlySet<string> {
  const titles = flatMap(elementsOf(page), (element) => {
    if (element.tag === "meta" && TITLE_META.test(element.attributes["name"] ?? element.attributes["property"] ?? ""))
      return [removeBlanks(element.attributes["content"] ?? "")];
    return element.tag === "title" ? [longestPart(removeBlanks(textOf(element)))] : [];
  });
  return new Set(titles.filter((title) => title.length >= SHORTEST_TITLE));
}

function longestPart(title: string): string {
  return title.split(TITLE_PARTS).reduce((longest, part) => (part.length > longest.length ? part : longest), "");
}

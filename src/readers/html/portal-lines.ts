import { removeBlanks } from "../../document/text.js";
import type { FlowItem, FlowTable } from "./flow.js";
import { textOf } from "./html-tree.js";
import { ownCells } from "./layout-table.js";

/** How many lines from either end are looked at. */
const EDGE = 12;
/** The portal's own lines are short. */
const LONGEST = 160;

/** What is left of 【打印】【关闭】 without its links. */
const NO_WORDS = /^[【】[\]()（）|｜/\s]+$/u;

/** What portals write above an article; tested without blanks. */
const ABOVE: readonly RegExp[] = [
  /** 当前位置：首页>政务公开 */
  /^(?:您|你)?(?:现在|当前|目前)?(?:的|所在)*(?:位置|栏目)[：:]/u,
  /** 首页>政务公开>预算绩效 */
  /^(?:网站)?首页[>＞»›/|-]/u,
  /** 发布时间：2023-05-30来源：某局 */
  /^[【[(（]?(?:信息)?(?:发布|更新|发表|公开|上传)(?:时间|日期)[：:]/u,
  /** 2023-05-30来源：某局浏览量：12, 来源：某局发布时间：… */
  /^(?:\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\d{1,2}:\d{2}(?::\d{2})?)?)?(?:信息|文章|稿件)?(?:来源|作者|编辑|发布机构|发布单位)[：:].*(?:时间|日期|浏览|点击|阅读|访问|字体|字号|来源)/u,
  /** 2024年05月06日10:00点击：[31], 时间:2024-05-06收藏, 发布于2024年5月6日 */
  /^(?:[(（]?(?:时间|日期)[：:])?[(（]?\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?[)）]?(?:\d{1,2}:\d{2}(?::\d{2})?)?.{0,40}(?:来源|作者|编辑|点击|浏览|阅读|访问|字体|字号|收藏|分享|打印)/u,
  /^(?:时间|日期)[：:]\d{4}-\d{2}-\d{2}(?:\d{1,2}:\d{2}(?::\d{2})?)?$/u,
  /^(?:原创.{0,30}|发布于)\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?$/u,
  /** 索引号：000014349/2024-00012, 公开方式：主动公开 */
  /^(?:索引号|发文机关|发布机构|成文日期|发文日期|主题分类|信息分类|公开方式|公开范围|公开时限)[：:]/u,
  /** 浏览量：12次, 阅读次数：12 */
  /^[【[(（]?(?:浏览|点击|阅读|访问)(?:量|次数|数)[：:]/u,
  /** 【字体：大中小】 */
  /^[【[(（]?(?:字体|字号)(?:大小)?[：:]/u,
  /** 打印本页, 分享到：微信 */
  /^[【[(（]?(?:打印(?:本页|此页|页面|文章)?|分享到?[：:]?.{0,12}|收藏(?:本页)?|保存|关闭)[】\])）]?$/u,
  NO_WORDS,
];

/** What portals write below an article; tested without blanks. */
const BELOW: readonly RegExp[] = [
  /** 打印本页关闭窗口, 【返回顶部】 */
  /^[【[(（]?(?:打印(?:本页|此页|页面|文章)?|关闭(?:窗口|本页|页面)?|返回(?:顶部|首页|上页)|收藏(?:本页)?|保存本页|分享到?[：:]?.{0,12})(?:[】\])）|【[(（]*(?:打印本页|打印|关闭窗口|关闭本页|关闭|返回顶部|收藏)){0,4}[】\])）]?$/u,
  /** 上一篇：…, 下一条：… */
  /^[上下]一[篇条页][：:]/u,
  /** 责任编辑：某某 */
  /^[【[(（]?(?:责任编辑|责编|编辑|审核|校对|初审|复审|终审)[：:].{0,30}$/u,
  /** 相关链接：, 相关新闻 */
  /^相关(?:链接|新闻|阅读|文章|信息|文档)[：:]?$/u,
  /** 网站标识码：43…湘ICP备…号, 版权所有：某局, 主办：某局承办：某中心 */
  /(?:网站标识码|ICP备|公网安备|版权所有|网站地图)/u,
  /^Copyright|^©/iu,
  /^主办(?:单位)?[：:].*(?:承办|协办|维护|技术支持)/u,
  /** 扫一扫在手机打开当前页 */
  /^扫一扫.{0,20}$/u,
  /** ------分隔线---------- */
  /^(?:-{3,}[^-]{1,8}-{3,}|-{6,})$/u,
  NO_WORDS,
];
/** The first cell of the card by which a portal files an article. */
const CARD = /^索引号[：:]?/u;
/** Cells of such a card. */
const LARGEST_CARD = 32;

/**
 * Takes the portal's lines off both ends of a page: where you are, when published, how often read, print this, who
 * hosts it. A headline above the article goes too where the article begins with the same words.
 */
export function withoutPortalLines(items: readonly FlowItem[]): readonly FlowItem[] {
  const above = new Set(portalItems(items, ABOVE));
  const below = new Set(portalItems(items.toReversed(), BELOW));
  const article = items.filter((item) => !above.has(item) && !below.has(item));
  return isRepeatedTitle(article) ? article.slice(1) : article;
}

/** The portal's items among the first ones, up to the first table that is the article's. */
function portalItems(items: readonly FlowItem[], patterns: readonly RegExp[]): readonly FlowItem[] {
  const found: FlowItem[] = [];
  for (const item of items.slice(0, EDGE)) {
    const isPortals = item.kind === "line" ? matches(item.text, patterns) : isPortalTable(item, patterns);
    if (isPortals) found.push(item);
    else if (item.kind === "table") break;
  }
  return found;
}

/** Whether a table files the article (索引号, 发文机关, ...) or places the portal's lines beside one another. */
function isPortalTable({ element }: FlowTable, patterns: readonly RegExp[]): boolean {
  const cells = ownCells(element).map(textOf);
  const texts = cells.filter((text) => removeBlanks(text) !== "");
  if (patterns === ABOVE && CARD.test(removeBlanks(texts[0] ?? ""))) return cells.length <= LARGEST_CARD;
  return texts.length > 0 && texts.every((text) => matches(text, patterns));
}

function matches(line: string, patterns: readonly RegExp[]): boolean {
  if (line.length > LONGEST) return false;
  const text = removeBlanks(line);
  return patterns.some((pattern) => pattern.test(text));
}

/** Whether the first line is the page's headline and the article, on one line or on several, repeats it. */
function isRepeatedTitle(items: readonly FlowItem[]): boolean {
  const firstTable = items.findIndex((item) => item.kind === "table");
  const lines = items.slice(0, firstTable < 0 ? EDGE : Math.min(EDGE, firstTable));
  const [title, ...rest] = lines.map((item) => (item.kind === "line" ? item : undefined));
  if (title?.isTitle !== true) return false;
  const words = removeBlanks(title.text);
  const begins = rest.map((line) => (line === undefined || line.isTitle ? "" : removeBlanks(line.text))).join("");
  return words.length >= 6 && begins.includes(words);
}

import { removeBlanks } from "../../document/text.js";
import type { HtmlElement } from "./html-tree.js";
import { textOf } from "./html-tree.js";

/** `打印`, `【关闭窗口】`, `大` of 大中小, `微信` of 分享到 */
const TOOL =
  /^[【[(（]?(?:打印(?:[本此该]页|页面|文章)?|关闭(?:窗口|[本此]页|页面)?|返回顶部|收藏(?:[本此]页)?|分享|保存|微信|微博|QQ空间|[大中小]|A[+-])[】\])）]?$/iu;
/** A link that leads nowhere: a script answers it. */
const LEADS_NOWHERE = /^(?:#|javascript:.*)?$/iu;

/** Whether an element is a link by which a page is printed, closed, shared or shown larger. */
export function isToolLink(element: HtmlElement): boolean {
  if (element.tag !== "a" || !LEADS_NOWHERE.test(element.attributes["href"] ?? "")) return false;
  return TOOL.test(removeBlanks(textOf(element)));
}

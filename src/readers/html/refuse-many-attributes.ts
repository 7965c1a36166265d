import { ZipingError } from "../../document/ziping-error.js";

/** What comparing each attribute of a tag with all before it may cost in all tags together: some seconds. */
const MOST_COMPARED = 1_000_000_000;
/** How often each character may be read: a "tag" in a script or a text may hold others. */
const MOST_READ = 20;
/** e.g. `<p`, `</td` */
const TAG = /<\/?[a-z]/giu;
const BLANK = " \t\n\f\r/";

/**
 * Refuses a page whose tags have so many attributes that parsing takes hours: parse5 compares each with all before it.
 *
 * @throws ZipingError `TOO_LARGE`
 */
export function refuseManyAttributes(html: string): void {
  let compared = 0;
  let read = 0;
  for (const { index } of html.matchAll(TAG)) {
    const { count, end } = countAttributes(html, index);
    compared += count * count;
    read += end - index;
    if (compared > MOST_COMPARED || read > MOST_READ * html.length)
      throw new ZipingError("TOO_LARGE", "网页中元素的属性过多，可能是恶意构造的文件，未予读取。");
  }
}

/** The words of a tag outside quoted values, its name too; there are no fewer than attributes. */
function countAttributes(html: string, start: number): { readonly count: number; readonly end: number } {
  let count = 1;
  let at = start + 1;
  let last = "";
  for (; at < html.length && html[at] !== ">"; at++) {
    const character = html[at] ?? "";
    const opens = (character === '"' || character === "'") && last === "=";
    const close = opens ? html.indexOf(character, at + 1) : -1;
    if (close !== -1) {
      at = close;
      count++;
    } else if (BLANK.includes(character)) {
      count++;
      continue;
    }
    last = character;
  }
  return { count, end: at };
}

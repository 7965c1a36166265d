import { numberText } from "../docx/number-text.js";
import type { HtmlElement } from "./html-tree.js";

/** How a kind of list writes its numbers (CSS Counter Styles 3, HTML `type`): name of ST_NumberFormat, sign after the number. */
const LIST_STYLES: ReadonlyMap<string, readonly [format: string, suffix: string]> = new Map([
  ["decimal", ["decimal", "."]],
  ["1", ["decimal", "."]],
  ["decimal-leading-zero", ["decimalZero", "."]],
  ["lower-alpha", ["lowerLetter", "."]],
  ["lower-latin", ["lowerLetter", "."]],
  ["a", ["lowerLetter", "."]],
  ["upper-alpha", ["upperLetter", "."]],
  ["upper-latin", ["upperLetter", "."]],
  ["A", ["upperLetter", "."]],
  ["lower-roman", ["lowerRoman", "."]],
  ["i", ["lowerRoman", "."]],
  ["upper-roman", ["upperRoman", "."]],
  ["I", ["upperRoman", "."]],
  ["cjk-ideographic", ["chineseCounting", "、"]],
  ["trad-chinese-informal", ["chineseCounting", "、"]],
  ["simp-chinese-informal", ["chineseCounting", "、"]],
  ["japanese-informal", ["japaneseCounting", "、"]],
  ["simp-chinese-formal", ["chineseLegalSimplified", "、"]],
  ["trad-chinese-formal", ["ideographLegalTraditional", "、"]],
  ["cjk-decimal", ["ideographDigital", "、"]],
  ["cjk-heavenly-stem", ["ideographTraditional", "、"]],
  ["cjk-earthly-branch", ["ideographZodiac", "、"]],
]);

/** Numbers the items of one `<ol>` in order. */
export class ListCounter {
  readonly #step: 1 | -1;
  #next: number;

  constructor(list: HtmlElement) {
    const isReversed = "reversed" in list.attributes;
    const items = list.children.filter((child) => child.kind === "element" && child.tag === "li").length;
    this.#step = isReversed ? -1 : 1;
    this.#next = wholeNumber(list.attributes["start"]) ?? (isReversed ? items : 1);
  }

  /** The number of the next item, which may set its own. */
  count(item: HtmlElement): number {
    const value = wholeNumber(item.attributes["value"]) ?? this.#next;
    this.#next = value + this.#step;
    return value;
  }
}

function wholeNumber(text: string | undefined): number | undefined {
  const value = Number.parseInt(text ?? "", 10);
  return Number.isNaN(value) ? undefined : value;
}

/** An item's number as the browser shows it, e.g. `三、` or `3.`; `""` for lists that show none. */
export function listMarker(value: number, listStyle: string | undefined): string {
  const names = (listStyle ?? "decimal").split(/\s+/u);
  if (names.includes("none")) return "";
  const literal = /^["'](.*)["']$/u.exec(listStyle ?? "")?.[1];
  if (literal !== undefined) return literal;
  const [format, suffix] = LIST_STYLES.get(names.find((name) => LIST_STYLES.has(name)) ?? "decimal") ?? ["decimal", "."];
  return (numberText(value, format) ?? String(value)) + suffix;
}

import type { HtmlElement } from "./html-tree.js";
import type { Declarations } from "./style-sheet.js";

/** How an element looks, as far as its text's reading depends on it. Inherited from the element around it. */
export interface ElementStyle {
  readonly bold: boolean;
  readonly centered: boolean;
  readonly raised: boolean;
  /** `white-space: pre`: line ends and blanks of the source are shown. */
  readonly keepsLines: boolean;
  readonly listStyle?: string;
  /** Points. */
  readonly fontSize: number;
  /** Indentation of a block's first line, as declared: a CSS length, to be measured in the size of the line's text. */
  readonly textIndent?: string;
  /** `mso-char-indent-count:2.0`: what Word itself says the indentation is in characters. */
  readonly indentCount?: number;
}

/** What a browser starts from: 16 px. */
export const INITIAL_STYLE: ElementStyle = { bold: false, centered: false, raised: false, keepsLines: false, fontSize: 12 };

const BOLD_TAGS: ReadonlySet<string> = new Set(["b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"]);
/** `<font size="1">` to `<font size="7">` in points (HTML standard, rendering, phrasing content). */
const FONT_SIZES = [7.5, 7.5, 10, 12, 13.5, 18, 24, 36];
/** `2em`, `24.0pt`, `0.44in`, `-21px` */
const LENGTH = /^(-?(?:\d+(?:\.\d+)?|\.\d+))(em|rem|pt|px|in|cm|mm|pc|ch|ic)$/u;
/** `150%` */
const PERCENT = /^(\d+(?:\.\d+)?)%$/u;
const POINTS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835, pc: 12, rem: 12 };

/** The style of an element inside one that looks like `around`. */
export function styleInside(around: ElementStyle, element: HtmlElement, declared: Declarations): ElementStyle {
  const { size, type } = element.attributes;
  const alignment = alignmentOf(element, declared);
  const isList = element.tag === "ol" || element.tag === "ul";
  const listStyle = declared.get("list-style-type") ?? declared.get("list-style") ?? (isList ? type : undefined);
  const textIndent = declared.get("text-indent") ?? around.textIndent;
  const indentCount =
    numberOf(declared.get("mso-char-indent-count")) ?? (declared.has("text-indent") ? undefined : around.indentCount);
  return {
    bold: isBold(around, element, declared),
    centered: alignment === undefined ? around.centered : alignment === "center",
    raised: isRaised(around, element, declared),
    keepsLines: keepsLines(around, element, declared),
    fontSize: fontSize(around, declared.get("font-size"), element.tag === "font" ? size : undefined),
    ...optional("listStyle", listStyle ?? (isList ? undefined : around.listStyle)),
    ...optional("textIndent", textIndent),
    ...optional("indentCount", indentCount),
  };
}

/** LibreOffice writes `align="center"` beside `p { text-align: left }`; the element's own word is what its author meant. */
function alignmentOf({ tag, attributes }: HtmlElement, declared: Declarations): string | undefined {
  const own = attributes["style"]?.includes("text-align") === true ? undefined : attributes["align"]?.toLowerCase();
  return own ?? declared.get("text-align") ?? (tag === "center" ? "center" : undefined);
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}

function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined ? Number.NaN : Number.parseFloat(text);
  return Number.isFinite(value) ? value : undefined;
}

function isBold(around: ElementStyle, element: HtmlElement, declared: Declarations): boolean {
  const weight = declared.get("font-weight");
  if (weight === undefined) return around.bold || BOLD_TAGS.has(element.tag);
  return weight.startsWith("bold") || Number.parseInt(weight, 10) >= 600;
}

function isRaised(around: ElementStyle, { tag }: HtmlElement, declared: Declarations): boolean {
  if (tag === "td" || tag === "th") return false;
  const place = declared.get("vertical-align") ?? (tag === "sup" ? "super" : tag === "sub" ? "sub" : undefined);
  return place === undefined ? around.raised : place === "super";
}

function keepsLines(around: ElementStyle, element: HtmlElement, declared: Declarations): boolean {
  const whiteSpace = declared.get("white-space");
  if (whiteSpace !== undefined) return whiteSpace.startsWith("pre") || whiteSpace === "break-spaces";
  return around.keepsLines || element.tag === "pre" || element.tag === "textarea";
}

function fontSize(around: ElementStyle, declared: string | undefined, attribute: string | undefined): number {
  if (declared !== undefined) {
    const percent = PERCENT.exec(declared)?.[1];
    const points = percent === undefined ? lengthInPoints(declared, around.fontSize) : (around.fontSize * Number(percent)) / 100;
    if (points !== undefined && points > 0) return points;
  }
  const step = attribute === undefined ? Number.NaN : Number.parseInt(attribute, 10) + (/^[+-]/u.test(attribute) ? 3 : 0);
  return FONT_SIZES[step] ?? around.fontSize;
}

/** A CSS length in points, where text is `fontSize` points high; `undefined` for what is no length. */
export function lengthInPoints(length: string, fontSize: number): number | undefined {
  const [, digits, unit] = LENGTH.exec(length) ?? [];
  if (digits === undefined || unit === undefined) return undefined;
  if (unit === "em" || unit === "ic") return Number(digits) * fontSize;
  return Number(digits) * (unit === "ch" ? fontSize / 2 : (POINTS[unit] ?? 1));
}

const HIDDEN_TAGS: ReadonlySet<string> = new Set(
  "script style head title meta link noscript template iframe object embed applet audio video canvas svg math map datalist rp rt select option optgroup button textarea xml".split(
    " ",
  ),
);

/** Whether a browser shows nothing of the element (also Word's notes in the margin, and what only Word itself shows). */
export function isHidden(element: HtmlElement, declared: Declarations): boolean {
  if (HIDDEN_TAGS.has(element.tag) || "hidden" in element.attributes) return true;
  if (declared.get("display") === "none" || declared.get("mso-hide") === "all") return true;
  const visibility = declared.get("visibility");
  if (visibility === "hidden" || visibility === "collapse") return true;
  return /^(?:comment-list|header|footer|comment)$/u.test(declared.get("mso-element") ?? "");
}

const STRUCK_TAGS: ReadonlySet<string> = new Set(["del", "s", "strike"]);

/** Whether the element's text is taken back: deleted, or struck through. */
export function isStruck({ tag }: HtmlElement, declared: Declarations): boolean {
  const lines = `${declared.get("text-decoration") ?? ""} ${declared.get("text-decoration-line") ?? ""}`;
  return STRUCK_TAGS.has(tag) || /\bline-through\b/u.test(lines);
}

const BLOCK_TAGS: ReadonlySet<string> = new Set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** Whether the element stands on lines of its own. */
export function isBlock(element: HtmlElement, declared: Declarations): boolean {
  const display = declared.get("display");
  if (display === undefined || display === "inherit" || display === "initial") return BLOCK_TAGS.has(element.tag);
  return !display.startsWith("inline");
}

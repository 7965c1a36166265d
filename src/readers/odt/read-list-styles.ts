import { flatMap } from "../../lists/flat-map.js";
import { listOf } from "../../lists/list-of.js";
import { childOf, childrenOf, wholeNumber } from "../xml/xml-element.js";
import { fontOf, readIndent } from "./properties.js";
import type { ListLevel, NumberedList } from "../docx/read-numbering.js";
import type { XmlElement } from "../xml/xml-element.js";
import type { Fonts } from "./properties.js";

/** The list styles of a document by name, and the one that numbers its headings. */
export interface ListStyles {
  readonly lists: ReadonlyMap<string, NumberedList>;
  readonly outline: NumberedList | undefined;
}

/** Reads `text:list-style` and `text:outline-style`. */
export function readListStyles(elements: readonly XmlElement[], fonts: Fonts): ListStyles {
  const lists = new Map<string, NumberedList>();
  let outline: NumberedList | undefined;
  for (const element of elements) {
    const id = element.attributes["style:name"] ?? "";
    if (element.name === "text:list-style") lists.set(id, toList(id, element, fonts));
    else if (element.name === "text:outline-style") outline = toList(id, element, fonts);
  }
  return { lists, outline };
}

/** The names of the elements that define a level. */
const LEVELS: readonly string[] = [
  "text:list-level-style-number",
  "text:list-level-style-bullet",
  "text:list-level-style-image",
  "text:outline-level-style",
];

function toList(id: string, element: XmlElement, fonts: Fonts): NumberedList {
  const levels = new Map<number, ListLevel>();
  for (const level of flatMap(LEVELS, (name) => childrenOf(element, name))) {
    const depth = (wholeNumber(level.attributes["text:level"]) ?? 1) - 1;
    levels.set(depth, readLevel(level, depth, fonts));
  }
  return { id, abstract: { id, levels }, overrides: new Map() };
}

function readLevel(level: XmlElement, depth: number, fonts: Fonts): ListLevel {
  const properties = childOf(level, "style:list-level-properties");
  const label = childOf(properties, "style:list-level-label-alignment")?.attributes ?? {};
  const follows = label["text:label-followed-by"];
  const font = fontOf(childOf(level, "style:text-properties")?.attributes ?? {}, fonts);
  const isBullet = level.name === "text:list-level-style-bullet";
  return {
    start: wholeNumber(level.attributes["text:start-value"]) ?? 1,
    format: isBullet ? "bullet" : formatOf(level.attributes["style:num-format"]),
    pattern: isBullet ? (level.attributes["text:bullet-char"] ?? "") : patternOf(level, depth),
    suffix: follows === "space" || follows === "nothing" ? follows : "tab",
    isLegal: false,
    indent: readIndent(label),
    ...(font === undefined ? {} : { font }),
  };
}

/** A place of LibreOffice's `loext:num-list-format`, e.g. the %2% of （%2%） */
const NAMED_PLACE = /%(\d+)%/gu;

/** What a level shows, as Word writes it: （%2） */
function patternOf(level: XmlElement, depth: number): string {
  const named = level.attributes["loext:num-list-format"];
  if (named !== undefined) return named.replace(NAMED_PLACE, "%$1");
  const { "style:num-prefix": prefix = "", "style:num-suffix": suffix = "", "style:num-format": format = "" } = level.attributes;
  const shown = Math.min(depth + 1, Math.max(1, wholeNumber(level.attributes["text:display-levels"]) ?? 1));
  const places = listOf(shown, (index) => `%${depth + 2 - shown + index}`);
  return prefix + (format === "" ? "" : places.join(".")) + suffix;
}

/** The formats of ISO/IEC 26300 (19.500) by their first example, under the names of `w:numFmt`. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ["", "none"],
  ["1", "decimal"],
  ["a", "lowerLetter"],
  ["A", "upperLetter"],
  ["i", "lowerRoman"],
  ["I", "upperRoman"],
  ["01", "decimalZero"],
  ["一", "chineseCountingThousand"],
  ["壹", "chineseLegalSimplified"],
  ["壱", "japaneseLegal"],
  ["〇", "ideographDigital"],
  ["１", "decimalFullWidth"],
  ["①", "decimalEnclosedCircle"],
  ["⑴", "decimalEnclosedParen"],
  ["⒈", "decimalEnclosedFullstop"],
  ["㊀", "ideographEnclosedCircle"],
  ["甲", "ideographTraditional"],
  ["子", "ideographZodiac"],
]);

/** 001, 002 */
const PADDED = /^0+1$/u;

/** "一, 二, 三, ..." is how LibreOffice and Word name the formats that the standard leaves open. */
function formatOf(format: string | undefined): string {
  const first = (format ?? "").split(",")[0]?.trim() ?? "";
  return FORMATS.get(first) ?? (PADDED.test(first) ? `custom:${first}, ` : (format ?? "none"));
}

import { childOf, childrenOf, switchOf, valueOf, wholeNumber } from "../xml/xml-element.js";
import { readIndent } from "./indentation.js";
import type { Indentation } from "./indentation.js";
import type { XmlElement } from "../xml/xml-element.js";

/** One level of a list: how its number looks and counts. */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** `w:lvlText`, e.g. （%1） or %1.%2: `%k` stands for the number of level k, counted from 1. */
  readonly pattern: string;
  /** What Word puts between number and text. */
  readonly suffix: "tab" | "space" | "nothing";
  /** All numbers of the pattern in Arabic digits (`w:isLgl`). */
  readonly isLegal: boolean;
  /** Level, counted from 1, whose use restarts this one; 0: never; absent: any higher level. */
  readonly restartAfter?: number;
  /** Paragraph style that belongs to this level. */
  readonly style?: string;
  /** Font of the number, which bullets need to be told. */
  readonly font?: string;
  readonly indent: Indentation;
}

export interface AbstractList {
  readonly id: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
}

/** A list as paragraphs name it: an abstract list and what it changes of it. */
export interface NumberedList {
  readonly id: string;
  readonly abstract: AbstractList;
  readonly overrides: ReadonlyMap<number, LevelOverride>;
}

export interface LevelOverride {
  readonly start?: number;
  readonly level?: ListLevel;
}

/** The lists of `numbering.xml` by `w:numId`. */
export type Numbering = ReadonlyMap<string, NumberedList>;

/**
 * Reads `numbering.xml`.
 *
 * @param listStyles numbering styles by id and the list that each stands for (`w:numStyleLink`).
 */
export function readNumbering(root: XmlElement | undefined, listStyles: ReadonlyMap<string, string>): Numbering {
  const definitions = new Map(
    childrenOf(root, "w:abstractNum").map((element) => [element.attributes["w:abstractNumId"] ?? "", element]),
  );
  const nums = new Map(childrenOf(root, "w:num").map((element) => [element.attributes["w:numId"] ?? "", element]));
  const abstracts = new Map<string, AbstractList>();
  const abstractOf = (numId: string, hops: number): AbstractList | undefined => {
    const id = valueOf(nums.get(numId), "w:abstractNumId");
    const definition = id === undefined ? undefined : definitions.get(id);
    if (id === undefined || definition === undefined) return undefined;
    const link = valueOf(definition, "w:numStyleLink");
    const linked = link === undefined ? undefined : listStyles.get(link);
    if (linked !== undefined && hops < nums.size) return abstractOf(linked, hops + 1);
    const known = abstracts.get(id) ?? { id, levels: readLevels(childrenOf(definition, "w:lvl")) };
    abstracts.set(id, known);
    return known;
  };
  const lists = new Map<string, NumberedList>();
  for (const [id, element] of nums) {
    const abstract = abstractOf(id, 0);
    if (abstract !== undefined) lists.set(id, { id, abstract, overrides: readOverrides(element) });
  }
  return lists;
}

function readOverrides(num: XmlElement): ReadonlyMap<number, LevelOverride> {
  const overrides = new Map<number, LevelOverride>();
  for (const element of childrenOf(num, "w:lvlOverride")) {
    const start = wholeNumber(valueOf(element, "w:startOverride"));
    const level = childOf(element, "w:lvl");
    overrides.set(wholeNumber(element.attributes["w:ilvl"]) ?? 0, {
      ...(start === undefined ? {} : { start }),
      ...(level === undefined ? {} : { level: readLevel(level) }),
    });
  }
  return overrides;
}

function readLevels(elements: readonly XmlElement[]): ReadonlyMap<number, ListLevel> {
  return new Map(elements.map((element) => [wholeNumber(element.attributes["w:ilvl"]) ?? 0, readLevel(element)]));
}

function readLevel(element: XmlElement): ListLevel {
  const restartAfter = wholeNumber(valueOf(element, "w:lvlRestart"));
  const style = valueOf(element, "w:pStyle");
  const font = childOf(childOf(element, "w:rPr"), "w:rFonts")?.attributes["w:ascii"];
  const suffix = valueOf(element, "w:suff");
  return {
    start: wholeNumber(valueOf(element, "w:start")) ?? 0,
    format: formatOf(element),
    pattern: valueOf(element, "w:lvlText") ?? "",
    suffix: suffix === "space" || suffix === "nothing" ? suffix : "tab",
    isLegal: switchOf(element, "w:isLgl") ?? false,
    indent: readIndent(childOf(childOf(element, "w:pPr"), "w:ind")),
    ...(restartAfter === undefined ? {} : { restartAfter }),
    ...(style === undefined ? {} : { style }),
    ...(font === undefined ? {} : { font }),
  };
}

/** Newer formats stand in an alternative, e.g. `custom` with "001, 002, 003, ..." over a plain fallback. */
function formatOf(level: XmlElement): string {
  const direct = childOf(level, "w:numFmt");
  const alternative = childOf(childOf(childOf(level, "mc:AlternateContent"), "mc:Choice"), "w:numFmt");
  const chosen = alternative ?? direct;
  const format = chosen?.attributes["w:val"] ?? "decimal";
  return format === "custom" ? `custom:${chosen?.attributes["w:format"] ?? ""}` : format;
}

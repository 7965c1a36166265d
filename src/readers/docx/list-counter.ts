import { numberText } from "./number-text.js";
import { symbolText } from "./symbols.js";
import type { AbstractList, ListLevel, NumberedList } from "./read-numbering.js";

/** The number in front of a paragraph. */
export interface ListMarker {
  /** As Word shows it: （一） or 1.2. */
  readonly text: string;
  readonly suffix: ListLevel["suffix"];
  /** A format that we do not know, for which we showed Arabic digits. */
  readonly unknownFormat?: string;
}

/**
 * Counts the lists of a document from its beginning.
 *
 * Counters belong to the abstract list: two lists (`w:num`) of one abstract list go on counting. A start that a list
 * overrides counts once, at the list's first paragraph of that level. A level starts anew after any higher level, or as
 * `w:lvlRestart` says.
 */
export class ListCounter {
  readonly #counts = new Map<AbstractList, (number | undefined)[]>();
  readonly #restarted = new Set<string>();

  /** The marker of the next paragraph of that list and level; `undefined` where the list has no such level. */
  next(list: NumberedList, depth: number): ListMarker | undefined {
    const level = levelOf(list, depth);
    if (level === undefined) return undefined;
    const counts = this.#counts.get(list.abstract) ?? [];
    this.#counts.set(list.abstract, counts);
    this.#count(list, depth, level, counts);
    return markerOf(list, level, counts);
  }

  #count(list: NumberedList, depth: number, level: ListLevel, counts: (number | undefined)[]): void {
    const override = list.overrides.get(depth)?.start;
    const key = `${list.id}/${depth}`;
    const isOverridden = override !== undefined && !this.#restarted.has(key);
    this.#restarted.add(key);
    const count = counts[depth];
    counts[depth] = isOverridden ? override : count === undefined ? startOf(list, depth, level) : count + 1;
    for (let deeper = depth + 1; deeper < counts.length; deeper++) {
      const restartAfter = levelOf(list, deeper)?.restartAfter;
      if (restartAfter === undefined || restartAfter > depth) counts[deeper] = undefined;
    }
  }
}

function levelOf(list: NumberedList, depth: number): ListLevel | undefined {
  return list.overrides.get(depth)?.level ?? list.abstract.levels.get(depth);
}

function startOf(list: NumberedList, depth: number, level: ListLevel | undefined): number {
  return list.overrides.get(depth)?.start ?? level?.start ?? 1;
}

/** A place for a number in the text of a level, e.g. the %1 of （%1）. */
const PLACE = /%([1-9])/gu;

/** The marker of a level, from the numbers that all levels have reached. */
export function markerOf(list: NumberedList, level: ListLevel, counts: readonly (number | undefined)[]): ListMarker {
  if (level.format === "bullet") return { text: symbolText(level.pattern, level.font), suffix: level.suffix };
  let unknownFormat: string | undefined;
  const text = level.pattern.replace(PLACE, (_place, ordinal: string) => {
    const depth = Number(ordinal) - 1;
    const other = levelOf(list, depth);
    const value = counts[depth] ?? startOf(list, depth, other);
    const format = level.isLegal ? "decimal" : (other?.format ?? "decimal");
    const shown = format.startsWith("custom:") ? customNumber(value, format) : numberText(value, format);
    if (shown === undefined) unknownFormat = format;
    return shown ?? String(value);
  });
  return { text, suffix: level.suffix, ...(unknownFormat === undefined ? {} : { unknownFormat }) };
}

/** "custom:001, 002, 003, ..." pads with zeros to the width of its first example. */
const PADDED = /^custom:(0*[1-9]), /u;

function customNumber(value: number, format: string): string | undefined {
  const width = PADDED.exec(format)?.[1]?.length;
  return width === undefined ? undefined : String(value).padStart(width, "0");
}

/** A number that ends in a half-width character: after 、 or ） nothing is missed, after "1." a figure would run into it. */
const ENDS_NARROW = /[\x21-\x7E]$/u;

/** What stands between a paragraph's number and its text. */
export function separatorOf(marker: ListMarker | undefined): "" | " " {
  if (marker === undefined || marker.suffix === "nothing") return "";
  return marker.suffix === "space" || ENDS_NARROW.test(marker.text) ? " " : "";
}

import { flatMap } from "../lists/flat-map.js";
import { listOf } from "../lists/list-of.js";
import { add, compare, type ExactDecimal, negate, parseDecimal, shift, subtract, ZERO } from "../quantity/decimal.js";
import { compareLocations } from "../rules/place/compare-locations.js";
import type { Clue } from "../rules/rule.js";
import { countAtMost, countBelow } from "./sorted-counts.js";

/** A relation that one of its values, changed alone, would make hold: a sum, or a rate whose values say their bounds. */
export interface MovableRelation<Source> {
  readonly source: Source;
  readonly difference: ExactDecimal;
  readonly tolerance: ExactDecimal;
  readonly isViolated: boolean;
  readonly clues: readonly Clue[];
}

/** A value that explains several violated relations. */
export interface Suspect<Source> {
  readonly clue: Clue;
  /** What it would have to be. */
  readonly value: ExactDecimal;
  /** Violated relations that would then hold. */
  readonly fixed: readonly MovableRelation<Source>[];
  /** How many places would do as well, this one included. */
  readonly rivals: number;
}

/**
 * A relation as one place sees it: the changes of the place's value, from `low` to `high`, with which it holds. A sum names
 * one that fits `exactly`; a rate has none, and suggests no value.
 */
interface Window<Source> {
  readonly relation: MovableRelation<Source>;
  readonly exactly?: ExactDecimal;
  readonly low: ExactDecimal;
  readonly high: ExactDecimal;
}

/** All relations that one place takes part in. */
interface Place<Source> {
  readonly clue: Clue;
  readonly value: ExactDecimal;
  readonly windows: Window<Source>[];
}

/** One place changed by one amount, and what would follow. */
interface Candidate<Source> {
  readonly place: Place<Source>;
  readonly change: ExactDecimal;
  readonly fixed: readonly MovableRelation<Source>[];
  /** Relations that hold now and would not. */
  readonly broken: number;
}

/** One violated relation alone is its own cause. */
export const FEWEST_EXPLAINED = 2;

/**
 * The values that, changed alone, make at least two violated relations hold and more than they break; strongest first, then
 * in reading order. Each relation is explained once, by the strongest.
 */
export function findSuspects<Source>(relations: readonly MovableRelation<Source>[]): readonly Suspect<Source>[] {
  if (relations.filter(({ isViolated }) => isViolated).length < FEWEST_EXPLAINED) return [];
  const places = placesOf(relations);
  const explained = new Set<MovableRelation<Source>>();
  const suspects: Suspect<Source>[] = [];
  const waiting = byStrength(flatMap([...places.values()], candidatesAt));
  for (let strength = waiting.length - 1; strength > 0; strength--) {
    const level = (waiting[strength] ?? []).sort((a, b) => compareLocations(a.place.clue.at, b.place.clue.at));
    for (const candidate of level) {
      const fixed = candidate.fixed.filter((relation) => !explained.has(relation));
      const left = { ...candidate, fixed };
      if (fixed.length === candidate.fixed.length) {
        suspects.push({ ...suspectOf(left), rivals: countRivals(left, places, explained) });
        for (const relation of fixed) explained.add(relation);
      } else if (isStrong(left)) waiting[strengthOf(left)]?.push(left);
    }
  }
  return suspects;
}

/** The places that take part in enough violated relations to explain them. */
function placesOf<Source>(relations: readonly MovableRelation<Source>[]): ReadonlyMap<string, Place<Source>> {
  const shared = sharedKeys(relations.filter(({ isViolated }) => isViolated));
  const places = new Map<string, Place<Source>>();
  for (const relation of relations) {
    const seen = new Set<string>();
    for (const clue of relation.clues) {
      const key = placeKey(clue);
      if (!shared.has(key) || seen.has(key)) continue;
      seen.add(key);
      const place = places.get(key) ?? { clue, value: parseDecimal(clue.value ?? "") ?? ZERO, windows: [] };
      place.windows.push(windowOf(relation, clue));
      places.set(key, place);
    }
  }
  return places;
}

function sharedKeys(violated: readonly MovableRelation<unknown>[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { clues } of violated) {
    for (const key of new Set(clues.map(placeKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set(flatMap([...counts], ([key, count]) => (count < FEWEST_EXPLAINED ? [] : [key])));
}

function placeKey({ path, at }: Clue): string {
  const { block, cell, span } = at;
  return `${path ?? ""}\u0000${block} ${cell?.row ?? ""} ${cell?.col ?? ""} ${span?.start ?? ""} ${span?.end ?? ""}`;
}

function windowOf<Source>(relation: MovableRelation<Source>, { coefficient, power = 0, value, holds }: Clue): Window<Source> {
  if (holds !== undefined) {
    const changeTo = (bound: string): ExactDecimal => subtract(parseDecimal(bound) ?? ZERO, parseDecimal(value ?? "") ?? ZERO);
    return { relation, low: changeTo(holds.low), high: changeTo(holds.high) };
  }
  const inOwnUnit = (amount: ExactDecimal): ExactDecimal => shift(amount, -power);
  const exactly = inOwnUnit(coefficient === 1 ? negate(relation.difference) : relation.difference);
  const slack = inOwnUnit(relation.tolerance);
  return { relation, exactly, low: subtract(exactly, slack), high: add(exactly, slack) };
}

/** The changes of one place that are worth a thought: those that make a violated relation hold exactly, each once. */
function candidatesAt<Source>(place: Place<Source>): readonly Candidate<Source>[] {
  const violated = place.windows.filter(({ relation }) => relation.isViolated);
  if (violated.length < FEWEST_EXPLAINED) return [];
  const holding = place.windows.filter(({ relation }) => !relation.isViolated);
  const [fixes, keeps] = [countContaining(violated), countContaining(holding)];
  const changes = distinct(flatMap(violated, ({ exactly }) => exactly ?? []));
  return flatMap(changes, (change): readonly Candidate<Source>[] => {
    const broken = holding.length - keeps(change);
    if (fixes(change) < FEWEST_EXPLAINED || fixes(change) <= broken) return [];
    return [{ place, change, fixed: fixedBy(violated, change), broken }];
  });
}

/** How many windows hold a change; sorted once, so that many changes can be asked for. */
function countContaining<Source>(windows: readonly Window<Source>[]): (change: ExactDecimal) => number {
  const lows = windows.map(({ low }) => low).sort(compare);
  const highs = windows.map(({ high }) => high).sort(compare);
  return (change) => countAtMost(lows, change) - countBelow(highs, change);
}

function fixedBy<Source>(windows: readonly Window<Source>[], change: ExactDecimal): readonly MovableRelation<Source>[] {
  return windows.filter((window) => contains(window, change)).map(({ relation }) => relation);
}

function contains<Source>({ low, high }: Window<Source>, change: ExactDecimal): boolean {
  return compare(low, change) <= 0 && compare(change, high) <= 0;
}

function distinct(changes: readonly ExactDecimal[]): readonly ExactDecimal[] {
  const sorted = [...changes].sort(compare);
  return sorted.filter((change, index) => {
    const before = sorted[index - 1];
    return before === undefined || compare(before, change) !== 0;
  });
}

/** Candidates by strength; a list of lists, weakest first. */
function byStrength<Source>(candidates: readonly Candidate<Source>[]): Candidate<Source>[][] {
  const most = candidates.reduce((strongest, candidate) => Math.max(strongest, strengthOf(candidate)), 0);
  const levels = listOf(most + 1, (): Candidate<Source>[] => []);
  for (const candidate of candidates) levels[strengthOf(candidate)]?.push(candidate);
  return levels;
}

function strengthOf<Source>({ fixed, broken }: Pick<Candidate<Source>, "fixed" | "broken">): number {
  return fixed.length - broken;
}

function isStrong<Source>(candidate: Candidate<Source>): boolean {
  return candidate.fixed.length >= FEWEST_EXPLAINED && candidate.fixed.some(isSum) && strengthOf(candidate) > 0;
}

function isSum({ clues }: MovableRelation<unknown>): boolean {
  return clues.every(({ coefficient }) => coefficient !== undefined);
}

function suspectOf<Source>({ place, change, fixed }: Candidate<Source>): Omit<Suspect<Source>, "rivals"> {
  return { clue: place.clue, value: add(place.value, change), fixed };
}

/** The places that explain the same relations as well; each of them takes part in the first of these. */
function countRivals<Source>(
  { fixed, broken }: Candidate<Source>,
  places: ReadonlyMap<string, Place<Source>>,
  explained: ReadonlySet<MovableRelation<Source>>,
): number {
  const first = fixed.find(isSum);
  const keys = new Set(first?.clues.map(placeKey));
  return [...keys].filter((key) => {
    const windows = (places.get(key)?.windows ?? []).filter(({ relation }) => !explained.has(relation));
    const change = windows.find(({ relation }) => relation === first)?.exactly;
    if (change === undefined || windows.length < fixed.length) return false;
    const held = windows.filter((window) => contains(window, change)).map(({ relation }) => relation);
    const breaks = windows.filter((window) => !window.relation.isViolated && !contains(window, change)).length;
    return breaks === broken && fixed.every((relation) => held.includes(relation));
  }).length;
}

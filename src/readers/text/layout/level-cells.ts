import { isLevel1Name, isLevel2Name, mayBelong } from "../../../lexicon/table-words.js";
import { oneLine } from "./cell-paragraphs.js";
import { levelGroups, type LevelGroup, type LevelJudgement, type RowExtent } from "./level-groups.js";
import type { Piece } from "./place-pieces.js";

/** Costs of an unknown level, of a group that cuts the groups below it, and of one that holds a foreign level. */
const UNKNOWN_LEVEL = 1.5;
const CUTS_GROUP = 3;
const FOREIGN_LEVEL = 2;

/** The texts of the level columns, row by row: each label at its first row, empty below it. */
export interface LevelCells {
  readonly level1: readonly (readonly string[])[];
  readonly level2: readonly (readonly string[])[];
}

/** Gives the labels of first and second-level indicators their rows. */
export function levelCells(level1: readonly Piece[], level2: readonly Piece[], extents: readonly RowExtent[]): LevelCells {
  const labelCost = (isKnown: (text: string) => boolean) => (pieces: readonly string[]) => levelCost(pieces, isKnown);
  const groups2 = levelGroups(level2, extents, { label: labelCost(isLevel2Name), rows: () => () => 0 });
  const groups1 = levelGroups(level1, extents, { label: labelCost(isLevel1Name), rows: parentCosts(groups2) });
  return { level1: groupLines(groups1, extents.length), level2: groupLines(groups2, extents.length) };
}

const TWO_LEVELS = 4;
const BEGINS_BROKEN = 3;
const BRACKETED = /[（(][^（()）]*[)）]?/gu;
const LEVEL_END = /指标/gu;
const BROKEN_START = /^[\d（(分)）]/u;

/** A label is one known name; two of them in one text, or its points before it, are pieces of several. */
function levelCost(pieces: readonly string[], isKnown: (text: string) => boolean): number {
  const text = pieces.join("");
  if (isKnown(text)) return 0;
  const names = text.replace(BRACKETED, "").match(LEVEL_END)?.length ?? 0;
  return UNKNOWN_LEVEL + Math.max(0, names - 1) * TWO_LEVELS + (BROKEN_START.test(text) ? BEGINS_BROKEN : 0);
}

/** What it costs that a first-level label stands over rows of other levels; each pair of names is looked at once. */
function parentCosts(groups: readonly LevelGroup[]): LevelJudgement["rows"] {
  const named = groups.map((group) => ({ ...group, name: oneLine(group.pieces.map(({ text }) => text)) }));
  const groupAt = firstGroups(named);
  const foreign = new Map<string, Map<string, boolean>>();
  const isForeign = (name: string, text: string): boolean => {
    const names = foreign.get(text) ?? new Map<string, boolean>();
    foreign.set(text, names);
    const flag = names.get(name) ?? !mayBelong(name, text);
    names.set(name, flag);
    return flag;
  };
  return (text, first) => {
    let index = groupAt[first] ?? named.length;
    let cost = 0;
    return (end) => {
      for (let group = named[index]; group !== undefined && group.first < end; group = named[index]) {
        if (group.first < first) cost += CUTS_GROUP;
        if (isForeign(group.name, text)) cost += FOREIGN_LEVEL;
        index++;
      }
      const last = named[index - 1];
      const isCut = last !== undefined && last.first >= first && last.first < end && last.end > end;
      return cost + (isCut ? CUTS_GROUP : 0);
    };
  };
}

/** The first group that ends behind each row. */
function firstGroups(groups: readonly LevelGroup[]): readonly number[] {
  const known: number[] = [];
  for (const [index, { end }] of groups.entries()) while (known.length < end) known.push(index);
  return known;
}

function groupLines(groups: readonly LevelGroup[], rows: number): readonly (readonly string[])[] {
  const byRow = new Map(groups.map((group) => [group.first, group]));
  return Array.from({ length: rows }, (_, row) => {
    const group = byRow.get(row);
    return group === undefined ? [] : [oneLine(group.pieces.map(({ text }) => text))];
  });
}

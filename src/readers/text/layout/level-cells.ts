import { listOf } from "../../../lists/list-of.js";
import { remembered } from "../../../lexicon/remembered.js";
import { isOtherKind } from "../../../lexicon/level-hints.js";
import { isLevel1Name, isLevel2Name, mayBelong } from "../../../lexicon/table-words.js";
import { add, compare, ZERO, type ExactDecimal } from "../../../quantity/decimal.js";
import { closeCellBlanks } from "./close-blanks.js";
import { levelGroups, type LevelGroup, type LevelJudgement, type RowExtent } from "./level-groups.js";
import { levelLabel } from "./level-label.js";
import type { Piece } from "./place-pieces.js";

/** Costs of an unknown level, of a group that cuts the groups below it, and of one that holds a foreign level. */
const UNKNOWN_LEVEL = 1.5;
const CUTS_GROUP = 3;
const FOREIGN_LEVEL = 2;
/** The points of a level may be wrong in the report itself, so that they only decide between places about as good. */
const OTHER_SUM = 1;

/**
 * A name that tells of another second-level indicator (安全饮水成本 under 时效指标): it decides where lines that are
 * rounded leave two places, since a row more or less moves the middles of both labels by half a line.
 */
const OTHER_KIND = 0.6;

/** A row that labels stand beside. */
export interface LevelRow {
  readonly extent: RowExtent;
  /** Its points, where they can be read. */
  readonly weight: ExactDecimal | undefined;
  /** Its third-level indicator. */
  readonly name: string;
}

/** The texts of the level columns, row by row: each label at its first row, empty below it. */
export interface LevelCells {
  readonly level1: readonly (readonly string[])[];
  readonly level2: readonly (readonly string[])[];
}

/** Gives the labels of first and second-level indicators their rows. */
export function levelCells(level1: readonly Piece[], level2: readonly Piece[], rows: readonly LevelRow[]): LevelCells {
  const extents = rows.map(({ extent }) => extent);
  const sums = pointsCosts(rows.map(({ weight }) => weight));
  const groups2 = levelGroups(level2, extents, { label: labelCost(isLevel2Name), rows: both(sums, kindCosts(rows)) });
  const groups1 = levelGroups(level1, extents, { label: labelCost(isLevel1Name), rows: both(sums, parentCosts(groups2)) });
  return { level1: groupLines(groups1, extents.length), level2: groupLines(groups2, extents.length) };
}

function both(first: LevelJudgement["rows"], second: LevelJudgement["rows"]): LevelJudgement["rows"] {
  return (text, row) => {
    const [one, other] = [first(text, row), second(text, row)];
    return (end) => one(end) + other(end);
  };
}

/** What it costs that a second-level label stands beside names of another kind. */
function kindCosts(rows: readonly LevelRow[]): LevelJudgement["rows"] {
  return (text, first) => {
    let others = 0;
    let next = first;
    return (end) => {
      for (; next < end; next++) if (isOtherKind(text, rows[next]?.name ?? "")) others++;
      return others * OTHER_KIND;
    };
  };
}

/** What it costs that pieces are no known name, and each sign that they are cut or several labels. */
const FAULT = 3;

function labelCost(isKnown: (text: string) => boolean): LevelJudgement["label"] {
  const costOf = remembered((text) => {
    const label = levelLabel([text], isKnown);
    return label.isKnown ? 0 : UNKNOWN_LEVEL + label.faults * FAULT;
  });
  return (pieces) => costOf(pieces.join(""));
}

/** What it costs that the points behind a label are not the sum of its rows' weights. */
function pointsCosts(weights: readonly (ExactDecimal | undefined)[]): LevelJudgement["rows"] {
  const pointsOf = remembered((text) => levelLabel([text], () => true).points);
  return (text, first) => {
    const points = pointsOf(text);
    let total: ExactDecimal | undefined = ZERO;
    let next = first;
    return (end) => {
      for (; next < end; next++) {
        const weight = weights[next];
        total = total === undefined || weight === undefined ? undefined : add(total, weight);
      }
      if (points === undefined || total === undefined) return 0;
      return compare(points, total) === 0 ? 0 : OTHER_SUM;
    };
  };
}

/** What it costs that a first-level label stands over rows of other levels; each pair of names is looked at once. */
function parentCosts(groups: readonly LevelGroup[]): LevelJudgement["rows"] {
  const named = groups.map((group) => ({ ...group, name: labelText(group) }));
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
  return listOf(rows, (row) => {
    const group = byRow.get(row);
    return group === undefined ? [] : [labelText(group)];
  });
}

function labelText({ pieces }: LevelGroup): string {
  return closeCellBlanks(pieces.map(({ text }) => text).join(""));
}

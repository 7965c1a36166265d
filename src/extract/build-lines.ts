import { flatMap } from "../lists/flat-map.js";
import type { Diagnostic } from "../document/diagnostic.js";
import { type LineLabel, ownerOf } from "../lexicon/line-labels.js";
import type { ExpenditureLine, LineKey } from "../report/report.js";
import { type BasicLineRow, groupId, type NamedGroup, nameRows, type NamedRow } from "./name-lines.js";

/** The lines of a table and what is doubtful about them. */
export interface BuiltLines {
  readonly lines: readonly ExpenditureLine[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Place {
  readonly depth: number;
  readonly parent: number | null;
}

const TOP: Place = { depth: 0, parent: null };

/**
 * Gives every row its key, depth and parent. The template's rows have theirs by their label; an itemised row belongs to the
 * row of 专项资金 (or another row that is itemised) above it, unless its number goes on from that row's own number. A label
 * that is merged beside its rows (三公经费 | 小计, 公务用车 ...) tells what they belong to; the row of its sum may come last.
 */
export function buildLines(rows: readonly BasicLineRow[]): BuiltLines {
  const named = nameRows(rows);
  const keys = keysOf(named);
  const placeOf = createPlaces(named, keys);
  return {
    lines: named.map(({ name, at, row }, index) => ({
      key: keys[index] ?? null,
      label: name,
      ...placeOf(index),
      ...row.values,
      at,
    })),
    diagnostics: flatMap(named, (row) => (row.isUnnamedTotal ? [unnamedTotal(row)] : [])),
  };
}

/** The rows' keys, each given once: a second row of that name is an item that happens to be called so. */
function keysOf(named: readonly NamedRow[]): readonly (LineKey | null)[] {
  const taken = new Set<LineKey>();
  return named.map(({ meaning }) => {
    const key = meaning?.key ?? null;
    if (key === null || taken.has(key)) return null;
    taken.add(key);
    return key;
  });
}

/** Finds the place of a row; worked out once for each. */
function createPlaces(named: readonly NamedRow[], keys: readonly (LineKey | null)[]): (index: number) => Place {
  const places = new Map<number, Place>();

  const placeOf = (index: number): Place => {
    const known = places.get(index);
    if (known !== undefined) return known;
    const row = named[index];
    const place = row === undefined || row.isUnnamedTotal ? TOP : findPlace(row, index);
    places.set(index, place);
    return place;
  };

  const findPlace = (row: NamedRow, index: number): Place =>
    row.meaning === undefined ? itemPlace(row, index) : knownPlace(row, row.meaning, index);

  const knownPlace = (row: NamedRow, { parent, depth }: LineLabel, index: number): Place => {
    if (parent === null) return TOP;
    const owner = lineWith(parent, row, index);
    if (owner >= 0) return { depth, parent: owner };
    const further = ownerOf(parent);
    const next = further === null ? -1 : lineWith(further, row, index);
    // 公车运行维护 right below 三公经费; in the older form 公用经费 stands alone, without 基本支出 above it.
    return { depth: depth - 1, parent: next < 0 ? null : next };
  };

  /** The line with a key above the row, else below it where the row's group says that the line is its sum. */
  const lineWith = (key: LineKey, row: NamedRow, index: number): number => {
    const above = keys.findLastIndex((each, at) => at < index && each === key);
    const group = above < 0 ? row.groups.find((each) => each.key === key) : undefined;
    return group === undefined ? above : sumOf(named, group);
  };

  const itemPlace = (row: NamedRow, index: number): Place => {
    const start = row.isOfGroup ? groupStart(named, index) : index;
    const owner = named.findLastIndex((each, at) => at < start && each.meaning !== undefined);
    const group = row.groups.findLast((each) => each.key !== null || sumOf(named, each) >= 0);
    if (group !== undefined && !isWithin(named[owner], group)) return placeIn(sumOf(named, group), index);
    if (owner < 0) return TOP;
    return continuesOwner(named, owner, index) ? placeOf(owner) : placeIn(owner, index);
  };

  const placeIn = (parent: number, index: number): Place =>
    parent < 0 || parent === index ? TOP : { depth: placeOf(parent).depth + 1, parent };

  return placeOf;
}

/** The row that sums a group up, wherever it stands in it; -1 where there is none. */
function sumOf(named: readonly NamedRow[], group: NamedGroup): number {
  const own = named.findIndex((row) => row.isOfGroup && groupId(row.name) === group.id);
  return own >= 0 || group.key === null ? own : named.findIndex(({ meaning }) => meaning?.key === group.key);
}

/** Whether a row belongs to a group or is its sum. */
function isWithin(row: NamedRow | undefined, group: NamedGroup): boolean {
  return row !== undefined && (row.groups.some(({ id }) => id === group.id) || groupId(row.name) === group.id);
}

/** The first of the rows that the sum at `index` is of. */
function groupStart(named: readonly NamedRow[], index: number): number {
  const id = groupId(named[index]?.name ?? "");
  let start = index;
  while (named[start - 1]?.groups.some((group) => group.id === id) === true) start--;
  return start;
}

/** Whether an item's number is the owner's own plus one in the same list: 2、专项资金 then 3、其他项目. */
function continuesOwner(named: readonly NamedRow[], owner: number, index: number): boolean {
  const own = named[owner]?.enumeration;
  const item = named[index]?.enumeration;
  if (own === undefined || item?.form !== own.form) return false;
  const itemsBetween = named.slice(owner + 1, index).filter((row) => row.enumeration?.form === item.form);
  return (
    item.ordinal === own.ordinal + itemsBetween.length + 1 &&
    itemsBetween.every((row, at) => row.enumeration?.ordinal === own.ordinal + at + 1)
  );
}

function unnamedTotal({ name, at }: NamedRow): Diagnostic {
  return { code: "row-ambiguous", message: `“${name}”一行没有写明是哪一项的合计，未归入任何一项`, at };
}

import type { Location } from "../document/location.js";
import { type Enumeration, partLabel } from "../lexicon/label.js";
import { type LineLabel, lineLabelsOf } from "../lexicon/line-labels.js";
import type { ExpenditureLine, LineColumn, LineKey, Quantity } from "../report/report.js";

/** A row of 经费控制情况 as the table has it. */
export interface BasicLineRow {
  readonly label: string;
  /** Indentation of the label in characters. */
  readonly indent: number;
  readonly at: Location;
  readonly values: { readonly [column in LineColumn]?: Quantity };
}

interface NamedRow {
  readonly row: BasicLineRow;
  readonly name: string;
  readonly enumeration: Enumeration | undefined;
  readonly meaning: LineLabel | undefined;
}

/**
 * Gives every row its key, depth and parent. The template's rows have theirs by their label; an itemised row belongs to the
 * row of 专项资金 (or another row that is itemised) above it, unless its number goes on from that row's own number.
 */
export function buildLines(rows: readonly BasicLineRow[]): readonly ExpenditureLine[] {
  const named = nameRows(rows);
  const lines: ExpenditureLine[] = [];
  named.forEach((row, index) => {
    const place = row.meaning === undefined ? itemPlace(named, lines, index) : knownPlace(row.meaning, lines);
    const { at, values } = row.row;
    lines.push({ key: keyOf(row, lines), label: row.name, ...place, ...values, at });
  });
  return lines;
}

function nameRows(rows: readonly BasicLineRow[]): readonly NamedRow[] {
  const parted = rows.map((row) => ({ row, ...partLabel(row.label) }));
  const plainKeys = new Set(
    parted.flatMap(({ name }) =>
      lineLabelsOf(name)
        .filter((each) => each.isSecondChoice !== true)
        .map(({ key }) => key),
    ),
  );
  return parted.map(({ row, name, enumeration }) => {
    const readings = lineLabelsOf(name);
    const meaning = readings.find((reading) => reading.isSecondChoice !== true || !plainKeys.has(reading.key));
    return { row, name, enumeration, meaning };
  });
}

/** The row's key, unless an earlier row has it: a second row of that name is an item that happens to be called so. */
function keyOf(row: NamedRow, lines: readonly ExpenditureLine[]): LineKey | null {
  const key = row.meaning?.key ?? null;
  return key !== null && lines.some((line) => line.key === key) ? null : key;
}

interface Place {
  readonly depth: number;
  readonly parent: number | null;
}

function knownPlace(meaning: LineLabel, lines: readonly ExpenditureLine[]): Place {
  if (meaning.parent === null) return { depth: 0, parent: null };
  const parent = lines.findLastIndex((line) => line.key === meaning.parent);
  if (parent >= 0) return { depth: meaning.depth, parent };
  // In the older form 公用经费 stands alone, without 基本支出 above it.
  return { depth: meaning.depth - 1, parent: null };
}

function itemPlace(named: readonly NamedRow[], lines: readonly ExpenditureLine[], index: number): Place {
  const owner = named.findLastIndex((row, at) => at < index && row.meaning !== undefined);
  const ownerLine = lines[owner];
  if (ownerLine === undefined) return { depth: 0, parent: null };
  const continues = continuesOwner(named, owner, index);
  return continues ? { depth: ownerLine.depth, parent: ownerLine.parent } : { depth: ownerLine.depth + 1, parent: owner };
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

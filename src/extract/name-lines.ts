import { flatMap } from "../lists/flat-map.js";
import type { Location } from "../document/location.js";
import { canonicalLabel, type Enumeration, partLabel } from "../lexicon/label.js";
import { type LineLabel, lineLabelsAmong, lineLabelsOf, TOTAL_LINE } from "../lexicon/line-labels.js";
import { BARE_TOTAL } from "../lexicon/total-words.js";
import type { LineColumn, LineKey, Quantity } from "../report/report.js";
import type { LineGroup } from "./line-groups.js";

/** A row of 经费控制情况 as the table has it. */
export interface BasicLineRow {
  readonly label: string;
  /** Indentation of the label in characters. */
  readonly indent: number;
  readonly at: Location;
  /** The groups that the label stands in, from the left. */
  readonly groups: readonly LineGroup[];
  readonly values: { readonly [column in LineColumn]?: Quantity };
}

/** A row with what its label and the labels beside it say. */
export interface NamedRow {
  readonly row: BasicLineRow;
  readonly name: string;
  /** Where the name stands. */
  readonly at: Location;
  readonly enumeration: Enumeration | undefined;
  readonly meaning: LineLabel | undefined;
  /** The groups that the row belongs to; the one whose sum it is is none of them. */
  readonly groups: readonly NamedGroup[];
  /** 小计, 合计 of a group, which lends the row its name. */
  readonly isOfGroup: boolean;
  /** 合计 alone, of which nothing says what it sums up. */
  readonly isUnnamedTotal: boolean;
}

/** A group by its name. */
export interface NamedGroup {
  /** The same for every way to print it. */
  readonly id: string;
  readonly key: LineKey | null;
}

/** Gives every row its name and what the template says of it. */
export function nameRows(rows: readonly BasicLineRow[]): readonly NamedRow[] {
  const named = rows.map(nameRow);
  const readings = readingsOf(named);
  const plainKeys = new Set(
    flatMap(readings, (each) => each.filter(({ isSecondChoice }) => isSecondChoice !== true).map(({ key }) => key)),
  );
  return named.map((row, index) => {
    const isWhole = row.isUnnamedTotal && index === 0 && !plainKeys.has("totalExpenditure");
    const choice = readings[index]?.find(({ key, isSecondChoice }) => isSecondChoice !== true || !plainKeys.has(key));
    return { ...row, isUnnamedTotal: row.isUnnamedTotal && !isWhole, meaning: isWhole ? TOTAL_LINE : choice };
  });
}

type RowName = Omit<NamedRow, "meaning">;

function nameRow(row: BasicLineRow): RowName {
  const { name, enumeration } = partLabel(row.label);
  const isTotal = BARE_TOTAL.test(name);
  const own = isTotal ? row.groups.at(-1) : undefined;
  if (own === undefined) {
    return { row, name, at: row.at, enumeration, groups: row.groups.map(toNamed), isOfGroup: false, isUnnamedTotal: isTotal };
  }
  const { name: ofGroup, enumeration: ofNumber } = partLabel(own.label);
  const groups = row.groups.slice(0, -1).map(toNamed);
  return { row, name: ofGroup, at: own.at, enumeration: ofNumber, groups, isOfGroup: true, isUnnamedTotal: false };
}

/** What each label may mean, by its group or by the line above whose parts are listed. */
function readingsOf(named: readonly RowName[]): readonly (readonly LineLabel[])[] {
  let above: LineLabel | undefined;
  return named.map(({ name, groups }) => {
    const owners = flatMap([groups.at(-1)?.key, above?.key, above?.parent], (key) => key ?? []);
    const readings = owners.map((owner) => lineLabelsAmong(owner, name));
    const found = readings.find((each, index) => each[0]?.parent === owners[index]) ?? lineLabelsOf(name);
    above = found[0];
    return found;
  });
}

function toNamed({ label }: LineGroup): NamedGroup {
  const { name } = partLabel(label);
  return { id: groupId(name), key: lineLabelsOf(name)[0]?.key ?? null };
}

/** What tells a group's rows and its sum that they belong together. */
export function groupId(name: string): string {
  return canonicalLabel(name);
}

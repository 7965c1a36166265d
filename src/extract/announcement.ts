import { declaredMoney } from "../lexicon/label.js";
import { UNIT_AT_END, UNIT_LINE, YEAR_IN_LINE } from "../lexicon/paragraph-signs.js";
import { CONTINUED_TITLE, formKindOf, type FormKind, TITLE_YEAR } from "../lexicon/report-titles.js";
import { MONEY_IN_UNITS } from "../lexicon/units.js";
import { type FormRow } from "./form-row.js";

/** What stands above a table and tells what it is. */
export interface Announcement {
  readonly kind: FormKind | undefined;
  readonly year: number | undefined;
  /** The unit of money. */
  readonly unit: string | undefined;
}

/** Where nothing stands above a table. */
export const NO_ANNOUNCEMENT: Announcement = { kind: undefined, year: undefined, unit: undefined };

const LONGEST_TITLE = 60;

/** What a line without white space announces: a form's title, its year, its unit; `undefined` for any other text. */
export function readAnnouncement(compact: string): Announcement | undefined {
  const kind = titleKind(compact);
  if (kind !== undefined) return { kind, year: yearIn(compact), unit: unitIn(compact) };
  const [yearPart = "", year] = YEAR_IN_LINE.exec(compact) ?? [];
  const unit = unitIn(compact.slice(yearPart.length));
  if (year !== undefined) return { ...NO_ANNOUNCEMENT, year: Number(year), unit };
  return unit === undefined ? undefined : { ...NO_ANNOUNCEMENT, unit };
}

/** A table's own first rows may hold its title, its year or its unit in one cell over the whole width. */
export function readRowAnnouncement(row: FormRow): Announcement | undefined {
  const filled = row.own.filter(({ compact }) => compact !== "");
  const only = filled[0];
  if (only === undefined || filled.length > 1 || row.cells.some((cell) => !cell.isOwn)) return undefined;
  return readAnnouncement(only.compact);
}

/** The unit of money in a cell beside others: 填报单位：… | 金额单位：元. */
export function unitBeside(row: FormRow): string | undefined {
  for (const { compact } of row.own) {
    const unit = UNIT_LINE.test(compact) ? unitIn(compact) : undefined;
    if (unit !== undefined) return unit;
  }
  return undefined;
}

function titleKind(compact: string): FormKind | undefined {
  return compact.length > LONGEST_TITLE || CONTINUED_TITLE.test(compact) ? undefined : formKindOf(compact);
}

function yearIn(title: string): number | undefined {
  const year = TITLE_YEAR.exec(title)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The money among the units that a line declares: 万元 of `单位：人、万元、㎡`, of a title's （单位：万元）, of 填报单位：… 单位：万元. */
function unitIn(line: string): string | undefined {
  const units = UNIT_LINE.exec(line)?.[1] ?? UNIT_AT_END.exec(line)?.[1];
  if (units === undefined) return line.length > LONGEST_TITLE ? undefined : declaredMoney(line);
  return MONEY_IN_UNITS.exec(units)?.[0];
}

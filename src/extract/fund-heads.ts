import { flatMap } from "../lists/flat-map.js";
import type { Diagnostic } from "../document/diagnostic.js";
import { removeBlanks } from "../document/text.js";
import { datedFundColumn, type FundColumn, fundLetter } from "../lexicon/column-heads.js";
import { FUND_NAME_HEAD, isFundSource } from "../lexicon/form-labels.js";
import { declaredUnit, mayBeLabel } from "../lexicon/label.js";
import { rememberedOf } from "../lexicon/remembered.js";
import { cellLocation, columnsOf, type ColumnRange, type FormRow } from "./form-row.js";
import { firstHeadColumn, type Head, readHeads } from "./read-heads.js";

/** A head that names the year of its column: 2022年执行数, 上年执行数. */
interface DatedHead extends Head<FundColumn> {
  readonly year: number | "prior";
}

/** The heads of a fund block whose columns are those of the form's year. */
export interface FundHeads {
  readonly heads: readonly Head<FundColumn>[];
  /** Where the columns of any year begin; the label of a row stands to the left. */
  readonly firstColumn: number;
  /** The column that holds the names of rows, where a head says so. */
  readonly names: ColumnRange | undefined;
  /** The columns that are read, or told of already. */
  readonly known: readonly ColumnRange[];
  /** Says that the columns of the form's year could not be told from those of another, or that there are only such. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether a row heads the fund block. */
export function isFundHead(row: FormRow): boolean {
  if (row.heads < 2) return false;
  const columns = new Set(plainHeads(row).map(({ column }) => column));
  if (columns.size >= 3 && (columns.has("executed") || columns.has("annualBudget"))) return true;
  // Years head a basic data table as well, points do not.
  return isOfWholeYears(row) && (columns.has("weight") || columns.has("score"));
}

/** Whether a row names a budget and what was spent of it, which heads a fund block where one is awaited. */
export function isShortFundHead(row: FormRow): boolean {
  return row.heads >= 2 && (hasBudgetAndExecuted(plainHeads(row)) || isOfWholeYears(row));
}

/**
 * The heads that count: those of the year that the form is about, or of the later year where it names none, and those without
 * a year. None of an amount where that cannot be told.
 */
export function readFundHeads(row: FormRow, year: number | undefined): FundHeads {
  const dated = datedHeads(row);
  const plain = isOfWholeYears(row) ? withoutBlockLabel(plainHeads(row), dated) : plainHeads(row);
  const single = isOfSeveralYears(dated) ? plain.filter(({ column }) => !isRepeated(row, column)) : plain;
  const ofYear = isAlternating(row) ? undefined : headsOfYear(single, dated, year);
  if (ofYear !== undefined) {
    const heads = distinct([...ofYear, ...single]);
    const firstColumn = firstHeadColumn([...plain, ...dated, ...sourceColumns(row)]);
    const names = nameColumn(row, firstColumn);
    return { heads, firstColumn, names, known: heads, diagnostics: otherYear(row, ofYear, year) };
  }
  const heads = single.filter(({ column }) => !isAmount(column));
  const known = fundColumns(row);
  const firstColumn = firstHeadColumn(known);
  const names = nameColumn(row, firstColumn);
  return { heads, firstColumn, names, known, diagnostics: [undecided(row, firstColumn, year)] };
}

/** The columns of sources beside their total under one head: 财政拨款 | 其他资金 | 合计. */
function sourceColumns(row: FormRow): readonly ColumnRange[] {
  return row.own.filter(({ compact }) => isFundSource(compact)).map(({ cell }) => columnsOf(cell));
}

function nameColumn(row: FormRow, firstColumn: number): ColumnRange | undefined {
  const head = row.own.find(({ cell, compact }) => cell.col < firstColumn && FUND_NAME_HEAD.test(compact));
  return head === undefined ? undefined : columnsOf(head.cell);
}

/** The heads without a year: 年初预算数, 全年预算数 ..., or only the letters A, B and B/A that stand for them. */
const plainHeads: (row: FormRow) => readonly Head<FundColumn>[] = rememberedOf((row) => {
  const heads = readHeads(row.own, (text) => (mayBeLabel(text) ? plainColumn(text) : fundLetter(text)));
  const [first] = heads;
  if (first === undefined || heads.length < 2) return heads;
  // 年度预算数（万元） or 资金执行 at the left of 年初预算, 调整后预算数, 实际支出 ... names the block, not a column.
  const again = readHeads(row.labels, (text) => (text === removeBlanks(first.cell.text) ? undefined : plainColumn(text)));
  return again.some(({ column }) => column === first.column) ? again : heads;
});

/** The column of a head without a year, or of this year. */
function plainColumn(text: string): FundColumn | undefined {
  const { column, year } = datedFundColumn(text) ?? {};
  return year === undefined ? column : undefined;
}

const datedHeads: (row: FormRow) => readonly DatedHead[] = rememberedOf((row) =>
  flatMap(row.labels, ({ cell, compact }): DatedHead[] => {
    const { column, year } = datedFundColumn(compact) ?? {};
    if (column === undefined || year === undefined) return [];
    return [{ column, year, cell, unit: declaredUnit(compact), ...columnsOf(cell) }];
  }),
);

/** The columns under every head of a row that can be one of a fund block. */
function fundColumns(row: FormRow): readonly ColumnRange[] {
  return row.labels.filter(({ compact }) => datedFundColumn(compact) !== undefined).map(({ cell }) => columnsOf(cell));
}

/** The heads of the year that counts among those with one; `undefined` where it cannot be told. */
function headsOfYear(
  plain: readonly Head<FundColumn>[],
  dated: readonly DatedHead[],
  asked: number | undefined,
): readonly DatedHead[] | undefined {
  const years = [...new Set(dated.map(({ year }) => year))];
  const calendar = years.filter((year) => year !== "prior");
  const of = (year: number): readonly DatedHead[] => dated.filter((head) => head.year === year);
  if (asked !== undefined && calendar.includes(asked)) return of(asked);
  if (plain.some(({ column }) => isAmount(column)) || dated.length === 0) return [];
  const [only] = calendar;
  if (only === undefined || (asked !== undefined && years.length > 1)) return undefined;
  return of(Math.max(...calendar));
}

/** 年度预算数（万元） at the left of the years' columns names the block, as long as no executed amount goes with it. */
function withoutBlockLabel(plain: readonly Head<FundColumn>[], dated: readonly DatedHead[]): readonly Head<FundColumn>[] {
  if (hasBudgetAndExecuted(plain)) return plain;
  const first = firstHeadColumn(dated);
  return plain.filter(({ column, from }) => !isAmount(column) || from > first);
}

function distinct(heads: readonly Head<FundColumn>[]): readonly Head<FundColumn>[] {
  return heads.filter((head, index) => heads.findIndex(({ column }) => column === head.column) === index);
}

/** Whether a column holds amounts of money. */
export function isAmount(column: FundColumn): boolean {
  return isBudget(column) || column === "executed";
}

function isBudget(column: FundColumn): boolean {
  return column === "annualBudget" || column === "initialBudget";
}

function hasBudgetAndExecuted(heads: readonly Head<FundColumn>[]): boolean {
  return heads.some(({ column }) => isBudget(column)) && heads.some(({ column }) => column === "executed");
}

/** Whether heads name years, each a budget and what was spent of it; a basic data table has no budget of the year before. */
function isOfWholeYears(row: FormRow): boolean {
  const dated = datedHeads(row);
  const years = [...new Set(dated.map(({ year }) => year))];
  return years.length > 0 && years.every((year) => hasBudgetAndExecuted(dated.filter((head) => head.year === year)));
}

function isOfSeveralYears(dated: readonly DatedHead[]): boolean {
  return new Set(dated.map(({ year }) => year)).size > 1;
}

function isRepeated(row: FormRow, column: FundColumn): boolean {
  return row.labels.filter(({ compact }) => plainColumn(compact) === column).length > 1;
}

/** 预算数 | 执行数 | 预算数 | 执行数 without years: two pairs that nothing tells apart. */
function isAlternating(row: FormRow): boolean {
  const amounts = flatMap(row.labels, ({ compact }) => plainColumn(compact) ?? []).filter(isAmount);
  const openings = amounts.filter((column, index) => isBudget(column) && amounts[index + 1] === "executed");
  return openings.length > 1;
}

function otherYear(row: FormRow, [head]: readonly DatedHead[], asked: number | undefined): readonly Diagnostic[] {
  if (head === undefined || asked === undefined || head.year === asked) return [];
  const message = `资金表头写的是${String(head.year)}年的，不是${String(asked)}年的，仍按这一组取数`;
  return [{ code: "row-ambiguous", message, at: cellLocation(row, head.cell) }];
}

function undecided(row: FormRow, firstColumn: number, year: number | undefined): Diagnostic {
  const head = row.own.find(({ cell }) => cell.col === firstColumn);
  const ofYear = year === undefined ? "本年度" : `${String(year)}年`;
  return {
    code: "row-ambiguous",
    message: `资金表头有几组预算数和执行数，不能确定哪一组是${ofYear}的，金额未取数`,
    at: head === undefined ? { block: row.block } : cellLocation(row, head.cell),
  };
}

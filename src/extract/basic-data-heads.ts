import { flatMap } from "../lists/flat-map.js";
import { type AmountHead, amountHead, buildingColumn, staffingColumn } from "../lexicon/column-heads.js";
import { declaredUnit } from "../lexicon/label.js";
import type { LineColumn } from "../report/report.js";
import { columnsOf, type FormRow } from "./form-row.js";
import { type Head, readHeads } from "./read-heads.js";

/** An amount column of 经费控制情况 and the year that its head prints. */
export interface AmountColumn extends Head<LineColumn> {
  readonly year: number | undefined;
}

type FoundHead = Omit<Head<LineColumn>, "column"> & { readonly head: AmountHead };

/** Whether a row is the head of one of the parts of a basic data table. */
export function isBasicDataHead(row: FormRow): boolean {
  if (row.heads < 2) return false;
  return isStaffingHead(row) || readAmountColumns(row).length >= 2 || readHeads(row.labels, buildingColumn).length >= 3;
}

/** Whether a row heads 编制数, 实际在职人数, 控制率; a row of labels with their numbers beside them (人员编制 | 120) heads nothing. */
export function isStaffingHead(row: FormRow): boolean {
  if (row.heads < 2) return false;
  const columns = new Set(readHeads(row.labels, staffingColumn).map((head) => head.column));
  return columns.size >= 2 && columns.has("authorized") && !row.own.some(({ compact }) => BARE_NUMBER.test(compact));
}

/** `46`, `91.3%`, `23人`: a value, and no head. White space removed. */
export const BARE_NUMBER: RegExp = /^[0-9０-９]+(?:[.．][0-9０-９]+)?[%％人名个]?$/u;

/**
 * The amount columns of a head row: 上年决算数, 本年预算数, 本年决算数, told by the years they name and, where the years do
 * not tell, by their order. Of two budgets the first approved one counts (年初预算数 before 调整预算数), of several years the
 * last two.
 */
export function readAmountColumns(row: FormRow): readonly AmountColumn[] {
  if (row.heads < 2) return [];
  const found = flatMap(row.labels, ({ cell, compact }): FoundHead[] => {
    const head = amountHead(compact);
    return head === undefined ? [] : [{ cell, head, unit: declaredUnit(compact), ...columnsOf(cell) }];
  });
  const budgets = found.filter(({ head }) => head.stage === "budget");
  const budget = budgets.find(({ head }) => !head.isAdjusted) ?? budgets[0];
  const settled = lastTwoYears(found.filter(({ head }) => head.stage === "actual"));
  const columns = flatMap(found, (each): AmountColumn[] => {
    if (each === budget) return [toColumn(each, "budget")];
    return settled.includes(each) ? [toColumn(each, isPrior(each, settled, budget) ? "priorYearActual" : "actual")] : [];
  });
  const distinct = new Set(columns.map(({ column }) => column));
  return distinct.size === columns.length && distinct.size >= 2 && settled.length > 0 ? columns : [];
}

function toColumn({ head, ...rest }: FoundHead, column: LineColumn): AmountColumn {
  return { ...rest, column, year: calendarYear(head) };
}

function calendarYear({ year }: AmountHead): number | undefined {
  return typeof year === "number" ? year : undefined;
}

function lastTwoYears(settled: readonly FoundHead[]): readonly FoundHead[] {
  const years = flatMap(settled, ({ head }) => calendarYear(head) ?? []);
  if (settled.length <= 2 || years.length < settled.length) return settled;
  const last = Math.max(...years);
  return settled.filter(({ head }) => (calendarYear(head) ?? 0) >= last - 1);
}

function isPrior(each: FoundHead, settled: readonly FoundHead[], budget: FoundHead | undefined): boolean {
  if (each.head.year === "prior") return true;
  if (each.head.year === "current") return false;
  return isPriorByYear(each, settled, budget) ?? (settled.length === 2 && settled[0] === each);
}

/** By the calendar, where the heads' years make sense: one after the other, the later one the budget's. */
function isPriorByYear(each: FoundHead, settled: readonly FoundHead[], budget: FoundHead | undefined): boolean | undefined {
  const own = calendarYear(each.head);
  const years = flatMap(settled, ({ head }) => calendarYear(head) ?? []);
  if (own === undefined || years.length < settled.length) return undefined;
  const current = (budget === undefined ? undefined : calendarYear(budget.head)) ?? Math.max(...years);
  const makesSense = new Set(years).size === years.length && years.every((year) => year === current || year === current - 1);
  return makesSense && (settled.length === 2 || budget !== undefined) ? own < current : undefined;
}

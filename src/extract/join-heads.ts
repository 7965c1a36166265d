import { flatMap } from "../lists/flat-map.js";
import {
  amountHead,
  buildingColumn,
  datedFundColumn,
  datedWords,
  indicatorColumn,
  staffingColumn,
} from "../lexicon/column-heads.js";
import { isFundSource } from "../lexicon/form-labels.js";
import { BARE_TOTAL } from "../lexicon/total-words.js";
import { BARE_NUMBER } from "./basic-data-heads.js";
import { columnsOf, type FormRow, type RowCell, withCells } from "./form-row.js";

/** Column heads of one kind of table. */
interface HeadFamily {
  readonly read: (text: string) => unknown;
  /** The words above a head may be its year, which it must not lose. */
  readonly isOfYears: boolean;
}

const FAMILIES: readonly HeadFamily[] = [
  { read: indicatorColumn, isOfYears: false },
  { read: datedFundColumn, isOfYears: false },
  { read: amountHead, isOfYears: true },
  { read: staffingColumn, isOfYears: true },
  { read: buildingColumn, isOfYears: false },
];

/**
 * The rows of a table with each head over two rows made one: 执行数 over both, 预算数 above 年初预算数 and 调整后预算数, 2022年
 * above 预算数 and 决算数. The cells of the lower row take the place of those above them.
 */
export function joinHeads(rows: readonly FormRow[]): readonly FormRow[] {
  const joined: FormRow[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    const below = rows[index + 1];
    if (row === undefined) break;
    const head = below === undefined ? undefined : doubleHead(row, below);
    joined.push(head ?? row);
    if (head !== undefined) index++;
  }
  return joined;
}

function doubleHead(row: FormRow, below: FormRow): FormRow | undefined {
  const lower = below.own.filter(({ compact }) => compact !== "");
  if (lower.length < 2 || lower.some(({ compact }) => BARE_NUMBER.test(compact))) return undefined;
  const parents = eachOf(lower, (cell) => parentOf(cell, row));
  if (parents === undefined) return undefined;
  const isOfSeveralYears = new Set(flatMap(parents, ({ compact }) => datedWords(compact)?.printed ?? [])).size > 1;
  for (const family of FAMILIES) {
    const children = eachOf(lower, (cell, index) => underParent(cell, parents[index], family, isOfSeveralYears));
    if (children === undefined) continue;
    const reaching = row.cells.filter((cell) => reachesDown(cell, below));
    // Below what is no parent all is blank.
    const upper = row.own.filter((cell) => !reachesDown(cell, below) && !parents.includes(cell));
    const beside = [...reaching, ...upper];
    // A head beside them without one below it, or one that only both words make, tells that the two rows are one head.
    const isOne = beside.some(({ compact }) => family.read(compact) !== undefined) || children.some(({ isWhole }) => isWhole);
    if (!isOne) continue;
    const cells = [...beside, ...children.map(({ cell }) => cell)];
    return withCells(
      row,
      cells.sort((one, other) => one.cell.col - other.cell.col),
    );
  }
  return undefined;
}

/** What there is for every item; `undefined` as soon as there is nothing for one: most rows are no heads. */
function eachOf<Item, Result>(
  items: readonly Item[],
  find: (item: Item, index: number) => Result | undefined,
): readonly Result[] | undefined {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    const result = find(item, index);
    if (result === undefined) return undefined;
    results.push(result);
  }
  return results;
}

function reachesDown({ cell }: RowCell, below: FormRow): boolean {
  return cell.row < below.row && cell.row + cell.rowSpan > below.row;
}

/** The cell of the upper row, with words in it, that covers all columns of one below it. */
function parentOf({ cell }: RowCell, row: FormRow): RowCell | undefined {
  const { from, to } = columnsOf(cell);
  const parent = row.own.find((above) => columnsOf(above.cell).from <= from && columnsOf(above.cell).to >= to);
  return parent?.compact === "" ? undefined : parent;
}

interface LowerHead {
  readonly cell: RowCell;
  /** It is a head by the words above it and its own together. */
  readonly isWhole: boolean;
}

/** A lower head alone (分值 under 自评), or as it reads with the words above it (2022年 + 预算数); `undefined` where it is none. */
function underParent(
  cell: RowCell,
  parent: RowCell | undefined,
  { read, isOfYears }: HeadFamily,
  isOfSeveralYears: boolean,
): LowerHead | undefined {
  if (parent === undefined) return undefined;
  const year = isOfSeveralYears ? datedWords(parent.compact)?.printed : undefined;
  // 2021年 | 2022年 above columns of the same names: what the years tell must not be lost.
  if (year !== undefined && read(year + cell.compact) !== undefined)
    return { cell: { ...cell, compact: year + cell.compact }, isWhole: true };
  const whole = parent.compact + cell.compact;
  const isAlone = read(cell.compact) !== undefined;
  if (read(whole) !== undefined && (isOfYears || !isAlone)) return { cell: { ...cell, compact: whole }, isWhole: true };
  if (isAlone) return { cell, isWhole: false };
  if (read(parent.compact) === undefined) return undefined;
  // 总额 | 财政拨款 | 其他资金 under 全年预算数: the amount itself, and its parts.
  if (BARE_TOTAL.test(cell.compact)) return { cell: { ...cell, compact: parent.compact }, isWhole: true };
  return isFundSource(cell.compact) ? { cell, isWhole: false } : undefined;
}

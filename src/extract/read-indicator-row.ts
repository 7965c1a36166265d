import type { Diagnostic } from "../document/diagnostic.js";
import type { GridCell } from "../document/document.js";
import { removeBlanks } from "../document/text.js";
import { blankMark } from "../lexicon/blank-marks.js";
import { indicatorColumn, type IndicatorColumn, shortIndicatorColumn } from "../lexicon/column-heads.js";
import { DECLARED_POINTS } from "../lexicon/declared-points.js";
import { rememberedOf } from "../lexicon/remembered.js";
import { isTextRowLabel } from "../lexicon/table-words.js";
import { SUBTOTAL } from "../lexicon/total-words.js";
import { formatDecimal } from "../quantity/decimal.js";
import { leadingNumber } from "../quantity/read-number.js";
import type { Indicator, IndicatorLevel, Quantity, TextField } from "../report/report.js";
import { cellLocation, cellUnder, columnsOf, type FormRow, type RowCell } from "./form-row.js";
import type { Head } from "./read-heads.js";
import { readName, readQuantity, readText } from "./read-quantity.js";

type Column = IndicatorColumn | "level1Weight" | "level2Weight";

/** The columns of an indicator block. */
export interface IndicatorHeads {
  readonly columns: readonly Head<Column>[];
}

/** Whether a row is the head of an indicator block: it names the levels, and a target, a value or points. */
export function isIndicatorHead(row: FormRow): boolean {
  const columns = new Set(readIndicatorHeads(row)[0]?.columns.map(({ column }) => column));
  const hasName = columns.has("level3") || (columns.has("level1") && columns.has("level2"));
  return (
    hasName &&
    columns.size >= 3 &&
    (columns.has("target") || columns.has("actual") || columns.has("weight") || columns.has("score"))
  );
}

/**
 * The heads of an indicator block, or of several that stand side by side: where a level that was named comes again, another
 * block begins. In the older score sheet every level has its points beside it (一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值):
 * a points head right behind a level's head belongs to that level, unless it is the only one.
 */
export const readIndicatorHeads: (row: FormRow) => readonly IndicatorHeads[] = rememberedOf((row) => {
  const own = row.own;
  const namesLevels = own.filter(({ compact }) => LEVEL_COLUMNS.has(indicatorColumn(compact) ?? "core")).length >= 2;
  const found = own.flatMap(({ cell, compact }): FoundHead[] => {
    const column = indicatorColumn(compact) ?? (namesLevels ? shortIndicatorColumn(compact) : undefined);
    return column === undefined ? [] : [{ column, cell, unit: undefined, ...columnsOf(cell) }];
  });
  return sideBySide(found).map((block) => ({ columns: blockColumns(block) }));
});

type FoundHead = Head<IndicatorColumn>;

function sideBySide(found: readonly FoundHead[]): readonly (readonly FoundHead[])[] {
  const blocks: FoundHead[][] = [[]];
  for (const head of found) {
    const isAgain = LEVEL_COLUMNS.has(head.column) && blocks.at(-1)?.some(({ column }) => column === head.column) === true;
    if (isAgain) blocks.push([head]);
    else blocks.at(-1)?.push(head);
  }
  return blocks;
}

function blockColumns(found: readonly FoundHead[]): readonly Head<Column>[] {
  const points = found.filter(({ column }) => column === "weight" || column === "score");
  const heads: Head<Column>[] = [];
  found.forEach((head, index) => {
    const column = pointsColumn(head.column, found[index - 1]?.column, points.length > 2 && head !== points.at(-1));
    if (!heads.some((each) => each.column === column)) heads.push({ ...head, column });
  });
  return heads;
}

const LEVEL_COLUMNS: ReadonlySet<IndicatorColumn> = new Set(["level1", "level2", "level3"]);

function pointsColumn(column: IndicatorColumn, before: IndicatorColumn | undefined, isOneOfMany: boolean): Column {
  if (!isOneOfMany || (column !== "weight" && column !== "score")) return column;
  if (before === "level1") return "level1Weight";
  if (before === "level2") return "level2Weight";
  return before === "level3" ? "weight" : column;
}

/** An indicator and what is doubtful about it. */
export interface IndicatorReading {
  readonly indicator: Indicator;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a row of an indicator block. Levels that are merged, or blank below their first row, are carried down from
 * `previous`. `undefined` for a row that holds no indicator (blank, or a left-over of the form such as 指标1：).
 */
export function readIndicatorRow(
  row: FormRow,
  heads: IndicatorHeads,
  previous: Indicator | undefined,
): IndicatorReading | undefined {
  const diagnostics: Diagnostic[] = [];
  const cellOf = (column: Column): RowCell | undefined => {
    const head = heads.columns.find((each) => each.column === column);
    return head === undefined ? undefined : cellUnder(row, head);
  };
  const quantity = (column: Column): Quantity | undefined => {
    const cell = cellOf(column);
    if (cell === undefined) return undefined;
    const reading = readQuantity(row, cell.cell, null);
    diagnostics.push(...reading.diagnostics);
    return reading.quantity;
  };
  /** Points of several indicators in one merged cell are counted once, with the first. */
  const ownQuantity = (column: Column): Quantity | undefined => {
    const cell = cellOf(column);
    if (cell?.isOwn !== false) return quantity(column);
    if (cell.compact !== "") diagnostics.push(sharedPoints(row, cell));
    return undefined;
  };
  const nameCell = cellOf("level3") ?? cellOf("level2");
  const targetCell = cellOf("target");
  const actualCell = cellOf("actual");
  if (nameCell === undefined || !holdsIndicator(nameCell, targetCell, actualCell)) return undefined;
  const values = (["target", "actual", "weight", "score"] as const).map(cellOf);
  if (values.some((cell) => cell?.cell === nameCell.cell) || isTextRow(row) || isSubtotal(row, nameCell)) return undefined;

  const level1 = readLevel(row, cellOf("level1"), quantity("level1Weight"), previous?.level1);
  const sameBlock = level1.name === previous?.level1.name;
  const level2 = readLevel(row, cellOf("level2"), quantity("level2Weight"), sameBlock ? previous.level2 : undefined);
  const weight = ownQuantity("weight");
  const score = ownQuantity("score");
  const deviationCell = cellOf("deviation");
  const indicator: Indicator = {
    level1,
    level2,
    name: readName(nameCell.cell.text),
    target: readTarget(row, targetCell, cellOf("operator"), cellOf("unit"), nameCell.cell),
    actual: actualCell === undefined ? emptyText(row, nameCell.cell) : readText(row, actualCell.cell),
    ...(weight === undefined ? {} : { weight }),
    ...(score === undefined ? {} : { score }),
    ...(deviationCell === undefined ? {} : { deviation: readText(row, deviationCell.cell) }),
    at: cellLocation(row, nameCell.cell),
  };
  return { indicator, diagnostics };
}

/** `指标1：`, `指标 2`, left in from the blank form. */
const BLANK_FORM_INDICATOR = /^指标\d{1,2}[:：]?$/u;

function sharedPoints(row: FormRow, { cell, compact }: RowCell): Diagnostic {
  const message = `分值或得分“${compact}”在一格里，为几项指标共有，只计入第一项。`;
  return { code: "amount-ambiguous", message, at: cellLocation(row, cell) };
}

function holdsIndicator(name: RowCell, target: RowCell | undefined, actual: RowCell | undefined): boolean {
  const says = (cell: RowCell | undefined): boolean => cell !== undefined && cell.isOwn && blankMark(cell.compact) === undefined;
  const isLeftOver = blankMark(name.compact) !== undefined || BLANK_FORM_INDICATOR.test(name.compact);
  return name.isOwn && (!isLeftOver || says(target) || says(actual));
}

/** 小计 or 合计 in place of an indicator's name or of its level's. */
function isSubtotal(row: FormRow, name: RowCell): boolean {
  return [name, ...row.own.filter(({ cell }) => cell.col < name.cell.col)].some(({ compact }) => SUBTOTAL.test(compact));
}

/** A row of the form below its indicators: 评价结论 and its like with a long text beside. */
function isTextRow(row: FormRow): boolean {
  const first = row.own.find(({ compact }) => compact !== "");
  return first !== undefined && isTextRowLabel(first.compact);
}

function readLevel(
  row: FormRow,
  cell: RowCell | undefined,
  points: Quantity | undefined,
  previous: IndicatorLevel | undefined,
): IndicatorLevel {
  if (cell === undefined || cell.compact === "") return previous ?? { name: "" };
  const match = DECLARED_POINTS.exec(cell.cell.text);
  const printed = match?.[1] ?? match?.[2];
  const name = removeBlanks(match === null ? cell.cell.text : cell.cell.text.slice(0, match.index));
  if (name === "") return previous ?? { name: "" };
  if (match === null || printed === undefined)
    return points === undefined || points.value === null ? { name } : { name, weight: points };
  const start = match.index + match[0].indexOf(printed);
  const number = leadingNumber(removeBlanks(printed));
  if (number === undefined) return { name };
  const at = cellLocation(row, cell.cell, { start, end: start + printed.length });
  return {
    name,
    weight: { value: formatDecimal(number.value), unit: number.rest === "" ? null : number.rest, text: printed, at },
  };
}

/** The target as printed; where operator, value and unit stand in columns of their own (= | 100 | %) they are put together. */
function readTarget(
  row: FormRow,
  target: RowCell | undefined,
  operator: RowCell | undefined,
  unit: RowCell | undefined,
  name: GridCell,
): TextField {
  if (target === undefined) return emptyText(row, name);
  const field = readText(row, target.cell);
  const prefix = operator !== undefined && COMPARISON.test(operator.compact) ? operator.compact : "";
  const suffix =
    unit !== undefined && blankMark(unit.compact) === undefined && blankMark(target.compact) === undefined ? unit.compact : "";
  return prefix === "" && suffix === "" ? field : { ...field, text: prefix + field.text + suffix };
}

const COMPARISON = /^[=＝≥≤<>＜＞]$/u;

function emptyText(row: FormRow, cell: GridCell): TextField {
  return { text: "", at: cellLocation(row, cell, { start: 0, end: 0 }) };
}

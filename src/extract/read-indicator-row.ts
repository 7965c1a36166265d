import { flatMap } from "../lists/flat-map.js";
import type { Diagnostic } from "../document/diagnostic.js";
import { removeBlanks } from "../document/text.js";
import { blankMark } from "../lexicon/blank-marks.js";
import { DECLARED_POINTS } from "../lexicon/declared-points.js";
import { isBareEnumeration } from "../lexicon/label.js";
import { isTextRowLabel } from "../lexicon/table-words.js";
import { SUBTOTAL } from "../lexicon/total-words.js";
import { formatDecimal } from "../quantity/decimal.js";
import { leadingNumber } from "../quantity/read-number.js";
import type { Indicator, IndicatorLevel, Quantity, TextField } from "../report/report.js";
import { cellLocation, cellsWithin, cellUnder, type FormRow, type RowCell } from "./form-row.js";
import type { BlockColumn, IndicatorHeads } from "./indicator-heads.js";
import type { Head } from "./read-heads.js";
import { type PointsBehind, pointsBehind } from "./points-behind.js";
import { readName, readQuantity, readText } from "./read-quantity.js";
import { type BesideTarget, noText, textUnder } from "./text-under.js";

/** An indicator and what is doubtful about it. */
export interface IndicatorReading {
  readonly indicator: Indicator;
  readonly diagnostics: readonly Diagnostic[];
  /** The same, points in brackets behind its name (演出场次（20分）) parted from it; whether they are points, the others tell. */
  readonly parted?: Indicator;
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
  const under = new Map(heads.columns.map((head) => [head.column, { head, cell: cellUnder(row, head) }]));
  const headOf = (column: BlockColumn): Head<BlockColumn> | undefined => under.get(column)?.head;
  const cellOf = (column: BlockColumn): RowCell | undefined => under.get(column)?.cell;
  const textOf = (column: BlockColumn, beside?: BesideTarget): TextField | undefined => {
    const head = headOf(column);
    return head === undefined ? undefined : textUnder(row, head, beside);
  };
  const quantity = (column: BlockColumn): Quantity | undefined => {
    const cell = cellOf(column);
    if (cell === undefined) return undefined;
    const reading = readQuantity(row, cell.cell, null);
    diagnostics.push(...reading.diagnostics);
    return reading.quantity;
  };
  /** Points of several indicators in one merged cell are counted once, with the first. */
  const ownQuantity = (column: BlockColumn): Quantity | undefined => {
    const cell = cellOf(column);
    if (cell?.isOwn !== false) return quantity(column);
    if (cell.compact !== "") diagnostics.push(sharedPoints(row, cell));
    return undefined;
  };
  const nameCells = namesUnder(row, headOf("level3") ?? headOf("level2"));
  const [nameCell] = nameCells;
  const said = [cellOf("target"), cellOf("actual")];
  const points = [cellOf("weight"), cellOf("score")];
  if (nameCell === undefined || !holdsIndicator(nameCell, said, points)) return undefined;
  const values = [...said, ...points];
  if (values.some((cell) => cell?.cell === nameCell.cell) || isTextRow(row) || isSubtotal(row, nameCell)) return undefined;

  const level1 = readLevel(row, cellOf("level1"), quantity("level1Weight"), previous?.level1);
  const sameBlock = level1.name === previous?.level1.name;
  const level2 = readLevel(row, cellOf("level2"), quantity("level2Weight"), sameBlock ? previous.level2 : undefined);
  // One cell over both columns holds the result, not the points that may be had.
  const isOneCell = cellOf("weight") !== undefined && cellOf("weight") === cellOf("score");
  const weight = isOneCell ? undefined : ownQuantity("weight");
  const score = ownQuantity("score");
  diagnostics.push(...doubtsOf(row, nameCells, isOneCell ? cellOf("score") : undefined));
  const deviationCell = cellOf("deviation");
  const beside = { operator: cellOf("operator"), unit: cellOf("unit") };
  const isAdjusted = blankMark(cellOf("adjustedTarget")?.compact ?? "") === undefined;
  const adjustedTarget = isAdjusted ? textOf("adjustedTarget", beside) : undefined;
  const indicator: Indicator = {
    level1,
    level2,
    name: readName(nameCell.cell.text),
    target: textOf("target", beside) ?? noText(row, nameCell.cell),
    ...(adjustedTarget === undefined ? {} : { adjustedTarget }),
    actual: textOf("actual") ?? noText(row, nameCell.cell),
    ...(weight === undefined ? {} : { weight }),
    ...(score === undefined ? {} : { score }),
    ...(deviationCell === undefined ? {} : { deviation: readText(row, deviationCell.cell) }),
    at: cellLocation(row, nameCell.cell),
  };
  const behind = headOf("weight") === undefined ? pointsBehind(row, nameCell.cell) : undefined;
  return { indicator, diagnostics, ...(behind === undefined ? {} : { parted: partedFrom(indicator, nameCell, behind) }) };
}

function partedFrom(indicator: Indicator, { cell }: RowCell, { from, quantity }: PointsBehind): Indicator {
  return { ...indicator, name: readName(cell.text.slice(0, from)), weight: quantity };
}

/** The cells of an indicator's name: numbers and left-overs of the form beside it are none. */
function namesUnder(row: FormRow, head: Head<BlockColumn> | undefined): readonly RowCell[] {
  if (head === undefined) return [];
  const within = cellsWithin(row, head).filter(({ compact }) => compact !== "");
  const named = within.filter(({ compact }) => !isBareEnumeration(compact) && !BLANK_FORM_INDICATOR.test(compact));
  const only = cellUnder(row, head);
  return within.length > 1 && named.length > 0 ? named : only === undefined ? [] : [only];
}

/** What is printed in an indicator's row and not taken, or taken for one of two columns. */
function doubtsOf(row: FormRow, [name, ...further]: readonly RowCell[], points: RowCell | undefined): readonly Diagnostic[] {
  const besideName = further.map(({ cell, compact }): Diagnostic => ({
    code: "row-ambiguous",
    message: `“${compact}”与“${name?.compact ?? ""}”同在指标名称之下，只取了后者为名称`,
    at: cellLocation(row, cell),
  }));
  if (points === undefined || points.compact === "") return besideName;
  const message = `“${points.compact}”在分值与得分合并的一格里，读作得分`;
  return [...besideName, { code: "amount-ambiguous", message, at: cellLocation(row, points.cell) }];
}

/** `指标1：`, `指标 2`, left in from the blank form. */
const BLANK_FORM_INDICATOR = /^指标\d{1,2}[:：]?$/u;

function sharedPoints(row: FormRow, { cell, compact }: RowCell): Diagnostic {
  const message = `分值或得分“${compact}”在一格里，为几项指标共有，只计入第一项。`;
  return { code: "amount-ambiguous", message, at: cellLocation(row, cell) };
}

/** `said` are the cells of what was aimed at and reached, `points` those of weight and score. */
function holdsIndicator(
  name: RowCell,
  said: readonly (RowCell | undefined)[],
  points: readonly (RowCell | undefined)[],
): boolean {
  const isLeftOver = blankMark(name.compact) !== undefined || BLANK_FORM_INDICATOR.test(name.compact);
  if (!name.isOwn || !isLeftOver) return name.isOwn;
  if (said.some((cell) => cell?.isOwn === true && blankMark(cell.compact) === undefined)) return true;
  // 无 | 无 | 无 | 10 | 10: nothing to reach, with points that count for the total.
  const [counted] = flatMap(points, (cell) => cell ?? []);
  return name.compact !== "" && counted?.isOwn === true && POSITIVE.test(counted.compact);
}

const POSITIVE = /^(?!0+(?:\.0*)?分?$)\d+(?:\.\d+)?分?$/u;

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

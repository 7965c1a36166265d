import type { Diagnostic } from "../document/diagnostic.js";
import type { Location } from "../document/location.js";
import { formLabel, isClosingTotal } from "../lexicon/form-labels.js";
import { LABELLED_SCORE, SCORE_AND_GRADE } from "../lexicon/total-words.js";
import type { Evaluation, Quantity } from "../report/report.js";
import { cellLocation, cellUnder, type FormRow, type RowCell } from "./form-row.js";
import type { IndicatorHeads } from "./indicator-heads.js";
import { type QuantityReading, readQuantity } from "./read-quantity.js";

type Total = NonNullable<Evaluation["total"]>;
type Points = "weight" | "score";

/** The cells of a total's row, and the one that a doubt is about. */
interface TotalCells {
  readonly weight?: RowCell | undefined;
  readonly score?: RowCell | undefined;
  readonly doubt?: RowCell | undefined;
}

/** A score that a cell says which names it too, and where it stands. */
export interface SaidScore {
  readonly total: Total & { readonly score: Quantity };
  readonly at: Location;
}

/** Whether a row is 总分, 合计 or the like. */
export function isTotalRow(row: FormRow): boolean {
  const first = row.own.find(({ compact }) => compact !== "");
  return first !== undefined && isClosingTotal(first.compact);
}

/** The score of a row whose one cell names it too (自评得分：97.5分): of the form, or of one block of its indicators. */
export function readScoreInOneCell(row: FormRow): SaidScore | undefined {
  const [only, ...further] = row.own.filter(({ compact }) => compact !== "");
  if (only === undefined || further.length > 0 || !LABELLED_SCORE.test(only.compact)) return undefined;
  const { quantity: score } = readScore(row, only);
  return { total: { ...readFullMarks(row, only), score }, at: cellLocation(row, only.cell) };
}

/** The form's total out of the scores that rows of one cell say; several of them are those of blocks, and none is the form's. */
export function settleSaidScores(said: readonly SaidScore[]): {
  readonly total: Total | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const [first, ...further] = said;
  if (first === undefined) return { total: undefined, diagnostics: [] };
  if (further.length === 0) return { total: first.total, diagnostics: [] };
  const scores = said.map(({ total }) => total.score.text).join("、");
  const message = `自评表中有${said.length}处自评得分（${scores}），没有一处说明是总分；总分没有读出`;
  return { total: undefined, diagnostics: [{ code: "row-ambiguous", message, at: first.at }] };
}

/** Reads the row of the total under the heads of the indicators. */
export function readTotal(
  row: FormRow,
  heads: IndicatorHeads,
): { readonly total: Total; readonly diagnostics: readonly Diagnostic[] } {
  const cells = totalCells(row, heads);
  const total: { [points in Points]?: Quantity } = {};
  const diagnostics: Diagnostic[] = [];
  for (const points of ["weight", "score"] as const) {
    const cell = cells[points];
    if (cell === undefined) continue;
    const reading = points === "score" ? readScore(row, cell) : readQuantity(row, cell.cell, null);
    diagnostics.push(...reading.diagnostics);
    total[points] = reading.quantity;
  }
  if (cells.doubt !== undefined) diagnostics.push(misplaced(row, cells.doubt, total));
  const fullMarks = cells.score === undefined ? {} : readFullMarks(row, cells.score);
  return { total: { ...fullMarks, ...total }, diagnostics };
}

/** `自评总分(分)` | `97.6` among the names at the head of a form; `undefined` where there is none. */
export function readTotalBeside(row: FormRow): Total | undefined {
  const own = row.own;
  const label = own.findIndex(({ compact }) => formLabel(compact) === "total");
  const value = label < 0 ? undefined : own[label + 1];
  if (value === undefined || !DIGIT.test(value.compact)) return undefined;
  const { quantity } = readScore(row, value);
  return quantity.value === null ? undefined : { score: quantity };
}

/** The score of a total, which may stand with its label or with the grade in one cell. */
function readScore(row: FormRow, { cell, compact }: RowCell): QuantityReading {
  const alone = readQuantity(row, cell, null);
  const [, , printed = ""] = SCORE_AND_GRADE.exec(compact) ?? [];
  // Grades behind it hold no figures.
  const start = cell.text.lastIndexOf(printed);
  if (alone.diagnostics.length === 0 || printed === "" || start < 0) return alone;
  return readQuantity(row, cell, null, { start, end: start + printed.length });
}

/** The points that can be had where the score's cell says them before it: 总分100分，自评得分97.5分. */
function readFullMarks(row: FormRow, { cell, compact }: RowCell): Pick<Total, "weight"> {
  const [, printed] = SCORE_AND_GRADE.exec(compact) ?? [];
  const start = printed === undefined ? -1 : cell.text.indexOf(printed);
  if (printed === undefined || start < 0) return {};
  return { weight: readQuantity(row, cell, null, { start, end: start + printed.length }).quantity };
}

const DIGIT = /[0-9０-９]/u;

/** The heads say what a cell of the total's row is; the order of its numbers does only where they stand under no head. */
function totalCells(row: FormRow, heads: IndicatorHeads): TotalCells {
  const label = row.own.find(({ compact }) => compact !== "");
  const numbers = row.own.filter((cell) => cell !== label && DIGIT.test(cell.compact));
  const under = (points: Points): RowCell | undefined => {
    const head = heads.columns.find(({ column }) => column === points);
    const cell = head === undefined ? undefined : cellUnder(row, head);
    return cell === label ? undefined : cell;
  };
  const asked = (["weight", "score"] as const).filter((points) => heads.columns.some(({ column }) => column === points));
  const weight = under("weight");
  const score = under("score");
  const elsewhere = numbers.filter((cell) => cell !== weight && cell !== score);
  // 总分 | 98 in a form without points: there is but one number that the label can mean.
  if (asked.length === 0) return numbers.length === 1 ? { score: numbers[0] } : {};
  // One cell over both columns holds the result, not the points that may be had.
  if (weight !== undefined && weight === score) return { score };
  const isCovered = asked.some((points) => (points === "weight" ? weight : score) === undefined);
  // Cells that are merged otherwise than the head's, fewer of them, or shifted to where no number can belong: the order is left.
  const firstPoints = Math.min(
    ...heads.columns.filter(({ column }) => column === "weight" || column === "score").map(({ from }) => from),
  );
  const isShifted = isCovered || elsewhere.length === 2 || elsewhere.some(({ cell }) => cell.col < firstPoints);
  if (asked.length === 2 && numbers.length === 2 && isShifted) {
    const [first, second] = isInOrder(heads) ? numbers : numbers.toReversed();
    return { weight: first, score: second, doubt: elsewhere[0] };
  }
  const isBlankAbove = asked.some((points) => !DIGIT.test((points === "weight" ? weight : score)?.compact ?? ""));
  return { weight, score, doubt: isBlankAbove ? elsewhere[0] : undefined };
}

/** Whether the points that may be had stand before the points that were given. */
function isInOrder({ columns }: IndicatorHeads): boolean {
  const from = (points: Points): number => columns.find(({ column }) => column === points)?.from ?? 0;
  return from("weight") < from("score");
}

function misplaced(row: FormRow, { cell }: RowCell, { weight, score }: Total): Diagnostic {
  const printed = (quantity: Quantity | undefined): string => (quantity?.value === null ? "空" : (quantity?.text ?? "无"));
  return {
    code: "row-ambiguous",
    message: `总分行的“${cell.text}”不在分值或得分的表头之下，可能是错位的分数；现读作分值${printed(weight)}、得分${printed(score)}`,
    at: cellLocation(row, cell),
  };
}

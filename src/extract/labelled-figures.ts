import { flatMap } from "../lists/flat-map.js";
import type { Span } from "../document/location.js";
import { trimBlanks } from "../document/text.js";
import { blankMark } from "../lexicon/blank-marks.js";
import type { FormRow, RowCell } from "./form-row.js";

/** A label and the figure, or the blank, behind it: in the next cell, or at the end of its own. */
export interface LabelledFigure {
  readonly label: string;
  readonly labelCell: RowCell;
  readonly figure: RowCell;
  /** Where the figure stands in its cell; `undefined` where it has the cell for itself. */
  readonly span: Span | undefined;
  readonly isBlank: boolean;
}

/** The figures of a row whose labels stand right before them: 预算数 | 35 | 执行数：34.3 | 其中：财政拨款 30. */
export function labelledFigures(row: FormRow): readonly LabelledFigure[] {
  const { own } = row;
  return flatMap(own, (labelCell, index): readonly LabelledFigure[] => {
    if (labelCell.compact === "" || isFigure(labelCell.compact)) return [];
    const beside = own[index + 1];
    const hasFigure = beside !== undefined && isFigure(beside.compact);
    // 执行数2023 | 34.3: what stands beside a label is its figure before digits of its own are.
    const inCell = hasFigure ? undefined : figureAtEnd(labelCell);
    if (inCell !== undefined) return [inCell];
    const isBlank = beside !== undefined && blankMark(beside.compact) !== undefined;
    if (beside === undefined || !(isBlank || hasFigure)) return [];
    return [{ label: labelCell.cell.text, labelCell, figure: beside, span: undefined, isBlank }];
  });
}

function figureAtEnd(cell: RowCell): LabelledFigure | undefined {
  const { text } = cell.cell;
  const match = FIGURE_AT_END.exec(text);
  const label = trimBlanks(text.slice(0, match?.index));
  if (match === null || label === "") return undefined;
  return { label, labelCell: cell, figure: cell, span: { start: match.index, end: text.length }, isBlank: false };
}

/** Behind a word or what parts it from its figure; a sign in front could be a dash. */
const FIGURE_AT_END = /(?<=[\p{L}\s:：)）])[0-9０-９][0-9０-９.,，．]*(?:[百千万亿]{0,2}元|[%％分])?$/u;

function isFigure(text: string): boolean {
  return FIGURE.test(text);
}

const FIGURE = /^[（(]?[-+－]?[0-9０-９.,，．]+[)）]?(?:[百千万亿]{0,2}元|[%％分])?$/u;

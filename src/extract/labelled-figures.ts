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
  return own.flatMap((labelCell, index): readonly LabelledFigure[] => {
    if (labelCell.compact === "" || isFigure(labelCell.compact)) return [];
    const inCell = figureAtEnd(labelCell);
    if (inCell !== undefined) return [inCell];
    const figure = own[index + 1];
    const isBlank = figure !== undefined && blankMark(figure.compact) !== undefined;
    if (figure === undefined || !(isBlank || isFigure(figure.compact))) return [];
    return [{ label: labelCell.cell.text, labelCell, figure, span: undefined, isBlank }];
  });
}

function figureAtEnd(cell: RowCell): LabelledFigure | undefined {
  const { text } = cell.cell;
  const parted = Math.max(...[...PARTING].map((mark) => text.lastIndexOf(mark)));
  const label = trimBlanks(text.slice(0, Math.max(parted, 0)));
  const figure = text.slice(parted + 1);
  if (label === "" || !isFigure(figure)) return undefined;
  return { label, labelCell: cell, figure: cell, span: { start: parted + 1, end: text.length }, isBlank: false };
}

/** What stands between a label and the figure in its cell. */
const PARTING = ":： \u3000\n";

function isFigure(text: string): boolean {
  return FIGURE.test(text);
}

const FIGURE = /^[（(]?[-+－]?[0-9０-９.,，．]+[)）]?(?:[百千万亿]{0,2}元|[%％分])?$/u;

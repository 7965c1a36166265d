import type { Box } from "../../../document/location.js";
import type { TextLine } from "../text/text-line.js";
import { largest, smallest } from "../extremes.js";

/** A table, or the part of it that stands on one page, before its texts are folded. */
export interface TablePiece {
  /** Column edges from left to right, in points of the first page. */
  readonly xs: readonly number[];
  /** Heights of the rows in points. */
  readonly heights: readonly number[];
  /** Sorted by row, then column; they tile the rectangle. */
  readonly cells: readonly PieceCell[];
  /** All pages that it stands on, ascending. */
  readonly pages: readonly number[];
  /** Its place on the first page. */
  readonly box: Box;
  readonly spans: "declared" | "inferred";
  /** Distance in points that it keeps between a ruling and the text beside it, see `cellPadding`. */
  readonly padding: number;
}

/** A cell and what is printed in it, page by page: a page break may cut it. */
export interface PieceCell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** At least one. */
  readonly parts: readonly CellPart[];
}

/** The part of a cell that stands on one page. */
export interface CellPart {
  readonly page: number;
  readonly box: Box;
  readonly lines: readonly TextLine[];
  /** Whether the cell stands at the table's upper or lower edge on that page and lacks its ruling there. */
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
}

/** Whether nothing is printed in a cell. */
export function isEmptyCell(cell: PieceCell): boolean {
  return cell.parts.every(({ lines }) => lines.length === 0);
}

/** The cells that cover a row. */
export function cellsOfRow(cells: readonly PieceCell[], row: number): PieceCell[] {
  return cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);
}

/** Free room above and below a cell's text, in ems. */
export function roomIn({ box, lines }: CellPart): { readonly top: number; readonly bottom: number } {
  const size = lines[0]?.size ?? 1;
  const top = smallest(lines.map(({ y0 }) => y0));
  const bottom = largest(lines.map(({ y1 }) => y1));
  return { top: (top - box[1]) / size, bottom: (box[3] - bottom) / size };
}

import { flatMap } from "../../../lists/flat-map.js";
import { isBrokenFigure } from "./broken-figure.js";
import { textOf } from "./break-evidence.js";
import type { CellPart, PieceCell, TablePiece } from "./table-piece.js";

/** A figure that stands at a page break, and may be one with what stands below it or another. */
export interface DoubtfulFigure {
  readonly row: number;
  readonly col: number;
  /** Page above the break. */
  readonly page: number;
  readonly above: string;
  readonly below: string;
  /** Whether it was read as one figure. */
  readonly isJoined: boolean;
}

/** The figures of a joined table that a page break may have cut. Below a label of its own a figure is one of its own. */
export function doubtfulFigures({ cells, padding }: TablePiece): DoubtfulFigure[] {
  const broken = flatMap(
    cells.filter(({ parts }) => parts.length > 1),
    (cell) => joinedIn(cell, padding),
  );
  const starts = new Map(cells.map((cell) => [placeKey(cell.row, cell), cell]));
  const labelled = new Set(cells.filter(({ parts }) => parts.some(isLabel)).map(({ row }) => row));
  const apart = flatMap(cells, (upper) => {
    const lower = starts.get(placeKey(upper.row + upper.rowSpan, upper));
    const [above, below] = [upper.parts.at(-1), lower?.parts[0]];
    if (lower === undefined || above === undefined || below?.page !== above.page + 1 || labelled.has(lower.row)) return [];
    return isBrokenFigure(above, below, padding) ? [doubt(upper, above, below, false)] : [];
  });
  return [...broken, ...apart];
}

function joinedIn(cell: PieceCell, padding: number): DoubtfulFigure[] {
  return flatMap(cell.parts.slice(1), (below, index) => {
    const above = cell.parts[index];
    return above !== undefined && isBrokenFigure(above, below, padding) ? [doubt(cell, above, below, true)] : [];
  });
}

function doubt({ row, col }: PieceCell, above: CellPart, below: CellPart, isJoined: boolean): DoubtfulFigure {
  return { row, col, page: above.page, above: textOf(above), below: textOf(below), isJoined };
}

function isLabel(part: CellPart): boolean {
  return /\p{Script=Han}/u.test(textOf(part));
}

function placeKey(row: number, { col, colSpan }: PieceCell): string {
  return `${row}:${col}:${colSpan}`;
}

/** A place or a range of a sheet, counted from 0. */
export interface CellRange {
  readonly firstRow: number;
  readonly firstCol: number;
  readonly lastRow: number;
  readonly lastCol: number;
}

/** `B12`, `$B$12` */
const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/iu;

/** The place that a reference names; `undefined` where it is none. */
export function readReference(reference: string | undefined): { readonly row: number; readonly col: number } | undefined {
  const [, letters, digits] = REFERENCE.exec(reference ?? "") ?? [];
  if (letters === undefined || digits === undefined || Number(digits) < 1) return undefined;
  const col = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, col };
}

/** The range that `A1:C3` names. */
export function readRange(reference: string | undefined): CellRange | undefined {
  const [from, to] = (reference ?? "").split(":");
  const first = readReference(from);
  const last = readReference(to ?? from);
  if (first === undefined || last === undefined) return undefined;
  return {
    firstRow: Math.min(first.row, last.row),
    firstCol: Math.min(first.col, last.col),
    lastRow: Math.max(first.row, last.row),
    lastCol: Math.max(first.col, last.col),
  };
}

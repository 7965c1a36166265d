import { flatMap } from "../../lists/flat-map.js";
import { ZipingError } from "../../document/ziping-error.js";
import { childOf, childrenOf, wholeNumber } from "../xml/xml-element.js";
import { readRange, readReference } from "./cell-reference.js";
import { isOff, isOn } from "./open-workbook.js";
import { PLAIN_CELL } from "./read-cell-styles.js";
import { readValue } from "./read-value.js";
import { VisiblePlaces } from "./visible-places.js";
import type { XmlElement } from "../xml/xml-element.js";
import type { CellRange } from "./cell-reference.js";
import type { Workbook } from "./open-workbook.js";
import type { CellStyle } from "./read-cell-styles.js";

/** A cell of a sheet that has text, a border or other cells merged into it. */
export interface SheetCell {
  /** Counted from 0 over the rows and columns that are not hidden. */
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** As the sheet shows it, line ends as `"\n"`. */
  readonly text: string;
  readonly isNumber: boolean;
  readonly style: CellStyle;
}

export interface Sheet {
  /** By row, then column. */
  readonly cells: readonly SheetCell[];
  /** Rows and columns with text in them that are hidden. */
  readonly hiddenRows: number;
  readonly hiddenCols: number;
  /** Formulas whose result the file does not keep. */
  readonly unknownResults: number;
  /** Visible cells whose value a format hides, and those of them that hold zero. */
  readonly hiddenValues: number;
  readonly hiddenZeros: number;
  /** Visible cells with a number format that we cannot show. */
  readonly unsupportedFormats: number;
  /** Visible cells of which something is struck out. */
  readonly struckCells: number;
  readonly hasDrawing: boolean;
}

interface Notes {
  unknownResults: number;
  textLength: number;
  readonly doubts: Doubt[];
}

/** A value that its format hides, that we show otherwise than its format says, or that is struck out. */
interface Doubt {
  readonly row: number;
  readonly col: number;
  readonly kind: "hidden" | "unsupported" | "struck";
  readonly isZero: boolean;
}

interface RawCell {
  readonly row: number;
  readonly col: number;
  readonly text: string;
  readonly isNumber: boolean;
  readonly style: CellStyle;
}

const LAST_COL = 16_383;
/** Characters that all cells of a sheet may have together: one shared text may stand in any number of them. */
const MOST_TEXT = 50_000_000;
/** Cells that may be looked at to take merged ranges out; ranges of real sheets do not overlap. */
const MOST_LOOKUPS = 50_000_000;

/** Reads a worksheet. */
export function readSheet(root: XmlElement, workbook: Workbook): Sheet {
  const rows = childrenOf(childOf(root, "s:sheetData"), "s:row");
  const notes: Notes = { unknownResults: 0, textLength: 0, doubts: [] };
  const showsZeros = !childrenOf(childOf(root, "s:sheetViews"), "s:sheetView").some(({ attributes }) =>
    isOff(attributes["showZeros"]),
  );
  const hiddenRows = new Set<number>();
  const raw: RawCell[] = [];
  let next = 0;
  for (const element of rows) {
    const row = Math.max(0, (wholeNumber(element.attributes["r"]) ?? next + 1) - 1);
    next = row + 1;
    if (isOn(element.attributes["hidden"])) hiddenRows.add(row);
    addRow({ element, row, showsZeros }, workbook, raw, notes);
    if (notes.textLength > MOST_TEXT) throw new ZipingError("TOO_LARGE", "工作表的文字过多，未予读取。");
  }
  const visible = { rows: new VisiblePlaces(hiddenRows), cols: new VisiblePlaces(hiddenColumns(root)) };
  const texts = raw.filter(({ text }) => text.trim() !== "");
  const doubts = notes.doubts.filter(({ row, col }) => !visible.rows.isHidden(row) && !visible.cols.isHidden(col));
  const hidden = doubts.filter(({ kind }) => kind === "hidden");
  return {
    cells: placeCells(raw, mergedRanges(root), visible),
    hiddenRows: new Set(texts.filter(({ row }) => visible.rows.isHidden(row)).map(({ row }) => row)).size,
    hiddenCols: new Set(texts.filter(({ col }) => visible.cols.isHidden(col)).map(({ col }) => col)).size,
    unknownResults: notes.unknownResults,
    hiddenValues: hidden.length,
    hiddenZeros: hidden.filter(({ isZero }) => isZero).length,
    unsupportedFormats: doubts.filter(({ kind }) => kind === "unsupported").length,
    struckCells: doubts.filter(({ kind }) => kind === "struck").length,
    hasDrawing: childOf(root, "s:drawing") !== undefined,
  };
}

interface RowPart {
  readonly element: XmlElement;
  readonly row: number;
  readonly showsZeros: boolean;
}

function addRow({ element, row, showsZeros }: RowPart, workbook: Workbook, raw: RawCell[], notes: Notes): void {
  let next = 0;
  for (const cell of childrenOf(element, "s:c")) {
    const col = readReference(cell.attributes["r"])?.col ?? next;
    next = col + 1;
    const style = workbook.styles[wholeNumber(cell.attributes["s"]) ?? 0] ?? PLAIN_CELL;
    const { text, isNumber, isZero, isStruck, doubt } = readValue(cell, style, workbook, showsZeros);
    if (isStruck) notes.doubts.push({ row, col, kind: "struck", isZero });
    if (doubt !== undefined) notes.doubts.push({ row, col, kind: doubt, isZero });
    if (text === "" && childOf(cell, "s:f") !== undefined && childOf(cell, "s:v") === undefined) notes.unknownResults++;
    notes.textLength += text.length;
    if (text !== "" || style.hasBorder) raw.push({ row, col, text, isNumber, style });
  }
}

function hiddenColumns(root: XmlElement): readonly number[] {
  const hidden: number[] = [];
  for (const { attributes } of childrenOf(childOf(root, "s:cols"), "s:col")) {
    if (!isOn(attributes["hidden"])) continue;
    const last = Math.min(LAST_COL, (wholeNumber(attributes["max"]) ?? 0) - 1);
    for (let col = Math.max(0, (wholeNumber(attributes["min"]) ?? 1) - 1); col <= last; col++) hidden.push(col);
  }
  return hidden;
}

function mergedRanges(root: XmlElement): readonly CellRange[] {
  return flatMap(
    childrenOf(childOf(root, "s:mergeCells"), "s:mergeCell"),
    ({ attributes }) => readRange(attributes["ref"]) ?? [],
  );
}

interface Visible {
  readonly rows: VisiblePlaces;
  readonly cols: VisiblePlaces;
}

/** The cells that are seen, merged ones as one: what else stands in a merged range is not shown. */
function placeCells(raw: readonly RawCell[], ranges: readonly CellRange[], visible: Visible): readonly SheetCell[] {
  const byPlace = new Map(raw.map((cell) => [placeKey(cell.row, cell.col), cell]));
  const merged: SheetCell[] = [];
  let lookups = 0;
  for (const range of ranges) {
    lookups += Math.min(areaOf(range), raw.length);
    if (lookups > MOST_LOOKUPS) throw new ZipingError("TOO_LARGE", "工作表的合并单元格过多，未予读取。");
    const cell = mergedCell(range, byPlace, visible);
    for (const key of keysIn(range, raw, byPlace)) byPlace.delete(key);
    if (cell !== undefined) merged.push(cell);
  }
  const single = [...byPlace.values()]
    .filter(({ row, col }) => !visible.rows.isHidden(row) && !visible.cols.isHidden(col))
    .map((cell) => ({
      ...cell,
      row: visible.rows.indexOf(cell.row),
      col: visible.cols.indexOf(cell.col),
      rowSpan: 1,
      colSpan: 1,
    }));
  return [...merged, ...single].sort((a, b) => a.row - b.row || a.col - b.col);
}

function placeKey(row: number, col: number): number {
  return row * (LAST_COL + 1) + col;
}

function areaOf({ firstRow, firstCol, lastRow, lastCol }: CellRange): number {
  return (lastRow - firstRow + 1) * (lastCol - firstCol + 1);
}

/** The places of a range that hold cells; ranges may be as large as the sheet. */
function keysIn(range: CellRange, raw: readonly RawCell[], byPlace: ReadonlyMap<number, RawCell>): readonly number[] {
  const { firstRow, firstCol, lastRow, lastCol } = range;
  if (areaOf(range) > byPlace.size) return raw.filter((cell) => isIn(cell, range)).map(({ row, col }) => placeKey(row, col));
  const keys: number[] = [];
  for (let row = firstRow; row <= lastRow; row++) for (let col = firstCol; col <= lastCol; col++) keys.push(placeKey(row, col));
  return keys;
}

function isIn({ row, col }: RawCell, { firstRow, firstCol, lastRow, lastCol }: CellRange): boolean {
  return row >= firstRow && row <= lastRow && col >= firstCol && col <= lastCol;
}

function mergedCell(range: CellRange, byPlace: ReadonlyMap<number, RawCell>, { rows, cols }: Visible): SheetCell | undefined {
  const rowSpan = rows.indexOf(range.lastRow + 1) - rows.indexOf(range.firstRow);
  const colSpan = cols.indexOf(range.lastCol + 1) - cols.indexOf(range.firstCol);
  if (rowSpan < 1 || colSpan < 1) return undefined;
  const origin = byPlace.get(placeKey(range.firstRow, range.firstCol));
  return {
    row: rows.indexOf(range.firstRow),
    col: cols.indexOf(range.firstCol),
    rowSpan,
    colSpan,
    text: origin?.text ?? "",
    isNumber: origin?.isNumber ?? false,
    style: origin?.style ?? PLAIN_CELL,
  };
}

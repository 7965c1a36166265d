import { listOf } from "../../lists/list-of.js";
import type { ByteReader } from "./byte-reader.js";
import type { Sprm } from "./sprm.js";

/** How a row is divided into cells. */
export interface RowLayout {
  /** Positions of the cells' borders in twips (1/20 pt), one more than there are cells, ascending. */
  readonly edges: readonly number[];
  readonly cells: readonly CellLayout[];
}

export interface CellLayout {
  /** Shows nothing of its own: its place belongs to the cell before it. */
  readonly joinsLeft: boolean;
  /** `starts` a cell that goes on in the rows below; `continues` the one above. */
  readonly vertical: "none" | "starts" | "continues";
}

const DEFINE_TABLE = 0xd608;
const MERGE_CELLS = 0x5624;
const MERGE_VERTICALLY = 0xd62b;
const CELL_SIZE = 20;
/** Flags of a cell (TC80): LibreOffice and WPS agree with Word 97's own description of them. */
const JOINS_LEFT = 0x0002;
const VERTICAL = 0x0020;
const VERTICAL_START = 0x0040;

/** The layout that a row's end carries (`sprmTDefTable`, MS-DOC 2.9.318); `undefined` where it carries none. */
export function readRowLayout(sprms: readonly Sprm[]): RowLayout | undefined {
  let layout: RowLayout | undefined;
  for (const { code, operand } of sprms) {
    if (code === DEFINE_TABLE) layout = readDefinition(operand);
    else if (code === MERGE_CELLS && layout !== undefined) layout = mergeCells(layout, operand.u8(0), operand.u8(1));
    else if (code === MERGE_VERTICALLY && layout !== undefined && operand.length >= 2)
      layout = mergeVertically(layout, operand.u8(0), operand.u8(1));
  }
  return layout;
}

function readDefinition(operand: ByteReader): RowLayout | undefined {
  const count = operand.length === 0 ? 0 : operand.u8(0);
  const cellsAt = 1 + (count + 1) * 2;
  if (count === 0 || cellsAt > operand.length) return undefined;
  const edges = listOf(count + 1, (index) => operand.i16(1 + index * 2));
  const cells = listOf(count, (index) => {
    const at = cellsAt + index * CELL_SIZE;
    return cellLayout(at + 2 <= operand.length ? operand.u16(at) : 0);
  });
  return { edges, cells };
}

function cellLayout(flags: number): CellLayout {
  const vertical = (flags & VERTICAL_START) !== 0 ? "starts" : (flags & VERTICAL) !== 0 ? "continues" : "none";
  return { joinsLeft: (flags & JOINS_LEFT) !== 0, vertical };
}

function mergeCells(layout: RowLayout, first: number, end: number): RowLayout {
  const cells = layout.cells.map((cell, index) => (index > first && index < end ? { ...cell, joinsLeft: true } : cell));
  return { ...layout, cells };
}

function mergeVertically(layout: RowLayout, index: number, flags: number): RowLayout {
  const vertical = flags === 3 ? "starts" : flags === 1 ? "continues" : "none";
  return { ...layout, cells: layout.cells.map((cell, place) => (place === index ? { ...cell, vertical } : cell)) };
}

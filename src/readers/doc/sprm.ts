import type { ByteReader } from "./byte-reader.js";
import { byteReader } from "./byte-reader.js";

/** One change of a property: Word's "single property modifier" (MS-DOC 2.2.5.1). */
export interface Sprm {
  readonly code: number;
  readonly operand: ByteReader;
}

/** Operand sizes by the three highest bits of the code; 6 says its size itself. */
const OPERAND_SIZES = [1, 1, 2, 4, 2, 2, -1, 3];
const DEFINE_TABLE = 0xd608;
const DEFINE_TABLE_OLD = 0xd606;
const CHANGE_TABS = 0xc615;

/** The changes of a list of them in order; what a damaged end does not hold whole is left out. */
export function readSprms(list: Uint8Array): readonly Sprm[] {
  const reader = byteReader(list);
  const sprms: Sprm[] = [];
  let at = 0;
  while (at + 2 < list.length) {
    const code = reader.u16(at);
    const { start, end } = operandExtent(reader, code, at + 2);
    if (end > list.length) break;
    sprms.push({ code, operand: byteReader(list.subarray(start, end)) });
    at = end;
  }
  return sprms;
}

function operandExtent(reader: ByteReader, code: number, at: number): { readonly start: number; readonly end: number } {
  const size = OPERAND_SIZES[code >> 13] ?? 1;
  if (size >= 0) return { start: at, end: at + size };
  if (code === DEFINE_TABLE || code === DEFINE_TABLE_OLD) {
    if (at + 2 > reader.length) return { start: at, end: reader.length + 1 };
    return { start: at + 2, end: at + 1 + reader.u16(at) };
  }
  const length = reader.u8(at);
  return { start: at + 1, end: at + 1 + (code === CHANGE_TABS && length === 255 ? tabsLength(reader, at + 1) : length) };
}

/** A long list of tab stops tells its size only by its counts: positions deleted (4 bytes each) and added (3 each). */
function tabsLength(reader: ByteReader, at: number): number {
  if (at >= reader.length) return 0;
  const deleted = reader.u8(at) * 4;
  const addedAt = at + 1 + deleted;
  return addedAt >= reader.length ? deleted + 1 : deleted + 2 + reader.u8(addedAt) * 3;
}

import { listOf } from "../../lists/list-of.js";
import type { ByteReader } from "./byte-reader.js";
import type { Extent } from "./read-fib.js";
import type { Sprm } from "./sprm.js";
import { readSprms } from "./sprm.js";

/** A stretch of text that lies in one go in the document stream (MS-DOC 2.8.35). */
export interface Piece {
  /** First character, and the one after the last, in the run of all texts. */
  readonly from: number;
  readonly to: number;
  /** Byte offset of the first character in the document stream. */
  readonly offset: number;
  readonly bytesPerCharacter: 1 | 2;
  /** Changes that a quick save laid over all of it. */
  readonly sprms: readonly Sprm[];
}

const PROPERTIES = 1;
const PIECE_TABLE = 2;
const IS_COMPRESSED = 0x40000000;

/** Reads the piece table. @throws RangeError where it is damaged. */
export function readPieces(table: ByteReader, { offset, length }: Extent): readonly Piece[] {
  const overlays: (readonly Sprm[])[] = [];
  let at = offset;
  while (at < offset + length && table.u8(at) === PROPERTIES) {
    const size = table.u16(at + 1);
    overlays.push(readSprms(table.slice(at + 3, size)));
    at += 3 + size;
  }
  if (table.u8(at) !== PIECE_TABLE) throw new RangeError("no piece table");
  const count = Math.floor((table.u32(at + 1) - 4) / 12);
  const positions = at + 5;
  const descriptors = positions + (count + 1) * 4;
  return listOf(count, (index) => readPiece(table, positions + index * 4, descriptors + index * 8, overlays));
}

function readPiece(table: ByteReader, position: number, descriptor: number, overlays: readonly (readonly Sprm[])[]): Piece {
  const place = table.u32(descriptor + 2);
  const isCompressed = (place & IS_COMPRESSED) !== 0;
  const change = table.u16(descriptor + 6);
  return {
    from: table.u32(position),
    to: table.u32(position + 4),
    offset: isCompressed ? (place & ~IS_COMPRESSED) / 2 : place,
    bytesPerCharacter: isCompressed ? 1 : 2,
    sprms: (change & 1) === 0 ? [] : (overlays[change >> 1] ?? []),
  };
}

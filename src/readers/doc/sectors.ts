import { listOf } from "../../lists/list-of.js";
import { ZipingError } from "../../document/ziping-error.js";
import type { ByteReader } from "./byte-reader.js";
import { byteReader } from "./byte-reader.js";

/** The sectors of an OLE2 file (MS-CFB 2.2 to 2.5), followed from one to the next. */
export interface Sectors {
  /**
   * The bytes of the chain that begins at a sector, at most `size` of them; fewer where the chain ends before.
   *
   * @throws ZipingError `CORRUPT` where the chain runs in a circle.
   */
  readonly chain: (start: number, size: number) => Uint8Array;
  /** The same in the small sectors that lie within the stream `store` (MS-CFB 2.4). */
  readonly miniChain: (store: Uint8Array, start: number, size: number) => Uint8Array;
}

const HEADER = { shift: 30, tableCount: 44, miniTable: 60, moreTables: 68, firstTables: 76 };
const FIRST_TABLES = 109;
const MINI_SECTOR = 64;
/** Numbers from here on are no sectors but signs: end of chain, free, ... */
const FIRST_SIGN = 0xfffffffa;

/** @throws ZipingError `CORRUPT` where the header is not that of an OLE2 file. */
export function openSectors(bytes: Uint8Array): Sectors {
  const header = byteReader(bytes.subarray(0, 512));
  const shift = header.length < 512 ? 0 : header.u16(HEADER.shift);
  if (shift !== 9 && shift !== 12) throw damaged();
  const size = 2 ** shift;
  const sector = (index: number): Uint8Array => bytes.subarray((index + 1) * size, (index + 2) * size);
  const count = Math.max(0, Math.ceil(bytes.length / size) - 1);
  const table = readTable(header, sector, count, size);
  const chain = (start: number, length: number): Uint8Array => follow(table, count, start, length, sector, size);
  const miniTableBytes = chain(header.u32(HEADER.miniTable), bytes.length);
  const miniTable = numbersOf(miniTableBytes);
  const miniChain = (store: Uint8Array, start: number, length: number): Uint8Array => {
    const small = (index: number): Uint8Array => store.subarray(index * MINI_SECTOR, (index + 1) * MINI_SECTOR);
    return follow(miniTable, Math.ceil(store.length / MINI_SECTOR), start, length, small, MINI_SECTOR);
  };
  return { chain, miniChain };
}

/** Which sector follows each (MS-CFB 2.3). Where the sectors of this table lie stands in the header, then in a chain of its own (2.5). */
function readTable(header: ByteReader, sector: (index: number) => Uint8Array, count: number, size: number): Uint32Array {
  const perSector = size / 4;
  const most = Math.ceil(count / perSector);
  const places = listOf(FIRST_TABLES, (index) => header.u32(HEADER.firstTables + 4 * index));
  const seen = new Set<number>();
  let next = header.u32(HEADER.moreTables);
  while (next < count && !seen.has(next) && places.length < most) {
    seen.add(next);
    const numbers = numbersOf(sector(next));
    places.push(...numbers.subarray(0, perSector - 1));
    next = numbers[perSector - 1] ?? FIRST_SIGN;
  }
  const table = new Uint32Array(most * perSector).fill(FIRST_SIGN);
  for (const [index, place] of places.slice(0, most).entries()) {
    if (place < count) table.set(numbersOf(sector(place)), index * perSector);
  }
  return table;
}

function follow(
  table: Uint32Array,
  count: number,
  start: number,
  length: number,
  sector: (index: number) => Uint8Array,
  size: number,
): Uint8Array {
  const seen = new Uint8Array(count);
  const chain: number[] = [];
  for (let at = start; at < count && chain.length * size < length; at = table[at] ?? FIRST_SIGN) {
    if (seen[at] === 1) throw damaged();
    seen[at] = 1;
    chain.push(at);
  }
  const bytes = new Uint8Array(chain.length * size);
  for (const [index, at] of chain.entries()) bytes.set(sector(at), index * size);
  return bytes.subarray(0, length);
}

/** The whole little-endian numbers of four bytes. */
function numbersOf(bytes: Uint8Array): Uint32Array {
  const reader = byteReader(bytes);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => reader.u32(4 * index));
}

function damaged(): ZipingError {
  return new ZipingError("CORRUPT", "文件的 OLE 结构已损坏，无法打开；请用 Word 或 WPS 打开并另存为 .docx 后再试。");
}

/** What the central directory of a zip file says of an entry (APPNOTE.TXT 4.3.12). */
export interface DirectoryRecord {
  /** As it is written; {@link isUtf8} says in which encoding. */
  readonly name: Uint8Array;
  readonly isUtf8: boolean;
  readonly isEncrypted: boolean;
  /** How it is packed: 0 as it is, 8 deflated. */
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly offset: number;
  /** Further fields, in their own encoding (APPNOTE.TXT 4.5). */
  readonly extra: Uint8Array;
}

/** Where the directory stands in the file, as its end record says (APPNOTE.TXT 4.3.16). */
export interface DirectoryPlace {
  readonly count: number;
  readonly size: number;
  readonly start: number;
}

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
/** The end record and the longest comment behind it: it begins within so many of the file's last bytes. */
export const LONGEST_END: number = END_SIZE + 0xffff;
const RECORD_SIGNATURE = 0x02014b50;
const RECORD_SIZE = 46;
const UTF8_FLAG = 0x800;

/** Finds the end record in a file's last bytes. */
export function findDirectory(tail: Uint8Array): DirectoryPlace | undefined {
  const view = viewOf(tail);
  const first = Math.max(0, tail.length - LONGEST_END);
  for (let at = tail.length - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    return { count: view.getUint16(at + 10, true), size: view.getUint32(at + 12, true), start: view.getUint32(at + 16, true) };
  }
  return undefined;
}

/** The records of a directory from a place on, up to `count` of them; fewer where the bytes end before or hold something else. */
export function directoryRecords(bytes: Uint8Array, start: number, count: number): readonly DirectoryRecord[] {
  const view = viewOf(bytes);
  const records: DirectoryRecord[] = [];
  for (let at = start; records.length < count;) {
    if (at + RECORD_SIZE > bytes.length || view.getUint32(at, true) !== RECORD_SIGNATURE) break;
    const flags = view.getUint16(at + 8, true);
    const nameEnd = at + RECORD_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    records.push({
      name: bytes.subarray(at + RECORD_SIZE, nameEnd),
      isUtf8: (flags & UTF8_FLAG) !== 0,
      isEncrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      extra: bytes.subarray(nameEnd, extraEnd),
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return records;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

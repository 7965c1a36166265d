/** What the directory of a zip file says of an entry, beyond what fflate tells. */
export interface DirectoryRecord {
  readonly checksum: number;
  /** How it is packed: 0 as it is, 8 deflated. */
  readonly method: number;
  /** Where its own header begins. */
  readonly offset: number;
  readonly packedSize: number;
  readonly isEncrypted: boolean;
}

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const RECORD_SIGNATURE = 0x02014b50;
const RECORD_SIZE = 46;

/**
 * Reads the central directory of a zip file (APPNOTE.TXT 4.3.12) by entry name. Empty where it is not where its end record
 * says, as in zip64 files: then nothing is known of the entries.
 */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, DirectoryRecord> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records = new Map<string, DirectoryRecord>();
  const end = findEnd(view);
  if (end === undefined) return records;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + RECORD_SIZE > bytes.length || view.getUint32(at, true) !== RECORD_SIGNATURE) break;
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + RECORD_SIZE, at + RECORD_SIZE + nameLength);
    const isUtf8 = (flags & 0x800) !== 0;
    records.set(new TextDecoder(isUtf8 ? "utf-8" : "latin1").decode(name), {
      checksum: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      offset: view.getUint32(at + 42, true),
      packedSize: view.getUint32(at + 20, true),
      isEncrypted: (flags & 1) !== 0,
    });
    at += RECORD_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return records;
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return undefined;
}

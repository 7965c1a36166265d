import { NATIVE_ZLIB } from "./native-zlib.js";
import type { DirectoryRecord } from "./directory-record.js";

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
const DEFLATED = 8;

/**
 * Unpacks a deflated entry with Node's own zlib.
 *
 * @param size bytes that the entry must have when unpacked.
 * @returns `undefined` in a browser, for entries that are not deflated, and for damaged ones.
 */
export function unpackNatively(bytes: Uint8Array, record: DirectoryRecord, size: number): Uint8Array | undefined {
  const packed = record.method === DEFLATED ? packedBytes(bytes, record) : undefined;
  if (NATIVE_ZLIB === undefined || packed === undefined || size === 0) return undefined;
  try {
    const { buffer, byteOffset, length } = NATIVE_ZLIB.inflateRawSync(packed, { maxOutputLength: size });
    return length === size ? new Uint8Array(buffer, byteOffset, length) : undefined;
  } catch {
    return undefined;
  }
}

/** What stands behind the entry's own header (APPNOTE.TXT 4.3.7). */
function packedBytes(bytes: Uint8Array, { offset, packedSize }: DirectoryRecord): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) return undefined;
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packedSize <= bytes.length ? bytes.subarray(start, start + packedSize) : undefined;
}

import type { FileHandle } from "node:fs/promises";

/** One entry as the central directory of a zip file tells it (APPNOTE.TXT 4.3.12). */
export interface ZipRecord {
  readonly name: Uint8Array;
  /** From the Unicode path field (APPNOTE.TXT 4.6.9) or the flag that says so. */
  readonly isUtf8: boolean;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const RECORD_SIGNATURE = 0x02014b50;
const RECORD_SIZE = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;
/** A directory of more bytes than this is not one of reports. */
const LARGEST_DIRECTORY = 16 * 2 ** 20;

/** The directory of a zip file; `undefined` where it cannot be found whole, as in zip64 files and files of several volumes. */
export async function readZipDirectory(file: FileHandle, fileSize: number): Promise<readonly ZipRecord[] | undefined> {
  const tail = await readAt(file, Math.max(0, fileSize - END_SIZE - LONGEST_COMMENT), fileSize);
  const end = tail.subarray(tail.lastIndexOf(signature(END_SIGNATURE)));
  if (end.length < END_SIZE || end.readUInt32LE(0) !== END_SIGNATURE) return undefined;
  const [count, size, start] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  if (size > LARGEST_DIRECTORY || start + size > fileSize) return undefined;
  const directory = await readAt(file, start, start + size);
  const records: ZipRecord[] = [];
  for (let at = 0; records.length < count;) {
    if (at + RECORD_SIZE > directory.length || directory.readUInt32LE(at) !== RECORD_SIGNATURE) return undefined;
    const length = RECORD_SIZE + [28, 30, 32].reduce((sum, field) => sum + directory.readUInt16LE(at + field), 0);
    records.push(toRecord(directory.subarray(at, at + length)));
    at += length;
  }
  return records;
}

function toRecord(bytes: Buffer): ZipRecord {
  const flags = bytes.readUInt16LE(8);
  const nameEnd = RECORD_SIZE + bytes.readUInt16LE(28);
  const unicode = unicodePath(bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(30)));
  return {
    name: new Uint8Array(unicode ?? bytes.subarray(RECORD_SIZE, nameEnd)),
    isUtf8: unicode !== undefined || (flags & UTF8_FLAG) !== 0,
    isEncrypted: (flags & 1) !== 0,
    method: bytes.readUInt16LE(10),
    checksum: bytes.readUInt32LE(16),
    packedSize: bytes.readUInt32LE(20),
    size: bytes.readUInt32LE(24),
    offset: bytes.readUInt32LE(42),
  };
}

/** Version and check sum of the plain name stand before the name. */
function unicodePath(extra: Buffer): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === UNICODE_PATH) return extra.subarray(at + 9, at + 4 + extra.readUInt16LE(at + 2));
  }
  return undefined;
}

/** The packed bytes of an entry, or the first of them; fewer where the file ends before. */
export async function readPacked(
  file: FileHandle,
  { offset, packedSize }: ZipRecord,
  most: number = packedSize,
): Promise<Buffer> {
  const header = await readAt(file, offset, offset + LOCAL_SIZE);
  if (header.length < LOCAL_SIZE || header.readUInt32LE(0) !== LOCAL_SIGNATURE) return Buffer.alloc(0);
  const start = offset + LOCAL_SIZE + header.readUInt16LE(26) + header.readUInt16LE(28);
  return readAt(file, start, start + Math.min(most, packedSize));
}

async function readAt(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
  return buffer.subarray(0, bytesRead);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

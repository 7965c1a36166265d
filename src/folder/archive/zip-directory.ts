import type { FileHandle } from "node:fs/promises";
import { crc32 } from "../../readers/zip/crc32.js";
import { directoryRecords, findDirectory, LONGEST_END, type DirectoryRecord } from "../../readers/zip/directory-record.js";

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
const UNICODE_PATH = 0x7075;
const UNICODE_PATH_START = 5;
/** A directory of more bytes than this is not one of reports. */
const LARGEST_DIRECTORY = 16 * 2 ** 20;

/** The directory of a zip file; `undefined` where it cannot be found whole, as in zip64 files and files of several volumes. */
export async function readZipDirectory(file: FileHandle, fileSize: number): Promise<readonly DirectoryRecord[] | undefined> {
  const place = findDirectory(await readAt(file, Math.max(0, fileSize - LONGEST_END), fileSize));
  if (place === undefined || place.size > LARGEST_DIRECTORY || place.start + place.size > fileSize) return undefined;
  const directory = await readAt(file, place.start, place.start + place.size);
  const records = directoryRecords(directory, 0, place.count);
  return records.length < place.count ? undefined : records.map(withUnicodePath);
}

/** The record by the name that its Unicode path field gives, where it has one (APPNOTE.TXT 4.6.9). */
function withUnicodePath(record: DirectoryRecord): DirectoryRecord {
  const name = unicodePath(record);
  return name === undefined ? record : { ...record, name, isUtf8: true };
}

/** Version and check sum of the plain name stand before the name; with another sum the entry was renamed since. */
function unicodePath({ name, extra }: DirectoryRecord): Uint8Array | undefined {
  const bytes = Buffer.from(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= bytes.length; at += 4 + bytes.readUInt16LE(at + 2)) {
    const field = bytes.subarray(at + 4, at + 4 + bytes.readUInt16LE(at + 2));
    if (bytes.readUInt16LE(at) !== UNICODE_PATH || field.length < UNICODE_PATH_START) continue;
    return field.readUInt32LE(1) === crc32(name) ? field.subarray(UNICODE_PATH_START) : undefined;
  }
  return undefined;
}

/** The packed bytes of an entry, or the first of them; fewer where the file ends before. */
export async function readPacked(
  file: FileHandle,
  { offset, packedSize }: DirectoryRecord,
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

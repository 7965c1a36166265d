import { directoryRecords, findDirectory, type DirectoryRecord } from "./directory-record.js";

/**
 * Reads the central directory of a zip file by entry name. Empty where it is not where its end record says, as in zip64
 * files: then nothing is known of the entries.
 */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, DirectoryRecord> {
  const place = findDirectory(bytes);
  const records = place === undefined ? [] : directoryRecords(bytes, place.start, place.count);
  return new Map(records.map((record) => [new TextDecoder(record.isUtf8 ? "utf-8" : "latin1").decode(record.name), record]));
}

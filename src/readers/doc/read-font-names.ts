import type { ByteReader } from "./byte-reader.js";
import type { Extent } from "./read-fib.js";

/** Size in bytes of what stands before the name in a font's entry (MS-DOC 2.9.86). */
const HEAD = 39;

/** The names of the document's fonts by their index. @throws RangeError where the table is damaged. */
export function readFontNames(table: ByteReader, { offset, length }: Extent): readonly string[] {
  if (length === 0) return [];
  const count = table.u16(offset);
  const names: string[] = [];
  let at = offset + 4;
  while (names.length < count && at < offset + length) {
    const size = table.u8(at);
    const name = size <= HEAD ? "" : table.text(at + 1 + HEAD, Math.floor((size - HEAD) / 2));
    names.push(name.slice(0, Math.max(0, name.indexOf("\0"))));
    at += 1 + size;
  }
  return names;
}

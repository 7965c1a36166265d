import type { ByteReader } from "./byte-reader.js";
import { byteReader } from "./byte-reader.js";

const CHECK_BOX = 1;
const DROP_DOWN = 2;
/** The form field says nothing of its own and shows its default. */
const AS_DEFAULT = 25;

/**
 * What an old form field shows that is no text field: a check box as ☑ or □, a list its chosen entry. Reads the field's
 * data (FFData, MS-DOC 2.9.78) in the Data stream; `""` where it is another kind of data or damaged.
 */
export function formFieldText(data: ByteReader | undefined, offset: number): string {
  if (data === undefined) return "";
  try {
    const start = offset + data.u16(offset + 4);
    return shownText(byteReader(data.slice(start, data.u32(offset) - data.u16(offset + 4))));
  } catch (error) {
    if (error instanceof RangeError) return "";
    throw error;
  }
}

function shownText(field: ByteReader): string {
  const flags = field.u16(4);
  const kind = flags & 3;
  if (field.u32(0) !== 0xffffffff || (kind !== CHECK_BOX && kind !== DROP_DOWN)) return "";
  const defaultAt = 10 + (field.u16(10) + 2) * 2;
  const own = (flags >> 2) & 0x1f;
  const value = own === AS_DEFAULT ? field.u16(defaultAt) : own;
  if (kind === CHECK_BOX) return value === 1 ? "☑" : "□";
  return listEntry(field, defaultAt + 2, value);
}

/** After default, five texts (format, help, status, two macros) and the list's table of entries. */
function listEntry(field: ByteReader, from: number, index: number): string {
  let at = from;
  for (let text = 0; text < 5; text++) at += (field.u16(at) + 2) * 2;
  const count = field.u32(at + 2);
  at += 6;
  for (let entry = 0; entry < Math.min(count, index); entry++) at += 2 + field.u16(at) * 2;
  return index < count ? field.text(at + 2, field.u16(at)) : "";
}

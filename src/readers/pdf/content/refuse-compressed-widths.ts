import { ZipingError } from "../../../document/ziping-error.js";
import { NATIVE_ZLIB } from "../../zip/native-zlib.js";
import { tameWidthRanges } from "./tame-width-ranges.js";

/** A stream of compressed objects (ISO 32000-1, 7.5.7): its dictionary stands in the file as it is, its objects do not. */
const OBJECT_STREAM = "/ObjStm";
const DATA = /stream\r?\n/u;
const LONGEST_DICTIONARY = 2000;

/**
 * Refuses a file whose compressed objects hold a table of widths with ranges beyond every identifier (see `tameWidthRanges`):
 * they cannot be cut down in place. Not seen are encrypted ones, those packed otherwise than by Flate, and in a browser all.
 *
 * @param most bytes that all compressed objects together may have when unpacked.
 * @throws ZipingError `TOO_LARGE` for such a table, and for compressed objects beyond `most`.
 */
export function refuseCompressedWidths(bytes: Uint8Array, most: number): void {
  if (NATIVE_ZLIB === undefined) return;
  let left = most;
  for (const start of objectStreams(bytes)) {
    const objects = unpack(bytes.subarray(start), left, most);
    left -= objects?.length ?? 0;
    if (objects !== undefined && hasEndlessWidths(objects)) {
      throw new ZipingError("TOO_LARGE", "PDF 的字体宽度表超出字符编号的范围，可能是恶意构造的文件，未予读取。");
    }
  }
}

/** Where the data of each stream of compressed objects begins. */
function* objectStreams(bytes: Uint8Array): Generator<number> {
  const text = new TextDecoder("latin1").decode(bytes);
  let at = text.indexOf(OBJECT_STREAM);
  while (at >= 0) {
    const data = DATA.exec(text.slice(at, at + LONGEST_DICTIONARY));
    const start = data === null ? at + OBJECT_STREAM.length : at + data.index + data[0].length;
    if (data !== null) yield start;
    at = text.indexOf(OBJECT_STREAM, start);
  }
}

function hasEndlessWidths(objects: Uint8Array): boolean {
  const tamed = new Uint8Array(objects);
  tameWidthRanges(tamed);
  return tamed.some((byte, index) => byte !== objects[index]);
}

/** What is packed at the beginning of the bytes; `undefined` where it is damaged or packed otherwise. */
function unpack(packed: Uint8Array, left: number, most: number): Uint8Array | undefined {
  try {
    return NATIVE_ZLIB?.inflateSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    if (error instanceof RangeError) {
      throw new ZipingError("TOO_LARGE", `PDF 的压缩对象解压后超过 ${most} 字节，未予读取。`, { cause: error });
    }
    return undefined;
  }
}

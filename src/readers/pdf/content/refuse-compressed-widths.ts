import { ZipingError } from "../../../document/ziping-error.js";
import { NATIVE_ZLIB } from "../../zip/native-zlib.js";
import { tameWidthRanges } from "./tame-width-ranges.js";

/** A dictionary of compressed objects (ISO 32000-1, 7.5.7): it stands in the file as it is, its objects do not. */
const OBJECT_STREAM = /\/ObjStm\b.{1,2000}?\bstream\r?\n/gsu;

/**
 * Refuses a file whose compressed objects hold a table of widths with ranges beyond every identifier (see `tameWidthRanges`):
 * they cannot be cut down in place. Not seen are encrypted ones, those packed otherwise than by Flate, and in a browser all.
 *
 * @param most bytes that one stream of objects may have when unpacked.
 * @throws ZipingError `TOO_LARGE` for such a table, and for a stream of objects beyond `most`.
 */
export function refuseCompressedWidths(bytes: Uint8Array, most: number): void {
  if (NATIVE_ZLIB === undefined) return;
  const text = new TextDecoder("latin1").decode(bytes);
  for (const match of text.matchAll(OBJECT_STREAM)) {
    const objects = unpack(bytes.subarray(match.index + match[0].length), most);
    if (objects !== undefined && hasEndlessWidths(objects)) {
      throw new ZipingError("TOO_LARGE", "PDF 的字体宽度表超出字符编号的范围，可能是恶意构造的文件，未予读取。");
    }
  }
}

function hasEndlessWidths(objects: Uint8Array): boolean {
  const tamed = new Uint8Array(objects);
  tameWidthRanges(tamed);
  return tamed.some((byte, index) => byte !== objects[index]);
}

/** What is packed at the beginning of the bytes; `undefined` where it is damaged or packed otherwise. */
function unpack(packed: Uint8Array, most: number): Uint8Array | undefined {
  try {
    return NATIVE_ZLIB?.inflateSync(packed, { maxOutputLength: most });
  } catch (error) {
    if (error instanceof RangeError) {
      throw new ZipingError("TOO_LARGE", `PDF 的压缩对象解压后超过 ${most} 字节，未予读取。`, { cause: error });
    }
    return undefined;
  }
}
